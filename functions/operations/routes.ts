// For what watches an installation from outside: is it alive, is it ready, how does it do.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Env } from '../env.ts';
import { assertRightKey } from '../installation/key.ts';
import { Done, describe } from '../lib/describe.ts';
import { requireOperatorKey } from '../lib/operator.ts';
import { httpProblem } from '../lib/problem.ts';
import { readFigures } from './figures.ts';
import { prometheusText } from './prometheus.ts';
import { findMissing } from './readiness.ts';

const NOT_KEPT = { 'cache-control': 'no-store' };

export const operationsRoutes = new Hono<{ Bindings: Env }>()
  .get(
    '/health',
    describe({
      operationId: 'alive',
      summary: 'Whether the Worker answers. It asks nothing else.',
      tags: ['About'],
      security: 'public',
      returns: 'It answers.',
      ok: Done,
      problems: ['method-not-allowed'],
    }),
    (c) => c.json({ ok: true as const }, 200, NOT_KEPT),
  )
  .get(
    '/ready',
    describe({
      operationId: 'ready',
      summary:
        'Whether it can do its work: the database answers and has its migrations, the key is right, queues are bound.',
      tags: ['About'],
      security: 'public',
      returns: 'All of that is well.',
      ok: Done,
      problems: ['method-not-allowed', 'not-ready'],
    }),
    async (c) => {
      const missing = await findMissing(c.env);
      if (missing.length > 0) throw httpProblem('not-ready', { detail: missing.join(', ') });
      return c.json({ ok: true as const }, 200, NOT_KEPT);
    },
  )
  .get(
    '/healthz',
    describe({
      operationId: 'health',
      summary:
        'Whether the Worker answers, reaches its database, and has the key it was written with.',
      tags: ['About'],
      security: 'public',
      returns: 'All of that is well.',
      ok: Done,
      problems: ['method-not-allowed'],
    }),
    async (c) => {
      await assertRightKey(c.env);
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/metrics',
    describe({
      operationId: 'metrics',
      summary: 'The figures of the installation, as text of Prometheus.',
      tags: ['Operator'],
      security: 'operator',
      returns: 'What waits, fails and is late; docs/operating.md explains each figure.',
      ok: v.string(),
      types: ['text/plain'],
      problems: ['unauthorized', 'method-not-allowed'],
    }),
    requireOperatorKey,
    async (c) =>
      c.body(prometheusText(await readFigures(c.env, Date.now())), 200, {
        'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      }),
  );
