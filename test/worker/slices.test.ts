// Much is deleted, ended or replayed at once: a thousand rows a statement, and nothing is left over for ever.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { purgeExpired } from '../../functions/leaving/purge.ts';
import { countedDatabase, overBudget, statementsUsed } from '../../functions/lib/budget.ts';
import { SLICE_ROWS } from '../../functions/lib/slices.ts';
import { replay } from '../../functions/outbound/endpoints.ts';
import { openShop } from './support/accounts.ts';
import { openHook } from './support/hooks.ts';
import { DAY, endpointRow, listen, quiet, tell } from './support/listeners.ts';

const NOW = Date.now();
const OLD = NOW - 40 * DAY;
const SERIES = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
const run = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const count = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .first<number>('n');

/** Rows that each statement of a database changes. */
function changes(): { db: D1Database; each: number[] } {
  const each: number[] = [];
  const noted = (statement: D1PreparedStatement): D1PreparedStatement =>
    new Proxy(statement, {
      get(real, name: keyof D1PreparedStatement) {
        if (name === 'bind') return (...values: unknown[]) => noted(real.bind(...values));
        if (name === 'run') {
          return async () => {
            const result = await real.run();
            each.push(result.meta.changes);
            return result;
          };
        }
        return real[name].bind(real);
      },
    });
  const db = new Proxy(env.DB, {
    get(real, name: keyof D1Database) {
      if (name === 'prepare') return (query: string) => noted(real.prepare(query));
      const value = real[name];
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
  return { db, each };
}

async function owe(
  target: string,
  sellerId: string,
  amount: number,
  createdAt: number,
  state: string,
) {
  const dueAt = state === 'waiting' ? 1 : 'NULL';
  await run(
    `${SERIES} INSERT INTO announcements (id, key, seller_id, type, data, created_at)
     SELECT ?2 || '-' || ?4 || '-' || i, ?2 || '-' || ?4 || '-' || i, ?3,
       'shipment.problem_cleared', '{}', ?4 FROM n`,
    amount,
    target,
    sellerId,
    createdAt,
  );
  await run(
    `${SERIES} INSERT INTO deliveries (target_id, announcement_id, kind, state, attempts, due_at)
     SELECT ?2, ?2 || '-' || ?3 || '-' || i, 'endpoint', '${state}', 1, ${dueAt} FROM n`,
    amount,
    target,
    createdAt,
  );
}

test('a night forgets 12,000 old news and 8,000 old messages, whatever the day brings, a thousand rows a statement', {
  timeout: 60_000,
}, async () => {
  const hook = await openHook('cdek');
  const endpoint = await listen(hook.sellerId);
  await owe(endpoint.id, hook.sellerId, 12_000, OLD, 'sent');
  await owe(endpoint.id, hook.sellerId, 5, NOW, 'sent');
  const message = (at: number, state: string) =>
    `${SERIES} INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at)
     SELECT ?2, '${state}${at}-' || i, '{}', '${state}', ${at} FROM n`;
  await run(message(OLD, 'failed'), 3, hook.connectionId);
  await run(message(OLD, 'done'), 8_000, hook.connectionId);
  await run(message(NOW, 'done'), 7, hook.connectionId);
  const { db, each } = changes();
  const spent: number[] = [];
  for (let isMore = true; isMore; ) {
    const DB = countedDatabase(db, overBudget('the night', true));
    isMore = (await purgeExpired({ ...env, DB }, NOW)) === 'more';
    spent.push(statementsUsed(DB));
  }
  expect(Math.max(...each)).toBe(SLICE_ROWS);
  expect(Math.max(...spent)).toBeLessThan(800);
  const left = (table: string, where: string, value: string) =>
    count(`SELECT count(*) AS n FROM ${table} WHERE ${where} = ?`, value);
  expect(await left('announcements', 'seller_id', hook.sellerId)).toBe(5);
  expect(await left('deliveries', 'target_id', endpoint.id)).toBe(5);
  expect(await left('inbox', 'connection_id', hook.connectionId)).toBe(3 + 7);
});

test('the 3,500 deliveries that wait for an endpoint that was switched off all end', async () => {
  const { id } = await openShop();
  const endpoint = await listen(id, undefined, { disabled_at: NOW, disabled_reason: 'owner' });
  await owe(endpoint.id, id, 3_500, NOW, 'waiting');
  await tell(NOW);
  const states = `SELECT count(*) AS n FROM deliveries WHERE target_id = ? AND state = 'failed'
    AND due_at IS NULL`;
  expect(await count(states, endpoint.id)).toBe(3_500);
});

test('what waits for an endpoint that is gone is deleted', async () => {
  const { id } = await openShop();
  await owe('end_gone', id, 2_500, NOW, 'waiting');
  await tell(NOW);
  expect(await count('SELECT count(*) AS n FROM deliveries WHERE target_id = ?', 'end_gone')).toBe(
    0,
  );
});

test('a replay of 2,500 failed deliveries queues all of them', async () => {
  const { id } = await openShop();
  const endpoint = await listen(id);
  await owe(endpoint.id, id, 2_500, NOW, 'failed');
  const row = await endpointRow(endpoint.id);
  const { db, each } = changes();
  expect(await replay({ ...quiet, DB: db }, row, { since: OLD }, NOW)).toBe(2_500);
  expect(Math.max(...each)).toBe(SLICE_ROWS);
  await run('UPDATE deliveries SET due_at = NULL');
});
