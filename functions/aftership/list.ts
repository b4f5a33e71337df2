// A page of trackings. Tags stand for several of our statuses, so some filters are applied to what was read: a
// bounded number of pages is read until one of them has a match.
import { readPage } from '../shipments/list.ts';
import { loadParcels } from './load.ts';
import { FIELDS_NOT_MAPPED } from './not-mapped.ts';
import { readQuery, type TrackingsQuery } from './query.ts';
import { findByWholeNumbers, findParcels } from './store.ts';
import { type StoredParcel, type TrackingView, viewTracking } from './tracking.ts';

export interface Reader {
  db: D1Database;
  sellerId: string;
  origin: string;
}

const PAGES_READ_MAX = 5;

export async function listTrackings(reader: Reader, given: Record<string, string>, now: number) {
  const query = readQuery(given);
  const { parcels, next } = await (query.numbers === null ? readPages : readNumbers)(
    reader,
    query,
    now,
  );
  return {
    pagination: {
      ...(next === null ? {} : { next_cursor: next }),
      has_next_page: next !== null,
    },
    trackings: parcels.map((one) => only(viewTracking(one, reader.origin, 'en'), query.fields)),
    parcel_desk: { not_mapped: ['pagination.total', ...FIELDS_NOT_MAPPED] },
  };
}

async function readPages({ db, sellerId }: Reader, query: TrackingsQuery, now: number) {
  let cursor = query.cursor;
  for (let page = 1; ; page++) {
    const { rows, next } = await readPage(db, sellerId, query.list, cursor, query.limit);
    const ids = rows.filter((row) => isWanted(query, row)).map(({ id }) => id);
    const whole = await findParcels(db, sellerId, ids);
    if (whole.length > 0 || next === null || page === PAGES_READ_MAX)
      return { parcels: await loadParcels(db, sellerId, whole, now), next };
    cursor = next;
  }
}

async function readNumbers({ db, sellerId }: Reader, query: TrackingsQuery, now: number) {
  const { among, isShared } = query.numbers ?? { among: [], isShared: false };
  const rows = await findByWholeNumbers(db, sellerId, among, isShared, query.limit);
  const wanted = rows.filter((row) => isWanted(query, row));
  const parcels = await loadParcels(db, sellerId, wanted, now);
  return { parcels: parcels.filter((one) => isInTime(query, one)), next: null };
}

const isWanted = (
  { statuses, carriers }: TrackingsQuery,
  row: { status: string; carrier: string; carried_by: string | null },
): boolean =>
  (statuses === null || statuses.some((one) => one === row.status)) &&
  (carriers === null || carriers.includes(row.carried_by ?? row.carrier));

/** As the list itself does it. */
function isInTime({ list }: TrackingsQuery, { line }: StoredParcel): boolean {
  const within = (at: string, from: string | undefined, to: string | undefined) =>
    (from === undefined || at >= from) && (to === undefined || at <= to);
  return (
    within(line.createdAt, list.createdFrom, list.createdTo) &&
    within(line.updatedAt, list.updatedFrom, list.updatedTo)
  );
}

/** By which a tracking is known stays, whatever is asked for. */
const ALWAYS = ['id', 'tracking_number', 'slug'];

export const only = (
  view: TrackingView,
  fields: readonly string[] | null,
): Partial<TrackingView> =>
  fields === null || fields.length === 0
    ? view
    : (Object.fromEntries(
        Object.entries(view).filter(([name]) => ALWAYS.includes(name) || fields.includes(name)),
      ) as Partial<TrackingView>);
