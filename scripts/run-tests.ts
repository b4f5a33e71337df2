// `npm test`: all of the unit, worker and browser tests, or those named; the last line is the count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';

buildSite();
const report = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
const { status } = spawnSync(
  'vitest',
  [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
const { numPassedTests, numTotalTests, numFailedTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
) as Record<string, number>;
const passed = numPassedTests ?? 0;
// A file that could not even start counts as a failure of its own; so does anything not run.
const failed = Math.max(
  (numTotalTests ?? 0) - passed,
  status === 0 ? 0 : (numFailedTestSuites ?? 1),
);
console.log(`${passed} passed, ${failed} failed`);
process.exit(status ?? 1);
