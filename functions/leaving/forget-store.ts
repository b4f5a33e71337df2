// What belongs to one parcel, to show it before it is deleted and to delete it.

/** Shops that these tickets are of; those of no shop have none. */
export async function shopsOfTickets(db: D1Database, ids: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT seller_id FROM tickets
       WHERE id IN (SELECT value FROM json_each(?)) AND seller_id IS NOT NULL`,
    )
    .bind(JSON.stringify(ids))
    .all<{ seller_id: string }>();
  return results.map(({ seller_id }) => seller_id);
}

/** The shop's tickets about these parcels or one of their own numbers. */
export async function findTicketsAbout(
  db: D1Database,
  sellerId: string,
  shipmentIds: readonly string[],
  numbers: readonly string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT t.id FROM json_each(?2) AS w
       CROSS JOIN tickets t INDEXED BY tickets_by_shipment ON t.shipment_id = w.value
       WHERE t.seller_id = ?1
       UNION
       SELECT t.id FROM json_each(?3) AS w
       CROSS JOIN tickets t INDEXED BY tickets_by_number ON t.number = w.value
       WHERE t.seller_id = ?1`,
    )
    .bind(sellerId, JSON.stringify(shipmentIds), JSON.stringify(numbers))
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export interface Belongings {
  photos: number;
  followers: number;
}

export const countBelongings = async (
  db: D1Database,
  shipmentIds: readonly string[],
  ticketIds: readonly string[],
): Promise<Belongings> =>
  (await db
    .prepare(
      `SELECT
         (SELECT count(*) FROM ticket_evidence
          WHERE ticket_id IN (SELECT value FROM json_each(?2))) AS photos,
         (SELECT count(*) FROM followers
          WHERE shipment_id IN (SELECT value FROM json_each(?1))) AS followers`,
    )
    .bind(JSON.stringify(shipmentIds), JSON.stringify(ticketIds))
    .first<Belongings>()) ?? { photos: 0, followers: 0 };

/** What Ozon told about these postings besides the parcel itself. */
export const forgetAtOzon = (
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): D1PreparedStatement[] => [
  ...OF_OZON.map((table) =>
    db
      .prepare(
        `DELETE FROM ${table}
         WHERE seller_id = ?1 AND number IN (SELECT value FROM json_each(?2))`,
      )
      .bind(sellerId, JSON.stringify(numbers)),
  ),
  db
    .prepare(
      `DELETE FROM ${REREADS} WHERE (connection_id, number) IN (
         SELECT c.id, w.value FROM connections c CROSS JOIN json_each(?2) AS w
         WHERE c.seller_id = ?1)`,
    )
    .bind(sellerId, JSON.stringify(numbers)),
];

const OF_OZON = ['ozon_returns', 'ozon_rfbs_returns', 'ozon_cancellations', 'ozon_rating_errors'];
const REREADS = 'ozon_rereads';
