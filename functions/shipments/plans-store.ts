// SQL of plans: the shipments an update may concern, and one atomic write of the plans.
import type { KnownNumber, Plan, StoredShipment } from '../timeline/merge.ts';
import { storeFacts } from '../timeline/problem-facts.ts';
import { moveFollowers } from './followers-store.ts';
import { recordChanges } from './history-store.ts';
import { insertNumbers } from './numbers-store.ts';
import { addPaces } from './pace-store.ts';
import type { ShipmentRow } from './rows.ts';
import { storeEvents, storeSnapshot } from './stored-snapshot.ts';
import { readStored } from './stored-store.ts';

export interface Wanted {
  sellerId: string;
  numbers: readonly string[];
}

/** For each query: all shipments of that seller that have one of the numbers. */
export async function findByNumbers(
  db: D1Database,
  wanted: readonly Wanted[],
): Promise<StoredShipment[][]> {
  const pairs = wanted.flatMap(({ sellerId, numbers }) => numbers.map((n) => [n, sellerId]));
  const stored = await readStored(
    db,
    `SELECT DISTINCT n.shipment_id AS id FROM json_each(?) AS wanted
     JOIN shipment_numbers n ON n.number = wanted.value ->> 0
     WHERE n.seller_id = wanted.value ->> 1 AND n.shared = 0`,
    JSON.stringify(pairs),
  );
  return wanted.map(({ sellerId, numbers: requested }) =>
    stored
      .filter(({ row }) => row.seller_id === sellerId)
      .filter(({ shipment }) => shipment.numbers.some(({ number }) => requested.includes(number)))
      .map(({ shipment }) => shipment),
  );
}

export interface OwnedPlan extends Plan {
  sellerId: string;
  /** For the parcel's own link; used when the plan opens a shipment. */
  token: string;
  /** The numbers of the update, with what it proves about them. */
  reportedNumbers: readonly KnownNumber[];
}

/** For one atomic batch. It fails as a whole (`isConflict`) if a shipment has a newer version. */
export function writePlans(
  db: D1Database,
  plans: readonly OwnedPlan[],
  now: number,
): D1PreparedStatement[] {
  const absorbed = plans.flatMap((plan) => plan.absorbed.map(({ id }) => id));
  const written = plans.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const paces = plans.flatMap(({ sellerId, watch }) =>
    watch.paces.map((sample) => ({ ...sample, sellerId })),
  );
  return [
    // Absorbed parcels release their number first: the kept one may take it over.
    ...plans.flatMap((plan) => plan.absorbed.flatMap((one) => mergeInto(db, one, plan.id))),
    ...plans.map((plan) =>
      plan.isNew ? insertShipment(db, plan, now) : updateShipment(db, plan, now),
    ),
    insertNumbers(db, plans, now),
    ...(absorbed.length === 0 ? [] : [dropNumbersOf(db, absorbed)]),
    ...(written.length === 0 ? [] : [dropEventsOf(db, [...written, ...absorbed])]),
    ...recordChanges(db, plans.flatMap(changesIn), now),
    ...(paces.length === 0 ? [] : [addPaces(db, paces)]),
  ];
}

/** The problems that begin and end with a plan; an absorbed parcel keeps none of its own. */
export const changesIn = (plan: OwnedPlan) => [
  ...plan.absorbed.map(({ id, number, problems }) => ({
    shipmentId: id,
    number,
    carrier: plan.snapshot.carrier,
    sellerId: plan.sellerId,
    raised: [],
    cleared: problems,
  })),
  {
    shipmentId: plan.id,
    number: plan.number,
    carrier: plan.snapshot.carrier,
    sellerId: plan.sellerId,
    ...plan.watch.changes,
  },
];

function columnsOf(plan: Plan, now: number): Partial<ShipmentRow> {
  const { folded, shipment } = plan.snapshot;
  const { watched, problems, order, snoozedUntil, dueAt, deliveredAt } = plan.watch;
  const [gravest] = problems;
  return {
    carrier: plan.carrier,
    number: plan.number,
    status: folded.status,
    status_since: folded.statusSince,
    last_event_at: folded.lastEventAt,
    pickup_point_code: folded.pickupPointCode,
    ship_by_at: folded.shipByAt,
    scheme: folded.scheme,
    carried_by: plan.snapshot.carrier,
    action_required_by: plan.snapshot.turn,
    eta_end_at: folded.eta?.end ?? null,
    pickup_until_at: folded.pickupUntilAt,
    price_minor: folded.price?.minor ?? null,
    currency: folded.price?.currency ?? null,
    dispatched_at: watched.dispatchedAt,
    delivered_at: deliveredAt,
    lane: watched.lane,
    problem: gravest?.reason ?? null,
    problem_since: gravest?.since ?? null,
    problem_order: order,
    problems: JSON.stringify(problems),
    snoozed_until: snoozedUntil,
    watched: storeFacts(watched),
    due_at: nextCheck(plan, dueAt),
    snapshot: storeSnapshot(shipment),
    public_snapshot: plan.snapshot.publicly && storeSnapshot(plan.snapshot.publicly),
    verdict: null,
    events: storeEvents(plan.events),
    numbers: JSON.stringify(plan.numbers.map(({ number }) => number)),
    updated_at: now,
  };
}

/** A check that stands already and comes earlier sets the next one itself: not with each event. */
function nextCheck({ stored }: Plan, dueAt: number | null): number | null {
  const planned = stored?.due_at;
  return dueAt !== null && typeof planned === 'number' && planned < dueAt ? planned : dueAt;
}

/** In SQL: whether another parcel of the seller has this number in this round: someone was faster. */
const isTaken = (id: string, sellerId: string, number: string, round: string): string =>
  `EXISTS (SELECT 1 FROM shipment_numbers n JOIN shipments other ON other.id = n.shipment_id
     WHERE n.number = ${number} AND n.seller_id = ${sellerId} AND other.id <> ${id}
       AND other.number = n.number AND other.round = ${round})`;

function insertShipment(db: D1Database, plan: OwnedPlan, now: number): D1PreparedStatement {
  const row = {
    id: plan.id,
    seller_id: plan.sellerId,
    number: plan.number,
    round: plan.round,
    token: plan.token,
    created_at: now,
    ...columnsOf(plan, now),
  };
  const names = Object.keys(row);
  return db
    .prepare(
      `INSERT INTO shipments (${names.join(', ')}, version)
       VALUES (${names.map((_, i) => `?${i + 1}`).join(', ')},
         CASE WHEN NOT ${isTaken('?1', '?2', '?3', '?4')} THEN 1 END)`,
    )
    .bind(...Object.values(row));
}

/** Only what changes: SQLite writes an index again for each column that is named, changed or not. */
function updateShipment(db: D1Database, plan: OwnedPlan, now: number): D1PreparedStatement {
  const columns = Object.entries(columnsOf(plan, now)).filter(
    ([name, value]) => plan.stored === undefined || plan.stored[name] !== value,
  );
  const names = columns.map(([name], i) => `${name} = ?${i + 6}`);
  return db
    .prepare(
      `UPDATE shipments SET ${[...names, ''].join(', ')}
         version = CASE WHEN version = ?2 AND NOT ${isTaken('?1', '?3', '?4', '?5')}
           THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(
      plan.id,
      plan.version,
      plan.sellerId,
      plan.number,
      plan.round,
      ...columns.map(([, value]) => value),
    );
}

/** Earlier merges into it are redirected, so that a link never needs more than one step. */
const mergeInto = (
  db: D1Database,
  { id, version }: { id: string; version: number },
  into: string,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE shipments SET merged_into = ?3, round = -rowid,
         snapshot = '{}', public_snapshot = NULL, verdict = NULL, events = '[]', watched = '{}',
         problem = NULL, problem_since = NULL, problem_order = NULL, problems = '[]', due_at = NULL,
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(id, version, into),
  db.prepare('UPDATE shipments SET merged_into = ?2 WHERE merged_into = ?1').bind(id, into),
  moveFollowers(db, id, into),
];

/** Before the numbers of the kept parcel are written: it has them from then on. */
const dropNumbersOf = (db: D1Database, shipmentIds: readonly string[]): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM shipment_numbers WHERE (number, shipment_id) IN (
         SELECT own.value, s.id FROM json_each(?) AS w
         JOIN shipments s ON s.id = w.value, json_each(s.numbers) AS own)`,
    )
    .bind(JSON.stringify(shipmentIds));

/** From versions that stored each event on its own. */
const dropEventsOf = (db: D1Database, shipmentIds: readonly string[]): D1PreparedStatement =>
  db
    .prepare('DELETE FROM tracking_events WHERE shipment_id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(shipmentIds));

/** Another write changed, created or deleted the shipment, or a ticket about it, after our read: read again. */
export const isConflict = (error: unknown): boolean => CONFLICT.test(String(error));

const CONFLICT =
  /constraint failed: (?:(?:shipments|tickets)\.version|forgotten_numbers\.hash)|FOREIGN KEY constraint failed/i;
