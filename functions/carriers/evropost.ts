// Evropost (Belarus): the answers of its site's track.json, read without a key. A row says from which state
// to which a parcel went; rows that change no state are text messages, whose texts name phones and streets.
import * as v from 'valibot';
import { AboutOne } from './about-one.ts';
import { callAbout } from './asked.ts';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { code, prose, requiredList, stamp } from './fields.ts';
import { type Polling, refusalWithoutKey } from './polling.ts';
import { parseStamp } from './time.ts';

const MINSK_MINUTES = 180;

const STATE = /^\d{1,3}$/;
const Row = v.object({
  Timex: stamp(),
  InfoTrack: prose(),
  CheckxFrom: code(STATE),
  CheckxTo: code(STATE),
});
const Answer = v.object({ query: AboutOne, body: v.object({ data: requiredList(Row, 200) }) });
type Answer = v.InferOutput<typeof Answer>;

const NUMBER = /^BY\d{12}$/;
/** `{"data":[{"Error":…,"ErrorDescription":…}]}`, or no row at all. */
const Failed = v.object({
  data: v.union([
    v.pipe(v.array(v.unknown()), v.length(0)),
    v.looseTuple([v.object({ ErrorDescription: v.pipe(v.string(), v.minLength(1)) })]),
  ]),
});

const asks: Polling = {
  origin: 'https://evropochta.by',
  fields: [],
  // No limit is published; twelve a minute for all shops is ours.
  gapMs: 5000,
  accepts: NUMBER,
  check: null,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: (_, [asked = '']) =>
      callAbout(asked, {
        method: 'GET',
        path: `/api/track.json/?${new URLSearchParams({ number: asked })}`,
        headers: { accept: 'application/json' },
      }),
  }),
  refusal: (answer) => (v.is(Failed, answer.body) ? 'not_found' : refusalWithoutKey(answer)),
};

/** What the states do not tell: their numbers on the way back are not published, the beginnings of texts are. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^Заявка отменена/, 'Заявка отменена'],
  [/^Почтовое отправление возвращено отправителю/, 'Возвращено отправителю'],
  [/^Почтовое отправление готово к возврату/, 'Готово к возврату'],
  [/для возврата|на ОПС отправителя/, 'В пути к отправителю'],
];

export const evropost = defineCarrier<Answer>({
  id: 'evropost',
  name: { ru: 'Европочта', zh: 'Evropost（白俄罗斯）', en: 'Evropost' },
  kind: 'carrier',
  numbers: [
    {
      name: 'parcel',
      pattern: NUMBER,
      shape: 'sure',
      valid: ['BY080013226247', 'BY080054655812'],
      invalid: ['BY08001322624', 'BV080013226247'],
    },
  ],
  trackingUrl: { en: 'https://evropochta.by/tracking/?number={number}' },
  steps: {
    registered: ['0'],
    accepted: ['10'],
    departed: ['21'],
    arrived: ['25'],
    on_way_to_pickup_point: ['29'],
    ready_for_pickup: ['80'],
    delivered: ['90'],
    // 20: paid at the office.
    transport_notice: ['20', 'NOTICE'],
    cancelled: ['Заявка отменена'],
    return_started: ['Готово к возврату'],
    return_moving: ['В пути к отправителю'],
    returned: ['Возвращено отправителю'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [{ number: query.number, events: body.data.map(toEvent) }],
  },
  polling: asks,
  docs: 'evropochta.by /api/track.json as its clients read it: L-Eugene/BelpostTracker_bot @c07bd0c (answers of 2022)',
  verifiedOn: '2026-11-26',
});

function toEvent(row: v.InferOutput<typeof Row>): RawEvent {
  const { Timex, InfoTrack: text = '', CheckxFrom: from, CheckxTo: to = 'NO_STATE' } = row;
  const at = parseStamp(Timex, MINSK_MINUTES);
  if (from === to && to !== '0') return { code: 'NOTICE', at };
  const known = TEXTS.find(([words]) => words.test(text));
  return { code: known?.[1] ?? to, text: text || undefined, at };
}
