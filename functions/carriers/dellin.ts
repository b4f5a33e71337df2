// Delovye Linii: answers of orders/statuses_history, which take up to five numbers and list the histories by
// number, in no promised order.
import * as v from 'valibot';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { code, list, prose, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { parseStamp } from './time.ts';

const NUMBER = /^(?:\d{2}-\d{11}|\d{9})$/;

const Entry = v.object({
  state: code(/^[a-z_]{2,60}$/),
  stateName: prose(),
  stateDate: stamp(),
});
/** Histories of numbers in another shape are left out. */
const Histories = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((all) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([number]) => NUMBER.test(number))
        .slice(0, 5),
    ),
  ),
  v.record(v.string(), list(Entry, 200)),
);
const Answer = v.object({
  query: v.object({ numbers: v.pipe(v.string(), v.regex(/^[\d,-]{9,80}$/)) }),
  body: v.object({ data: v.object({ statusHistory: Histories }) }),
});
type Answer = v.InferOutput<typeof Answer>;

/** With status 200, when none of the numbers is known. */
const NoneFound = v.object({
  data: v.object({ info: v.array(v.unknown()), statusHistory: v.optional(v.undefined()) }),
});

const post = (path: string, body: object) => ({
  method: 'POST' as const,
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const asks: Polling = {
  origin: 'https://api.dellin.ru',
  fields: [{ name: 'appkey', isSecret: true }],
  // 45 requests a minute per application.
  gapMs: 1500,
  accepts: NUMBER,
  asking: () => ({
    kind: 'numbers',
    perCall: 5,
    everyMs: 2 * 3_600_000,
    call: ({ given: { appkey } }, docIds) => ({
      ...post('/v3/orders/statuses_history.json', { appkey, docIds }),
      query: new URLSearchParams({ numbers: docIds.join(',') }).toString(),
    }),
  }),
  // A link to the list of terminals: needs the key only.
  check: { call: ({ given: { appkey } }) => post('/v3/public/terminals.json', { appkey }) },
  refusal: ({ status, body }) => (status === 200 && v.is(NoneFound, body) ? 'not_found' : null),
};

export const dellin = defineCarrier<Answer>({
  id: 'dellin',
  name: { ru: 'Деловые Линии', zh: 'Delovye Linii（俄罗斯货运）', en: 'Delovye Linii' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^\d{2}-\d{11}$/,
      shape: 'likely',
      valid: ['16-00011096893', '23-00011096894'],
      invalid: ['16-0001109689', '16000110968931'],
    },
    {
      name: 'order',
      pattern: /^\d{9}$/,
      shape: 'possible',
      valid: ['400267443', '400267444'],
      invalid: ['40026744'],
    },
  ],
  trackingUrl: { en: 'https://www.dellin.ru/tracker/orders/{number}/' },
  steps: {
    preparing: ['draft'],
    registered: ['processing'],
    courier_called: ['pickup'],
    ready_to_ship: ['waiting'],
    acceptance_refused: ['declined'],
    // …_warehousing: storage is paid for by now.
    accepted: ['received', 'received_warehousing'],
    moving: ['inway'],
    arrived: ['arrived_to_airport'],
    // At the terminal, whether to be collected there or brought to the door.
    arrived_in_destination_city: ['arrived'],
    stored: ['warehousing', 'airport_warehousing'],
    out_for_delivery: ['delivery'],
    delivered: ['accompanying_documents_return', 'finished'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    // A history under a number that was not asked is another parcel's.
    read: ({ query, body }) =>
      Object.entries(body.data.statusHistory)
        .filter(([number]) => query.numbers.split(',').includes(number))
        .map(([number, entries]) => ({ number, events: entries.map(toEvent) })),
  },
  polling: asks,
  docs: 'dev.dellin.ru: orders/statuses_history, directories (statuses), as quoted by Yooogi/DellinSDK',
  verifiedOn: '2026-11-26',
});

const toEvent = ({ state, stateName, stateDate }: v.InferOutput<typeof Entry>): RawEvent => ({
  code: state ?? 'NO_STATE',
  text: stateName,
  at: parseStamp(stateDate),
});
