// Ozon Seller API push notifications, and the API's answers (ozon-answer.ts). A push is one JSON object
// per POST, distinguished by `message_type`; unsigned, so it is a hint. FBO_* and ORDER_* messages carry a
// `uuid`, FBS ones do not.
import * as v from 'valibot';
import { defineCarrier, type Facts, type RawEvent, type Report } from './carrier.ts';
import { city, code, flag, id, label, list, number, optional, prose, stamp } from './fields.ts';
import { OzonPage, orderOf, readPage } from './ozon-answer.ts';
import { CANCELLED_AFTER_ASSEMBLY, integrationOf, parseRange, schemeOf } from './ozon-facts.ts';
import { parseInstant, parseStamp } from './time.ts';

const OzonPush = v.object({
  message_type: v.pipe(v.string(), v.regex(/^TYPE_[A-Z_]{1,60}$/)),
  time: stamp(),
  uuid: id(),
  posting_number: number(),
  order_number: number(),
  order_id: id(),
  products: list(v.object({ sku: id(), offer_id: label(), quantity: code() })),
  in_process_at: stamp(),
  creation_date: stamp(),
  created_at: stamp(),
  updated_at: stamp(),
  cancelled_at: stamp(),
  cancel_date: stamp(),
  changed_at: stamp(),
  shipped_at: stamp(),
  shipment_date: stamp(),
  tpl_integration_type: code(),
  integration_type_flow: code(),
  is_express: flag(),
  tracking_number: number(),
  delivery_date_begin: stamp(),
  delivery_date_end: stamp(),
  new_delivery_date_begin: stamp(),
  new_delivery_date_end: stamp(),
  old_delivery_date_begin: stamp(),
  old_delivery_date_end: stamp(),
  new_cutoff_date: stamp(),
  old_cutoff_date: stamp(),
  old_state: code(),
  new_state: code(),
  changed_state_date: stamp(),
  reason: optional(v.object({ id: id(), message: prose() })),
  warehouse_id: id(),
  seller_id: id(),
  chat_id: id(),
  chat_type: code(),
  message_id: id(),
  last_read_message_id: id(),
  city: city(),
});
type OzonPush = v.InferOutput<typeof OzonPush>;

const OzonMessage = v.union([OzonPush, OzonPage]);

export const ozon = defineCarrier<OzonPush | OzonPage>({
  id: 'ozon',
  name: { ru: 'Ozon', zh: 'Ozon', en: 'Ozon' },
  kind: 'marketplace',
  numbers: [
    {
      name: 'posting',
      pattern: /^\d{8,10}-\d{4}-\d{1,3}$/,
      shape: 'sure',
      valid: ['24219509-0020-1', '57195475-0050-3', '0132112277-0102-1', '0574652831-0001-1'],
      invalid: ['24219509-0020', '24219509-002-1', '2421950-0020-1'],
    },
    {
      name: 'order',
      pattern: /^\d{8,10}-\d{4}$/,
      shape: 'sure',
      valid: ['24219509-0020', '0132112277-0102'],
      invalid: ['24219509-00201', '2421950-0020'],
    },
  ],
  trackingUrl: {
    en: 'https://tracking.ozon.ru/?track={number}',
    zh: 'https://tracking.ozon.ru/?track={number}&local=zh-Hans',
  },
  steps: {
    registered: ['type_new_posting', 'type_fbo_posting_new', 'type_order_new', 'posting_created'],
    preparing: [
      'posting_acceptance_in_progress',
      'posting_awaiting_registration',
      'posting_registered',
      'posting_packing',
      'posting_split_pending',
      'acceptance_in_progress',
      'awaiting_approve',
      'awaiting_packaging',
      'awaiting_registration',
      'awaiting_verification',
      'ship_in_process',
    ],
    documents_awaited: ['posting_awaiting_passport_data'],
    ready_to_ship: [
      'posting_transferring_to_delivery',
      'posting_in_carriage',
      'posting_not_in_carriage',
      'awaiting_deliver',
    ],
    sent_by_seller: ['sent_by_seller', 'type_posting_shipped'],
    accepted: ['posting_driver_pick_up', 'driver_pickup'],
    moving: ['delivering', 'order_in_delivery'],
    on_way_to_destination_city: ['posting_on_way_to_city'],
    handed_over: ['posting_transferred_to_courier_service', 'posting_in_courier_service'],
    on_way_to_pickup_point: ['posting_on_way_to_pickup_point'],
    ready_for_pickup: ['posting_in_pickup_point'],
    presumed_delivered: ['posting_conditionally_delivered'],
    delivered: ['posting_delivered', 'posting_received', 'delivered'],
    not_accepted_at_sorting: ['posting_not_in_sort_center', 'not_accepted'],
    problem: ['posting_registration_error', 'ship_failed'],
    dispute: [
      'posting_in_arbitration',
      'posting_in_client_arbitration',
      'arbitration',
      'client_arbitration',
    ],
    cancelled: [
      'posting_canceled',
      'cancelled',
      'cancelled_from_split_pending',
      CANCELLED_AFTER_ASSEMBLY,
      'type_order_cancelled',
    ],
    return_moving: ['MovingToSeller', 'ReturningToSellerByCourier', 'MovingToOzon'],
    return_ready_for_pickup: ['ArrivedAtReturnPlace'],
    returned: ['posting_returned_to_warehouse', 'ReceivedBySeller', 'ReturnedToOzon'],
    eta_stated: ['delivery_date'],
    eta_changed: ['type_delivery_date_changed', 'type_fbo_posting_delivery_date_changed'],
    ship_by_changed: ['type_cutoff_date_changed', 'shipment_date'],
    order_updated: ['posting_details', 'return_storage'],
  },
  confidence: 'ozon_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    signature: { scheme: 'none' },
    senders: ['195.34.21.0/24', '185.73.192.0/22', '91.223.93.0/24'],
    payload: OzonMessage,
    read: (message) => (isPush(message) ? readPush(message) : readPage(message)),
    ping: (at) =>
      JSON.stringify({ message_type: 'TYPE_DESCRIPTION_CATEGORY_TREE_CHANGED', changed_at: at }),
    reply: {
      accepted: () => ({ result: true }),
      probe: (push, receivedAt) =>
        isPush(push) && push.message_type === 'TYPE_PING'
          ? { version: '1.0', name: 'Parcel Desk', time: new Date(receivedAt).toISOString() }
          : null,
      refused: (slug, title) => ({
        error: {
          code: slug === 'foreign-payload' ? 'ERROR_PARAMETER_VALUE_MISSED' : 'ERROR_UNKNOWN',
          message: title,
          details: null,
        },
      }),
    },
  },
  // The Seller API knows only postings of the shop whose Client-Id and key it gets (docs.ozon.ru/api/seller).
  answersOwnOnly: true,
  docs: 'docs.ozon.ru/api/seller, push notifications (text of 2026-09-28)',
  verifiedOn: '2026-11-01',
});

const isPush = (message: OzonPush | OzonPage): message is OzonPush => 'message_type' in message;

/** Empty for messages that are not about a parcel (items, prices, stocks, chats). */
function readPush(push: OzonPush): Report[] {
  const number = push.posting_number ?? push.order_number;
  if (number === undefined) return [];
  const tracking = push.tracking_number;
  const event: RawEvent = {
    code: push.new_state ?? push.message_type,
    text: push.reason?.message,
    at: parseStamp(timeOf(push)),
    id: push.uuid && `${push.message_type}:${push.uuid}:${number}`,
    facts: factsOf(push),
  };
  const order = orderOf(number);
  return [
    {
      number,
      alsoKnownAs: tracking ? [tracking] : [],
      partOf: order === undefined ? [] : [order],
      events: [event],
    },
  ];
}

/** Date-change pushes have no time of their own: the time of receipt is used. */
const timeOf = (push: OzonPush): string | undefined =>
  push.changed_state_date ??
  push.cancelled_at ??
  push.cancel_date ??
  push.shipped_at ??
  push.creation_date ??
  push.created_at ??
  (push.in_process_at || push.updated_at);

function factsOf(push: OzonPush): Facts {
  const { message_type: type } = push;
  const facts: Facts = {};
  const integration = integrationOf(push.integration_type_flow ?? push.tpl_integration_type);
  if (integration) facts.integrationType = integration;
  const scheme = type.startsWith('TYPE_FBO_') ? 'FBO' : integration && schemeOf(integration);
  if (scheme) facts.scheme = scheme;

  if (type.endsWith('DELIVERY_DATE_CHANGED')) {
    facts.eta = parseRange(push.new_delivery_date_begin, push.new_delivery_date_end);
  } else if (push.delivery_date_end ?? push.delivery_date_begin) {
    facts.eta = parseRange(push.delivery_date_begin, push.delivery_date_end);
  }
  if (type === 'TYPE_CUTOFF_DATE_CHANGED') facts.shipByAt = parseInstant(push.new_cutoff_date);
  else if (push.shipment_date) facts.shipByAt = parseInstant(push.shipment_date);
  return facts;
}
