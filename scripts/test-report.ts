// A vitest reporter: what a run came to, for the last lines of `npm test`.
import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

export interface TestReport {
  passed: number;
  /** Tests, files that did not start, and errors outside any test, each with its first message. */
  failed: string[];
  /** Passed, but not at the first try, each with what failed first. */
  secondTry: string[];
}

/** Writes to the file that TEST_REPORT names. */
export default class implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    _reason: string,
  ): void {
    const file = process.env.TEST_REPORT;
    if (file) writeFileSync(file, JSON.stringify(reportOf(modules, unhandledErrors)));
  }
}

export function reportOf(
  modules: readonly Pick<TestModule, 'relativeModuleId' | 'children' | 'errors'>[],
  unhandledErrors: readonly Pick<SerializedError, 'message'>[],
): TestReport {
  const report: TestReport = { passed: 0, failed: [], secondTry: [] };
  for (const module of modules) {
    const nameOf = (test: TestCase) => `${module.relativeModuleId} > ${test.fullName}`;
    for (const test of module.children.allTests()) {
      const { state, errors } = test.result();
      if (state === 'passed') report.passed += 1;
      // What did not run has failed.
      else report.failed.push(withMessage(nameOf(test), errors?.[0]?.message ?? state));
      if (test.diagnostic()?.flaky) {
        report.secondTry.push(withMessage(nameOf(test), errors?.[0]?.message ?? ''));
      }
    }
    for (const { message } of module.errors()) {
      report.failed.push(withMessage(module.relativeModuleId, message));
    }
  }
  report.failed.push(...unhandledErrors.map((one) => withMessage('outside any test', one.message)));
  return report;
}

const withMessage = (name: string, message: string): string =>
  `${name}\n    ${message.split('\n').slice(0, 3).join('\n    ').slice(0, 600)}`;
