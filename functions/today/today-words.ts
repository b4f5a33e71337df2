// Words of the daily page: a moment near now, what follows when nobody acts, and what is behind a case.
import type { DefaultId } from '../contract/case.ts';
import { LANG_TAG } from '../contract/lang.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import { partyWord } from '../contract/status.ts';
import type { Sum } from '../contract/today.ts';
import { formatTime } from '../lib/time.ts';
import { clockAt } from '../lib/zones.ts';
import { productInBrief } from '../shipments/contents.ts';
import { problemSentence } from '../shipments/problem-words.ts';
import type { View } from '../shipments/view.ts';
import type { Job, JobParcel } from './jobs.ts';
import { whenOf } from './places.ts';
import type { Contents } from './today-view.ts';

/** "today 16:22", "tomorrow 07:58", "28 Nov, 08:58": Moscow time. */
export function momentWords(at: number, { t, lang, now }: View): string {
  const days = whenOf({ isFirst: false, due: at }, now);
  const time = clockAt('Europe/Moscow', at);
  if (at > now && (days === 'hours' || days === 'today')) {
    const isNextDay = dayOf(at) !== dayOf(now);
    return t(isNextDay ? 'today.at.tomorrow' : 'today.at.today', { time });
  }
  return at > now && days === 'tomorrow'
    ? t('today.at.tomorrow', { time })
    : formatTime(lang, at, now);
}

const dayOf = (at: number): string => formatTime('en', at, at).slice(0, 6);

/** What follows; else the figures behind the case; else who acts. */
export function behind({ situation, problems }: JobParcel, view: View): string {
  const { t } = view;
  const { until, turn } = situation;
  if (until.ifNobodyActs !== null && until.at !== null) {
    return t(`today.else.${until.ifNobodyActs as DefaultId}`);
  }
  const telling = problems.find((one) => until.at === null || !DATED.has(one.reason));
  return telling ? problemSentence(telling, view) : t(partyWord(turn, 'seller'));
}

/** Problems that are a date: the countdown says it. */
const DATED: ReadonlySet<ProblemReason> = new Set(['ship_by_near', 'pickup_expiring']);

/** "1,078", "2,000+" */
export const countOf = ({ count, isMore }: Pick<Sum, 'count' | 'isMore'>, { lang, t }: View) => {
  const number = new Intl.NumberFormat(LANG_TAG[lang]).format(count);
  return isMore ? t('today.over_max', { count: number }) : number;
};

/** The dearest product; without one the number. */
export function nameOfJob(job: Job, contents: Contents, { t }: View): string {
  if (job.kind === 'return') return job.request.product ?? job.number;
  const [first, ...others] = contents.get(job.key) ?? [];
  if (first === undefined) return job.number;
  const { title, offer_id: offerId, sku } = first;
  return productInBrief({ title, offerId, sku, others: others.length }, { t });
}
