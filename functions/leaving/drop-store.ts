// Statements that delete parcels and tickets with all that belongs to them. Which tables these are stands in
// tables.ts; parts are deleted up to a thousand rows a statement.
import { releasePhotos } from '../tickets/conversation-store.ts';
import { dropTextsOf } from '../tickets/store.ts';
import { deleteParts, deleteWholes } from './erase-store.ts';
import { SHOP_TABLES, type ShopTable } from './tables.ts';

/** Parts first: what is left of them refuses the others. */
export interface Deletion {
  parts: D1PreparedStatement[];
  wholes: D1PreparedStatement[];
}

const tableOf = (name: string): ShopTable => {
  const table = SHOP_TABLES.find((one) => one.table === name);
  if (table === undefined) throw new Error(`no such table: ${name}`);
  return table;
};
const PARCELS = tableOf('shipments');
const TICKETS = tableOf('tickets');

/**
 * `ids` has those merged into them too: one that is merged meanwhile refuses the deletion, instead of coming back as a
 * parcel of its own. Their tickets stay, without a parcel.
 */
export const parcelDeletion = (db: D1Database, ids: readonly string[]): Deletion => ({
  parts: [
    ...BY_NUMBER.map((table) => deleteByNumber(db, table, ids)),
    ...(PARCELS.parts ?? []).map((part) => deleteParts(db, part, ids)),
  ],
  wholes: deleteWholes(
    db,
    { ...PARCELS, named: (PARCELS.named ?? []).filter(({ by }) => by !== 'merged_into') },
    ids,
  ),
});

/** Photos are not deleted here: the job of photos deletes files, then rows, and both for sure. */
export const ticketDeletion = (
  db: D1Database,
  ids: readonly string[],
  sellerIds: readonly string[],
  now: number,
): Deletion => ({
  parts: [
    ...sellerIds.map((sellerId) => dropTextsOf(db, sellerId, ids)),
    releasePhotos(db, ids, now),
    ...(TICKETS.parts ?? [])
      .filter(({ table }) => table !== 'ticket_evidence')
      .map((part) => deleteParts(db, part, ids)),
  ],
  wholes: deleteWholes(db, { ...TICKETS, named: [] }, ids),
});

/** Found by the numbers of the parcel, not by its id. */
const BY_NUMBER = ['parcel_products', 'ozon_postings'];

const deleteByNumber = (
  db: D1Database,
  table: string,
  ids: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ${table} WHERE (seller_id, number) IN (
         SELECT s.seller_id, own.value FROM json_each(?) AS w
         JOIN shipments s ON s.id = w.value, json_each(s.numbers) AS own)`,
    )
    .bind(JSON.stringify(ids));

/** Something that is still there, or has just come, belongs to them. */
export const isReferredTo = (error: unknown): boolean =>
  /FOREIGN KEY constraint failed/i.test(String(error));
