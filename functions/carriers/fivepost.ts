// 5Post: answers of getOrderStatus, getOrderHistory and getOrderHistoryMass. `executionStatus` may be
// "CODE: free text".
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { code, number, prose, requiredId, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseStamp } from './time.ts';

const CODE = /^[A-Z][A-Z_]{1,59}$/;

const entries = {
  status: code(CODE),
  executionStatus: prose(),
  changeDate: stamp(),
};
const OrderStatus = v.object({ orderId: requiredId(), senderOrderId: number(), ...entries });
/** The history of a list names the order outside its statuses. */
const HistoryOf = v.object({
  orderId: requiredId(),
  senderOrderId: number(),
  statuses: v.array(v.object(entries)),
});
const Answer = v.pipe(v.array(v.union([HistoryOf, OrderStatus])), v.maxLength(1000));
type Answer = v.InferOutput<typeof Answer>;

type Entry = Pick<v.InferOutput<typeof OrderStatus>, keyof typeof entries>;

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
    accepted: ['RECEIVED_IN_WAREHOUSE_BY_PLACES', 'RECEIVED_IN_DROP'],
    arrived: ['RECEIVED_IN_TRANSIT_WAREHOUSE'],
    sorted: [
      'RECEIVED_IN_WAREHOUSE_IN_DETAILS',
      'PRESORTED',
      'SORTED_IN_WAREHOUSE',
      'PLACED_IN_CONSOLIDATION_CELL_IN_WAREHOUSE',
      'COMPLECTED_IN_WAREHOUSE',
      'READY_TO_BE_SHIPPED_FROM_WAREHOUSE',
    ],
    on_way_to_pickup_point: ['SHIPPED'],
    // In the shop; PLACED_IN_POSTAMAT follows when it can be collected (clients id 52453807202, 52820040816; one,
    // id 56740197090, waits for the recipient from here on).
    last_mile: ['RECEIVED_IN_STORE'],
    in_locker: ['PLACED_IN_POSTAMAT'],
    picked_up: ['PICKED_UP'],
    storage_expired: ['UNCLAIMED', 'READY_FOR_WITHDRAW_FROM_PICKUP_POINT', 'READY_FOR_UTILIZE'],
    stored: ['WAITING_FOR_REPICKUP'],
    return_started: ['READY_FOR_RETURN'],
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
  docs: 'api-omni.x5.ru, getOrderStatus; lapaygroup/fivepost-sdk @9e94e4b; newer codes: two clients of 2026',
  verifiedOn: '2026-11-26',
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

function toEvent({ status, executionStatus = '', changeDate }: Entry): RawEvent {
  const [first = '', ...rest] = executionStatus.split(':');
  // Text that does not begin with a code is free text.
  const execution = CODE.test(first.trim()) ? first.trim() : null;
  // A rejected order keeps the execution it had reached: "REJECTED, CREATED: PICKUP_POINT_SIZE_VALIDATION".
  const code = status === 'REJECTED' ? status : (execution ?? status ?? 'NO_STATUS');
  return {
    code,
    text: (execution === null ? executionStatus : rest.join(':').trim()) || undefined,
    at: parseStamp(changeDate),
  };
}
