// CDEK API v2: webhooks (appendix 1), GET /v2/orders (appendix 15) and an older set its SDKs still
// send. `code` is authoritative; the numeric `status_code` is obsolete, and read only where it is alone.
import * as v from 'valibot';
import { defineCarrier, type Facts, type RawEvent, type Report } from './carrier.ts';
import { city, code, flag, id, list, number, optional, prose, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseInstant, parseStamp } from './time.ts';

/** Sometimes with stray blanks or in lower case. */
const STATUS = /^(?:[A-Za-z][A-Za-z_]{1,79}|\d{1,4})$/;
const REASON = /^\d{1,4}$/;

const RelatedEntity = v.object({ type: code(), cdek_number: number(), uuid: id() });

const CdekPush = v.object({
  type: v.pipe(v.string(), v.regex(/^[A-Z_]{3,40}$/)),
  date_time: stamp(),
  uuid: id(),
  attributes: v.object({
    is_return: flag(),
    is_reverse: flag(),
    is_client_return: flag(),
    cdek_number: number(),
    number: number(),
    code: code(STATUS),
    status_code: code(REASON),
    status_reason_code: code(REASON),
    status_date_time: stamp(),
    city_name: city(),
    city: city(),
    city_code: code(),
    deleted: flag(),
    related_entities: list(RelatedEntity),
    type: code(),
    date: stamp(),
    date_time: stamp(),
    time_from: stamp(),
    time_to: stamp(),
    create_date: stamp(),
    delivery_uuid: id(),
    delivery_point: code(),
    modification_type: code(),
    new_value: optional(v.object({ type: code(), value: stamp() })),
    prealert_number: number(),
    closed_date: stamp(),
    fact_shipment_point: code(),
    flight_number: number(),
    planned_departure_date_time: stamp(),
  }),
});

const CdekStatus = v.object({
  code: code(STATUS),
  name: prose(),
  date_time: stamp(),
  reason_code: code(REASON),
  city: city(),
  deleted: flag(),
});

const CdekOrder = v.object({
  entity: v.object({
    uuid: id(),
    cdek_number: number(),
    number: number(),
    is_return: flag(),
    is_reverse: flag(),
    is_client_return: flag(),
    statuses: list(CdekStatus),
    delivery_problem: list(v.object({ code: code(REASON), create_date: stamp() })),
    delay_reasons: list(v.object({ create_date: stamp(), description: prose() })),
    delivery_point: code(),
    keep_free_until: stamp(),
    planned_delivery_date: stamp(),
  }),
  related_entities: list(RelatedEntity),
});

const Token = v.object({ access_token: v.string(), expires_in: v.fallback(v.number(), 600) });
const SubscriptionList = v.array(
  v.object({ uuid: v.fallback(v.string(), ''), type: v.string(), url: v.string() }),
);

const asks: Polling = {
  // The test contour is api.edu.cdek.ru.
  origin: 'https://api.cdek.ru',
  fields: [
    { name: 'account', isSecret: false },
    { name: 'password', isSecret: true },
  ],
  // No limit is published; four a second is ours.
  gapMs: 250,
  entry: {
    call: ({ account = '', password = '' }) => ({
      method: 'POST',
      path: '/v2/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: account,
        client_secret: password,
      }).toString(),
    }),
    read: ({ body }) => {
      const token = v.safeParse(Token, body);
      if (!token.success) return null;
      return { value: token.output.access_token, livesMs: token.output.expires_in * 1000 };
    },
  },
  accepts: /^\d{10,11}$/,
  check: 'entry',
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 30 * 60_000,
    call: ({ entry }, [number = '']) => ({
      method: 'GET',
      path: `/v2/orders?${new URLSearchParams({ cdek_number: number })}`,
      headers: { authorization: `Bearer ${entry}` },
    }),
  }),
  // CDEK switches off or deletes subscriptions after we were unreachable for a while.
  subscriptions: {
    types: ['ORDER_STATUS', 'DELIV_PROBLEM'],
    max: 2,
    list: ({ entry }) => ({
      method: 'GET',
      path: '/v2/webhooks',
      headers: { authorization: `Bearer ${entry}` },
    }),
    read: ({ body }) => {
      const list = v.safeParse(SubscriptionList, body);
      return list.success ? list.output.map(({ uuid, ...one }) => ({ id: uuid, ...one })) : null;
    },
    add: ({ entry }, type, url) => ({
      method: 'POST',
      path: '/v2/webhooks',
      headers: { authorization: `Bearer ${entry}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type, url }),
    }),
    remove: ({ entry }, id) => ({
      method: 'DELETE',
      path: `/v2/webhooks/${encodeURIComponent(id)}`,
      headers: { authorization: `Bearer ${entry}` },
    }),
  },
};

const CdekPayload = v.union([CdekPush, CdekOrder]);
type CdekPayload = v.InferOutput<typeof CdekPayload>;

export const cdek = defineCarrier<CdekPayload>({
  id: 'cdek',
  name: { ru: 'СДЭК', zh: 'CDEK', en: 'CDEK' },
  kind: 'carrier',
  numbers: [
    {
      name: 'order',
      pattern: /^\d{10,11}$/,
      shape: 'likely',
      valid: ['1100285492', '1106321645', '1106153417', '10000063729'],
      invalid: ['110028549', '100000637291', '1100A85492'],
    },
  ],
  trackingUrl: { en: 'https://www.cdek.ru/ru/tracking?order_id={number}' },
  steps: {
    registered: ['CREATED', 'ACCEPTED'],
    cancelled: ['REMOVED'],
    problem: ['INVALID', 'ORDER_INVALID'],
    accepted: ['RECEIVED_AT_SHIPMENT_WAREHOUSE'],
    sorted: [
      'READY_TO_SHIP_AT_SENDING_OFFICE',
      'READY_FOR_SHIPMENT_IN_SENDER_CITY',
      'READY_FOR_SHIPMENT_IN_TRANSIT_CITY',
      'READY_TO_SHIP_IN_TRANSIT_OFFICE',
    ],
    // "Does not mean a return to the sender", says the documentation: a second arrival at the
    // same warehouse because handing over or delivering did not work out.
    arrived: [
      'RETURNED_TO_SENDER_CITY_WAREHOUSE',
      'RETURNED_TO_SENDER_WAREHOUSE',
      'RETURNED_TO_TRANSIT_WAREHOUSE',
      'MET_AT_TRANSIT_OFFICE',
      'ACCEPTED_IN_TRANSIT_CITY',
      'ACCEPTED_AT_TRANSIT_WAREHOUSE',
      'ACCEPTED_TO_OFFICE_TRANSIT_WAREHOUSE',
      'ENTERED_TO_OFFICE_TRANSIT_WAREHOUSE',
      'ENTERED_TO_TRANSIT_WAREHOUSE',
      'MET_AT_SENDING_OFFICE',
      'ACCEPTED_IN_SENDER_CITY',
    ],
    departed: [
      'PASSED_TO_CARRIER_AT_SENDING_OFFICE',
      'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY',
      'SEND_TO_TRANSIT_OFFICE',
      'SENT_TO_TRANSIT_CITY',
      'PASSED_TO_CARRIER_AT_TRANSIT_OFFICE',
      'TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY',
      'SENT_TO_SENDER_CITY',
      'SEND_TO_SENDING_OFFICE',
    ],
    on_way_to_destination_city: ['SENT_TO_RECIPIENT_CITY', 'SEND_TO_RECIPIENT_OFFICE'],
    arrived_in_destination_city: [
      'MET_AT_RECIPIENT_OFFICE',
      'ACCEPTED_IN_RECIPIENT_CITY',
      'ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE',
      'ACCEPTED_AT_DELIVERY_WAREHOUSE',
      'ENTERED_TO_DELIVERY_WAREHOUSE',
      'ENTERED_TO_RECIPIENT_CITY_WAREHOUSE',
    ],
    ready_for_pickup: [
      'ACCEPTED_AT_PICK_UP_POINT',
      'ACCEPTED_AT_WAREHOUSE_ON_DEMAND',
      'ENTERED_TO_WAREHOUSE_ON_DEMAND',
      'ENTERED_TO_PICK_UP_POINT',
    ],
    in_locker: ['POSTOMAT_POSTED'],
    out_for_delivery: ['TAKEN_BY_COURIER', 'ISSUED_FOR_DELIVERY'],
    attempt_failed: [
      'RETURNED_TO_RECIPIENT_CITY_WAREHOUSE',
      'RETURNED_TO_DELIVERY_WAREHOUSE',
      'DELIV_PROBLEM',
    ],
    customs_processing: ['IN_CUSTOMS_INTERNATIONAL', 'IN_CUSTOMS_LOCAL'],
    customs_released: ['CUSTOMS_COMPLETE'],
    left_origin_country: ['SHIPPED_TO_DESTINATION'],
    handed_over: ['PASSED_TO_TRANSIT_CARRIER'],
    delivered: ['DELIVERED'],
    partly_delivered: ['DELIVERED/20'],
    picked_up: ['POSTOMAT_RECEIVED'],
    // Appendix 2, reasons of NOT_DELIVERED ("refused, goes back to the shop", final).
    return_started: ['NOT_DELIVERED'],
    return_address_invalid: ['NOT_DELIVERED/1', 'NOT_DELIVERED/3', 'NOT_DELIVERED/7'],
    return_recipient_absent: ['NOT_DELIVERED/2'],
    return_damaged: ['NOT_DELIVERED/8', 'NOT_DELIVERED/9', 'NOT_DELIVERED/10'],
    return_refused_by_recipient: range('NOT_DELIVERED/', 11, 19).concat(
      range('NOT_DELIVERED/', 21, 22),
    ),
    return_pickup_missed: ['NOT_DELIVERED/23', 'NOT_DELIVERED/34', 'POSTOMAT_SEIZED'],
    return_by_customs: ['NOT_DELIVERED/24'],
    lost: ['NOT_DELIVERED/26', 'DELIV_PROBLEM/55'],
    destroyed: ['NOT_DELIVERED/27'],
    // Appendix 3, delivery problems.
    recipient_absent: ['DELIV_PROBLEM/13', 'DELIV_PROBLEM/17'],
    // 41 refuses the request for a courier, not the parcel: it stays a failed attempt.
    recipient_refused: ['DELIV_PROBLEM/40', 'DELIV_PROBLEM/52'],
    address_problem: [
      'DELIV_PROBLEM/1',
      'DELIV_PROBLEM/19',
      'DELIV_PROBLEM/46',
      'DELIV_PROBLEM/47',
      'DELIV_PROBLEM/48',
    ],
    awaiting_payment_on_delivery: ['DELIV_PROBLEM/11'],
    delivery_postponed: ['DELIV_PROBLEM/35', 'DELIV_PROBLEM/53'],
    locker_unavailable: range('DELIV_PROBLEM/', 37, 39).concat('DELIV_PROBLEM/54'),
    redirected: ['DELIV_PROBLEM/56'],
    not_handed_over: ['DELIV_PROBLEM/9'],
    delayed: ['DELAY_REASON'],
    eta_changed: ['PLANED_DELIVERY_DATE_CHANGED'],
    eta_stated: ['PLANNED_DELIVERY_DATE'],
    delivery_changed: ['DELIVERY_MODE_CHANGED', 'DELIVERY_SUM_CHANGED'],
    delivery_agreed: ['DELIV_AGREEMENT'],
    document_ready: ['PRINT_FORM', 'RECEIPT', 'DOWNLOAD_PHOTO', 'ACCOMPANYING_WAYBILL'],
    courier_changed: ['COURIER_INFO'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: { scheme: 'none' },
    payload: CdekPayload,
    read: (payload) => ('entity' in payload ? readOrder(payload) : readPush(payload)),
    ping: (at) =>
      JSON.stringify({
        type: 'PREALERT_CLOSED',
        date_time: at,
        uuid: '00000000-0000-4000-8000-000000000000',
        attributes: { prealert_number: 'TEST' },
      }),
  },
  polling: asks,
  // `v2_order_forbidden`: the order belongs to another client (api-docs.cdek.ru/77695227.html, list of
  // integration errors, read on 2026-11-26).
  answersOwnOnly: true,
  docs: 'gateway.cdek.ru/api-cdek-docs, section api_v2_integration (text of 2026-01-17); ENTERED_TO_*: appendix 1 of apidoc.cdek.ru as quoted by clients of 2025-2026, read on 2026-11-26',
  verifiedOn: '2026-11-26',
});

/**
 * Messages that name no order (print forms, pre-alerts, offices) carry no information about a parcel.
 * ORDER_MODIFIED names it only by the order's uuid, which ORDER_STATUS repeats beside the number.
 */
function readPush({
  type,
  date_time,
  uuid,
  attributes: a,
}: v.InferOutput<typeof CdekPush>): Report[] {
  const orderUuid = type === 'ORDER_STATUS' || type === 'ORDER_MODIFIED' ? uuid : undefined;
  const postings = postingNumbers(a.number);
  const number = a.cdek_number ?? orderUuid ?? postings[0];
  if (number === undefined) return [];
  const event: RawEvent = {
    ...(type === 'ORDER_STATUS'
      ? { code: qualified(statusOf(a.code, a.status_code), a.status_reason_code) }
      : type === 'ORDER_MODIFIED'
        ? { code: a.modification_type?.toUpperCase() ?? type }
        : { code: qualified(type, type === 'DELIV_PROBLEM' ? a.code : undefined) }),
    at: parseStamp(a.status_date_time ?? a.create_date ?? date_time),
    place: a.city_name ?? a.city,
    withdraws: a.deleted === true,
    leg: legOf(a),
    facts: pushFacts(type, a),
  };
  const alsoKnownAs = [...postings, ...(orderUuid ? [orderUuid] : [])];
  return [{ number, alsoKnownAs, events: [event] }];
}

function readOrder({ entity }: v.InferOutput<typeof CdekOrder>): Report[] {
  if (entity.cdek_number === undefined) return [];
  const leg = legOf(entity);
  const statuses = entity.statuses.map(
    (status): RawEvent => ({
      code: qualified(statusOf(status.code), status.reason_code),
      text: status.name,
      at: parseStamp(status.date_time),
      place: status.city,
      withdraws: status.deleted === true,
      leg,
    }),
  );
  const problems = entity.delivery_problem.map(
    (problem): RawEvent => ({
      code: qualified('DELIV_PROBLEM', problem.code),
      at: parseStamp(problem.create_date),
      leg,
    }),
  );
  const delays = entity.delay_reasons.map(
    (delay): RawEvent => ({
      code: 'DELAY_REASON',
      text: delay.description,
      at: parseStamp(delay.create_date),
      leg,
    }),
  );
  const facts = orderFacts(entity, hasEnded(entity.statuses));
  const stated: RawEvent[] =
    Object.keys(facts).length > 0 ? [{ code: 'PLANNED_DELIVERY_DATE', at: null, leg, facts }] : [];
  const events = [...statuses, ...problems, ...delays, ...stated];
  const alsoKnownAs = [...postingNumbers(entity.number), ...(entity.uuid ? [entity.uuid] : [])];
  return [{ number: entity.cdek_number, alsoKnownAs, events }];
}

/** The obsolete number of a status -> its code (appendix 1). Absent: 1000, which eleven codes share. */
const CODE_OF_NUMBER = new Map([
  ['1', 'CREATED'],
  ['2', 'REMOVED'],
  ['3', 'RECEIVED_AT_SHIPMENT_WAREHOUSE'],
  ['4', 'DELIVERED'],
  ['5', 'NOT_DELIVERED'],
  ['6', 'READY_FOR_SHIPMENT_IN_SENDER_CITY'],
  ['7', 'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY'],
  ['8', 'SENT_TO_RECIPIENT_CITY'],
  ['9', 'ACCEPTED_IN_RECIPIENT_CITY'],
  ['10', 'ACCEPTED_AT_RECIPIENT_CITY_WAREHOUSE'],
  ['11', 'TAKEN_BY_COURIER'],
  ['12', 'ACCEPTED_AT_PICK_UP_POINT'],
  ['13', 'ACCEPTED_AT_TRANSIT_WAREHOUSE'],
  ['16', 'RETURNED_TO_SENDER_CITY_WAREHOUSE'],
  ['17', 'RETURNED_TO_TRANSIT_WAREHOUSE'],
  ['18', 'RETURNED_TO_RECIPIENT_CITY_WAREHOUSE'],
  ['19', 'READY_TO_SHIP_IN_TRANSIT_OFFICE'],
  ['20', 'TAKEN_BY_TRANSPORTER_FROM_TRANSIT_CITY'],
  ['21', 'SENT_TO_TRANSIT_CITY'],
  ['22', 'ACCEPTED_IN_TRANSIT_CITY'],
  ['27', 'SENT_TO_SENDER_CITY'],
  ['28', 'ACCEPTED_IN_SENDER_CITY'],
]);

/** A number that means nothing alone stays visible as it came. */
function statusOf(code: string | undefined, statusCode?: string): string {
  const given = code ?? statusCode ?? 'ORDER_STATUS';
  if (!/^\d+$/.test(given)) return given;
  return CODE_OF_NUMBER.get(given) ?? `ORDER_STATUS/${given}`;
}

const ENDS = ['DELIVERED', 'NOT_DELIVERED', 'REMOVED', 'POSTOMAT_RECEIVED'];

/** A final status stands in the list that was not withdrawn. */
function hasEnded(statuses: v.InferOutput<typeof CdekOrder>['entity']['statuses']): boolean {
  const ends = statuses
    .map((status) => ({ ...status, code: statusOf(status.code).trim().toUpperCase() }))
    .filter(({ code }) => ENDS.includes(code));
  const timeOf = ({ date_time }: { date_time?: string | undefined }) =>
    parseStamp(date_time)?.at ?? 0;
  return ends.some(
    (end) =>
      !end.deleted &&
      !ends.some((w) => w.deleted && w.code === end.code && timeOf(w) >= timeOf(end)),
  );
}

/** Codes come with stray blanks and in lower case; reason 0 means "no reason". */
function qualified(code: string, reason: string | undefined): string {
  const base = code.trim().toUpperCase();
  return reason && reason !== '0' ? `${base}/${reason}` : base;
}

/** A return is an order of its own, on its way to the shop. */
const legOf = (order: { is_return?: boolean; is_reverse?: boolean; is_client_return?: boolean }) =>
  order.is_return || order.is_reverse || order.is_client_return ? 'return' : undefined;

/** `number` is the shop's own; it identifies the parcel to us only if it is an Ozon posting number. */
const postingNumbers = (number: string | undefined): string[] =>
  number && /^\d{8,10}-\d{4}-\d{1,3}$/.test(number) ? [number] : [];

function pushFacts(type: string, a: v.InferOutput<typeof CdekPush>['attributes']): Facts {
  const facts: Facts = {};
  if (type === 'DELIV_AGREEMENT') {
    const begin = parseInstant(a.date && `${a.date}T${a.time_from ?? '00:00:00'}`);
    const end = parseInstant(a.date && `${a.date}T${a.time_to ?? '23:59:59'}`);
    if (begin !== null && end !== null) facts.eta = { begin, end };
  }
  if (a.modification_type?.toUpperCase() === 'PLANED_DELIVERY_DATE_CHANGED') {
    const day = parseInstant(a.new_value?.value);
    facts.eta = day === null ? null : { begin: day, end: day };
  }
  if (a.delivery_point) facts.pickupPointCode = a.delivery_point;
  return facts;
}

/** CDEK repeats its plans after the end, when they say nothing any more. */
function orderFacts(entity: v.InferOutput<typeof CdekOrder>['entity'], ended: boolean): Facts {
  const facts: Facts = {};
  const day = ended ? null : parseInstant(entity.planned_delivery_date);
  if (day !== null) facts.eta = { begin: day, end: day };
  const until = ended ? null : parseInstant(entity.keep_free_until);
  if (until !== null) facts.pickupUntilAt = until;
  if (entity.delivery_point) facts.pickupPointCode = entity.delivery_point;
  return facts;
}

function range(prefix: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
}
