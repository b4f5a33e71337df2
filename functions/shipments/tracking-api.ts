// The public JSON API: lookup by number, and the carriers.

import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import { CARRIERS } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { Card, CardQuery } from '../contract/card.ts';
import { DomesticCourier } from '../contract/chinese-courier.ts';
import { preferredLang } from '../contract/lang.ts';
import {
  Candidate,
  CarrierInfo,
  TrackAnswer,
  TrackAnswers,
  TrackRequest,
} from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { readersOf } from '../lib/databases.ts';
import { describe } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { cardOf } from './card.ts';
import { candidatesFor, limitLookups, lookUp } from './lookup.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'private, no-cache' };
const TrackQuery = v.object({ carrier: v.optional(v.string()) });
const DetectQuery = v.object({ number: v.string() });
const Detected = v.object({
  number: v.string(),
  candidates: v.array(Candidate),
  chineseCourier: DomesticCourier,
});
const CarrierList = v.object({ carriers: v.array(CarrierInfo) });

/** Other sites may call the API; their browsers send a preflight before they post JSON. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
};

export const trackingApi = new Hono<{ Bindings: Env }>()
  .options('/track', (c) => c.body(null, 204, PREFLIGHT))
  .get(
    '/track/:number',
    describe({
      operationId: 'track',
      summary: 'Where a parcel is. The same answer for unknown numbers and those of others.',
      tags: ['Tracking'],
      security: 'public',
      returns: 'The parcels known by this number, the surest first; none is an empty list.',
      ok: TrackAnswer,
      problems: ['invalid-input', 'too-many-requests'],
    }),
    validate('query', TrackQuery),
    (c) => trackNumber(c, c.req.valid('query').carrier),
  )
  .post(
    '/track',
    describe({
      operationId: 'trackMany',
      summary: 'Where up to 40 parcels are.',
      tags: ['Tracking'],
      security: 'public',
      returns: 'The same for each number, in the order asked.',
      ok: TrackAnswers,
      problems: ['malformed-body', 'invalid-input', 'too-many-requests'],
    }),
    validate('json', TrackRequest),
    async (c) => {
      const numbers = c.req.valid('json').numbers.map(readNumber);
      const now = Date.now();
      limitLookups(c.req.raw, c.env, numbers, now);
      const results = await lookUp(readersOf(c.env, c.req.raw), numbers, now);
      return c.json({ results }, 200, OPEN);
    },
  )
  .get(
    '/card/:number',
    describe({
      operationId: 'card',
      summary: 'A parcel in a few words: state, whose turn, until when. What the widget shows.',
      tags: ['Tracking'],
      security: 'public',
      returns: 'The words; an unknown number has some too.',
      ok: Card,
      problems: ['invalid-input', 'too-many-requests'],
    }),
    validate('query', CardQuery),
    async (c) => {
      const number = readNumber(c.req.param('number'));
      const now = Date.now();
      const lang = c.req.valid('query').lang ?? preferredLang(c.req.header('accept-language'));
      limitLookups(c.req.raw, c.env, [number], now);
      const [answer] = await lookUp(readersOf(c.env, c.req.raw), [number], now);
      const card = cardOf(answer as TrackAnswer, c.env.PUBLIC_ORIGIN, lang, now);
      return c.json(card, 200, { ...OPEN, 'content-language': lang, vary: 'accept-language' });
    },
  )
  .get(
    '/carriers',
    describe({
      operationId: 'listCarriers',
      summary: 'The carriers, marketplaces and aggregators we read.',
      tags: ['Carriers'],
      security: 'public',
      returns: 'Each carrier with what can be done with it here.',
      ok: CarrierList,
      problems: ['method-not-allowed'],
    }),
    (c) => c.json({ carriers: CARRIERS.map(toInfo) }, 200, OPEN),
  )
  .get(
    '/carriers/detect',
    describe({
      operationId: 'detectCarriers',
      summary: 'Whose number this may be, most likely first, with the reason for each.',
      tags: ['Carriers'],
      security: 'public',
      returns: 'The candidates; none is an empty list.',
      ok: Detected,
      problems: ['invalid-input'],
    }),
    validate('query', DetectQuery),
    (c) => {
      const number = readNumber(c.req.valid('query').number);
      const chineseCourier = chineseCourierOf(number);
      return c.json({ number, candidates: candidatesFor(number), chineseCourier }, 200, OPEN);
    },
  );

/** `carrier`: only parcels of it. */
export async function trackNumber(
  c: Context<{ Bindings: Env }, '/:number'>,
  carrier?: string,
): Promise<Response> {
  const number = readNumber(c.req.param('number'));
  const now = Date.now();
  limitLookups(c.req.raw, c.env, [number], now);
  const [answer] = await lookUp(readersOf(c.env, c.req.raw), [number], now);
  const shipments = (answer as TrackAnswer).shipments.filter(
    (one) => carrier === undefined || one.carrier === carrier,
  );
  return Response.json({ ...answer, shipments }, { headers: OPEN });
}

function readNumber(input: string): string {
  const number = normaliseNumber(input);
  if (isPlausibleNumber(number)) return number;
  throw httpProblem('invalid-input', {
    errors: [{ pointer: '/number', message: '3 to 64 letters, digits and - . _ /' }],
  });
}

function toInfo(carrier: (typeof CARRIERS)[number]): CarrierInfo {
  return {
    id: carrier.id,
    kind: carrier.kind,
    name: carrier.name,
    formats: carrier.numbers.map(({ name, pattern, checksum }) => ({
      name,
      pattern: pattern.source,
      checksum: checksum !== undefined,
    })),
    receives: carrier.inbound?.kind ?? null,
    trackingUrl: carrier.trackingUrl?.en ?? null,
    docs: carrier.docs,
    verifiedOn: carrier.verifiedOn,
  };
}
