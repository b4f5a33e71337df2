// KIT (Russian freight): answers of order/status/get, a list of codes with Russian names, day and time in
// Moscow's zone.
import * as v from 'valibot';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { code, prose, requiredList, stamp } from './fields.ts';
import type { Access, Call, Polling } from './polling.ts';
import { parseStamp } from './time.ts';
import { asWritten } from './written.ts';

/** ТБЛЕКБ0010000111 as it is stored. */
const NUMBER = /^[A-ZА-ЯЁ]{6}\d{10}$/u;

const Status = v.object({
  code: code(/^[A-Z\d]{2}$/),
  name: prose(),
  date: stamp(),
  time: stamp(),
});
const Answer = v.object({
  query: v.object({ number: v.pipe(v.string(), v.regex(NUMBER)) }),
  body: v.object({ status: requiredList(Status, 200) }),
});
type Answer = v.InferOutput<typeof Answer>;

const Empty = v.object({ status: v.pipe(v.array(v.unknown()), v.length(0)) });

const ask = ({ given: { token = '' } }: Access, number: string): Call => ({
  method: 'POST',
  path: '/1.0/order/status/get',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ cargo_number: asWritten(number, 'cyrillic') }),
  query: new URLSearchParams({ number }).toString(),
});

const asks: Polling = {
  origin: 'https://capi.tk-kit.com',
  fields: [{ name: 'token', isSecret: true }],
  // No limit is published.
  gapMs: 1000,
  accepts: NUMBER,
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: (access, [number = '']) => ask(access, number),
  }),
  // A number that does not exist: with a wrong token it is not even looked for.
  check: { call: (access) => ask(access, '000000000000'), passes: ['not_found'] },
  refusal: ({ body }) => (v.is(Empty, body) ? 'not_found' : null),
};

export const kit = defineCarrier<Answer>({
  id: 'kit',
  name: { ru: 'ТК КИТ', zh: 'TK KIT（俄罗斯货运）', en: 'TK KIT' },
  kind: 'carrier',
  numbers: [
    {
      name: 'cargo',
      pattern: NUMBER,
      shape: 'likely',
      valid: ['TБЛEKБ0010000111', 'TБЛEKБ0010000112'],
      invalid: ['TБЛEKБ001000011', 'TБЛEK00010000111'],
    },
  ],
  script: 'cyrillic',
  steps: {
    registered: ['00'],
    accepted: ['01'],
    // Whether it waits there or is brought is not said.
    arrived_in_destination_city: ['03'],
    last_mile: ['F3'],
    delivered: ['04'],
    cancelled: ['ZZ'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [
      { number: query.number, events: body.status.filter(isEvent).map(toEvent) },
    ],
  },
  polling: asks,
  docs: 'capi.tk-kit.com 1.0/order/status/get: README of the PHP package service/KitAPI; codes as a client of 2026 reads them',
  verifiedOn: '2026-11-26',
});

/** Planned days are in the same list. */
const isEvent = (status: v.InferOutput<typeof Status>): boolean =>
  status.code !== 'F1' && status.code !== 'F2';

const toEvent = (status: v.InferOutput<typeof Status>): RawEvent => ({
  code: status.code ?? 'NO_CODE',
  text: status.name,
  at: parseStamp(`${status.date ?? ''} ${status.time ?? ''}`.trim()),
});
