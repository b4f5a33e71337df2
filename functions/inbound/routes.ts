// For the operator: messages that could not be processed, and their replay.

import { Hono } from 'hono';
import * as v from 'valibot';
import type { Env } from '../env.ts';
import { listFailures, requeue } from '../inbox/store.ts';
import { wakeIn } from '../inbox/wake.ts';
import { databaseAt, shards } from '../lib/databases.ts';
import { describe } from '../lib/describe.ts';
import { iso } from '../lib/iso.ts';
import { requireOperatorKey } from '../lib/operator.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';

const PAGE_SIZE = 50;
const Failure = v.object({
  id: v.number(),
  /** Number of the database it is in: ids are counted by each. */
  database: v.number(),
  carrier: v.string(),
  failure: v.nullable(v.string()),
  attempts: v.number(),
  receivedAt: v.string(),
});
const FailureList = v.object({ failures: v.array(Failure), next: v.nullable(v.string()) });
const FailuresQuery = v.object({ before: v.optional(v.pipe(v.string(), v.isoTimestamp())) });
const ReplayQuery = v.object({
  database: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), '1'),
});
const IdParam = v.object({ id: v.pipe(v.string(), v.digits(), v.maxLength(16)) });

export const inboxRoutes = new Hono<{ Bindings: Env }>()
  .use('/inbox/*', requireOperatorKey)
  .get(
    '/inbox/failures',
    describe({
      operationId: 'listInboxFailures',
      summary: 'Accepted messages that could not be worked on, newest first.',
      tags: ['Operator'],
      security: 'operator',
      returns: 'A page of messages; `next` is where the one after it begins.',
      ok: FailureList,
      problems: ['unauthorized', 'invalid-input'],
    }),
    validate('query', FailuresQuery),
    async (c) => {
      const before = c.req.valid('query').before;
      const beforeMs = before === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(before);
      const lists = shards(c.env).map(async (database) => {
        const rows = await listFailures(databaseAt(c.env, database), beforeMs, PAGE_SIZE);
        return rows.map((row) => ({ ...row, database }));
      });
      const rows = (await Promise.all(lists))
        .flat()
        .toSorted((a, b) => b.received_at - a.received_at)
        .slice(0, PAGE_SIZE);
      const failures = rows.map(({ received_at, ...row }) => ({
        ...row,
        receivedAt: iso(received_at),
      }));
      const next = rows.length === PAGE_SIZE ? (failures.at(-1)?.receivedAt ?? null) : null;
      return c.json({ failures, next });
    },
  )
  .post(
    '/inbox/:id/replay',
    describe({
      operationId: 'replayInboxMessage',
      summary: 'Works on a kept failure again.',
      tags: ['Operator'],
      security: 'operator',
      returns: 'It waits to be worked on.',
      ok: v.object({ queued: v.literal(true) }),
      status: 202,
      problems: ['unauthorized', 'invalid-input', 'not-replayable'],
    }),
    validate('param', IdParam),
    validate('query', ReplayQuery),
    async (c) => {
      const id = Number(c.req.valid('param').id);
      const now = Date.now();
      const { database: shard } = c.req.valid('query');
      const isQueued =
        shards(c.env).includes(shard) && (await requeue(databaseAt(c.env, shard), id, now));
      if (!isQueued) throw httpProblem('not-replayable');
      await c.env.INBOUND.send(wakeIn(shard, id));
      return c.json({ queued: true as const }, 202);
    },
  );
