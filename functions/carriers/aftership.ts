// AfterShip Tracking webhooks. Tags and sub-tags are open strings; a code here is `Tag/number`, so an
// unknown sub-tag falls back to its tag.
import * as v from 'valibot';
import { defineCarrier, type Facts, type RawEvent, type Report } from './carrier.ts';
import {
  city,
  code,
  country,
  id,
  list,
  number,
  optional,
  prose,
  requiredNumber,
  stamp,
} from './fields.ts';
import { parseInstant, parseStamp } from './time.ts';

/** "Exception_013". */
const TAG = /^[A-Z][A-Za-z]{2,29}(?:_\d{3})?$/;

const Checkpoint = v.object({
  checkpoint_time: stamp(),
  created_at: stamp(),
  slug: code(),
  location: city(),
  city: city(),
  country_region: country(),
  message: prose(),
  tag: code(TAG),
  subtag: code(TAG),
  raw_tag: code(),
  hash: id(),
});
const Estimate = optional(
  v.object({
    estimated_delivery_date: stamp(),
    estimated_delivery_date_min: stamp(),
    estimated_delivery_date_max: stamp(),
  }),
);
const Push = v.object({
  event: v.picklist(['tracking_update', 'edd_revise', 'tracking_pending_time']),
  event_id: id(),
  ts: stamp(),
  msg: v.object({
    id: id(),
    tracking_number: requiredNumber(),
    slug: code(),
    tag: code(TAG),
    subtag: code(TAG),
    order_number: number(),
    updated_at: stamp(),
    courier_estimated_delivery_date: Estimate,
    checkpoints: list(Checkpoint),
  }),
});
type Push = v.InferOutput<typeof Push>;

const OUR_IDS = new Map([
  ['4px', 'fourpx'],
  ['china-ems', 'china-post'],
]);

export const aftership = defineCarrier<Push>({
  id: 'aftership',
  name: { ru: 'AfterShip', zh: 'AfterShip', en: 'AfterShip' },
  kind: 'aggregator',
  numbers: [],
  steps: {
    not_found: ['Pending'],
    registered: ['InfoReceived'],
    moving: ['InTransit'],
    accepted: ['InTransit/002'],
    arrived: ['InTransit/003'],
    arrived_in_destination_country: ['InTransit/004'],
    customs_released: ['InTransit/005'],
    customs_processing: ['InTransit/006'],
    departed: ['InTransit/007'],
    redirected: ['InTransit/009'],
    out_for_delivery: ['OutForDelivery'],
    delivery_agreed: ['OutForDelivery/004'],
    ready_for_pickup: ['AvailableForPickup'],
    attempt_failed: ['AttemptFail'],
    recipient_absent: ['AttemptFail/002'],
    delivered: ['Delivered'],
    picked_up: ['Delivered/002'],
    problem: ['Exception'],
    wrong_address: ['Exception/002', 'Exception/007'],
    refused: ['Exception/003'],
    customs_hold: ['Exception/004'],
    delayed: ['Exception/005', 'Exception/016'],
    payment_required: ['Exception/006'],
    storage_expired: ['Exception/008'],
    acceptance_refused: ['Exception/009'],
    return_moving: ['Exception/010'],
    returned: ['Exception/011'],
    damaged: ['Exception/012'],
    lost: ['Exception/013'],
    bad_weather: ['Exception/017'],
    customs_documents_required: ['Exception/018'],
    no_updates: ['Expired'],
    eta_changed: ['edd_revise'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: { scheme: 'hmac-sha256', header: ['aftership-hmac-sha256'], encoding: 'base64' },
    payload: Push,
    read: readPush,
  },
  docs: 'aftership.com/docs/tracking, version 2026-07',
  verifiedOn: '2026-11-01',
});

function readPush({ event, event_id, ts, msg }: Push): Report[] {
  const events = msg.checkpoints.map(
    (point): RawEvent => ({
      code: codeOf(point.tag, point.subtag),
      text: point.message,
      // No zone means local time: kept as written, ordered as if UTC.
      at: parseStamp(point.checkpoint_time, 0),
      place: point.city ?? point.location,
      carrier: carrierOf(point.slug),
      id: point.hash,
    }),
  );
  if (events.length === 0 && msg.tag) {
    events.push({ code: codeOf(msg.tag, msg.subtag), at: parseStamp(msg.updated_at) });
  }
  if (event === 'edd_revise') {
    const at = ts === undefined ? null : { at: Number(ts) * 1000, local: null };
    events.push({ code: 'edd_revise', id: event_id, at, facts: { eta: etaOf(msg) } });
  }
  const isPosting = /^\d{8,10}-\d{4}-\d{1,3}$/.test(msg.order_number ?? '');
  return [
    {
      number: msg.tracking_number,
      alsoKnownAs: isPosting && msg.order_number ? [msg.order_number] : [],
      carrier: carrierOf(msg.slug),
      events,
    },
  ];
}

/** "Exception_013" under "Exception" -> "Exception/013"; `_001` is the plain tag. */
function codeOf(tag: string | undefined, subtag: string | undefined): string {
  const [name = tag ?? 'NO_TAG', number] = (subtag ?? '').split('_');
  return number === undefined ? (tag ?? 'NO_TAG') : `${name}/${number}`;
}

const carrierOf = (slug: string | undefined): string | undefined =>
  slug === undefined ? undefined : carrierOfSlug(slug);

/** Our id for AfterShip's slug of a carrier. */
export const carrierOfSlug = (slug: string): string => OUR_IDS.get(slug) ?? slug;

/** The other way. A carrier that AfterShip calls otherwise, or does not know, has our id as its slug. */
export const slugOf = (carrier: string): string => (carrier === 'fourpx' ? '4px' : carrier);

function etaOf({ courier_estimated_delivery_date: estimate }: Push['msg']): Facts['eta'] {
  const day = parseInstant(estimate?.estimated_delivery_date);
  const begin = parseInstant(estimate?.estimated_delivery_date_min) ?? day;
  const end = parseInstant(estimate?.estimated_delivery_date_max) ?? day;
  return begin === null || end === null ? null : { begin, end };
}
