// A problem in the words of the page, for whoever filled in a form.
import type { Words } from '../contract/words.ts';
import { ProblemError } from './problem.ts';

/** Anything but a problem is not theirs to mend, and is thrown on. */
export function explain(error: unknown, t: Words): string {
  if (!(error instanceof ProblemError)) throw error;
  const wait = error.extensions.retryAfterSeconds;
  const help = wait === undefined ? t(`problem.${error.slug}.help`) : explainWait(wait, t);
  return `${t(`problem.${error.slug}.title`)}. ${help}`;
}

const MINUTE = 60;
const HOUR = 3600;

/** When to come back, as people count it. */
export function explainWait(seconds: number, t: Words): string {
  if (seconds <= 2 * MINUTE) return t('error.429.lead', { count: seconds });
  return seconds <= 2 * HOUR
    ? t('error.429.minutes', { count: Math.ceil(seconds / MINUTE) })
    : t('error.429.hours', { count: Math.ceil(seconds / HOUR) });
}
