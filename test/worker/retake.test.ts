// Parcels that an earlier version wrote: their snapshots are taken again, and packed with their events.
import { env } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import { unpack } from '../../functions/lib/pack.ts';
import { migrateData } from '../../functions/migrations/run.ts';
import { retakeSnapshots } from '../../functions/shipments/retake.ts';
import { openShop } from './support/accounts.ts';
import {
  answer,
  cdekOrder,
  type Hook,
  newCdekNumber,
  openHook,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { add } from './support/shipments.ts';

beforeEach(() =>
  env.DB.batch(
    ['tracking_events', 'shipment_numbers', 'problem_history', 'shipments'].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  ),
);

/** The cron of an installation that has just been upgraded. */
async function retakeAll(): Promise<void> {
  await env.DB.prepare('DELETE FROM data_migrations').run();
  await migrateData(env, Date.now());
}

const rows = async (table: string) =>
  (await env.DB.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()).results;

interface Parcel {
  id: string;
  seller_id: string;
  snapshot: string;
  events: string;
}

const parcelsOf = async (sellerId: string | null): Promise<Parcel[]> =>
  (
    await env.DB.prepare('SELECT * FROM shipments WHERE seller_id = coalesce(?, seller_id)')
      .bind(sellerId)
      .all<Parcel>()
  ).results;

/** As a version stored them that packed nothing and gave each event a row. */
async function asBefore(sellerId: string): Promise<void> {
  const parcels = await parcelsOf(sellerId);
  await env.DB.batch(
    parcels.flatMap(({ id, snapshot, events }) => [
      env.DB.prepare(
        'UPDATE shipments SET snapshot = ?2, public_snapshot = NULL, events = NULL WHERE id = ?1',
      ).bind(id, unpack(snapshot)),
      env.DB.prepare(
        `INSERT INTO tracking_events SELECT ?1, e.value ->> 'key', e.value ->> 'occurredAt',
           e.value ->> 'localTime', e.value ->> 'receivedAt', e.value ->> 'step', e.value ->> 'rawCode',
           e.value ->> 'text', e.value ->> 'place', e.value ->> 'carrier', e.value ->> 'source',
           e.value ->> 'confidence', e.value ->> 'leg', e.value ->> 'withdraws', e.value -> 'facts'
         FROM json_each(?2) AS e`,
      ).bind(id, unpack(events)),
    ]),
  );
}

async function forge(number: string): Promise<Hook> {
  const hook = await openHook('trackingmore');
  const checkpoint = { checkpoint_delivery_status: 'transit', tracking_detail: 'Arrived' };
  await post(hook, {
    data: {
      tracking_number: number,
      courier_code: 'cdek',
      origin_info: { trackinfo: [{ ...checkpoint, checkpoint_date: '2026-10-02T10:00:00Z' }] },
    },
  });
  await settled(hook);
  return hook;
}

test('retaking snapshots leaves parcels of the current version unchanged', async () => {
  const number = newCdekNumber();
  await answer(await openHook('cdek'), cdekOrder(number, 'CREATED', '2026-10-01T10:00:00+0000'));
  await forge(number);
  await add((await openShop()).owner, { number });
  const before = await Promise.all(['shipments', 'tracking_events'].map(rows));
  const answered = await track(number);
  expect(answered.shipments).toHaveLength(2);
  await retakeAll();
  expect(await Promise.all(['shipments', 'tracking_events'].map(rows))).toEqual(before);
  expect(await track(number)).toEqual(answered);
});

test('retaking an older snapshot ranks its proof and withholds unproven text and sites from the public', async () => {
  const number = newCdekNumber();
  await answer(await openHook('cdek'), cdekOrder(number, 'CREATED', '2026-10-01T10:00:00+0000'));
  const forger = await forge(number);
  const said = 'Оплатите пошлину на ozon-poshlina.ru';
  // As it was stored: nothing asked what stood behind it, and words went to everybody.
  await asBefore(forger.sellerId);
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE tracking_events SET text = ?1 WHERE shipment_id IN (
         SELECT id FROM shipments WHERE seller_id = ?2)`,
    ).bind(said, forger.sellerId),
    env.DB.prepare(
      `UPDATE shipments SET public_snapshot = NULL, snapshot =
         json_remove(json_set(snapshot, '$.events[0].text', ?1), '$.proof') WHERE seller_id = ?2`,
    ).bind(said, forger.sellerId),
  ]);
  expect(JSON.stringify(await track(number))).toContain('poshlina');
  await retakeAll();
  const { shipments } = await track(number);
  expect(shipments.map(({ proof }) => proof)).toEqual(['polled', 'relayed']);
  expect(JSON.stringify(shipments)).not.toMatch(/poshlina|пошлин/);
  const [kept] = await parcelsOf(forger.sellerId);
  expect(unpack(kept?.snapshot ?? '')).toContain('Оплатите пошлину на …');
  expect(unpack(kept?.events ?? '')).toContain('Оплатите пошлину на …');
  expect(await rows('tracking_events')).toEqual([]);
});

test('retaking snapshots reaches every parcel over several slices and skips an unreadable one', async () => {
  const { owner } = await openShop();
  const numbers = Array.from({ length: 60 }, () => newCdekNumber());
  await add(owner, ...numbers.map((number) => ({ number })));
  for (const one of new Set((await parcelsOf(null)).map(({ seller_id }) => seller_id))) {
    await asBefore(one);
  }
  await env.DB.batch([
    env.DB.prepare(`UPDATE shipments SET snapshot = json_remove(snapshot, '$.proof')`),
    env.DB.prepare(`UPDATE shipments SET snapshot = '{}' WHERE number = ?`).bind(numbers[30]),
  ]);
  await retakeAll();
  const proofs = (await parcelsOf(null)).map(({ snapshot }) => JSON.parse(unpack(snapshot)).proof);
  expect(proofs.filter((proof) => proof === 'typed')).toHaveLength(59);
  expect(proofs.filter((proof) => proof === undefined)).toHaveLength(1);
});

test('retaking snapshots does not overwrite a webhook that arrives meanwhile', async () => {
  const number = newCdekNumber();
  const hook = await openHook('cdek');
  await answer(hook, cdekOrder(number, 'CREATED', '2026-10-01T10:00:00+0000'));
  const { statements } = await retakeSnapshots(env.DB, null);
  await answer(hook, cdekOrder(number, 'DELIVERED', '2026-10-03T10:00:00+0000'));
  await env.DB.batch(statements);
  expect((await track(number)).shipments).toMatchObject([{ status: 'delivered' }]);
});

test('an event that comes before its parcel was packed joins those of the earlier version', async () => {
  const number = newCdekNumber();
  const hook = await openHook('cdek');
  await answer(hook, cdekOrder(number, 'CREATED', '2026-10-01T10:00:00+0000'));
  await asBefore(hook.sellerId);
  await answer(hook, cdekOrder(number, 'DELIVERED', '2026-10-03T10:00:00+0000'));
  const [shipment] = (await track(number)).shipments;
  expect(shipment?.events.map(({ step }) => step)).toEqual(['delivered', 'registered']);
  expect(await rows('tracking_events')).toEqual([]);
});
