// `npm test`: all of the unit, worker and browser tests, or those named; the last line is the count.
// With --one-day unit and worker tests run once more on a day picked by the commit; with --all-days
// they run on each day of test-days.ts instead, or those tests that are named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { dayOfCommit, TEST_DAYS, type TestDay } from './test-days.ts';

interface Run {
  name: string;
  args: string[];
  env: Record<string, string>;
}

interface Count {
  passed: number;
  failed: number;
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
const total: Count = { passed: 0, failed: 0 };
for (const run of runs) {
  const begun = performance.now();
  console.log(`\n${run.name}`);
  const { passed, failed } = count(run);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - begun) / 1000);
  took.push(`${run.name}: ${seconds} s${failed > 0 ? `, ${failed} failed` : ''}`);
}
console.log(`\n${took.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function count({ args, env }: Run): Count {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('vitest', ['run', ...reporters, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const { passed, failed } = existsSync(file)
    ? countIn(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0 };
  // Whatever else went wrong is a failure too.
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}

/** What did not run has failed; a file that could not even start counts as one. */
function countIn({
  testResults,
}: {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}): Count {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const isBroken = (file: (typeof testResults)[number]) =>
    file.status !== 'passed' && file.assertionResults.every(({ status }) => status === 'passed');
  return { passed, failed: tests.length - passed + testResults.filter(isBroken).length };
}
