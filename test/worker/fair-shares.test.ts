// 500 shops share one installation; one of them has a backlog or an endpoint that is dead. Nobody else waits.
import { env } from 'cloudflare:test';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { sweepInbox } from '../../functions/inbound/consume.ts';
import { DUE_MESSAGES } from '../../functions/inbox/store.ts';
import { countedDatabase, overBudget, statementsUsed } from '../../functions/lib/budget.ts';
import { findOwnersDue, nextTurn } from '../../functions/lib/turns-store.ts';
import { deliverDue, sweepOutbound } from '../../functions/outbound/deliver.ts';
import { DUE_DELIVERIES, DUE_NEWS } from '../../functions/outbox/deliveries-store.ts';
import { DUE_REREADS, findRereads } from '../../functions/ozon/rereads-store.ts';
import { scanDue } from '../../functions/watch/scan.ts';
import { DUE_PARCELS } from '../../functions/watch/store.ts';
import { countRows } from './support/count-rows.ts';
import { leaveNothingWaiting, quiet } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { HOUR, NOW, QUIET, storeParcels } from './support/scan.ts';

const SHOPS = 500;
/** In the middle, so that neither first nor last has it easier. */
const BUSY = 'sel_fair250';
const SERIES = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';
const id = (prefix: string) => `'${prefix}_fair' || printf('%03d', i)`;
const run = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const count = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .first<number>('n');

beforeAll(async () => {
  await run(
    `${SERIES} INSERT INTO sellers (id, name, slug, createdAt)
     SELECT ${id('sel')}, 'A shop', ${id('sel')}, '2026-01-01' FROM n`,
    SHOPS,
  );
  await run(
    `${SERIES} INSERT INTO connections (id, seller_id, carrier, secret_hash, created_at)
     SELECT ${id('con')}, ${id('sel')}, 'ozon', ${id('con')}, 1 FROM n`,
    SHOPS,
  );
  await run(
    `${SERIES} INSERT INTO endpoints (id, seller_id, url, types, secret, created_at)
     SELECT ${id('end')}, ${id('sel')}, 'https://' || 'fair' || printf('%03d', i) || '.example/', '[]',
       (SELECT 'x'), 1 FROM n`,
    SHOPS,
  );
});

afterEach(leaveNothingWaiting);

test('a parcel of each of 499 shops is judged in the first run, though another shop has 100,000 that are due longer', {
  timeout: 120_000,
}, async () => {
  await storeParcels(BUSY, 'BACKLOG', 100_000, { dueAt: NOW - 9 * HOUR, isNumbered: false });
  const watched = JSON.stringify({ ...QUIET, movedAt: NOW - HOUR });
  await run(
    `${SERIES} INSERT INTO shipments (id, seller_id, token, carrier, number, round, status, watched,
       due_at, snapshot, version, created_at, updated_at)
     SELECT ${id('shp')}, ${id('sel')}, ${id('shp')}, 'cdek', ${id('shp')}, 0, 'in_transit', ?2, ?3,
       '{}', 1, 1, 1 FROM n WHERE ${id('sel')} <> ?4`,
    SHOPS,
    watched,
    NOW - 1000,
    BUSY,
  );
  const db = countedDatabase(env.DB, overBudget('the scan', true));
  expect(await scanDue({ ...quiet, DB: db }, NOW)).toBe('more');
  const waiting = await count(
    'SELECT count(*) AS n FROM shipments WHERE seller_id <> ? AND due_at <= ?',
    BUSY,
    NOW,
  );
  expect(waiting).toBe(0);
  const { db: billed, bill } = countRows(env.DB);
  await findOwnersDue(billed, DUE_PARCELS, NOW, 0);
  expect(bill.read).toBeLessThan(4 * SHOPS);
  await run('UPDATE shipments SET due_at = NULL');
});

test('messages of 499 connections are swept in a few runs, though another one has 20,000 that wait longer', async () => {
  const insert = (where: string, due: number, hash: string) =>
    `${SERIES} INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at, due_at)
     SELECT ${where}, ${hash}, '{"message_type":"TYPE_PING"}', 'waiting', 1, ${due} FROM n`;
  await run(insert(`'con_fair250'`, 1, `'busy' || i`), 20_000);
  await run(insert(id('con'), 5, `'one'`), SHOPS);
  for (let hop = 0; hop < 4; hop++) {
    const db = countedDatabase(env.DB, overBudget('the sweep', false));
    await sweepInbox({ ...env, DB: db }, NOW);
  }
  const left = await count(
    `SELECT count(*) AS n FROM inbox WHERE state = 'waiting' AND connection_id <> 'con_fair250'`,
  );
  expect(left).toBe(0);
  const { db, bill } = countRows(env.DB);
  await findOwnersDue(db, DUE_MESSAGES, NOW, 0);
  expect(bill.read).toBeLessThan(4 * SHOPS);
  await run('DELETE FROM inbox');
});

/** Deliveries of news that is there already. */
async function owe(target: string, amount: number, dueAt: number): Promise<void> {
  await run(
    `${SERIES} INSERT INTO announcements (id, key, seller_id, type, data, created_at)
     SELECT ?2 || '-' || i, ?2 || '-' || i, ?3, 'shipment.problem_cleared', '{}', 1 FROM n`,
    amount,
    target,
    target.replace('end', 'sel'),
  );
  await run(
    `${SERIES} INSERT INTO deliveries (target_id, announcement_id, kind, state, attempts, due_at)
     SELECT ?2, ?2 || '-' || i, 'endpoint', 'waiting', 0, ?3 FROM n`,
    amount,
    target,
    dueAt,
  );
}

test('news of 40 shops arrives while the endpoint of another one with 20,000 waiting does not answer', async () => {
  const { seal } = await import('../../functions/lib/secrets.ts');
  const secret = await seal(`whsec_${btoa('0123456789abcdef01234567')}`, env.SECRETS_KEY);
  await run('UPDATE endpoints SET secret = ?', secret);
  await run(`UPDATE endpoints SET failing_since = 1 WHERE id = 'end_fair250'`);
  await owe('end_fair250', 20_000, 1);
  const heard: string[] = [];
  const others = Array.from({ length: 40 }, (_, i) => `fair${String(i + 1).padStart(3, '0')}`);
  for (const one of others) {
    await owe(`end_${one}`, 1, 5);
    outside(`${one}.example`, () => {
      heard.push(one);
      return new Response(null, { status: 204 });
    });
  }
  // It answers only once everybody else has got theirs; if they waited for it, nobody ever would.
  const dead = outside('fair250.example', async () => {
    while (heard.length < others.length) await scheduler.wait(5);
    return new Response(null, { status: 503 });
  });
  const db = countedDatabase(env.DB, overBudget('the sweep', true));
  await sweepOutbound({ ...quiet, DB: db }, NOW);
  expect(heard.toSorted()).toEqual(others);
  expect(dead).toHaveLength(1);
  expect(statementsUsed(db)).toBeLessThan(800);
});

test('the news of each shop is made into deliveries in turns, whatever another one announced', async () => {
  await run(
    `${SERIES} INSERT INTO announcements (id, key, seller_id, type, data, created_at, due_at)
     SELECT 'flood' || i, 'flood' || i, ?2, 'shipment.problem_cleared', '{}', 1, 1 FROM n`,
    20_000,
    BUSY,
  );
  await run(
    `${SERIES} INSERT INTO announcements (id, key, seller_id, type, data, created_at, due_at)
     SELECT ${id('news')}, ${id('news')}, ${id('sel')}, 'shipment.problem_cleared', '{}', 1, 5 FROM n`,
    SHOPS,
  );
  for (let round = 0; round < 60; round++) await deliverDue(quiet, NOW);
  const left = await count(
    'SELECT count(*) AS n FROM announcements WHERE due_at IS NOT NULL AND seller_id <> ?',
    BUSY,
  );
  expect(left).toBe(0);
  for (const waiting of [DUE_NEWS, DUE_DELIVERIES]) {
    const { db, bill } = countRows(env.DB);
    await findOwnersDue(db, waiting, NOW, 0);
    expect(bill.read).toBeLessThan(4 * SHOPS);
  }
});

test('each account has its postings read again in every run, the newest of 10,000 among them', async () => {
  await run(
    `${SERIES} INSERT INTO ozon_rereads (connection_id, number, due_at)
     SELECT 'con_fair250', 'past' || i, i FROM n`,
    10_000,
  );
  await run(
    `${SERIES} INSERT INTO ozon_rereads (connection_id, number, due_at)
     SELECT ${id('con')}, 'one', 20000 FROM n WHERE i <= 20`,
    SHOPS,
  );
  const { db, bill } = countRows(env.DB);
  const waiting = await findOwnersDue(db, DUE_REREADS, NOW, 0);
  expect(waiting).toHaveLength(21);
  const due = await findRereads(db, nextTurn(waiting, 60), NOW);
  expect(new Set(due.map((one) => one.connection_id))).toEqual(new Set(waiting));
  const busy = due.flatMap((one) => (one.connection_id === 'con_fair250' ? one.number : []));
  expect(busy).toEqual(expect.arrayContaining(['past1', 'past10000']));
  expect(bill.read).toBeLessThan(1000);
  await run('DELETE FROM ozon_rereads');
});
