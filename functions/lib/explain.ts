// A problem in the words of the page, for whoever filled in a form.
import type { Words } from '../contract/words.ts';
import { ProblemError } from './problem.ts';

/** Anything but a problem is not theirs to mend, and is thrown on. */
export function explain(error: unknown, t: Words): string {
  if (!(error instanceof ProblemError)) throw error;
  const wait = error.extensions.retryAfterSeconds;
  return wait === undefined
    ? `${t(`problem.${error.slug}.title`)}. ${t(`problem.${error.slug}.help`)}`
    : `${t('error.429.title')}. ${t('error.429.lead', { count: wait })}`;
}
