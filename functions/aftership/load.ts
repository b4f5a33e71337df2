// Rows of a shop -> parcels for trackings: three reads, however many rows.
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { httpProblem } from '../lib/problem.ts';
import { toLine } from '../shipments/list-line.ts';
import { findCancelRequests, findNumbersOf, findOfSeller } from '../shipments/parcel-store.ts';
import type { ShipmentRow } from '../shipments/rows.ts';
import { situationOf } from '../shipments/situation.ts';
import { readSnapshot } from '../shipments/stored-snapshot.ts';
import { findByWholeNumbers } from './store.ts';
import type { StoredParcel } from './tracking.ts';

export async function loadParcels(
  db: D1Database,
  sellerId: string,
  rows: readonly ShipmentRow[],
  now: number,
): Promise<StoredParcel[]> {
  if (rows.length === 0) return [];
  const requests = await findCancelRequests(db, sellerId);
  const numbersById = await findNumbersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const known = numbersById.get(row.id) ?? [];
    const numbers = known.filter(({ shared }) => shared === 0).map(({ number }) => number);
    const cancelRequest = numbers.map((number) => requests.get(number)).find(Boolean) ?? null;
    return {
      line: toLine(row),
      shipment: readSnapshot(row),
      situation: situationOf({ ...row, cancelRequest }, now),
      numbers,
      order: known.find(({ number, shared }) => shared === 1 && !isOrderId(number))?.number ?? null,
      token: row.token,
    };
  });
}

/** Throws `not-found`, also for another shop's parcel. */
export async function loadParcel(
  db: D1Database,
  sellerId: string,
  id: string,
  now: number,
): Promise<StoredParcel> {
  const row = id.length > ID_CHARS_MAX ? null : await findOfSeller(db, sellerId, id);
  const [parcel] = row === null ? [] : await loadParcels(db, sellerId, [row], now);
  if (parcel === undefined) throw httpProblem('not-found');
  return parcel;
}

/** The parcel that goes by this number of its own; null: none. */
export async function findByNumber(
  db: D1Database,
  sellerId: string,
  typed: string,
): Promise<ShipmentRow | null> {
  const number = normaliseNumber(typed);
  if (!isPlausibleNumber(number)) return null;
  return (await findByWholeNumbers(db, sellerId, [number], false, 1))[0] ?? null;
}

const ID_CHARS_MAX = 100;

/** Ozon's own id of an order says nothing to people. */
const isOrderId = (number: string): boolean =>
  /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/i.test(number);
