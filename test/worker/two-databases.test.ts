// Two databases, each with a shop: all that happens to one stays in its own.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { changeKeptDays, keptDaysOf } from '../../functions/accounts/kept-days.ts';
import { joinShop, type Member } from './support/accounts.ts';
import { call, cdekStatus, newCdekNumber } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  askTwo,
  consume,
  openIn,
  plan,
  rowsOf,
  run,
  sendTwo,
  two,
} from './support/two-databases.ts';

interface Shop {
  db: D1Database;
  other: D1Database;
  shard: number;
  owner: Member;
  number: string;
}
const shops: Shop[] = [];
const both = env as { DB: D1Database; SECOND: D1Database };

beforeAll(async () => {
  for (const shard of [1, 2]) {
    const [db, other] = shard === 1 ? [both.DB, both.SECOND] : [both.SECOND, both.DB];
    shops.push({ shard, db, other, owner: await openIn(shard), number: newCdekNumber() });
  }
});
const shopOf = (shard: number): Shop => shops[shard - 1] as Shop;
const idOf = (shop: Shop) => shop.owner.sellerId;

async function hookOf(shop: Shop): Promise<string> {
  const made = await sendTwo(shop.owner, 'POST', '/api/v1/connections', {
    carrier: 'cdek',
    anySender: true,
  });
  expect(made.status).toBe(201);
  const { hookUrl } = await made.json<{ hookUrl: string }>();
  return new URL(hookUrl).pathname;
}

const tracked = async (number: string) =>
  (
    await (
      await askTwo(null, `/api/v1/track/${number}`)
    ).json<{ shipments: { status: string }[] }>()
  ).shipments;

describe.each([1, 2])('a shop of database %i', (shard) => {
  test('its terms hold in its own database, and for what the first one has in its log', async () => {
    const shop = shopOf(shard);
    const acting = {
      sellerId: idOf(shop),
      sellerName: 'A shop',
      role: 'owner' as const,
      user: { id: shop.owner.id, name: 'Wang' },
      actor: shop.owner.id,
    };
    const now = Date.now();
    const databases = [...new Set([both.DB, shop.db])];
    for (const db of databases) {
      await db
        .prepare(
          `INSERT INTO audit (seller_id, at, actor, action, detail)
           VALUES (?, ?, 'system', 'shop_changed', 'old')`,
        )
        .bind(idOf(shop), now - 200 * 86_400_000)
        .run();
    }
    await changeKeptDays(two, acting, { ...(await keptDaysOf(two, idOf(shop))), audit: 180 }, now);
    for (const of of new Set([1, shard])) await run('expired', of, now);
    for (const db of databases) {
      const old = await db
        .prepare(`SELECT count(*) AS n FROM audit WHERE seller_id = ? AND detail = 'old'`)
        .bind(idOf(shop))
        .first('n');
      expect(old).toBe(0);
    }
  });

  test('its id names its database, which knows the shop and its people', async () => {
    const shop = shopOf(shard);
    expect(idOf(shop)).toMatch(shard === 1 ? /^sel_/ : /^sel2_/);
    for (const db of new Set([both.DB, shop.db])) {
      const row = await db
        .prepare(
          `SELECT s.name, u.email, m.role FROM sellers s JOIN members m ON m.organizationId = s.id
           JOIN users u ON u.id = m.userId WHERE s.id = ?`,
        )
        .bind(idOf(shop))
        .first();
      expect(row).toEqual({
        name: `Shop of database ${shard}`,
        email: shop.owner.email,
        role: 'owner',
      });
    }
  });

  test('a push goes through its webhook, inbox and consumer into its own database only', async () => {
    const shop = shopOf(shard);
    const path = await hookOf(shop);
    const body = cdekStatus(shop.number, 'ACCEPTED_AT_PICK_UP_POINT', new Date().toISOString());
    expect((await sendTwo(null, 'POST', path, body)).status).toBe(200);
    expect((await consume()).map((one) => one.shard ?? 1)).toEqual([shard]);
    for (const table of ['connections', 'shipments', 'shipment_numbers']) {
      expect(await rowsOf(shop.db, table, idOf(shop)), table).toBeGreaterThan(0);
      expect(await rowsOf(shop.other, table, idOf(shop)), table).toBe(0);
    }
    const waiting = await shop.db
      .prepare(`SELECT count(*) AS n FROM inbox WHERE state <> 'done'`)
      .first('n');
    expect(waiting).toBe(0);
  });

  test('anybody finds its parcel by number, and the shop in its list', async () => {
    const shop = shopOf(shard);
    expect(await tracked(shop.number)).toMatchObject([{ status: 'available_for_pickup' }]);
    const many = await sendTwo(null, 'POST', '/api/v1/track', { numbers: [shop.number, 'RR1'] });
    expect(await many.json()).toMatchObject({
      results: [{ shipments: [{ status: 'available_for_pickup' }] }, { shipments: [] }],
    });
    const listed = await askTwo(shop.owner, '/api/v1/shipments');
    const { shipments } = await listed.json<{ shipments: { number: string }[] }>();
    expect(shipments.map(({ number }) => number)).toEqual([shop.number]);
  });

  test('its tickets, notes and audit log are its own, and its people are named there', async () => {
    const shop = shopOf(shard);
    const made = await sendTwo(shop.owner, 'POST', '/api/v1/tickets', {
      number: shop.number,
      type: 'delay',
      message: 'It does not move',
    });
    expect(made.status).toBe(201);
    const ticket = await made.json<{ id: string }>();
    const note = { noteText: 'called them' };
    const path = `/api/v1/tickets/${ticket.id}`;
    expect((await sendTwo(shop.owner, 'POST', `${path}/notes`, note)).status).toBe(201);
    expect(await rowsOf(shop.db, 'tickets', idOf(shop))).toBe(1);
    expect(await rowsOf(shop.other, 'tickets', idOf(shop))).toBe(0);
    const other = shopOf(3 - shard).owner;
    expect((await askTwo(other, path)).status).toBe(404);
    const log = await (await askTwo(shop.owner, '/api/v1/audit')).json<{
      entries: { action: string; actor: { name: string } }[];
    }>();
    const actions = log.entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['shop_opened', 'connection_opened', 'opened', 'note']),
    );
    expect(new Set(log.entries.map(({ actor }) => actor.name))).toEqual(new Set(['The owner']));
  });

  test('its news reaches its endpoint and nobody else’s', async () => {
    const shop = shopOf(shard);
    const host = `shop-${shard}.example`;
    const made = await sendTwo(shop.owner, 'POST', '/api/v1/endpoints', {
      url: `https://${host}/news`,
      types: ['shipment.status_changed'],
    });
    expect(made.status).toBe(201);
    const heard = outside(host, () => new Response(null, { status: 204 }));
    const path = await hookOf(shop);
    const body = cdekStatus(shop.number, 'DELIVERED', new Date().toISOString());
    expect((await sendTwo(null, 'POST', path, body)).status).toBe(200);
    await consume();
    await run('outbound', 3 - shard);
    expect(heard).toHaveLength(0);
    await run('outbound', shard);
    expect(heard).toHaveLength(1);
    expect(await rowsOf(shop.other, 'announcements', idOf(shop))).toBe(0);
  });

  test('the scan of its database judges its parcels, that of the other one does not', async () => {
    const shop = shopOf(shard);
    const due = () =>
      shop.db
        .prepare('SELECT due_at FROM shipments WHERE seller_id = ?')
        .bind(idOf(shop))
        .first<number | null>('due_at');
    await shop.db
      .prepare('UPDATE shipments SET due_at = 5 WHERE seller_id = ?')
      .bind(idOf(shop))
      .run();
    await run('scan', 3 - shard);
    expect(await due()).toBe(5);
    await run('scan', shard);
    expect(await due()).not.toBe(5);
  });

  test('its carrier is polled with its own key', async () => {
    const shop = shopOf(shard);
    const made = await sendTwo(shop.owner, 'POST', '/api/v1/connections', {
      carrier: 'boxberry',
      credentials: { token: 'a token' },
    });
    expect(made.status).toBe(201);
    const added = await sendTwo(shop.owner, 'POST', '/api/v1/shipments', {
      shipments: [{ number: `AAA00000000${shard}`, carrier: 'boxberry' }],
    });
    expect(added.status).toBe(201);
    const asked = outside('api.boxberry.ru', () => Response.json([]));
    const later = Date.now() + 60_000;
    await run('poll', 3 - shard, later);
    expect(asked).toHaveLength(0);
    await run('poll', shard, later);
    expect(asked.length).toBeGreaterThan(0);
    await consume();
  });
});

test('one number of two shops is found in both databases, and is nobody’s alone', async () => {
  const number = newCdekNumber();
  for (const shard of [1, 2]) {
    const body = cdekStatus(number, 'ACCEPTED_AT_PICK_UP_POINT', new Date().toISOString());
    const path = await hookOf(shopOf(shard));
    expect((await sendTwo(null, 'POST', path, body)).status).toBe(200);
  }
  await consume();
  expect(await tracked(number)).toHaveLength(2);
});

test('a shop whose database is not bound is refused, not written elsewhere', async () => {
  const { DB_2: _, ...one } = two;
  const { owner } = shopOf(2);
  const answer = await call('/api/v1/shipments', { headers: owner.headers }, one as typeof two);
  expect(answer.status).toBe(500);
});

test('a lookup asks each database once, however many numbers it is about', async () => {
  const asked: D1Database[] = [];
  const watched = (db: D1Database) =>
    new Proxy(db, {
      get(real, name: keyof D1Database) {
        if (name === 'withSession') return () => watched(real);
        const value = real[name];
        if (name === 'prepare') asked.push(real);
        return typeof value === 'function' ? value.bind(real) : value;
      },
    });
  const settings = { ...two, DB: watched(both.DB), DB_2: watched(both.SECOND) };
  await call(`/api/v1/track/${shopOf(2).number}`, {}, settings);
  expect(asked).toEqual([both.DB, both.SECOND]);
  const body = JSON.stringify({ numbers: [shopOf(1).number, shopOf(2).number, newCdekNumber()] });
  const headers = { 'content-type': 'application/json' };
  await call('/api/v1/track', { method: 'POST', headers, body }, settings);
  expect(asked).toHaveLength(4);
});

test('the cron plans each job once for each database, those about people for the first only', async () => {
  const jobs = await plan(Date.UTC(2026, 10, 26, 12));
  const of = (shard: number) =>
    jobs.filter((one) => (one.shard ?? 1) === shard).map(({ job }) => job);
  expect(of(1).filter((job) => !of(2).includes(job))).toEqual([
    'key',
    'copies',
    'awaited',
    'erase',
  ]);
  expect(of(2).filter((job) => !of(1).includes(job))).toEqual([]);
});

test('who joins, is renamed or leaves a shop of the second database is so there within a minute', async () => {
  const { owner } = shopOf(2);
  const agent = await joinShop(owner.sellerId, 'agent');
  await both.DB.prepare(`UPDATE users SET name = 'Renamed' WHERE id = ?`).bind(owner.id).run();
  const people = async () =>
    (
      await both.SECOND.prepare(
        `SELECT u.name, m.role FROM members m JOIN users u ON u.id = m.userId
         WHERE m.organizationId = ? ORDER BY m.role`,
      )
        .bind(owner.sellerId)
        .all()
    ).results;
  await run('copies', 1);
  expect(await people()).toEqual([
    { name: 'The agent', role: 'agent' },
    { name: 'Renamed', role: 'owner' },
  ]);
  await both.DB.batch([
    both.DB.prepare(`UPDATE members SET role = 'owner' WHERE id = ?`).bind(agent.membershipId),
    both.DB.prepare(
      `UPDATE members SET role = 'viewer' WHERE userId = ? AND organizationId = ?`,
    ).bind(owner.id, owner.sellerId),
  ]);
  await run('copies', 1);
  expect(await people()).toEqual([
    { name: 'The agent', role: 'owner' },
    { name: 'Renamed', role: 'viewer' },
  ]);
  await both.DB.prepare('DELETE FROM members WHERE userId = ? AND organizationId = ?')
    .bind(owner.id, owner.sellerId)
    .run();
  await run('copies', 1);
  expect(await people()).toEqual([{ name: 'The agent', role: 'owner' }]);
  for (const db of [both.DB, both.SECOND])
    expect(await db.prepare('SELECT count(*) AS n FROM shop_changes').first('n')).toBe(0);
});
