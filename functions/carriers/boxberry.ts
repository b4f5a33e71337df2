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

/** Nine digits in samples since 2023. */
const TRACK = /^[A-Z]{3}\d{8,9}$/;

const method = ({ token = '' }: Credentials, name: string, more: Credentials = {}): Call => ({
  method: 'GET',
  path: `/json.php?${new URLSearchParams({ token, method: name, ...more })}`,
});

const asks: Polling = {
  origin: 'https://api.boxberry.ru',
  fields: [{ name: 'token', isSecret: true }],
  // No limit is published.
  gapMs: 500,
  accepts: TRACK,
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
  // An unknown number comes with status 200 and a text in `err` or `error`, alone or in a list; the texts are
  // not published. `true` with a message is the refusal of a request as a whole: it says nothing of a number.
  refusal: ({ body }) => (v.is(UnknownNumber, body) ? 'not_found' : null),
};

const ErrorText = v.union([v.object({ err: v.string() }), v.object({ error: v.string() })]);
const UnknownNumber = v.union([ErrorText, v.looseTuple([ErrorText])]);

export const boxberry = defineCarrier<Answer>({
  id: 'boxberry',
  name: { ru: 'Boxberry', zh: 'Boxberry', en: 'Boxberry' },
  kind: 'carrier',
  numbers: [
    {
      name: 'track',
      pattern: TRACK,
      shape: 'likely',
      valid: ['DUD15086277', 'DUD15086278', 'AAP298792807', 'AWA234331237'],
      invalid: ['DUD1508627', 'DU15086277', 'AAP2987928071'],
    },
  ],
  trackingUrl: { en: 'https://boxberry.ru/tracking-page?id={number}' },
  steps: {
    registered: ['Загружен реестр ИМ', 'Заказ создан в личном кабинете'],
    accepted: ['Принято к доставке', 'Заказ передан на доставку'],
    sorted: ['Передано на сортировку'],
    departed: ['Отправлен на сортировочный терминал'],
    on_way_to_destination_city: ['Отправлено в город назначения', 'В пути в город получателя'],
    arrived_in_destination_city: ['В городе Получателя'],
    on_way_to_pickup_point: ['Передан на доставку до пункта выдачи'],
    ready_for_pickup: ['Поступило в пункт выдачи', 'Доступен к получению в Пункте выдачи'],
    awaiting_courier: ['Поступил в город для передачи курьеру'],
    out_for_delivery: ['Передано на курьерскую доставку'],
    delivered: ['Выдано', 'Успешно Выдан'],
    attempt_failed: ['Возвращено с курьерской доставки'],
    return_started: ['Готовится к возврату', 'Заказ передан на возврат в Интернет-магазин'],
    // The "point of acceptance" is where the shop hands in: these two are on the way back ("the order was
    // sent for return", "came in at the returns warehouse": FsDelivery SDK, id 1493448374; AdvantShop).
    return_moving: [
      'Отправлено в пункт приема',
      'Возвращено в пункт приема',
      'Заказ в пути в Интернет-магазин',
    ],
    returned: ['Возвращено в ИМ', 'Заказ возвращен в Интернет-магазин'],
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
      if (statuses.length === 0) return [];
      return [{ number: query.number, events: statuses.map(toEvent) }];
    },
  },
  polling: asks,
  docs: 'api.boxberry.ru json.php, ListStatuses; iamwildtuna/boxberry-sdk @b205b39; names: AdvantShop 2026',
  verifiedOn: '2026-11-26',
});

const toEvent = (status: v.InferOutput<typeof Status>): RawEvent => ({
  code: status.Name ?? 'NO_NAME',
  at: parseStamp(status.Date),
  place: status.Comment,
});
