// Words for the state of a connection.
import { CONNECTION_FAILURES, TEST_RESULTS } from '../contract/connection.ts';
import type { Lang } from '../contract/lang.ts';
import { OZON_FAULTS } from '../contract/ozon.ts';
import type { Reading } from '../contract/ozon-account.ts';
import { gapOf, type Words, words } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';

/** Why polling fails: our own codes, and Ozon's. */
export const FAULTS = [...CONNECTION_FAILURES, ...OZON_FAULTS] as const;
export type Fault = (typeof FAULTS)[number];

/** Notices of the page after a form was sent. */
export const NOTICE_WORDS = [...TEST_RESULTS, 'saved', 'replayed', 'slow'] as const;

export interface TestNotice {
  word: (typeof NOTICE_WORDS)[number];
  why: Fault | null;
}

export const explainFault = (fault: string, carrier: string, t: Words): string => {
  const own = CONNECTION_FAILURES.find((one) => one === fault);
  const ozons = OZON_FAULTS.find((one) => one === fault);
  if (ozons && (carrier === 'ozon' || !own)) return t(`ozon.fault.${ozons}`);
  return t(`connection.failure.${own ?? 'unavailable'}`);
};

/** What was asked for was done. */
export const isGood = ({ word }: TestNotice): boolean =>
  word === 'passed' || word === 'saved' || word === 'replayed';

export function explainNotice({ word, why }: TestNotice, carrier: string, lang: Lang): string {
  const t = words(lang);
  if (word === 'saved') return t('connection.saved');
  if (word === 'replayed') return t('connection.replayed');
  const text = t(`connection.test.${word}`);
  return why === null ? text : `${text}${gapOf(lang)}${explainFault(why, carrier, t)}`;
}

/** "Reading your parcels… Found so far: 1240. Back to 3 March, and on into the past." */
export function readingText({ found, reachedAt }: Reading, lang: Lang, now: number): string {
  const t = words(lang);
  const text = t('connection.reading', { count: found });
  if (reachedAt === null) return text;
  const date = formatDate(lang, Date.parse(reachedAt), now);
  return `${text}${gapOf(lang)}${t('connection.reading.back', { date })}`;
}
