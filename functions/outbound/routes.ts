// Outgoing webhooks for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import {
  ChangeEndpoint,
  CreatedEndpoint,
  CreateEndpoint,
  Delivery,
  Endpoint,
  ReplayFailed,
  RotatedSecret,
} from '../contract/endpoint.ts';
import { Done, describe, REFUSALS, section } from '../lib/describe.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { listDeliveries } from '../outbox/deliveries-store.ts';
import {
  createEndpoint,
  editEndpoint,
  getEndpoint,
  removeEndpoint,
  replay,
  rotate,
  testEndpoint,
  viewDelivery,
  viewEndpoint,
} from './endpoints.ts';
import { listEndpoints } from './endpoints-store.ts';

const DELIVERIES_A_PAGE = 50;

const Replayed = v.object({ replayed: v.pipe(v.number(), v.integer()) });
const EndpointList = v.object({ endpoints: v.array(Endpoint) });
const DeliveryList = v.object({
  deliveries: v.array(Delivery),
  next: v.pipe(v.nullable(v.string()), v.description('`before` of the next page; null: no more.')),
});
const ListQuery = v.object({ before: v.optional(v.pipe(v.string(), v.maxLength(64))) });

const about = section('Webhooks', { needsKey: true });

export const endpointRoutes = new Hono<SellerEnv>()
  .get(
    '/endpoints',
    describe({
      ...about('listEndpoints', 'Where the seller’s own systems are told.'),
      ok: EndpointList,
      problems: ['unauthorized'],
    }),
    asSeller('viewer'),
    async (c) => {
      const now = Date.now();
      const rows = await listEndpoints(c.env.DB, c.var.acting.sellerId);
      return c.json({ endpoints: rows.map((row) => viewEndpoint(row, now)) });
    },
  )
  .post(
    '/endpoints',
    describe({
      ...about('createEndpoint', 'Adds an address that is told by signed webhooks.'),
      ok: CreatedEndpoint,
      status: 201,
      problems: [
        'unauthorized',
        'forbidden',
        'malformed-body',
        'invalid-input',
        'target-not-allowed',
        'too-many-endpoints',
      ],
    }),
    asSeller('owner'),
    validate('json', CreateEndpoint),
    async (c) => {
      const now = Date.now();
      const { row, secret } = await createEndpoint(c.env, c.var.acting, c.req.valid('json'), now);
      return c.json({ endpoint: viewEndpoint(row, now), secret }, 201);
    },
  )
  .get(
    '/endpoints/:id',
    describe({
      ...about('getEndpoint', 'One endpoint.'),
      ok: Endpoint,
      problems: [...REFUSALS],
    }),
    asSeller('viewer'),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      return c.json(viewEndpoint(row, Date.now()));
    },
  )
  .patch(
    '/endpoints/:id',
    describe({
      ...about('changeEndpoint', 'Changes address or kinds of news, or switches it on or off.'),
      ok: Endpoint,
      problems: [...REFUSALS, 'malformed-body', 'invalid-input', 'target-not-allowed'],
    }),
    asSeller('owner'),
    validate('json', ChangeEndpoint),
    async (c) => {
      const [id, now] = [c.req.param('id'), Date.now()];
      const row = await getEndpoint(c.env, c.var.acting, id);
      await editEndpoint(c.env, c.var.acting, row, c.req.valid('json'), now);
      return c.json(viewEndpoint(await getEndpoint(c.env, c.var.acting, id), now));
    },
  )
  .delete(
    '/endpoints/:id',
    describe({
      ...about('deleteEndpoint', 'Removes an endpoint with the log of its deliveries.'),
      ok: Done,
      problems: [...REFUSALS],
    }),
    asSeller('owner'),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      await removeEndpoint(c.env, c.var.acting, row, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/endpoints/:id/rotate',
    describe({
      ...about('rotateSecret', 'Makes a new secret; for a day the old one signs as well.'),
      ok: RotatedSecret,
      problems: [...REFUSALS],
    }),
    asSeller('owner'),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const { secret, previousUntil } = await rotate(c.env, c.var.acting, row, Date.now());
      return c.json({ secret, previousUntil: new Date(previousUntil).toISOString() });
    },
  )
  .post(
    '/endpoints/:id/test',
    describe({
      ...about('testEndpoint', 'Sends a test message now, and says what was answered.'),
      ok: Delivery,
      problems: [...REFUSALS, 'endpoint-off', 'quota-used-up'],
    }),
    asSeller('owner'),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      return c.json(await testEndpoint(c.env, row, Date.now()));
    },
  )
  .get(
    '/endpoints/:id/deliveries',
    describe({
      ...about('listDeliveries', 'What was sent there in the last 30 days, newest first.'),
      ok: DeliveryList,
      problems: [...REFUSALS, 'invalid-input'],
    }),
    asSeller('viewer'),
    validate('query', ListQuery),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const before = c.req.valid('query').before ?? '~';
      const rows = await listDeliveries(c.env.DB, row.id, before, DELIVERIES_A_PAGE);
      const next = rows.length === DELIVERIES_A_PAGE ? rows.at(-1)?.announcement_id : null;
      return c.json({ deliveries: rows.map(viewDelivery), next: next ?? null });
    },
  )
  .post(
    '/endpoints/:id/deliveries/:delivery/replay',
    describe({
      ...about('replayDelivery', 'Sends one message again, with the same id.'),
      ok: Replayed,
      problems: [...REFUSALS, 'not-replayable', 'endpoint-off', 'quota-used-up'],
    }),
    asSeller('owner'),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const what = { id: c.req.param('delivery') };
      const replayed = await replay(c.env, row, what, Date.now());
      if (replayed === 0) throw problem('not-replayable');
      return c.json({ replayed });
    },
  )
  .post(
    '/endpoints/:id/replay',
    describe({
      ...about('replayFailed', 'Sends everything again that failed since then.'),
      ok: Replayed,
      problems: [...REFUSALS, 'malformed-body', 'invalid-input', 'endpoint-off', 'quota-used-up'],
    }),
    asSeller('owner'),
    validate('json', ReplayFailed),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const since = Date.parse(c.req.valid('json').since);
      return c.json({ replayed: await replay(c.env, row, { since }, Date.now()) });
    },
  );
