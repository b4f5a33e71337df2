// Reports over real rows, and what they cost.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { deliveryRows } from '../../functions/reports/delivery.ts';
import type { Period } from '../../functions/reports/period.ts';
import { sumAnswers, sumDelivered, sumProblems } from '../../functions/reports/store.ts';
import { readTiles } from '../../functions/reports/sum-up.ts';
import { countRows } from './support/count-rows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BEGIN = Date.parse('2026-11-01T00:00:00Z');
const NOVEMBER: Period = {
  from: '2026-11-01',
  to: '2026-11-30',
  begin: BEGIN,
  end: BEGIN + 30 * DAY,
};

const sumDelivery = async (db: D1Database, sellerId: string, period: Period) =>
  deliveryRows(await sumDelivered(db, sellerId, period));

const seller = (id: string) =>
  env.DB.prepare('INSERT INTO sellers (id, name, slug, createdAt) VALUES (?1, ?1, ?1, ?1)').bind(
    id,
  );

/** `count` parcels delivered on the first day of November plus `afterDays`, each `hours` on the way. */
const delivered = (
  sellerId: string,
  p: { count: number; afterDays: number; hours: number; carrier: string; lateHours: number | null },
) =>
  env.DB.prepare(
    `INSERT INTO shipments (id, seller_id, token, carrier, number, round, status, carried_by, lane,
       dispatched_at, delivered_at, eta_end_at, snapshot, version, created_at, updated_at)
     SELECT ?1 || ?2 || ?3 || ?4 || value, ?1, ?1 || ?2 || ?3 || ?4 || value, ?4, ?2 || ?3 || ?4 || value,
       0, 'delivered', ?4, 'CN-RU', ?2 - ?3, ?2, ?2 - ?5, '{}', 1, 0, 0
     FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < ?6)
       SELECT value FROM n)`,
  ).bind(
    sellerId,
    BEGIN + p.afterDays * DAY,
    p.hours * HOUR,
    p.carrier,
    p.lateHours === null ? null : p.lateHours * HOUR,
    p.count,
  );

beforeAll(async () => {
  await env.DB.batch([
    seller('sel_a'),
    seller('sel_b'),
    delivered('sel_a', { count: 8, afterDays: 3, hours: 48, carrier: 'cdek', lateHours: -5 }),
    delivered('sel_a', { count: 2, afterDays: 4, hours: 240, carrier: 'cdek', lateHours: 30 }),
    delivered('sel_a', { count: 3, afterDays: 5, hours: 72, carrier: 'ozon', lateHours: null }),
    delivered('sel_a', { count: 4, afterDays: -20, hours: 10, carrier: 'cdek', lateHours: 1 }),
    delivered('sel_b', { count: 50, afterDays: 3, hours: 1, carrier: 'cdek', lateHours: 9 }),
  ]);
});

describe('the delivery report', () => {
  test('the delivery report counts only parcels of this seller that were delivered in the period', async () => {
    const rows = await sumDelivery(env.DB, 'sel_a', NOVEMBER);
    expect(rows.map(({ carrier, delivered }) => [carrier, delivered])).toEqual([
      ['cdek', 10],
      ['ozon', 3],
    ]);
  });

  test('the delivery report counts as on time only parcels that kept a promised date', async () => {
    const [cdek, ozon] = await sumDelivery(env.DB, 'sel_a', NOVEMBER);
    expect(cdek).toMatchObject({ promised: 10, onTime: 8, lane: 'CN-RU' });
    expect(ozon).toMatchObject({ promised: 0, onTime: 0 });
  });

  test('the delivery report gives transit times as percentiles in hours', async () => {
    const [cdek] = await sumDelivery(env.DB, 'sel_a', NOVEMBER);
    expect(cdek?.transit).toEqual({ count: 10, p50: 48, p90: 240, p95: 240 });
  });

  test('the delivery report reads the same rows however many other parcels are stored', async () => {
    const before = countRows(env.DB);
    await sumDelivery(before.db, 'sel_a', NOVEMBER);
    await env.DB.batch([
      delivered('sel_a', { count: 5000, afterDays: -40, hours: 9, carrier: 'cdek', lateHours: 2 }),
      delivered('sel_b', { count: 5000, afterDays: 6, hours: 9, carrier: 'cdek', lateHours: 2 }),
    ]);
    const after = countRows(env.DB);
    await sumDelivery(after.db, 'sel_a', NOVEMBER);
    expect(after.bill).toEqual(before.bill);
    expect(after.bill.written).toBe(0);
  });
});

describe('the problem report', () => {
  test('the problem report counts raised and open problems and how long cleared ones lasted', async () => {
    const [first, second] = (
      await env.DB.prepare(`SELECT id FROM shipments WHERE seller_id = 'sel_a' LIMIT 2`).all<{
        id: string;
      }>()
    ).results.map(({ id }) => id);
    const raise = (id: string | undefined, reason: string, days: number, lasted: number | null) =>
      env.DB.prepare(
        `INSERT INTO problem_history VALUES (?1, ?2, ?3, 'sel_a', ?3, ?3 + ?4, '{}')`,
      ).bind(id, reason, BEGIN + days * DAY, lasted === null ? null : lasted * HOUR);
    await env.DB.batch([
      raise(first, 'no_movement', 1, 36),
      raise(second, 'no_movement', 2, null),
      raise(second, 'past_eta', 3, 5),
      raise(first, 'past_eta', -9, 5),
    ]);
    expect(await sumProblems(env.DB, 'sel_a', NOVEMBER)).toEqual([
      {
        reason: 'no_movement',
        raised: 2,
        open: 1,
        archived: 0,
        atRisk: [],
        cleared: { count: 1, p50: 36, p90: 36, p95: 36 },
      },
      {
        reason: 'past_eta',
        raised: 1,
        open: 0,
        archived: 0,
        atRisk: [],
        cleared: { count: 1, p50: 5, p90: 5, p95: 5 },
      },
    ]);
    expect(await sumProblems(env.DB, 'sel_b', NOVEMBER)).toEqual([]);
  });
});

describe('what the report does not mistake', () => {
  test('a parcel put into the archive is not recovered, and its money is not at risk any more', async () => {
    await env.DB.batch([
      seller('sel_c'),
      delivered('sel_c', { count: 3, afterDays: 3, hours: 48, carrier: 'cdek', lateHours: null }),
    ]);
    const { results } = await env.DB.prepare(
      `UPDATE shipments SET price_minor = 129000, currency = 'RUB' WHERE seller_id = 'sel_c' RETURNING id`,
    ).all<{ id: string }>();
    const [archived, open, solved] = results.map(({ id }) => id);
    const raise = (id: string | undefined, cleared: number | null) =>
      env.DB.prepare(
        `INSERT INTO problem_history VALUES (?1, 'no_movement', ?2, 'sel_c', ?2, ?3, '{}')`,
      ).bind(id, BEGIN + DAY, cleared);
    await env.DB.batch([
      env.DB.prepare('UPDATE shipments SET archived_at = ?2 WHERE id = ?1').bind(
        archived,
        BEGIN + 2 * DAY,
      ),
      raise(archived, BEGIN + 2 * DAY),
      raise(open, null),
      raise(solved, BEGIN + 2 * DAY),
    ]);
    expect(await sumProblems(env.DB, 'sel_c', NOVEMBER)).toMatchObject([
      {
        raised: 3,
        open: 1,
        archived: 1,
        atRisk: [{ minor: 129000, currency: 'RUB' }],
        cleared: { count: 1, p50: 24 },
      },
    ]);
  });

  test('a parcel that Ozon reports on counts for the delivery service Ozon names, if we know it', async () => {
    await env.DB.batch([
      seller('sel_d'),
      delivered('sel_d', { count: 4, afterDays: 3, hours: 48, carrier: 'ozon', lateHours: null }),
    ]);
    const name = (at: number, provider: string) =>
      env.DB.prepare(
        `UPDATE shipments SET watched = json_object('provider', ?1) WHERE seller_id = 'sel_d'
           AND id = (SELECT id FROM shipments WHERE seller_id = 'sel_d' ORDER BY id LIMIT 1 OFFSET ?2)`,
      ).bind(provider, at);
    await env.DB.batch([name(0, 'СДЭК'), name(1, 'СДЭК'), name(2, 'Ветерок-Экспресс')]);
    const rows = await sumDelivery(env.DB, 'sel_d', NOVEMBER);
    expect(rows.map(({ carrier, delivered: count }) => [carrier, count]).sort()).toEqual([
      ['cdek', 2],
      ['ozon', 2],
    ]);
  });

  test('the tiles compare with as many days before, and measure nothing where nothing happened', async () => {
    const december: Period = { ...NOVEMBER, begin: NOVEMBER.end, end: NOVEMBER.end + 30 * DAY };
    const now = await readTiles(env.DB, 'sel_a', NOVEMBER);
    expect(now.onTime).toMatchObject({ value: 0.8, promised: 10 });
    expect(now.transit.value).toBe(48);
    expect(now.transit.points).toHaveLength(10);
    const later = await readTiles(env.DB, 'sel_a', december);
    expect(later.onTime).toMatchObject({ value: null, before: 0.8 });
    expect(later.transit.points.every((point) => point === null)).toBe(true);
  });
});

describe('the answer report', () => {
  test('the answer report measures from opening a ticket to the seller’s first answer, not the buyer’s', async () => {
    const ticket = (id: string, openedBy: string, state: string) =>
      env.DB.prepare(
        `INSERT INTO tickets (id, seller_id, token_hash, opened_with, number, opened_by, type, state,
           lang, version, created_at, updated_at)
         VALUES (?1, 'sel_a', ?1, ?1, 'n', ?2, 'delay', ?3, 'ru', 1, ?4, ?4)`,
      ).bind(id, openedBy, state, BEGIN + DAY);
    const message = (id: string, ticketId: string, author: string, hours: number) =>
      env.DB.prepare(
        `INSERT INTO ticket_messages (id, ticket_id, author, body, created_at) VALUES (?, ?, ?, 'x', ?)`,
      ).bind(id, ticketId, author, BEGIN + DAY + hours * HOUR);
    await env.DB.batch([
      ticket('tkt_1', 'buyer', 'new'),
      ticket('tkt_2', 'buyer', 'new'),
      ticket('tkt_3', 'seller', 'new'),
      ticket('tkt_4', 'buyer', 'merged'),
      message('m1', 'tkt_1', 'buyer', 1),
      message('m2', 'tkt_1', 'seller', 5),
      message('m3', 'tkt_1', 'seller', 9),
    ]);
    expect(await sumAnswers(env.DB, 'sel_a', NOVEMBER)).toEqual([
      { type: 'delay', opened: 2, answer: { count: 1, p50: 5, p90: 5, p95: 5 } },
    ]);
  });
});
