// A problem in the words of the page, for the person who submits a form.
import type { Words } from '../contract/words.ts';
import { ProblemError } from './problem.ts';

/** Rethrows other errors: the person cannot correct them. */
export function explain(error: unknown, t: Words): string {
  if (!(error instanceof ProblemError)) throw error;
  const wait = error.extensions.retryAfterSeconds;
  const help = wait === undefined ? t(`problem.${error.slug}.help`) : explainWait(wait, t);
  return `${t(`problem.${error.slug}.title`)}${t('list.stop')}${help}`;
}

const MINUTE = 60;
const HOUR = 3600;

/** The wait in seconds, minutes or hours, as people count it. */
export function explainWait(seconds: number, t: Words): string {
  if (seconds <= 2 * MINUTE) return t('error.429.lead', { count: seconds });
  return seconds <= 2 * HOUR
    ? t('error.429.minutes', { count: Math.ceil(seconds / MINUTE) })
    : t('error.429.hours', { count: Math.ceil(seconds / HOUR) });
}
