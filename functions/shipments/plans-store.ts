// SQL of plans: the shipments an update may concern, and one atomic write of the plans.
import { insert, updateAtVersion } from '../lib/db.ts';
import type { KnownNumber, Plan, StoredShipment } from '../timeline/merge.ts';
import { moveFollowers } from './followers-store.ts';
import { recordChanges } from './history-store.ts';
import { insertNumbers } from './numbers-store.ts';
import { addPaces } from './pace-store.ts';
import { publishNumbers } from './publish-store.ts';
import { shipments } from './rows.ts';
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
  const numbers = plans.flatMap((plan) => plan.numbers.map(({ number }) => number));
  const paces = plans.flatMap(({ sellerId, watch }) =>
    watch.paces.map((sample) => ({ ...sample, sellerId })),
  );
  return [
    // Absorbed parcels release their number first: the kept one may take it over.
    ...plans.flatMap((plan) => plan.absorbed.flatMap((one) => mergeInto(db, one, plan.id))),
    ...plans.map((plan) =>
      plan.isNew ? insertShipment(db, plan, now) : updateShipment(db, plan, now),
    ),
    insertEvents(db, plans),
    insertNumbers(db, plans, now),
    ...(absorbed.length === 0
      ? []
      : ['tracking_events', 'shipment_numbers'].map((table) =>
          db
            .prepare(`DELETE FROM ${table} WHERE shipment_id IN (SELECT value FROM json_each(?))`)
            .bind(JSON.stringify(absorbed)),
        )),
    publishNumbers(db, numbers, now),
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

function columnsOf(plan: Plan, now: number) {
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
    watched: JSON.stringify(watched),
    due_at: dueAt,
    snapshot: JSON.stringify(shipment),
    public_snapshot: plan.snapshot.publicly && JSON.stringify(plan.snapshot.publicly),
    updated_at: now,
  };
}

const insertShipment = (db: D1Database, plan: OwnedPlan, now: number): D1PreparedStatement =>
  insert(db, shipments, {
    id: plan.id,
    seller_id: plan.sellerId,
    token: plan.token,
    round: plan.round,
    version: 1,
    created_at: now,
    ...columnsOf(plan, now),
  });

const updateShipment = (db: D1Database, plan: Plan, now: number): D1PreparedStatement =>
  updateAtVersion(db, shipments, plan, columnsOf(plan, now));

/** Earlier merges into it are redirected, so that a link never needs more than one step. */
const mergeInto = (
  db: D1Database,
  { id, version }: { id: string; version: number },
  into: string,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE shipments SET merged_into = ?3, round = -rowid,
         problem = NULL, problem_since = NULL, problem_order = NULL, problems = '[]', due_at = NULL,
         version = CASE WHEN version = ?2 THEN version + 1 END
       WHERE id = ?1`,
    )
    .bind(id, version, into),
  db.prepare('UPDATE shipments SET merged_into = ?2 WHERE merged_into = ?1').bind(id, into),
  moveFollowers(db, id, into),
];

function insertEvents(db: D1Database, plans: readonly Plan[]): D1PreparedStatement {
  const events = plans.flatMap(({ id, newEvents }) =>
    newEvents.map((event) => ({ ...event, shipmentId: id })),
  );
  return db
    .prepare(
      `INSERT INTO tracking_events (shipment_id, key, occurred_at, local_time, received_at,
         step, raw_code, text, place, carrier, source, confidence, leg, withdraws, facts)
       SELECT e.value ->> 'shipmentId', e.value ->> 'key', e.value ->> 'occurredAt',
         e.value ->> 'localTime', e.value ->> 'receivedAt', e.value ->> 'step',
         e.value ->> 'rawCode', e.value ->> 'text', e.value ->> 'place', e.value ->> 'carrier',
         e.value ->> 'source', e.value ->> 'confidence', e.value ->> 'leg',
         e.value ->> 'withdraws', e.value -> 'facts'
       FROM json_each(?) AS e
       WHERE true
       ON CONFLICT (shipment_id, key) DO UPDATE SET
         occurred_at = excluded.occurred_at, local_time = excluded.local_time,
         received_at = excluded.received_at, step = excluded.step, raw_code = excluded.raw_code,
         text = excluded.text, place = excluded.place, carrier = excluded.carrier,
         source = excluded.source, confidence = excluded.confidence, leg = excluded.leg,
         facts = excluded.facts`,
    )
    .bind(JSON.stringify(events));
}

/** Another write changed or created the shipment, or a ticket about it, after our read: read again. */
export const isConflict = (error: unknown): boolean =>
  /constraint failed: (shipments\.(version|seller_id)|tickets\.version)/i.test(String(error));
