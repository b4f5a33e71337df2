// `npm test`: all of the unit, worker and browser tests, or those named; the last line is the count, after
// what failed and what only passed at the second try.
// With --one-day unit and worker tests run once more on a day picked by the commit; with --all-days
// they run on each day of test-days.ts instead, or those tests that are named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { dayOfCommit, TEST_DAYS, type TestDay } from './test-days.ts';
import type { TestReport } from './test-report.ts';

interface Run {
  name: string;
  args: string[];
  env: Record<string, string>;
}

const OPTIONS = ['--one-day', '--all-days'];
const named = process.argv.slice(2).filter((arg) => !OPTIONS.includes(arg));
const has = (option: string): boolean => process.argv.includes(option);

const onDay = ({ name, clockShift, zone }: TestDay): Run => ({
  name: `${name} (CLOCK_SHIFT=${clockShift} TZ=${zone})`,
  args: named.length > 0 ? named : ['--project', 'unit', '--project', 'worker'],
  env: { CLOCK_SHIFT: clockShift, TZ: zone },
});

const runs: Run[] = has('--all-days')
  ? TEST_DAYS.map(onDay)
  : [{ name: 'tests', args: named, env: {} }, ...(has('--one-day') ? [onDay(dayOfCommit())] : [])];

buildSite();
// What came before, where .ci/run calls.
const took = process.env.TOOK ? [process.env.TOOK] : [];
let passed = 0;
const failed: string[] = [];
const secondTry: string[] = [];
for (const run of runs) {
  const begun = performance.now();
  console.log(`\n${run.name}`);
  const report = reportOf(run);
  passed += report.passed;
  failed.push(...report.failed.map((one) => `${run.name}: ${one}`));
  secondTry.push(...report.secondTry.map((one) => `${run.name}: ${one}`));
  const seconds = Math.round((performance.now() - begun) / 1000);
  took.push(`${run.name}: ${seconds} s`);
}
if (secondTry.length > 0) console.log(`\nPassed at the second try only:\n${secondTry.join('\n')}`);
if (failed.length > 0) console.log(`\nFailed:\n${failed.join('\n')}`);
console.log(`\n${took.join('\n')}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

function reportOf({ name, args, env }: Run): TestReport {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=./scripts/test-report.ts'];
  const { status } = spawnSync('vitest', ['run', ...reporters, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env, TEST_REPORT: file },
    shell: process.platform === 'win32',
  });
  const none: TestReport = { passed: 0, failed: [], secondTry: [] };
  const report: TestReport = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none;
  // Whatever else went wrong is a failure too.
  if (report.failed.length === 0 && status !== 0)
    report.failed.push(`${name} ended with ${status}`);
  return report;
}
