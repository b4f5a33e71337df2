// How long data is kept: terms of the installation, of one shop within them, and what the night then deletes.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { changeKeptDays, keptDaysOf, mostDays } from '../../functions/accounts/kept-days.ts';
import { purgeExpired } from '../../functions/leaving/purge.ts';
import { countedDatabase, overBudget, statementsUsed } from '../../functions/lib/budget.ts';
import { forgetPhotos } from '../../functions/tickets/evidence.ts';
import { BARE } from '../support/pictures.ts';
import { joinShop, openShop, type Shop, sendForm } from './support/accounts.ts';
import { openByForm, tellOfParcel } from './support/cases.ts';
import { filesIn } from './support/full-shop.ts';
import { call, openHook } from './support/hooks.ts';
import { newSeries, store } from './support/shipments.ts';

const NOW = Date.now();
const photo = () => new Blob([BARE.png], { type: 'image/png' });
const DAY = 86_400_000;
const PATH = '/en/desk/settings/shop/retention';
const USUAL = {
  parcels: 'endless',
  tickets: 'endless',
  messages: '30',
  deliveries: '30',
  audit: 'endless',
};
const actorOf = (shop: Shop) => ({
  sellerId: shop.id,
  sellerName: 'A shop',
  role: 'owner' as const,
  user: { id: shop.owner.id, name: 'Wang' },
  actor: shop.owner.id,
});
const set = (shop: Shop, days: Partial<Awaited<ReturnType<typeof keptDaysOf>>>) =>
  keptDaysOf(env, shop.id).then((now) =>
    changeKeptDays(env, actorOf(shop), { ...now, ...days }, NOW),
  );
const count = (sql: string, ...values: (string | number)[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .first<number>('n');
const parcelsOf = (sellerId: string) =>
  count('SELECT count(*) AS n FROM shipments WHERE seller_id = ?', sellerId);
async function night(at: number, settings: object = {}): Promise<number[]> {
  const used: number[] = [];
  for (let isMore = true; isMore; ) {
    const DB = countedDatabase(env.DB, overBudget('the night', true));
    isMore = (await purgeExpired({ ...env, DB, ...settings }, at)) === 'more';
    used.push(statementsUsed(DB));
  }
  return used;
}
const old = (days: number) => ({ created_at: `${NOW - days * DAY} + i` });

test('a shop that sets no term keeps parcels, tickets and its audit log without end', async () => {
  const shop = await openShop();
  await store(shop.id, newSeries(), 5, old(3_000));
  await night(NOW);
  expect(await parcelsOf(shop.id)).toBe(5);
  expect(await keptDaysOf(env, shop.id)).toEqual({
    parcels: null,
    tickets: null,
    messages: 30,
    deliveries: 30,
    audit: null,
  });
});

test('parcels without news for longer than the term of their shop go with all their parts, those of another shop stay', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const series = newSeries();
  await store(shop.id, series, 150, old(100));
  await store(shop.id, newSeries(), 20, { ...old(100), archived_at: '5' });
  await store(shop.id, newSeries(), 7, old(80));
  await store(other.id, newSeries(), 9, old(100));
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO problem_history (shipment_id, reason, since, seller_id, raised_at, numbers)
       SELECT id, 'no_scan', 1, seller_id, 1, '{}' FROM shipments WHERE seller_id = ?`,
    ).bind(shop.id),
    env.DB.prepare(
      `INSERT INTO parcel_products (seller_id, number, product, quantity, ordered_at)
       SELECT seller_id, number, 'lamp', 1, 1 FROM shipments WHERE seller_id = ?`,
    ).bind(shop.id),
    env.DB.prepare('UPDATE shipments SET last_event_at = ?2 WHERE id = ?1').bind(
      `shp_${series}000003`,
      NOW - DAY,
    ),
  ]);
  await set(shop, { parcels: 90 });
  const used = await night(NOW);
  expect(Math.max(...used)).toBeLessThan(800);
  expect([await parcelsOf(shop.id), await parcelsOf(other.id)]).toEqual([8, 9]);
  for (const table of ['shipment_numbers', 'problem_history', 'parcel_products']) {
    const left = await count(`SELECT count(*) AS n FROM ${table} WHERE seller_id = ?`, shop.id);
    expect([table, left]).toEqual([table, 8]);
  }
});

test('a parcel that was merged away goes with the one it was merged into, and never before it', async () => {
  const shop = await openShop();
  const series = newSeries();
  const id = (n: number) => `shp_${series}00000${n}`;
  await store(shop.id, series, 4, old(100));
  const merge = (from: string, into: string) =>
    env.DB.prepare('UPDATE shipments SET merged_into = ?2 WHERE id = ?1').bind(from, into);
  await env.DB.batch([
    merge(id(1), id(2)),
    merge(id(3), id(4)),
    env.DB.prepare('UPDATE shipments SET created_at = ? WHERE id = ?').bind(NOW, id(3)),
    env.DB.prepare('UPDATE shipments SET last_event_at = ? WHERE id = ?').bind(NOW, id(2)),
  ]);
  await set(shop, { parcels: 90 });
  await night(NOW);
  const { results } = await env.DB.prepare(
    'SELECT id FROM shipments WHERE seller_id = ? ORDER BY id',
  )
    .bind(shop.id)
    .all<{ id: string }>();
  expect(results.map(({ id }) => id)).toEqual([id(1), id(2)]);
});

test('a ticket past its term goes with messages, notes, search and photos, and holds its parcel until then', async () => {
  const shop = await openShop();
  const number = await tellOfParcel(shop.id);
  const ticket = await openByForm({ number, photos: [photo()] });
  expect(
    await count(
      'SELECT count(*) AS n FROM tickets WHERE id = ? AND seller_id = ?',
      ticket.id,
      shop.id,
    ),
  ).toBe(1);
  const kept = await env.DB.prepare('SELECT id FROM ticket_evidence WHERE ticket_id = ?')
    .bind(ticket.id)
    .first<string>('id');
  await set(shop, { parcels: 90 });
  await night(NOW + 100 * DAY);
  expect(await parcelsOf(shop.id)).toBe(1);
  await set(shop, { tickets: 180 });
  await night(NOW + 179 * DAY);
  expect(await count('SELECT count(*) AS n FROM tickets WHERE id = ?', ticket.id)).toBe(1);
  await night(NOW + 181 * DAY);
  for (const [table, by] of [
    ['tickets', 'id'],
    ['ticket_messages', 'ticket_id'],
    ['ticket_actions', 'ticket_id'],
    ['ticket_search', 'ticket_id'],
    ['ticket_evidence', 'ticket_id'],
  ]) {
    expect([
      table,
      await count(`SELECT count(*) AS n FROM ${table} WHERE ${by} = ?`, ticket.id),
    ]).toEqual([table, 0]);
  }
  // A file and its row go together, by the job of photos.
  expect(await filesIn()).toContain(`evidence/${kept}`);
  await forgetPhotos(env, NOW + 181 * DAY);
  expect(await filesIn()).not.toContain(`evidence/${kept}`);
  expect(await count('SELECT count(*) AS n FROM ticket_evidence WHERE id = ?', kept ?? '')).toBe(0);
  expect(await parcelsOf(shop.id)).toBe(0);
  expect((await call(ticket.page)).status).toBe(404);
});

test('a photo whose ticket is gone opens by no link, also before its file is deleted', async () => {
  const ticket = await openByForm({ photos: [photo()] });
  const { html } = { html: await (await call(ticket.page)).text() };
  const link = /\/api\/v1\/evidence\/[^"]+/.exec(html)?.[0].replaceAll('&amp;', '&') ?? '';
  expect((await call(link)).status).toBe(200);
  await env.DB.prepare(
    'UPDATE ticket_evidence SET ticket_id = NULL, forget_at = ?2 WHERE ticket_id = ?1',
  )
    .bind(ticket.id, Date.now() - 1)
    .run();
  expect((await call(link)).status).toBe(403);
});

test('killed after any statement, a night deletes the rest in the next run and leaves no part behind', async () => {
  const shop = await openShop();
  await store(shop.id, newSeries(), 130, old(100));
  await set(shop, { parcels: 90 });
  let killed = 0;
  for (let allowed = 1; ; allowed += 2) {
    let left = allowed;
    const DB = countedDatabase(env.DB, () => {});
    const dying = new Proxy(DB, {
      get(real, name: keyof D1Database) {
        const value = real[name];
        if (name !== 'batch' && name !== 'prepare')
          return typeof value === 'function' ? value.bind(real) : value;
        return (...args: unknown[]) => {
          if (--left < 0) throw new Error('killed');
          return (value as (...all: unknown[]) => unknown).apply(real, args);
        };
      },
    });
    const ended = await purgeExpired({ ...env, DB: dying }, NOW).then(
      (result) => result === undefined,
      () => false,
    );
    const orphans = await count(
      `SELECT count(*) AS n FROM shipment_numbers n WHERE NOT EXISTS (
         SELECT 1 FROM shipments s WHERE s.id = n.shipment_id)`,
    );
    expect(orphans).toBe(0);
    if (ended) break;
    killed += 1;
  }
  expect(killed).toBeGreaterThan(5);
  expect(await parcelsOf(shop.id)).toBe(0);
});

test('messages, news and the audit log go by the term of their shop, failed messages after half a year', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const hooks = [
    await openHook('cdek', { sellerId: shop.id }),
    await openHook('cdek', { sellerId: other.id }),
  ];
  for (const { connectionId, sellerId } of hooks) {
    for (const [state, days] of [
      ['done', 5],
      ['done', 10],
      ['failed', 170],
      ['failed', 190],
    ] as const) {
      await env.DB.batch([
        env.DB.prepare(
          `INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at)
           VALUES (?, ?, '{}', ?, ?)`,
        ).bind(connectionId, `${state}${days}`, state, NOW - days * DAY),
        env.DB.prepare(
          `INSERT INTO announcements (id, key, seller_id, type, data, created_at)
           VALUES (?1, ?1, ?2, 'shipment.problem_cleared', '{}', ?3)`,
        ).bind(`${sellerId}-${days}`, sellerId, NOW - (days % 30) * DAY),
        env.DB.prepare(
          `INSERT INTO audit (seller_id, at, actor, action, detail)
           VALUES (?, ?, 'system', 'shop_changed', '{}')`,
        ).bind(sellerId, NOW - days * DAY),
      ]);
    }
  }
  await set(shop, { messages: 7, deliveries: 7, audit: 180 });
  await night(NOW);
  const left = async (table: string, by: string, id: string) =>
    count(`SELECT count(*) AS n FROM ${table} WHERE ${by} = ?`, id);
  const all = async ({ connectionId, sellerId }: { connectionId: string; sellerId: string }) => [
    await left('inbox', 'connection_id', connectionId),
    await left('announcements', 'seller_id', sellerId),
    await count(
      `SELECT count(*) AS n FROM audit WHERE seller_id = ? AND action = 'shop_changed'`,
      sellerId,
    ),
  ];
  expect(await Promise.all(hooks.map(all))).toEqual([
    [2, 1, 3],
    [3, 4, 4],
  ]);
});

test('tickets of no shop go half a year after their last change', async () => {
  const ticket = await openByForm();
  const isThere = () => count('SELECT count(*) AS n FROM tickets WHERE id = ?', ticket.id);
  await night(NOW + 170 * DAY);
  expect(await isThere()).toBe(1);
  await night(NOW + 190 * DAY);
  expect(await isThere()).toBe(0);
});

test('the installation bounds the terms of every shop, and a slip in its settings deletes nothing', async () => {
  const shop = await openShop();
  await store(shop.id, newSeries(), 3, old(400));
  expect(mostDays({ PARCELS_KEPT_DAYS: '1 year', MESSAGES_KEPT_DAYS: '' })).toMatchObject({
    parcels: null,
    messages: 30,
  });
  const bounded = { ...env, PARCELS_KEPT_DAYS: '365' };
  await set(shop, { parcels: 730 });
  expect((await keptDaysOf(bounded, shop.id)).parcels).toBe(365);
  await night(NOW, { PARCELS_KEPT_DAYS: '500' });
  expect(await parcelsOf(shop.id)).toBe(3);
  await night(NOW, { PARCELS_KEPT_DAYS: '365' });
  expect(await parcelsOf(shop.id)).toBe(0);
});

test('an owner shortens a term after being told once what goes, and the log has who did it', async () => {
  const shop = await openShop();
  const { cookie } = shop.owner.headers;
  await store(shop.id, newSeries(), 12, old(400));
  const shown = await (await call(PATH, { headers: { cookie } })).text();
  expect(shown).toContain('value="endless" selected');
  const asked = await sendForm(PATH, { ...USUAL, parcels: '365' }, { cookie });
  const page = await asked.text();
  expect(page).toContain('Older already: 12.');
  expect((await keptDaysOf(env, shop.id)).parcels).toBeNull();
  const saved = await sendForm(PATH, { ...USUAL, parcels: '365', sure: 'yes' }, { cookie });
  expect(saved.headers.get('location')).toBe(`${PATH}?saved`);
  expect((await keptDaysOf(env, shop.id)).parcels).toBe(365);
  const log = await (await call('/en/desk/settings/audit', { headers: { cookie } })).text();
  expect(log).toContain('Parcels ∞ → 365');
  // A longer one is no loss: nobody is asked.
  const longer = await sendForm(PATH, { ...USUAL, parcels: '730' }, { cookie });
  expect(longer.status).toBe(303);
});

test.each([['agent'], ['viewer']] as const)(
  'a member who is %s sees and changes no terms',
  async (role) => {
    const shop = await openShop();
    const { cookie } = (await joinShop(shop.id, role)).headers;
    expect((await call(PATH, { headers: { cookie } })).status).toBe(403);
    const sent = await sendForm(PATH, { ...USUAL, parcels: '90', sure: 'yes' }, { cookie });
    expect(sent.status).toBe(403);
    expect((await keptDaysOf(env, shop.id)).parcels).toBeNull();
  },
);

test.each([
  ['one that is not offered', '1'],
  ['none', ''],
  ['one beyond the installation', '31'],
  ['no number', '-5 OR 1'],
])('a term is refused: %s', async (_, messages) => {
  const shop = await openShop();
  const { cookie } = shop.owner.headers;
  const sent = await sendForm(PATH, { ...USUAL, messages, sure: 'yes' }, { cookie });
  expect(sent.status).toBe(422);
  expect((await keptDaysOf(env, shop.id)).messages).toBe(30);
});
