// For the operator: turns a shop's own page off when it was reported, and on again.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { describe } from '../lib/describe.ts';
import { requireOperatorKey } from '../lib/operator.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { blockShopPage } from './store.ts';

const Block = v.strictObject({ blocked: v.boolean() });

export const blockApi = new Hono<{ Bindings: Env }>().post(
  '/shop-pages/:slug/block',
  describe({
    operationId: 'blockShopPage',
    summary: 'Turns a shop’s own page off, which its owner cannot undo, or on again.',
    tags: ['Operator'],
    security: 'operator',
    returns: 'As it is now.',
    ok: Block,
    problems: ['unauthorized', 'malformed-body', 'invalid-input', 'not-found'],
  }),
  requireOperatorKey,
  validate('json', Block),
  async (c) => {
    const { blocked } = c.req.valid('json');
    const at = blocked ? Date.now() : null;
    const { meta } = await blockShopPage(directoryOf(c.env), c.req.param('slug'), at).run();
    if (meta.changes === 0) throw httpProblem('not-found');
    return c.json({ blocked });
  },
);
