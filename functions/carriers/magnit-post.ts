// Magnit Post: answers of its API about the history of an order. The number is a UUID.
import * as v from 'valibot';
import { AboutOne, isAbout } from './about-one.ts';
import { callAbout } from './asked.ts';
import { defineCarrier, type RawEvent } from './carrier.ts';
import { code, number, requiredList, stamp } from './fields.ts';
import type { Polling } from './polling.ts';

const Status = v.object({ status: code(/^[A-Z_]{2,60}$/), timestamp: stamp() });
const Answer = v.pipe(
  v.object({
    query: AboutOne,
    body: v.object({ trackingNumber: number(), statuses: requiredList(Status, 200) }),
  }),
  v.check(({ query, body }) => isAbout(query.number, body.trackingNumber)),
);
type Answer = v.InferOutput<typeof Answer>;

const Token = v.object({ access_token: v.string(), expires_in: v.fallback(v.number(), 600) });
const UUID = /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/;

const asks: Polling = {
  // The test contour is b2b-api-gateway.uat.ya.magnit.ru.
  origin: 'https://b2b-api.magnit.ru',
  fields: [
    { name: 'clientId', isSecret: false },
    { name: 'clientSecret', isSecret: true },
  ],
  // No limit is published; one client keeps to thirty a minute.
  gapMs: 2000,
  entry: {
    call: ({ clientId = '', clientSecret = '' }) => ({
      method: 'POST',
      path: '/api/v2/oauth/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        scope: 'openid magnit-post:orders',
        grant_type: 'client_credentials',
      }).toString(),
    }),
    // "Ask for a new token once in 60 minutes."
    read: ({ body }) => {
      const token = v.safeParse(Token, body);
      if (!token.success) return null;
      return { value: token.output.access_token, livesMs: token.output.expires_in * 1000 };
    },
  },
  accepts: UUID,
  check: 'entry',
  asking: () => ({
    kind: 'numbers',
    perCall: 1,
    everyMs: 2 * 3_600_000,
    call: ({ entry }, [asked = '']) =>
      callAbout(asked, {
        method: 'GET',
        path: `/api/v1/magnit-post/orders/${encodeURIComponent(asked.toLowerCase())}/status-history`,
        headers: { authorization: `Bearer ${entry}` },
      }),
  }),
};

export const magnitPost = defineCarrier<Answer>({
  id: 'magnit-post',
  name: { ru: 'Магнит Пост', zh: 'Magnit Post', en: 'Magnit Post' },
  kind: 'carrier',
  numbers: [
    {
      name: 'uuid',
      pattern: UUID,
      shape: 'possible',
      valid: ['123E4567-E89B-12D3-A456-426614174000', '123E4567-E89B-12D3-A456-426614174001'],
      invalid: ['123E4567-E89B-12D3-A456-42661417400'],
    },
  ],
  script: 'lower_case',
  trackingUrl: { en: 'https://c2c.magnit.ru/track/{number}' },
  // The names are all that is published about the statuses.
  steps: {
    registered: ['NEW', 'CREATED'],
    moving: ['DELIVERING_STARTED'],
    arrived: ['ACCEPTED_AT_WAREHOUSE'],
    customs_processing: ['ACCEPTED_AT_CUSTOMS'],
    ready_for_pickup: ['ACCEPTED_AT_POINT'],
    out_for_delivery: ['IN_COURIER_DELIVERY'],
    delivered: ['ISSUED'],
    return_started: ['WAITING_RETURN', 'RETURN_INITIATED'],
    return_moving: ['RETURN_SEND_TO_WAREHOUSE', 'RETURN_ACCEPTED_AT_WAREHOUSE'],
    returned: ['RETURNED_TO_PROVIDER'],
    problem: ['POSSIBLY_DEFECTED'],
    damaged: ['DEFECTED'],
    destroyed: ['DESTROYED'],
    cancelled: ['REMOVED', 'CANCELED_BY_PROVIDER'],
  },
  confidence: 'carrier_reported',
  inbound: {
    kind: 'answer',
    format: 'json',
    withQuery: true,
    signature: { scheme: 'none' },
    payload: Answer,
    read: ({ query, body }) => [{ number: query.number, events: body.statuses.map(toEvent) }],
  },
  polling: asks,
  docs: 'magnit-tech.github.io/mpost-api, swagger.yaml @041b51f',
  verifiedOn: '2026-11-26',
});

/** "int64": seconds or thousandths since 1970, the specification does not say. */
function toEvent({ status, timestamp }: v.InferOutput<typeof Status>): RawEvent {
  const time = Number(timestamp);
  const isTime = Number.isSafeInteger(time) && time > 1_000_000_000;
  const at = isTime ? { at: time > 100_000_000_000 ? time : time * 1000, local: null } : null;
  return { code: status ?? 'NO_STATUS', at };
}
