// SQL of a lookup: the parcels that have a number.
import { rankSql } from '../timeline/proof.ts';
import { HOLDERS_MAX, type Holder } from './rank-holders.ts';

const COLUMNS = `n.number AS found_by, n.proof, n.owned, n.shared, s.id, s.seller_id, s.created_at,
  s.last_event_at, s.snapshot, s.public_snapshot, s.verdict`;

type Row = Holder & { found_by: string };

/** For each of up to 40 numbers. A number that one shop has costs three rows. */
export async function findHolders(db: D1Database, numbers: readonly string[]): Promise<Holder[][]> {
  const limit = numbers.length * (HOLDERS_MAX + 1);
  const [only] = numbers;
  const { results } =
    numbers.length === 1 && only !== undefined
      ? await readOf(db, 'shipment_numbers n', 'WHERE n.number = ?1', limit, only)
      : await readOf(
          db,
          'json_each(?1) w CROSS JOIN shipment_numbers n ON n.number = w.value',
          '',
          limit,
          JSON.stringify(numbers),
        );
  const found = Map.groupBy(results, ({ found_by }) => found_by);
  const crowded = numbers.filter(
    (number) => results.length === limit || (found.get(number)?.length ?? 0) > HOLDERS_MAX,
  );
  if (crowded.length > 0) {
    const surest = await db.batch<Row>(crowded.map((number) => readSurest(db, number)));
    for (const [i, number] of crowded.entries()) found.set(number, surest[i]?.results ?? []);
  }
  return numbers.map((number) => found.get(number) ?? []);
}

const readOf = (db: D1Database, from: string, where: string, limit: number, value: string) =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM ${from} CROSS JOIN shipments s ON s.id = n.shipment_id ${where}
       LIMIT ${limit}`,
    )
    .bind(value)
    .all<Row>();

/**
 * Of a number that many have: the strongest proofs, among equal ones the earliest parcels (ids begin with the
 * time), so that copies made later crowd none of them out.
 */
const readSurest = (db: D1Database, number: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT ${COLUMNS} FROM (
         SELECT * FROM shipment_numbers WHERE number = ?1
         ORDER BY ${rankSql('proof')} DESC, owned DESC, shipment_id LIMIT ${HOLDERS_MAX}) n
       JOIN shipments s ON s.id = n.shipment_id`,
    )
    .bind(number);
