// 5Post: answers of getOrderStatus and getOrderHistory. `executionStatus` may be "CODE: free text".
import * as v from 'valibot';
import { defineCarrier, type RawEvent, type Report } from './carrier.ts';
import { prose, text } from './fields.ts';
import { parseStamp } from './time.ts';

const OrderStatus = v.object({
  orderId: v.string(),
  senderOrderId: text(),
  status: text(),
  executionStatus: prose(),
  changeDate: text(),
});
const HistoryOf = v.object({
  orderId: v.string(),
  senderOrderId: text(),
  statuses: v.array(OrderStatus),
});
const Answer = v.pipe(v.array(v.union([HistoryOf, OrderStatus])), v.maxLength(1000));
type Answer = v.InferOutput<typeof Answer>;

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
  docs: 'api-omni.x5.ru, getOrderStatus; lapaygroup/fivepost-sdk @9e94e4b',
  verifiedOn: '2026-11-01',
});

function readEntry(entry: Answer[number]): Report[] {
  const statuses = 'statuses' in entry ? entry.statuses : [entry];
  const number = entry.senderOrderId ?? entry.orderId;
  const alsoKnownAs = entry.orderId === number ? [] : [entry.orderId];
  return [{ number, alsoKnownAs, events: statuses.map(toEvent) }];
}

function toEvent(status: v.InferOutput<typeof OrderStatus>): RawEvent {
  const [code = '', ...said] = (status.executionStatus ?? status.status ?? 'NO_STATUS').split(':');
  return {
    code: code.trim(),
    text: said.join(':').trim() || undefined,
    at: parseStamp(status.changeDate),
  };
}
