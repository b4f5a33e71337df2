// 5Post: answers of getOrderStatus and getOrderHistory. `executionStatus` may be "CODE: free text".
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { code, number, prose, requiredId, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseStamp } from './time.ts';

const CODE = /^[A-Z][A-Z_]{1,59}$/;

const OrderStatus = v.object({
  orderId: requiredId(),
  senderOrderId: number(),
  status: code(CODE),
  executionStatus: prose(),
  changeDate: stamp(),
});
const HistoryOf = v.object({
  orderId: requiredId(),
  senderOrderId: number(),
  statuses: v.array(OrderStatus),
});
const Answer = v.pipe(v.array(v.union([HistoryOf, OrderStatus])), v.maxLength(1000));
type Answer = v.InferOutput<typeof Answer>;

const Jwt = v.object({ jwt: v.string() });
const UUID = /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/;

const asks: Polling = {
  // The test contour is api-preprod-omni.x5.ru.
  origin: 'https://api-omni.x5.ru',
  fields: [{ name: 'apiKey', isSecret: true }],
  // No limit is published.
  gapMs: 1000,
  entry: {
    // Subject and audience are the same for every client (lapaygroup/fivepost-sdk, Client.php).
    call: ({ apiKey = '' }) => ({
      method: 'POST',
      path: `/jwt-generate-claims/rs256/1?${new URLSearchParams({ apikey: apiKey })}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ subject: 'OpenAPI', audience: 'A122019!' }).toString(),
    }),
    read: ({ body }) => {
      const jwt = v.safeParse(Jwt, body);
      // "Lives one hour."
      return jwt.success ? { value: jwt.output.jwt, livesMs: 3_600_000 } : null;
    },
  },
  accepts: /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u,
  check: 'entry',
  asking: () => ({
    kind: 'numbers',
    // The method takes a list; its maximum length is not published.
    perCall: 20,
    everyMs: 2 * 3_600_000,
    call: ({ entry }, numbers) => ({
      method: 'POST',
      path: '/api/v1/getOrderStatus',
      headers: { authorization: `Bearer ${entry}`, 'content-type': 'application/json' },
      body: JSON.stringify(
        numbers.map((number) =>
          UUID.test(number) ? { orderId: number.toLowerCase() } : { senderOrderId: number },
        ),
      ),
    }),
  }),
};

export const fivepost = defineCarrier<Answer>({
  id: 'fivepost',
  name: { ru: '5Post', zh: '5Post', en: '5Post' },
  kind: 'carrier',
  numbers: [],
  trackingUrl: { en: 'https://fivepost.ru/tracking/?id={number}' },
  steps: {
    registered: ['NEW', 'CREATED', 'APPROVED'],
    acceptance_refused: ['REJECTED'],
    problem: ['PROBLEM', 'INTERRUPTED'],
    moving: ['IN_PROCESS'],
    accepted: ['RECEIVED_IN_WAREHOUSE_BY_PLACES'],
    sorted: [
      'RECEIVED_IN_WAREHOUSE_IN_DETAILS',
      'PRESORTED',
      'SORTED_IN_WAREHOUSE',
      'PLACED_IN_CONSOLIDATION_CELL_IN_WAREHOUSE',
      'COMPLECTED_IN_WAREHOUSE',
      'READY_TO_BE_SHIPPED_FROM_WAREHOUSE',
    ],
    in_locker: ['PLACED_IN_POSTAMAT'],
    picked_up: ['PICKED_UP'],
    storage_expired: ['UNCLAIMED', 'READY_FOR_WITHDRAW_FROM_PICKUP_POINT'],
    stored: ['WAITING_FOR_REPICKUP'],
    return_moving: ['WITHDRAWN_FROM_PICKUP_POINT'],
    returned: ['RETURNED_TO_PARTNER'],
    lost: ['LOST'],
    destroyed: ['UTILIZED'],
    cancelled: ['CANCELLED'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    signature: { scheme: 'none' },
    payload: Answer,
    read: (answer) => answer.flatMap(readEntry),
  },
  polling: asks,
  docs: 'api-omni.x5.ru, getOrderStatus; lapaygroup/fivepost-sdk @9e94e4b',
  verifiedOn: '2026-11-01',
});

function readEntry(entry: Answer[number]): Report[] {
  const statuses = 'statuses' in entry ? entry.statuses : [entry];
  const number = entry.senderOrderId ?? entry.orderId;
  const alsoKnownAs = entry.orderId === number ? [] : [entry.orderId];
  const isShops = number !== entry.orderId;
  return [
    {
      number,
      ...(isShops && { isShopsNumber: true as const }),
      alsoKnownAs,
      events: statuses.map(toEvent),
    },
  ];
}

function toEvent(status: v.InferOutput<typeof OrderStatus>): RawEvent {
  const [code = '', ...rest] = (status.executionStatus ?? '').split(':');
  // Text that does not begin with a code is free text.
  const hasCode = CODE.test(code.trim());
  return {
    code: hasCode ? code.trim() : (status.status ?? 'NO_STATUS'),
    text: (hasCode ? rest.join(':').trim() : status.executionStatus) || undefined,
    at: parseStamp(status.changeDate),
  };
}
