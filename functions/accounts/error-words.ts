// What an error page says: what happened, what is left of it, and the way on. Pure.
import { PROBLEMS } from '../contract/problem.ts';
import type { Words } from '../contract/words.ts';
import { explainWait } from '../lib/explain.ts';
import type { ProblemError } from '../lib/problem.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/tone.ts';

export interface ErrorWords {
  status: number;
  icon: IconName;
  tone: Tone | null;
  title: string;
  lead: string;
}

/** People can react differently than programs: five kinds have words of their own. */
export function errorWords({ slug, extensions }: ProblemError, t: Words): ErrorWords {
  const { status } = PROBLEMS[slug];
  const [icon, tone] = SIGNS[status] ?? (['circle-alert', 'soon'] as const);
  const seconds = extensions.retryAfterSeconds ?? 0;
  const own = slug === 'unauthorized' ? '401' : OWN[status];
  const title = t(own ? `error.${own}.title` : `problem.${slug}.title`);
  const help = t(own ? `error.${own}.lead` : `problem.${slug}.help`);
  return { status, icon, tone, title, lead: seconds > 0 ? explainWait(seconds, t) : help };
}

const OWN: Partial<Record<number, '404' | '500'>> = { 404: '404', 500: '500' };

const SIGNS: Partial<Record<number, readonly [IconName, Tone | null]>> = {
  401: ['log-out', null],
  403: ['lock', null],
  404: ['package-search', null],
  405: ['package-search', null],
  429: ['hourglass', 'soon'],
  500: ['triangle-alert', 'late'],
  503: ['hourglass', 'soon'],
};
