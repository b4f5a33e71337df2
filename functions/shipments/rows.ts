// Stored rows, and the one place that converts them to the types of the other files.
import { type Infer, Model } from 'd1-orm';
import type { Lang } from '../contract/lang.ts';
import { type Confidence, isTerminal, type Proof, type Step } from '../contract/status.ts';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';
import type { TrackingEvent } from '../timeline/event.ts';
import type { KnownNumber, StoredShipment } from '../timeline/merge.ts';
import { readFacts } from '../timeline/problem-facts.ts';
import { readEvents } from './stored-snapshot.ts';

export const shipments = new Model(
  { tableName: 'shipments', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    token: text,
    carrier: text,
    number: text,
    round: integer,
    status: text,
    status_since: integerOrNull,
    last_event_at: integerOrNull,
    pickup_point_code: textOrNull,
    ship_by_at: integerOrNull,
    scheme: textOrNull,
    carried_by: textOrNull,
    action_required_by: text,
    eta_end_at: integerOrNull,
    pickup_until_at: integerOrNull,
    dispatched_at: integerOrNull,
    delivered_at: integerOrNull,
    lane: textOrNull,
    price_minor: integerOrNull,
    currency: textOrNull,
    problem: textOrNull,
    problem_since: integerOrNull,
    problem_order: integerOrNull,
    problems: text,
    snoozed_until: integerOrNull,
    watched: text,
    due_at: integerOrNull,
    archived_at: integerOrNull,
    snapshot: text,
    merged_into: textOrNull,
    version: integer,
    created_at: integer,
    updated_at: integer,
    public_snapshot: textOrNull,
    verdict: textOrNull,
    events: textOrNull,
    numbers: text,
  },
);

export type ShipmentRow = Infer<typeof shipments>;

export interface NumberRow {
  number: string;
  shipment_id: string;
  carrier: string | null;
  shared: number;
  proof: Proof;
  owned: number;
}

export const toKnownNumber = ({
  number,
  carrier,
  shared,
  proof,
  owned,
}: NumberRow): KnownNumber => ({
  number,
  carrier,
  shared: shared === 1,
  proof,
  owned: owned === 1,
});

/** An event of a parcel whose events are not yet packed into its own row. */
export interface EventRow {
  shipment_id: string;
  key: string;
  occurred_at: number;
  local_time: string | null;
  received_at: number;
  step: Step | null;
  raw_code: string;
  text: string | null;
  place: string | null;
  carrier: string;
  source: string;
  confidence: Confidence;
  leg: 'return' | null;
  withdraws: number;
  facts: string;
}

export function toStored(
  row: ShipmentRow,
  numbers: readonly NumberRow[],
  events: readonly EventRow[],
): StoredShipment {
  const hasEnded = isTerminal(row.status);
  return {
    id: row.id,
    carrier: row.carrier,
    number: row.number,
    round: row.round,
    version: row.version,
    createdAt: row.created_at,
    endedAt: hasEnded ? row.status_since : null,
    numbers: numbers.map(toKnownNumber),
    events: row.events === null ? events.map(toEvent) : readEvents(row.events),
    columns: { ...row },
    watch: {
      problems: JSON.parse(row.problems),
      isMeasured: readFacts(row.watched).isMeasured ?? false,
      isArchived: row.archived_at !== null,
      snoozedUntil: row.snoozed_until,
    },
  };
}

const toEvent = (row: EventRow): TrackingEvent => ({
  key: row.key,
  occurredAt: row.occurred_at,
  localTime: row.local_time,
  receivedAt: row.received_at,
  step: row.step,
  rawCode: row.raw_code,
  text: row.text,
  place: row.place,
  carrier: row.carrier,
  source: row.source,
  confidence: row.confidence,
  leg: row.leg,
  withdraws: row.withdraws === 1,
  facts: JSON.parse(row.facts),
});

export const followers = new Model(
  { tableName: 'followers', primaryKeys: 'id' },
  {
    id: text,
    shipment_id: text,
    push_hash: text,
    subscription: text,
    lang: text,
    created_at: integer,
  },
);

export type FollowerRow = Omit<Infer<typeof followers>, 'lang'> & { lang: Lang };

export const awaitedNumbers = new Model(
  { tableName: 'awaited_numbers', primaryKeys: 'id' },
  {
    id: text,
    number: text,
    push_hash: text,
    subscription: text,
    lang: text,
    created_at: integer,
    due_at: integer,
  },
);

export type AwaitedRow = Omit<Infer<typeof awaitedNumbers>, 'lang'> & { lang: Lang };

export const savedViews = new Model(
  { tableName: 'saved_views', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    member: text,
    title: text,
    query: text,
    created_at: integer,
  },
);

/** For the test that compares them with schema.sql. */
export const models = { shipments, followers, awaitedNumbers, savedViews };
