// All problems as a file, CSV or .xlsx: one row a problem, gravest first.
import type { Lang } from '../contract/lang.ts';
import type { ProblemParcel, ProblemReason } from '../contract/parcel-problem.ts';
import { type Words, words } from '../contract/words.ts';
import { type FileCell, type FileFormat, momentOf, tableFile } from '../lib/table-file.ts';
import { carrierName } from '../shipments/view.ts';
import { readProblems } from './problems.ts';

const PARCELS_AT_ONCE = 100;

/** `lang` null: for API clients, with ids and times in UTC. */
export async function exportProblems(
  db: D1Database,
  sellerId: string,
  reason: ProblemReason | null,
  lang: Lang | null,
  format: FileFormat,
  now: number,
): Promise<Response> {
  const t = lang && words(lang);
  const read = (cursor: string | null) =>
    readProblems(db, sellerId, { reason, cursor, limit: PARCELS_AT_ONCE }, now);
  async function* pages() {
    for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; ) {
      const page: Awaited<ReturnType<typeof read>> = await read(cursor);
      yield page.problems.flatMap((parcel) => rowsOf(parcel, lang, t));
      cursor = page.next;
      isFirst = false;
    }
  }
  const columns = headsOf(t);
  const name = `problems-${new Date(now).toISOString().slice(0, 10)}`;
  return tableFile({ name, columns, pages: pages() }, format, lang ? 'moscow' : 'utc');
}

function headsOf(t: Words | null) {
  const time = (title: string) => ({ title, shown: 'time' as const });
  const amount = (title: string) => ({ title, shown: 'amount' as const });
  return [
    t ? t('parcel.column.number') : 'number',
    t ? t('parcel.column.carrier') : 'carrier',
    t ? t('problems.column.lane') : 'lane',
    t ? t('parcel.column.scheme') : 'scheme',
    t ? t('parcel.column.status') : 'status',
    time(t ? t('problems.column.statusSince') : 'statusSince'),
    t ? t('parcel.column.problem') : 'problem',
    time(t ? t('parcel.column.problemSince') : 'problemSince'),
    time(t ? t('problems.column.deadline') : 'deadline'),
    amount(t ? t('parcel.column.price') : 'price'),
    t ? t('parcel.column.currency') : 'currency',
  ];
}

const rowsOf = (one: ProblemParcel, lang: Lang | null, t: Words | null): FileCell[][] =>
  one.problems.map(({ reason, since, deadline }) => [
    one.number,
    lang ? carrierName(one.carrier, lang) : one.carrier,
    one.lane,
    one.scheme,
    t ? t(`status.${one.status}`) : one.status,
    momentOf(one.statusSince),
    t ? t(`stale.${reason}`) : reason,
    momentOf(since),
    momentOf(deadline),
    one.price,
    one.price?.currency ?? null,
  ]);
