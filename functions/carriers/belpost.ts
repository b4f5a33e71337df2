// Belpost: the answers of its tracking page's API, read without a key. They name no code that all years
// have: the Russian text of a step is the code.
import * as v from 'valibot';
import { AboutOne, isAbout } from './about-one.ts';
import { callAbout } from './asked.ts';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { city, list, number, prose, requiredList, stamp } from './fields.ts';
import type { Polling } from './polling.ts';
import { refusalWithoutKey } from './polling.ts';
import { parseStamp } from './time.ts';

const MINSK_MINUTES = 180;

const Step = v.object({ created_at: stamp(), event: prose(), place: city() });
const Item = v.object({ number: number(), steps: list(Step) });
// Asked for a number with a wrong check digit it answers about a similar one: that must reach no parcel.
const Answer = v.pipe(
  v.object({ query: AboutOne, body: v.object({ data: requiredList(Item, 1) }) }),
  v.check(({ query, body }) => isAbout(query.number, body.data[0]?.number)),
);
type Answer = v.InferOutput<typeof Answer>;

const S10_BY = /^[A-Z]{2}\d{9}BY$/;
const Empty = v.object({ data: v.pipe(v.array(v.unknown()), v.length(0)) });

const asks: Polling = {
  origin: 'https://api.belpost.by',
  fields: [],
  // Its clients wait a minute, or are blocked (L-Eugene/BelpostTracker_bot); a job may start a little early.
  gapMs: 65_000,
  accepts: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
  check: null,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 3 * 3_600_000,
    call: (_, [asked = '']) =>
      callAbout(asked, {
        method: 'POST',
        path: '/api/v1/tracking',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify({ number: asked }),
      }),
  }),
  // Wrong format: 422, once 404. An unknown number: an empty list.
  refusal: (answer) => (v.is(Empty, answer.body) ? 'not_found' : refusalWithoutKey(answer)),
};

/** The delivery is taken back: the step with this text no longer counts. */
const UNDONE = new Map([['Аннулирование операции вручения', 'Вручено']]);
const RETURNS: ReadonlySet<string> = new Set(['Подготовлено для возврата', 'Вручено отправителю']);

export const belpost = defineCarrier<Answer>({
  id: 'belpost',
  name: { ru: 'Белпочта', zh: '白俄罗斯邮政（Belpost）', en: 'Belpost' },
  kind: 'carrier',
  numbers: [
    {
      name: 's10',
      pattern: S10_BY,
      checksum: 's10',
      shape: 'sure',
      valid: ['BV280488510BY', 'VV413770842BY'],
      invalid: ['BV280488511BY', 'VV41377084BY'],
    },
  ],
  trackingUrl: { en: 'https://belpost.by/Otsleditotpravleniye?number={number}' },
  steps: {
    accepted: ['Принято от отправителя'],
    arrived: [
      'Поступило в обработку',
      'Принято в обработку в учреждении международного почтового обмена',
    ],
    departed: ['Отправлено', 'Направлено по назначению'],
    customs_released: ['Завершение таможенного контроля'],
    left_origin_country: ['Направлено из страны по назначению'],
    // Whether it waits there to be collected or is brought is not said.
    last_mile: ['Поступило в учреждение доставки'],
    delivered: ['Вручено'],
    return_started: ['Подготовлено для возврата'],
    returned: ['Вручено отправителю'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [
      { number: query.number, events: withReturn((body.data[0]?.steps ?? []).map(toEvent)) },
    ],
  },
  polling: asks,
  docs: 'api.belpost.by /api/v1/tracking as its clients read it: L-Eugene/BelpostTracker_bot @c07bd0c (answers of 2022), itsvic-dev/parcel BelpostDeliveryService.kt',
  verifiedOn: '2026-11-26',
});

function toEvent({ event = 'NO_EVENT', created_at, place }: v.InferOutput<typeof Step>): RawEvent {
  const undone = UNDONE.get(event);
  return {
    code: undone ?? event,
    at: parseStamp(created_at, MINSK_MINUTES),
    place,
    ...(undone && { withdraws: true }),
  };
}

/** The same words are used on the way back: what follows the preparation for it is the return. */
function withReturn(events: RawEvent[]): RawEvent[] {
  const turned = Math.min(
    ...events
      .filter(({ code }) => RETURNS.has(code))
      .map(({ at }) => at?.at ?? Number.POSITIVE_INFINITY),
  );
  return events.map((event) =>
    (event.at?.at ?? 0) > turned ? { ...event, leg: 'return' as const } : event,
  );
}
