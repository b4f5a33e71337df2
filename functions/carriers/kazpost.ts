// Kazpost: the answers of its public Tracking API, read without a key. Days with their operations, the
// newest first; an operation is a list of codes.
import * as v from 'valibot';
import { AboutOne, isAbout } from './about-one.ts';
import { callAbout } from './asked.ts';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { city, list, number, requiredList, stamp } from './fields.ts';
import { kazpostSteps } from './kazpost-steps.ts';
import { type Polling, refusalWithoutKey } from './polling.ts';
import { parseStamp } from './time.ts';

/** The whole country since 1 March 2024; before that most of it was an hour ahead. */
const KAZAKHSTAN_MINUTES = 300;

const CODE = /^[A-Za-z][A-Za-z\d_]{1,39}$/;
const Code = v.pipe(v.string(), v.regex(CODE));
const Operation = v.object({ time: stamp(), city: city(), name: city(), status: list(Code, 10) });
const Day = v.object({ date: stamp(), activity: list(Operation, 200) });
const Answer = v.pipe(
  v.object({
    query: AboutOne,
    body: v.object({ trackid: number(), events: requiredList(Day, 400) }),
  }),
  v.check(({ query, body }) => isAbout(query.number, body.trackid)),
);
type Answer = v.InferOutput<typeof Answer>;

const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/;
/** With status 200: "Информация о почтовом отправлении … не найдена в трекинговой системе". */
const Failed = v.object({ error: v.string() });

const asks: Polling = {
  origin: 'https://track.post.kz',
  fields: [],
  // No limit is published; thirty a minute for all shops is ours.
  gapMs: 2000,
  // It answers about other posts' items on their way in Kazakhstan too.
  accepts: S10,
  check: null,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    // It keeps an answer for an hour.
    everyMs: 2 * 3_600_000,
    call: (_, [asked = '']) =>
      callAbout(asked, {
        method: 'GET',
        path: `/api/v2/${encodeURIComponent(asked)}/events`,
        headers: { accept: 'application/json' },
      }),
  }),
  refusal: (answer) => (v.is(Failed, answer.body) ? 'not_found' : refusalWithoutKey(answer)),
};

export const kazpost = defineCarrier<Answer>({
  id: 'kazpost',
  name: { ru: 'Казпочта', zh: '哈萨克斯坦邮政（Kazpost）', en: 'Kazpost' },
  kind: 'carrier',
  numbers: [
    {
      name: 's10',
      pattern: /^[A-Z]{2}\d{9}KZ$/,
      checksum: 's10',
      shape: 'sure',
      valid: ['CC016695190KZ', 'RR123456785KZ'],
      invalid: ['CC016695191KZ', 'CC01669519KZ'],
    },
  ],
  trackingUrl: { en: 'https://post.kz/services/postal/{number}' },
  steps: kazpostSteps,
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [{ number: query.number, events: body.events.flatMap(eventsOf) }],
  },
  polling: asks,
  docs: 'track.kazpost.kz/api (Tracking API), its answers and directory of statuses as its clients keep them',
  verifiedOn: '2026-11-26',
});

const eventsOf = ({ date = '', activity }: v.InferOutput<typeof Day>): RawEvent[] =>
  activity.flatMap(({ time = '', city: town, name, status }) =>
    status.map((one): RawEvent => {
      // "Отмена …": the operation without the suffix is taken back.
      const undone = /^(.+)_UNDO$/i.exec(one)?.[1];
      return {
        code: undone ?? one,
        at: parseStamp(`${date} ${time}`.trim(), KAZAKHSTAN_MINUTES),
        // The street behind a town is dropped; what joined them stays.
        place: (town ?? name)?.replace(/[\s–-]{1,5}$/, '') || undefined,
        ...(undone && { withdraws: true }),
      };
    }),
  );
