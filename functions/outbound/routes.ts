// Outgoing webhooks for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import {
  ChangeEndpoint,
  CreatedEndpoint,
  CreateEndpoint,
  Delivery,
  Endpoint,
  ReplayFailed,
  RotatedSecret,
} from '../contract/endpoint.ts';
import { Done, section } from '../lib/describe.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
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

const about = section('Webhooks');

export const endpointRoutes = new Hono<SellerEnv>()
  .get(
    '/endpoints',
    operation({
      ...about('listEndpoints', 'Webhook endpoints of the seller’s own systems.'),
      needs: 'viewer',
      returns: 'The endpoints without their secrets.',
      ok: EndpointList,
    }),
    async (c) => {
      const now = Date.now();
      const rows = await listEndpoints(c.var.db, c.var.acting.sellerId);
      return c.json({ endpoints: rows.map((row) => viewEndpoint(row, now)) });
    },
  )
  .post(
    '/endpoints',
    operation({
      ...about('createEndpoint', 'Adds an endpoint that receives signed webhooks.'),
      needs: 'owner',
      returns: 'The endpoint with its signing secret, which is shown here only.',
      ok: CreatedEndpoint,
      status: 201,
      problems: ['malformed-body', 'invalid-input', 'target-not-allowed', 'too-many-endpoints'],
    }),
    validate('json', CreateEndpoint),
    async (c) => {
      const now = Date.now();
      const { row, secret } = await createEndpoint(c.env, c.var.acting, c.req.valid('json'), now);
      return c.json({ endpoint: viewEndpoint(row, now), secret }, 201);
    },
  )
  .get(
    '/endpoints/:id',
    operation({
      ...about('getEndpoint', 'One endpoint.'),
      needs: 'viewer',
      returns: 'The endpoint without its secret.',
      ok: Endpoint,
      problems: ['not-found'],
    }),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      return c.json(viewEndpoint(row, Date.now()));
    },
  )
  .patch(
    '/endpoints/:id',
    operation({
      ...about('changeEndpoint', 'Changes address or kinds of news, or switches it on or off.'),
      needs: 'owner',
      returns: 'The endpoint as it is now.',
      ok: Endpoint,
      problems: ['not-found', 'malformed-body', 'invalid-input', 'target-not-allowed'],
    }),
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
    operation({
      ...about('deleteEndpoint', 'Removes an endpoint with the log of its deliveries.'),
      needs: 'owner',
      returns: 'It is gone.',
      ok: Done,
      problems: ['not-found'],
    }),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      await removeEndpoint(c.env, c.var.acting, row, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/endpoints/:id/rotate',
    operation({
      ...about('rotateSecret', 'Makes a new secret; for a day the old one signs as well.'),
      needs: 'owner',
      returns: 'The new secret, which is shown here only.',
      ok: RotatedSecret,
      problems: ['not-found'],
    }),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const { secret, previousUntil } = await rotate(c.env, c.var.acting, row, Date.now());
      return c.json({ secret, previousUntil: iso(previousUntil) });
    },
  )
  .post(
    '/endpoints/:id/test',
    operation({
      ...about('testEndpoint', 'Sends a test message now, and says what was answered.'),
      needs: 'owner',
      returns: 'The delivery with the answer it got.',
      ok: Delivery,
      problems: ['not-found', 'endpoint-off', 'quota-used-up'],
    }),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      return c.json(await testEndpoint(c.env, row, Date.now()));
    },
  )
  .get(
    '/endpoints/:id/deliveries',
    operation({
      ...about('listDeliveries', 'What was sent there in the last 30 days, newest first.'),
      needs: 'viewer',
      returns: 'A page of deliveries; `next` is the cursor of the one after it.',
      ok: DeliveryList,
      problems: ['not-found', 'invalid-input'],
    }),
    validate('query', ListQuery),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const before = c.req.valid('query').before ?? '~';
      const rows = await listDeliveries(c.var.db, row.id, before, DELIVERIES_A_PAGE);
      const next = rows.length === DELIVERIES_A_PAGE ? rows.at(-1)?.announcement_id : null;
      return c.json({ deliveries: rows.map(viewDelivery), next: next ?? null });
    },
  )
  .post(
    '/endpoints/:id/deliveries/:delivery/replay',
    operation({
      ...about('replayDelivery', 'Sends one message again, with the same id.'),
      needs: 'owner',
      returns: 'How many are sent again.',
      ok: Replayed,
      problems: ['not-found', 'not-replayable', 'endpoint-off', 'quota-used-up'],
    }),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const what = { id: c.req.param('delivery') };
      const replayed = await replay(c.env, row, what, Date.now());
      if (replayed === 0) throw httpProblem('not-replayable');
      return c.json({ replayed });
    },
  )
  .post(
    '/endpoints/:id/replay',
    operation({
      ...about('replayFailed', 'Sends everything again that failed since then.'),
      needs: 'owner',
      returns: 'How many are sent again.',
      ok: Replayed,
      problems: ['not-found', 'malformed-body', 'invalid-input', 'endpoint-off', 'quota-used-up'],
    }),
    validate('json', ReplayFailed),
    async (c) => {
      const row = await getEndpoint(c.env, c.var.acting, c.req.param('id'));
      const since = Date.parse(c.req.valid('json').since);
      return c.json({ replayed: await replay(c.env, row, { since }, Date.now()) });
    },
  );
