// Boxberry: answers of ListStatuses and ListStatusesFull. They name neither the parcel nor a code: the
// number is in the address (`?number=`), the Russian status text is the code.
import * as v from 'valibot';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { city, prose, requiredNumber, stamp } from './fields.ts';
import type { Call, Credentials, Polling } from './polling.ts';
import { parseStamp } from './time.ts';

const Status = v.object({
  Date: stamp(),
  Name: prose(),
  Comment: city(),
});

const Answer = v.object({
  query: v.object({ number: requiredNumber() }),
  body: v.union([v.object({ statuses: v.array(Status) }), v.array(Status)]),
});
type Answer = v.InferOutput<typeof Answer>;

const method = ({ token = '' }: Credentials, name: string, more: Credentials = {}): Call => ({
  method: 'GET',
  path: `/json.php?${new URLSearchParams({ token, method: name, ...more })}`,
});

const asks: Polling = {
  origin: 'https://api.boxberry.ru',
  fields: [{ name: 'token', isSecret: true }],
  // No limit is published.
  gapMs: 500,
  accepts: /^[A-Z]{3}\d{8}$/,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: ({ given }, [number = '']) => ({
      ...method(given, 'ListStatuses', { ImId: number }),
      query: `number=${encodeURIComponent(number)}`,
    }),
  }),
  // The list of points that accept parcels: every valid token can read it.
  check: { call: ({ given }) => method(given, 'PointsForParcels') },
  // Errors come with status 200 as `{"err": …}`, alone or in a list; their texts are not published.
  refusal: ({ text }) => (/^\s*(?:\[\s*)?\{\s*"err"/.test(text) ? 'not_found' : null),
};

export const boxberry = defineCarrier<Answer>({
  id: 'boxberry',
  name: { ru: 'Boxberry', zh: 'Boxberry', en: 'Boxberry' },
  kind: 'carrier',
  numbers: [
    {
      name: 'track',
      pattern: /^[A-Z]{3}\d{8}$/,
      shape: 'likely',
      valid: ['DUD15086277', 'DUD15086278'],
      invalid: ['DUD1508627', 'DU15086277'],
    },
  ],
  trackingUrl: { en: 'https://boxberry.ru/tracking-page?id={number}' },
  steps: {
    registered: ['Загружен реестр ИМ'],
    accepted: ['Принято к доставке'],
    sorted: ['Передано на сортировку'],
    on_way_to_pickup_point: ['Передан на доставку до пункта выдачи'],
    ready_for_pickup: ['Поступило в пункт выдачи'],
    out_for_delivery: ['Передано на курьерскую доставку'],
    delivered: ['Выдано'],
    attempt_failed: ['Возвращено с курьерской доставки'],
    return_started: ['Готовится к возврату'],
    returned: ['Возвращено в ИМ'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => {
      const statuses = 'statuses' in body ? body.statuses : body;
      return [{ number: query.number, events: statuses.map(toEvent) }];
    },
  },
  polling: asks,
  docs: 'api.boxberry.ru json.php, ListStatuses; iamwildtuna/boxberry-sdk @b205b39',
  verifiedOn: '2026-11-01',
});

const toEvent = (status: v.InferOutput<typeof Status>): RawEvent => ({
  code: status.Name ?? 'NO_NAME',
  at: parseStamp(status.Date),
  place: status.Comment,
});
