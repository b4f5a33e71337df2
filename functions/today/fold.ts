// Jobs -> the rows of the page: groups by when, and equal jobs with one date and one action as one row. Pure.
import type { InShop } from '../accounts/shop-chip.tsx';
import type { Sum } from '../contract/today.ts';
import { type ActId, actOf } from './act.ts';
import { isFirst, type Job } from './jobs.ts';
import { WHENS, type When, whenOf } from './places.ts';
import { sumOfPrices } from './sums.ts';

/** Fewer stand each for itself. */
const FOLDED_MIN = 4;
/** Of requests to cancel so many stand for themselves: what comes after them has to be seen too. */
const FIRST_SHOWN = 2;

export interface Row {
  act: ActId;
  /** More than one: equal jobs. */
  jobs: [InShop<Job>, ...InShop<Job>[]];
  /** Names the fold in an address. */
  fold: string;
}

export interface Section {
  when: When;
  rows: Row[];
  sum: Sum;
}

/** `isFolding` false: each job is a row. */
export const sectionsOf = (
  jobs: readonly InShop<Job>[],
  now: number,
  isFolding = true,
): Section[] => {
  const byWhen = Map.groupBy(jobs, (job) => whenOf({ isFirst: isFirst(job), due: job.due }, now));
  return WHENS.flatMap((when) => {
    const own = byWhen.get(when) ?? [];
    const rows = isFolding ? folded(own, when) : own.map((job) => rowOf([job]));
    return own.length === 0 ? [] : [{ when, rows, sum: sumOfPrices(own) }];
  });
};

/** The first of them keeps its place. */
function folded(jobs: readonly InShop<Job>[], when: When): Row[] {
  const isLong = when === 'first' && jobs.length >= FOLDED_MIN;
  const alone = isLong ? jobs.slice(0, FIRST_SHOWN) : [];
  const equal = Map.groupBy(jobs.slice(alone.length), foldOf);
  const min = isLong ? 1 : FOLDED_MIN;
  return [...[...alone].map((job) => [job]), ...equal.values()]
    .flatMap((some) =>
      some.length >= min ? [rowOf(some as Row['jobs'])] : some.map((job) => rowOf([job])),
    )
    .toSorted((a, b) => jobs.indexOf(a.jobs[0]) - jobs.indexOf(b.jobs[0]));
}

const rowOf = (jobs: Row['jobs']): Row => ({ act: actOf(jobs[0]), jobs, fold: foldOf(jobs[0]) });

/** One shop, one case, one date, one action; requests to cancel are answered on one page, whatever their dates. */
export function foldOf(job: InShop<Job>): string {
  if (isFirst(job)) return `cancel-${job.sellerId}`;
  const what = 'parcel' in job ? job.parcel.situation.case : job.kind;
  return [what, actOf(job), job.due ?? 0, job.sellerId].join('-');
}
