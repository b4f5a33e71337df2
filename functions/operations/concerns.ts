// What of the figures somebody should look at. Pure; docs/operating.md says what to do about each.
import type { WordKey } from '../contract/words.ts';
import { STATEMENTS_MAX } from '../lib/budget.ts';
import { DAY_MS, MINUTE_MS } from '../lib/time.ts';
import type { Figures } from './figures.ts';
import { LATE_MS } from './figures-store.ts';
import { peakOf, type RunRow } from './runs-store.ts';

export interface Concern {
  word: WordKey;
  /** Filled into the words. */
  count?: number;
  ms?: number;
  kind?: string;
}

/** A message is worked on within seconds, and the sweep comes every minute. */
const INBOX_LATE_MS = 5 * MINUTE_MS;
/** Jobs run every minute and are written down every five. */
const SILENT_MS = 15 * MINUTE_MS;
const STATEMENTS_MANY = STATEMENTS_MAX * 0.9;
/** A database ends at 10 GB (https://developers.cloudflare.com/d1/platform/limits/, read 2026-11-26). */
const BYTES_MANY = 8e9;
/** Run once a day. */
const NIGHTLY = new Set(['job:expired', 'job:handover']);

export function concernsOf({ at, waiting: w, runs, dead, bytes }: Figures): Concern[] {
  const since = (time: number | null) => (time === null ? 0 : at - time);
  const late = (word: WordKey, time: number | null, max: number): Concern[] =>
    since(time) > max ? [{ word, ms: since(time) }] : [];
  const some = (word: WordKey, count: number): Concern[] => (count > 0 ? [{ word, count }] : []);
  const jobs = runs.filter(({ kind }) => kind.startsWith('job:'));
  return [
    ...late('operator.concern.inbox', w.inbox_oldest, INBOX_LATE_MS),
    ...late('operator.concern.news', w.news_due, LATE_MS),
    ...late('operator.concern.deliveries', w.deliveries_oldest, LATE_MS),
    ...late('operator.concern.imports', w.imports_oldest, LATE_MS),
    ...some('operator.concern.carriers', w.carriers_late),
    ...some('operator.concern.shops', w.shops_late),
    ...some('operator.concern.failed', w.inbox_failed),
    ...runs.filter(isFailing).map(({ kind }) => ({ word: 'operator.concern.job' as const, kind })),
    ...jobs
      .filter(
        ({ kind, ended_at }) => since(ended_at) > (NIGHTLY.has(kind) ? 2 * DAY_MS : SILENT_MS),
      )
      .map(({ kind, ended_at }) => ({
        word: 'operator.concern.silent' as const,
        kind,
        ms: since(ended_at),
      })),
    ...runs
      .filter((run) => peakOf(run, at) > STATEMENTS_MANY)
      .map((run) => ({
        word: 'operator.concern.statements' as const,
        kind: run.kind,
        count: peakOf(run, at),
      })),
    ...some('operator.concern.dead', dead.filter(({ last_at }) => since(last_at) < DAY_MS).length),
    ...some('operator.concern.size', bytes.filter((size) => (size ?? 0) > BYTES_MANY).length),
  ];
}

/** The last run that is known failed. */
export const isFailing = ({ failed_at, ended_at }: RunRow): boolean => failed_at === ended_at;
