// Yandex Delivery. Express: a callback that says only "claim X changed" (in the address, no body), and the
// claims journal with the statuses; a relay may post an answer of claims/info or claims/search instead.
// Other-day platform: the history of a request.
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { code, id, prose, requiredId, requiredList, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseStamp, type Stamp } from './time.ts';

const STATUS = /^[A-Za-z][A-Za-z_]{1,79}$/;

const JournalEvent = v.object({
  operation_id: id(),
  claim_id: id(),
  change_type: code(STATUS),
  updated_ts: stamp(),
  new_status: code(STATUS),
  revision: id(),
});
const Query = v.object({ claim_id: id(), updated_ts: stamp(), request_id: id() });
const HistoryEntry = v.object({
  status: code(STATUS),
  description: prose(),
  timestamp: stamp(),
  timestamp_utc: stamp(),
});

/** One claim as claims/info gives it, and claims/search in a list; its addresses are not kept. */
const Claim = v.object({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/i)),
  status: v.pipe(v.string(), v.regex(STATUS)),
  updated_ts: stamp(),
});

const Message = v.union([
  v.object({
    query: Query,
    body: v.object({ events: requiredList(JournalEvent) }),
  }),
  v.object({
    query: v.object({ ...Query.entries, request_id: requiredId() }),
    body: v.object({ state_history: requiredList(HistoryEntry) }),
  }),
  v.object({ query: Query, body: v.object({ claims: requiredList(Claim) }) }),
  v.object({ query: Query, body: Claim }),
  v.object({ query: v.object({ ...Query.entries, claim_id: requiredId() }), body: v.null() }),
]);
type Message = v.InferOutput<typeof Message>;

const JOURNAL_PAGE = 500;
const Cursor = v.object({ cursor: v.string(), events: v.array(v.unknown()) });

const asks: Polling = {
  origin: 'https://b2b.taxi.yandex.net',
  fields: [{ name: 'token', isSecret: true }],
  // "429 too many requests" is documented, the limit is not.
  gapMs: 1000,
  asking: () => ({
    kind: 'journal',
    everyMs: 5 * 60_000,
    call: ({ given: { token = '' } }, cursor) => ({
      method: 'POST',
      path: `/b2b/cargo/integration/v2/claims/journal?limit=${JOURNAL_PAGE}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(cursor === null ? {} : { cursor }),
    }),
    readCursor: ({ body }) => {
      const page = v.safeParse(Cursor, body);
      if (!page.success) return null;
      const { cursor, events } = page.output;
      return { cursor, hasMore: events.length >= JOURNAL_PAGE };
    },
    recent: (payload, since) => {
      const message = payload as Message;
      if (message.body === null || !('events' in message.body)) return payload;
      const events = message.body.events.filter(
        ({ updated_ts }) => (parseStamp(updated_ts)?.at ?? 0) >= since,
      );
      return { ...message, body: { ...message.body, events } };
    },
  }),
  // The first entry of the journal: answered whatever the seller has.
  check: {
    call: ({ given: { token = '' } }) => ({
      method: 'POST',
      path: '/b2b/cargo/integration/v2/claims/journal?limit=1',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    }),
  },
};

export const yandexDelivery = defineCarrier<Message>({
  id: 'yandex-delivery',
  name: { ru: 'Яндекс Доставка', zh: 'Yandex 配送', en: 'Yandex Delivery' },
  kind: 'carrier',
  numbers: [
    {
      name: 'claim',
      pattern: /^[0-9A-F]{32}$/,
      shape: 'possible',
      valid: ['3B8D1AF142664FDE824626A7C19E2BD9', '95D010B2471041499B8CB1BFA282692F'],
      invalid: ['3B8D1AF142664FDE824626A7C19E2BD', '3B8D1AF142664FDE824626A7C19E2BDZ'],
    },
  ],
  steps: {
    update_announced: ['callback'],
    order_updated: ['price_changed'],
    delivery_changed: [
      'DELIVERY_UPDATED_BY_SHOP',
      'DELIVERY_UPDATED_BY_RECIPIENT',
      'DELIVERY_UPDATED_BY_DELIVERY',
    ],
    eta_changed: ['DELIVERY_TIME_INTERVALS_UPDATED'],
    registered: [
      'new',
      'estimating',
      'ready_for_approval',
      'accepted',
      'DRAFT',
      'VALIDATING',
      'CREATED',
      'DELIVERY_PROCESSING_STARTED',
      'DELIVERY_TRACK_RECIEVED',
      'SORTING_CENTER_PROCESSING_STARTED',
      'SORTING_CENTER_TRACK_RECEIVED',
      'SORTING_CENTER_TRACK_RECIEVED',
      'SORTING_CENTER_TRACK_LOADED',
      'DELIVERY_LOADED',
      'SORTING_CENTER_LOADED',
    ],
    courier_called: [
      'performer_lookup',
      'performer_draft',
      'performer_found',
      'pickup_arrived',
      'ready_for_pickup_confirmation',
    ],
    problem: [
      'estimating_failed',
      'performer_not_found',
      'failed',
      'cancelled_with_items_on_hands',
      'VALIDATING_ERROR',
      'SORTING_CENTER_ERROR',
    ],
    accepted: ['pickuped', 'SORTING_CENTER_AT_START'],
    sorted: ['SORTING_CENTER_PREPARED', 'DELIVERY_AT_START_SORT'],
    departed: ['SORTING_CENTER_TRANSMITTED'],
    arrived: ['DELIVERY_AT_START'],
    moving: ['DELIVERY_TRANSPORTATION'],
    out_for_delivery: ['DELIVERY_TRANSPORTATION_RECIPIENT'],
    // pay_waiting: at the door, the buyer pays the courier (between the confirmation and the delivery in
    // the order of the claim's statuses).
    courier_arrived: ['delivery_arrived', 'ready_for_delivery_confirmation', 'pay_waiting'],
    ready_for_pickup: ['DELIVERY_ARRIVED_PICKUP_POINT'],
    storage_extended: ['DELIVERY_STORAGE_PERIOD_EXTENDED'],
    // FINISHED ends delivered and returned requests alike: the status before it says which.
    transport_notice: ['CONFIRMATION_CODE_RECEIVED', 'FINISHED'],
    attempt_failed: ['DELIVERY_ATTEMPT_FAILED'],
    delivered: [
      'delivered',
      'delivered_finish',
      'DELIVERY_TRANSMITTED_TO_RECIPIENT',
      'DELIVERY_DELIVERED',
    ],
    partly_delivered: ['PARTICULARLY_DELIVERED'],
    cancelled: [
      'cancelled',
      'cancelled_with_payment',
      'cancelled_by_taxi',
      'CANCELLED_BY_RECIPIENT',
      'CANCELLED_USER',
      'CANCELLED_IN_PLATFORM',
      'CANCELED_IN_PLATFORM',
      'SORTING_CENTER_CANCELLED',
    ],
    storage_expired: ['DELIVERY_STORAGE_PERIOD_EXPIRED'],
    return_started: [
      'returning',
      'RETURN_PREPARING',
      'SORTING_CENTER_RETURN_PREPARING',
      'SORTING_CENTER_RETURN_PREPARING_SENDER',
    ],
    return_moving: [
      'return_arrived',
      'RETURN_TRANSPORTATION_STARTED',
      'RETURN_ARRIVED_DELIVERY',
      'RETURN_TRANSMITTED_FULFILMENT',
      'SORTING_CENTER_RETURN_ARRIVED',
    ],
    return_ready_for_pickup: ['ready_for_return_confirmation', 'RETURN_READY_FOR_PICKUP'],
    returned: ['returned', 'returned_finish', 'RETURN_RETURNED', 'SORTING_CENTER_RETURN_RETURNED'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'push',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Message,
    read: readMessage,
    ping: (at) => JSON.stringify({ cursor: at, events: [] }),
  },
  polling: asks,
  // The journal holds the changes "for this client" (yandex.com/dev/logistics/api/ref/claim-info,
  // IntegrationV2ClaimsJournal, read on 2026-11-26); nobody polls by number.
  answersOwnOnly: true,
  docs: 'yandex.ru/support/delivery-profile: express API, claims/journal, claims/info, claim-process; other-day API, status-model; further codes from six public clients',
  verifiedOn: '2026-11-26',
});

function readMessage({ query, body }: Message): Report[] {
  if (body === null) {
    const at = parseStamp(query.updated_ts);
    const event: RawEvent = { code: 'callback', at, id: `callback:${query.claim_id}:${at?.at}` };
    return [{ number: query.claim_id, events: [event] }];
  }
  if ('state_history' in body) {
    const events = body.state_history.map(
      (entry): RawEvent => ({
        code: entry.status ?? 'NO_STATUS',
        text: entry.description,
        at: parseStamp(entry.timestamp_utc) ?? fromSeconds(entry.timestamp),
      }),
    );
    return [{ number: query.request_id ?? '', events }];
  }
  if ('status' in body) return [readClaim(body)];
  if ('claims' in body) return body.claims.map(readClaim);
  return body.events.flatMap((change): Report[] =>
    change.claim_id === undefined
      ? []
      : [
          {
            number: change.claim_id,
            events: [
              {
                code: change.new_status ?? change.change_type ?? 'NO_STATUS',
                at: parseStamp(change.updated_ts),
              },
            ],
          },
        ],
  );
}

/** Asked again, the state is told again, at the time of the claim's last change of any kind. */
const readClaim = ({ id: number, status, updated_ts }: v.InferOutput<typeof Claim>): Report => ({
  number,
  events: [{ code: status, at: parseStamp(updated_ts), newsIf: 'differs_from_last' }],
});

function fromSeconds(seconds: string | undefined): Stamp | null {
  const at = Number(seconds) * 1000;
  return seconds !== undefined && Number.isFinite(at) ? { at, local: null } : null;
}
