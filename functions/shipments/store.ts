// Shipments, their numbers and events, and what is published about them.
import { insert } from '../lib/db.ts';
import type { KnownNumber, Plan, StoredShipment } from './merge.ts';
import { type EventRow, type ShipmentRow, shipments, toEvent } from './rows.ts';

/** For the test that compares them with schema.sql. */
export const models = { shipments };

/** The published JSON array for a number, or null. One row read, through the primary key. */
export const findPublished = (db: D1Database, number: string): Promise<string | null> =>
  db
    .prepare('SELECT shipments FROM published WHERE number = ?')
    .bind(number)
    .first<string>('shipments');

/** The same for up to 40 numbers; those not here are absent from the map. */
export async function findPublishedMany(
  db: D1Database,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT p.number, p.shipments FROM json_each(?) AS wanted
       JOIN published p ON p.number = wanted.value`,
    )
    .bind(JSON.stringify(numbers))
    .all<{ number: string; shipments: string }>();
  return new Map(results.map((row) => [row.number, row.shipments]));
}

/** A parcel by the token of its own link; follows it to the parcel it was merged into. */
export const findByToken = (db: D1Database, token: string): Promise<ShipmentRow | null> =>
  db
    .prepare(
      `SELECT kept.* FROM shipments asked
       JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id)
       WHERE asked.token = ?`,
    )
    .bind(token)
    .first<ShipmentRow>();

/** All shipments of a seller that go by one of these numbers, with their numbers and events. */
export async function findByNumbers(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<StoredShipment[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT s.id, s.carrier, s.number, s.round, s.version, s.created_at, s.status,
              s.status_since
       FROM json_each(?1) AS wanted
       JOIN shipment_numbers n ON n.number = wanted.value
       JOIN shipments s ON s.id = n.shipment_id
       WHERE s.seller_id = ?2`,
    )
    .bind(JSON.stringify(numbers), sellerId)
    .all<ShipmentRow>();
  return Promise.all(results.map((row) => withParts(db, row)));
}

async function withParts(db: D1Database, row: ShipmentRow): Promise<StoredShipment> {
  const [numbers, events] = await db.batch([
    db.prepare('SELECT number, carrier FROM shipment_numbers WHERE shipment_id = ?').bind(row.id),
    db.prepare('SELECT * FROM tracking_events WHERE shipment_id = ?').bind(row.id),
  ]);
  const hasEnded = ['delivered', 'returned', 'cancelled'].includes(row.status);
  return {
    id: row.id,
    carrier: row.carrier,
    number: row.number,
    round: row.round,
    version: row.version,
    createdAt: row.created_at,
    endedAt: hasEnded ? row.status_since : null,
    numbers: (numbers?.results ?? []) as KnownNumber[],
    events: ((events?.results ?? []) as EventRow[]).map(toEvent),
  };
}

/** For one atomic batch. It is refused as a whole (`isConflict`) when the shipment moved on. */
export function writePlan(
  db: D1Database,
  sellerId: string,
  plan: Plan,
  token: string,
  now: number,
): D1PreparedStatement[] {
  const absorbedIds = JSON.stringify(plan.absorbed.map(({ id }) => id));
  return [
    // Absorbed parcels give their number up first: the kept one may take it over.
    ...plan.absorbed.map((absorbed) => guardedMerge(db, absorbed, plan.id)),
    plan.isNew ? insertShipment(db, sellerId, plan, token, now) : updateShipment(db, plan, now),
    insertEvents(db, plan),
    insertNumbers(db, sellerId, plan),
    ...(plan.absorbed.length === 0
      ? []
      : [
          db
            .prepare(
              `DELETE FROM tracking_events WHERE shipment_id IN (SELECT value FROM json_each(?))`,
            )
            .bind(absorbedIds),
          db
            .prepare(
              `DELETE FROM shipment_numbers WHERE shipment_id IN (SELECT value FROM json_each(?))`,
            )
            .bind(absorbedIds),
        ]),
    publish(db, plan.numbers, now),
  ];
}

function columnsOf(plan: Plan, now: number) {
  const { folded, shipment } = plan.snapshot;
  return {
    carrier: plan.carrier,
    number: plan.number,
    status: folded.status,
    status_since: folded.statusSince,
    last_event_at: folded.lastEventAt,
    pickup_point_code: folded.pickupPointCode,
    ship_by_at: folded.shipByAt,
    snapshot: JSON.stringify(shipment),
    updated_at: now,
  };
}

const insertShipment = (
  db: D1Database,
  sellerId: string,
  plan: Plan,
  token: string,
  now: number,
): D1PreparedStatement =>
  insert(db, shipments, {
    id: plan.id,
    seller_id: sellerId,
    token,
    round: plan.round,
    version: 1,
    created_at: now,
    ...columnsOf(plan, now),
  });

function updateShipment(db: D1Database, plan: Plan, now: number): D1PreparedStatement {
  const columns = columnsOf(plan, now);
  const assignments = Object.keys(columns).map((column, i) => `${column} = ?${i + 3}`);
  return db
    .prepare(
      `UPDATE shipments SET ${assignments.join(', ')},
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(plan.id, plan.version, ...Object.values(columns));
}

const guardedMerge = (
  db: D1Database,
  { id, version }: { id: string; version: number },
  into: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipments SET merged_into = ?3, round = -rowid,
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(id, version, into);

function insertEvents(db: D1Database, plan: Plan): D1PreparedStatement {
  return db
    .prepare(
      `INSERT OR IGNORE INTO tracking_events (shipment_id, key, occurred_at, local_time, received_at,
         step, raw_code, text, place, carrier, source, confidence, leg, withdraws, facts)
       SELECT ?1, e.value ->> 'key', e.value ->> 'occurredAt', e.value ->> 'localTime',
         e.value ->> 'receivedAt', e.value ->> 'step', e.value ->> 'rawCode', e.value ->> 'text',
         e.value ->> 'place', e.value ->> 'carrier', e.value ->> 'source',
         e.value ->> 'confidence', e.value ->> 'leg', e.value ->> 'withdraws', e.value -> 'facts'
       FROM json_each(?2) AS e`,
    )
    .bind(plan.id, JSON.stringify(plan.newEvents));
}

function insertNumbers(db: D1Database, sellerId: string, plan: Plan): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO shipment_numbers (number, shipment_id, seller_id, carrier)
       SELECT n.value ->> 'number', ?1, ?2, n.value ->> 'carrier' FROM json_each(?3) AS n
       WHERE true
       ON CONFLICT (number, shipment_id) DO UPDATE SET carrier = excluded.carrier
         WHERE shipment_numbers.carrier IS NULL AND excluded.carrier IS NOT NULL`,
    )
    .bind(plan.id, sellerId, JSON.stringify(plan.numbers));
}

/** Rewrites what a lookup answers for these numbers, out of all shipments that go by them. */
function publish(
  db: D1Database,
  numbers: readonly KnownNumber[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO published (number, shipments, updated_at)
       SELECT wanted.value,
         (SELECT '[' || group_concat(snapshot, ',') || ']' FROM (
            SELECT s.snapshot FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
            WHERE n.number = wanted.value ORDER BY s.last_event_at DESC LIMIT 20)),
         ?2
       FROM json_each(?1) AS wanted WHERE true
       ON CONFLICT (number) DO UPDATE SET
         shipments = excluded.shipments, updated_at = excluded.updated_at`,
    )
    .bind(JSON.stringify(numbers.map(({ number }) => number)), now);
}

/** Someone else wrote the shipment, or created it, between our read and our write: read again. */
export const isConflict = (error: unknown): boolean =>
  /constraint failed: shipments\.(version|seller_id)/i.test(String(error));

/** Every number a parcel goes by, for its own page. */
export async function findNumbers(db: D1Database, shipmentId: string): Promise<KnownNumber[]> {
  const { results } = await db
    .prepare('SELECT number, carrier FROM shipment_numbers WHERE shipment_id = ?')
    .bind(shipmentId)
    .all<KnownNumber>();
  return results;
}
