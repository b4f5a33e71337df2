// 17TRACK webhooks (v2 and later). Statuses are mapped per event: the "latest" block sometimes contradicts
// the event it repeats. A sub-status begins with its main status, so a new one is read as that.
import * as v from 'valibot';
import { defineCarrier, type Facts, type RawEvent, type Report } from './carrier.ts';
import {
  city,
  code,
  country,
  list,
  number,
  optional,
  prose,
  requiredNumber,
  stamp,
} from './fields.ts';
import { contradictionIn } from './seventeen-track-words.ts';
import { parseInstant, parseStamp, type Stamp } from './time.ts';

const STATUS = /^[A-Z][A-Za-z_]{2,59}$/;

const Event = v.object({
  time_iso: stamp(),
  time_utc: stamp(),
  description: prose(),
  location: city(),
  stage: code(STATUS),
  sub_status: code(STATUS),
  address: optional(v.object({ country: country(), city: city() })),
});
const Provider = v.object({
  provider: optional(v.object({ key: code(), name: prose(), country: country() })),
  events: list(Event),
});
const LatestStatus = optional(v.object({ status: code(STATUS), sub_status: code(STATUS) }));
const TrackInfo = v.object({
  latest_status: LatestStatus,
  latest_event: optional(Event),
  time_metrics: optional(
    v.object({ estimated_delivery_date: optional(v.object({ from: stamp(), to: stamp() })) }),
  ),
  misc_info: optional(v.object({ local_number: number(), local_provider: code() })),
  tracking: optional(v.object({ providers: list(Provider, 10) })),
});
const Push = v.object({
  event: v.picklist(['TRACKING_UPDATED', 'TRACKING_STOPPED']),
  data: v.object({
    number: requiredNumber(),
    carrier: code(),
    track_info: optional(TrackInfo),
    // One published body has these a level too high.
    latest_status: LatestStatus,
    latest_event: optional(Event),
  }),
});
type Push = v.InferOutput<typeof Push>;

/**
 * 17TRACK's carrier keys -> ours; any other carrier keeps the name 17TRACK gives it. 190008 is in provider
 * objects of 2026 that name YunExpress; 4PX was seen with 190094 once, beside no name, so it is known by name.
 */
const CARRIER_KEYS = new Map([
  ['3011', 'china-post'],
  ['190271', 'cainiao'],
  ['190012', 'yanwen'],
  ['190008', 'yunexpress'],
  // Its list of carriers, as a program of 2025 keeps it (KingAshu22/next-express-hub @97a53a9).
  ['2051', 'belpost'],
  ['11011', 'kazpost'],
]);

/** The names of those as 17TRACK writes them: where key and name disagree, the name counts. */
const CARRIER_NAMES = new Map([
  ['china post', 'china-post'],
  ['cainiao', 'cainiao'],
  ['yanwen', 'yanwen'],
  ['yunexpress', 'yunexpress'],
  ['4px', 'fourpx'],
  ['russian post', 'russian-post'],
  ['belpost', 'belpost'],
  ['kaz post', 'kazpost'],
]);

export const seventeenTrack = defineCarrier<Push>({
  id: 'seventeen-track',
  name: { ru: '17TRACK', zh: '17TRACK', en: '17TRACK' },
  kind: 'aggregator',
  numbers: [],
  steps: {
    not_found: ['NotFound', 'NotFound_Other', 'NotFound_InvalidCode'],
    registered: ['InfoReceived'],
    accepted: ['InTransit_PickedUp', 'PickedUp'],
    moving: ['InTransit', 'InTransit_Other'],
    departed: ['InTransit_Departure', 'Departure'],
    arrived: ['InTransit_Arrival', 'Arrival'],
    customs_processing: ['InTransit_CustomsProcessing'],
    customs_released: ['InTransit_CustomsReleased'],
    customs_documents_required: ['InTransit_CustomsRequiringInformation'],
    ready_for_pickup: ['AvailableForPickup', 'AvailableForPickup_Other'],
    out_for_delivery: ['OutForDelivery', 'OutForDelivery_Other'],
    attempt_failed: [
      'DeliveryFailure',
      'DeliveryFailure_Other',
      'DeliveryFailure_Security',
      'Delivered/not_delivered',
    ],
    recipient_absent: ['DeliveryFailure_NoBody'],
    recipient_refused: ['DeliveryFailure_Rejected'],
    address_problem: ['DeliveryFailure_InvalidAddress'],
    delivered: ['Delivered', 'Delivered_Other'],
    problem: ['Exception', 'Exception_Other', 'Exception_NoBody', 'Exception_Security'],
    damaged: ['Exception_Damage'],
    refused: ['Exception_Rejected'],
    delayed: ['Exception_Delayed'],
    lost: ['Exception_Lost'],
    destroyed: ['Exception_Destroyed'],
    cancelled: ['Exception_Cancel'],
    handed_over: ['Delivered/to_carrier'],
    return_moving: ['Exception_Returning', 'Returning', 'InTransit/returning'],
    returned: ['Exception_Returned', 'Returned', 'InTransit/returned', 'Delivered/returned'],
    no_updates: ['Expired', 'Expired_Other'],
    eta_stated: ['ETA'],
    transport_notice: ['NO_STAGE', 'TRACKING_STOPPED'],
  },
  qualifiesByUnderscore: true,
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: { scheme: 'sha256-of-body-slash-key', header: ['sign'] },
    payload: Push,
    read: readPush,
  },
  docs: 'asset.17track.net/api/document/v2.2; InTransit_Transport*, undated rows and differing times: public histories of September 2026 as kept in tests of public clients',
  verifiedOn: '2026-11-26',
});

function readPush({ event, data }: Push): Report[] {
  const info = data.track_info;
  const latestStatus = info?.latest_status ?? data.latest_status;
  const latestEvent = info?.latest_event ?? data.latest_event;
  const reported = (info?.tracking?.providers ?? []).flatMap(({ provider, events }) =>
    events.map((e) => toEvent(e, carrierOf(provider?.key, provider?.name))),
  );
  const events: RawEvent[] = [...reported];
  if (reported.length === 0 && latestEvent) events.push(toEvent(latestEvent, undefined));
  // "Not found" and "expired" are 17TRACK's own states, without an event behind them.
  const summary = latestStatus?.sub_status ?? latestStatus?.status;
  if (summary && /^(NotFound|Expired)/.test(summary)) {
    events.push({ code: summary, at: null, newsIf: 'differs_from_last' });
  }
  if (event === 'TRACKING_STOPPED') events.push({ code: event, at: null });
  const eta = etaOf(info);
  if (eta) events.push({ code: 'ETA', at: null, facts: { eta } });
  const local = info?.misc_info?.local_number;
  return [
    {
      number: data.number,
      alsoKnownAs: local ? [local] : [],
      carrier: carrierOf(data.carrier, nameOfKey(info, data.carrier)),
      events,
    },
  ];
}

function toEvent(event: v.InferOutput<typeof Event>, carrier: string | undefined): RawEvent {
  const code = event.sub_status ?? event.stage ?? 'NO_STAGE';
  return {
    code: contradictionIn(code, event.description) ?? code,
    text: event.description,
    at: timeOf(event),
    place: event.address?.city ?? event.location,
    carrier,
  };
}

/**
 * The carrier's wall clock with its zone; `time_utc` is converted by 17TRACK and was seen half an hour off
 * (India, +05:30). null: a remark without a time.
 */
function timeOf({ time_iso, time_utc }: v.InferOutput<typeof Event>): Stamp | null {
  const shown = parseStamp(time_iso);
  return shown !== null && shown.local === null ? shown : (parseStamp(time_utc) ?? shown);
}

const carrierOf = (key: string | undefined, name: string | undefined): string | undefined =>
  CARRIER_NAMES.get(name?.trim().toLowerCase() ?? '') ?? (key && CARRIER_KEYS.get(key)) ?? name;

const nameOfKey = (info: v.InferOutput<typeof TrackInfo> | undefined, key: string | undefined) =>
  info?.tracking?.providers.find(({ provider }) => provider?.key === key)?.provider?.name;

function etaOf(info: v.InferOutput<typeof TrackInfo> | undefined): Facts['eta'] {
  const promised = info?.time_metrics?.estimated_delivery_date;
  const begin = parseInstant(promised?.from) ?? parseInstant(promised?.to);
  const end = parseInstant(promised?.to) ?? begin;
  return begin === null || end === null ? null : { begin, end };
}
