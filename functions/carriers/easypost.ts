// EasyPost webhooks: events about trackers. A code here is `status/status_detail`.
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { city, code, country, id, list, optional, prose, requiredNumber, stamp } from './fields.ts';
import { parseInstant, parseStamp } from './time.ts';

const STATUS = /^[a-z][a-z_]{1,59}$/;

const Detail = v.object({
  datetime: stamp(),
  message: prose(),
  status: code(STATUS),
  status_detail: code(STATUS),
  tracking_location: optional(v.object({ city: city(), country: country() })),
});
const Push = v.object({
  id: id(),
  object: v.literal('Event'),
  description: code(),
  result: v.object({
    object: v.literal('Tracker'),
    id: id(),
    tracking_code: requiredNumber(),
    carrier: code(),
    status: code(STATUS),
    status_detail: code(STATUS),
    updated_at: stamp(),
    est_delivery_date: stamp(),
    tracking_details: list(Detail),
  }),
});
type Push = v.InferOutput<typeof Push>;

const OUR_IDS = new Map([
  ['RussianPost', 'russian-post'],
  ['ChinaEMS', 'china-post'],
  ['ChinaPost', 'china-post'],
  ['Yanwen', 'yanwen'],
  ['YunExpress', 'yunexpress'],
  ['FourPX', 'fourpx'],
]);

export const easypost = defineCarrier<Push>({
  id: 'easypost',
  name: { ru: 'EasyPost', zh: 'EasyPost', en: 'EasyPost' },
  kind: 'aggregator',
  numbers: [],
  steps: {
    not_found: ['unknown'],
    registered: ['pre_transit'],
    moving: ['in_transit'],
    accepted: ['in_transit/received_at_origin_facility'],
    arrived: ['in_transit/arrived_at_facility'],
    departed: ['in_transit/departed_facility', 'in_transit/departed_origin_facility'],
    arrived_in_destination_city: [
      'in_transit/arrived_at_destination',
      'in_transit/received_at_destination_facility',
    ],
    handed_over: ['in_transit/transferred_to_destination_carrier'],
    address_being_clarified: ['in_transit/address_correction'],
    delayed: ['in_transit/delayed', 'failure/delayed', 'error/delayed'],
    bad_weather: ['in_transit/weather_delay', 'failure/weather_delay', 'error/weather_delay'],
    misrouted: ['in_transit/missorted', 'failure/missorted', 'error/missorted'],
    problem: ['error', 'in_transit/delivery_exception', 'in_transit/transit_exception'],
    out_for_delivery: ['out_for_delivery'],
    ready_for_pickup: ['available_for_pickup'],
    delivered: ['delivered'],
    attempt_failed: ['failure'],
    refused: ['failure/refused', 'error/refused'],
    damaged: ['failure/damaged', 'error/damaged', 'in_transit/damaged'],
    lost: ['failure/lost', 'error/lost', 'in_transit/lost'],
    return_moving: ['return_to_sender', 'in_transit/return'],
    cancelled: ['cancelled'],
    eta_stated: ['ETA'],
    no_updates: ['failure/expired', 'error/expired', 'unknown/expired'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: {
      scheme: 'hmac-sha256',
      header: ['x-hmac-signature'],
      encoding: 'hex',
      prefix: 'hmac-sha256-hex=',
    },
    payload: Push,
    read: readPush,
  },
  docs: 'docs.easypost.com, webhooks and trackers; @easypost/api 8.9.0',
  verifiedOn: '2026-11-01',
});

function readPush({ result }: Push): Report[] {
  const events = result.tracking_details.map(
    (detail): RawEvent => ({
      code: codeOf(detail.status, detail.status_detail),
      text: detail.message,
      at: parseStamp(detail.datetime, 0),
      place: detail.tracking_location?.city ?? detail.tracking_location?.country,
    }),
  );
  if (events.length === 0) {
    const at = parseStamp(result.updated_at);
    events.push({ code: codeOf(result.status, result.status_detail), at });
  }
  const day = parseInstant(result.est_delivery_date);
  if (day !== null)
    events.push({ code: 'ETA', at: null, facts: { eta: { begin: day, end: day } } });
  const carrier = result.carrier && (OUR_IDS.get(result.carrier) ?? result.carrier);
  return [{ number: result.tracking_code, carrier, events }];
}

const codeOf = (status: string | undefined, detail: string | undefined): string =>
  detail === undefined ? (status ?? 'unknown') : `${status ?? 'unknown'}/${detail}`;
