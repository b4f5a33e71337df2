// All problems as a file, CSV or .xlsx: one row a problem, gravest first.
import type { Lang } from '../contract/lang.ts';
import type { ProblemParcel, ProblemReason } from '../contract/parcel-problem.ts';
import { type Words, words } from '../contract/words.ts';
import {
  type FileCell,
  type FileFormat,
  type FileTable,
  momentOf,
  tableFile,
} from '../lib/table-file.ts';
import { findCancelRequests } from '../shipments/parcel-store.ts';
import { carrierName } from '../shipments/view.ts';
import { readProblems, toParcels } from './problems.ts';
import { findProblems } from './problems-store.ts';

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
  return tableFile(problemTable(db, sellerId, reason, lang, now), format, lang ? 'moscow' : 'utc');
}

export function problemTable(
  db: D1Database,
  sellerId: string,
  reason: ProblemReason | null,
  lang: Lang | null,
  now: number,
): FileTable {
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
  return tableOf(pages(), t, now);
}

/** The ones a person picked, as a workbook. */
export async function exportPicked(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
  lang: Lang,
  now: number,
): Promise<Response> {
  const t = words(lang);
  async function* pages() {
    const rows = await findProblems(db, sellerId, ids);
    const parcels = toParcels(rows, await findCancelRequests(db, sellerId), now);
    yield parcels.flatMap((parcel) => rowsOf(parcel, lang, t));
  }
  return tableFile(tableOf(pages(), t, now), 'xlsx', 'moscow');
}

const tableOf = (pages: AsyncGenerator<FileCell[][]>, t: Words | null, now: number): FileTable => ({
  name: `problems-${new Date(now).toISOString().slice(0, 10)}`,
  columns: headsOf(t),
  pages,
});

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
