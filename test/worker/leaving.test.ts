// A shop and an account that are deleted: nobody gets in from that moment on, and in the end nothing is left.
import { createMessageBatch, env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { closeAccount, closeShop } from '../../functions/leaving/close.ts';
import { eraseShops } from '../../functions/leaving/erase.ts';
import { countedDatabase, overBudget, statementsUsed } from '../../functions/lib/budget.ts';
import { joinShop, keyOf, openShop, sendForm } from './support/accounts.ts';
import { openAccount, openPage, PASSWORD } from './support/authenticator.ts';
import { countAll, filesIn, openFullShop } from './support/full-shop.ts';
import { call, expectProblem, openHook } from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';
import { storeParcels } from './support/scan.ts';

const mailbox = openMailbox();
let people = 0;
const newEmail = () => `leaving${people++}@seller.test`;

const SHOP = '/en/desk/settings/shop/delete';
const ME = '/en/shops/delete-account';
/** The job is run by the tests themselves. */
const still = { ...env, JOBS: { send: async () => {} } as unknown as Queue };
const actorOf = (shop: { id: string; owner: { id: string } }) => ({
  sellerId: shop.id,
  sellerName: 'A shop',
  role: 'owner' as const,
  user: { id: shop.owner.id, name: 'Wang' },
  actor: shop.owner.id,
});

async function eraseAll(): Promise<number> {
  let runs = 1;
  while ((await eraseShops(still)) === 'more') runs += 1;
  return runs;
}

async function openOwner(): Promise<{
  email: string;
  cookie: string;
  sellerId: string;
  id: string;
}> {
  const email = newEmail();
  const cookie = await openAccount(mailbox, email);
  const row = await env.DB.prepare(
    `SELECT u.id, m.organizationId AS sellerId FROM users u JOIN members m ON m.userId = u.id
     WHERE u.email = ?`,
  )
    .bind(email)
    .first<{ id: string; sellerId: string }>();
  return { email, cookie, sellerId: row?.sellerId ?? '', id: row?.id ?? '' };
}

describe('deleting a shop', () => {
  test('nothing of a deleted shop is left in any table or file, and nothing of another shop is missing', async () => {
    const before = [await countAll(), await filesIn()];
    const stays = await openFullShop();
    const without = [await countAll(), await filesIn()];
    expect(
      Object.entries(without[0] ?? {}).filter(
        ([table, n]) => n === (before[0] as Record<string, number>)[table],
      ),
    ).toEqual([]);
    const goes = await openFullShop();
    await closeShop(still, actorOf(goes), Date.now());
    await eraseAll();
    expect([await countAll(), await filesIn()]).toEqual(without);
    expect((await openPage('/en/desk/settings/shop', stays.owner.headers.cookie)).status).toBe(200);
  });

  test('who worked in a deleted shop, its keys and its webhooks are out at once, before anything is deleted', async () => {
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'agent');
    const { key } = await keyOf(shop, 'write');
    const hook = await openHook('cdek', { sellerId: shop.id });
    await closeShop(still, actorOf(shop), Date.now());
    for (const { headers } of [agent, shop.owner]) {
      const desk = await openPage('/en/desk/parcels', headers.cookie);
      expect(desk.headers.get('location')).toBe('/en/shops');
    }
    const headers = { authorization: `Bearer ${key}` };
    await expectProblem(await call('/api/v1/shipments', { headers }), 401, 'unauthorized');
    const pushed = await call(hook.path, { method: 'POST', body: '{}' });
    await expectProblem(pushed, 404, 'hook-not-found');
  });

  test('a shop is deleted by an owner who types its name and their password, and by nobody else', async () => {
    const { cookie, sellerId } = await openOwner();
    const ask = (fields: Record<string, string>) => sendForm(SHOP, fields, { cookie });
    expect((await ask({ name: 'Sea', current: PASSWORD })).status).toBe(422);
    expect((await ask({ name: 'Sea Shop', current: 'a guess' })).status).toBe(422);
    const agent = await joinShop(sellerId, 'agent');
    const foreign = await sendForm(SHOP, { name: 'Sea Shop', current: PASSWORD }, agent.headers);
    expect(foreign.status).toBe(403);
    const ended = () =>
      env.DB.prepare('SELECT endedAt FROM sellers WHERE id = ?').bind(sellerId).first('endedAt');
    expect(await ended()).toBeNull();
    const done = await ask({ name: 'Sea Shop', current: PASSWORD });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/en/shops']);
    expect(await ended()).not.toBeUndefined();
  });

  test('a large shop is deleted in slices that stay inside the budget of an invocation', async () => {
    const { id } = await openShop();
    await storeParcels(id, `L${Date.now()}`, 3_000, { dueAt: 1, isNumbered: true });
    await closeShop(still, { ...actorOf({ id, owner: { id: 'nobody' } }) }, Date.now());
    const used: number[] = [];
    let largest = 0;
    for (let result: string | undefined = 'more'; result === 'more'; ) {
      const seen = seeing(env.DB, (changes) => {
        largest = Math.max(largest, changes);
      });
      const db = countedDatabase(seen, overBudget('a test', true));
      result = await eraseShops({ ...still, DB: db });
      used.push(statementsUsed(db));
    }
    expect(used.length).toBeGreaterThan(1);
    expect(largest).toBeLessThanOrEqual(1_000);
    const left = await env.DB.prepare('SELECT count(*) AS n FROM shipments WHERE seller_id = ?')
      .bind(id)
      .first('n');
    expect(left).toBe(0);
  });

  test('killed after any statement, the deletion of a shop goes on and ends', async () => {
    const reference = await countAll();
    const shop = await openFullShop();
    await closeShop(still, actorOf(shop), Date.now());
    let killed = 0;
    for (let allowed = 1; killed < 200; allowed += 3) {
      const db = dyingAfter(env.DB, allowed);
      await eraseShops({ ...still, DB: db.database }).catch(() => {});
      if (!db.isDead()) break;
      killed += 1;
    }
    expect(killed).toBeGreaterThan(5);
    expect(await countAll()).toEqual(reference);
  });

  test('two runs of the deletion at once delete a shop once and nothing else', async () => {
    const reference = await countAll();
    const shop = await openFullShop();
    await closeShop(still, actorOf(shop), Date.now());
    await Promise.all([eraseAll(), eraseAll()]);
    await eraseAll();
    expect(await countAll()).toEqual(reference);
  });
});

describe('deleting an account', () => {
  test('who has no shop any more can delete their account too', async () => {
    const { cookie, sellerId, id } = await openOwner();
    await closeShop(still, actorOf({ id: sellerId, owner: { id } }), Date.now());
    expect(await (await openPage('/en/shops', cookie)).text()).toContain(ME);
    expect((await sendForm(ME, { current: PASSWORD }, { cookie })).status).toBe(303);
    expect((await openPage('/en/shops', cookie)).headers.get('location')).toMatch(/sign-in/);
  });

  test('an account cannot be deleted while it is the only owner of a shop in which others work', async () => {
    const { cookie, sellerId, id } = await openOwner();
    const agent = await joinShop(sellerId, 'agent');
    const page = await openPage(ME, cookie);
    const html = await page.text();
    expect([html.includes('only owner'), html.includes('type="password"')]).toEqual([true, false]);
    expect((await sendForm(ME, { current: PASSWORD }, { cookie })).status).toBe(409);
    await expect(closeAccount(still, id, Date.now())).rejects.toMatchObject({ slug: 'last-owner' });
    expect((await openPage('/en/desk/settings/me', agent.headers.cookie)).status).toBe(200);
    await joinShop(sellerId, 'owner');
    expect((await sendForm(ME, { current: PASSWORD }, { cookie })).status).toBe(303);
  });

  test('of a deleted account nothing personal is left, its shop of one goes with it, and its session is over', async () => {
    const { email, cookie, sellerId, id } = await openOwner();
    expect((await sendForm(ME, { current: 'a guess' }, { cookie })).status).toBe(422);
    const done = await sendForm(ME, { current: PASSWORD }, { cookie });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/en/sign-in']);
    expect((await openPage('/en/desk', cookie)).headers.get('location')).toMatch(/sign-in/);
    await eraseAll();
    const rows = await env.DB.batch([
      env.DB.prepare('SELECT name, email FROM users WHERE id = ?').bind(id),
      env.DB.prepare('SELECT id FROM accounts WHERE userId = ?').bind(id),
      env.DB.prepare('SELECT id FROM sessions WHERE userId = ?').bind(id),
      env.DB.prepare('SELECT id FROM sellers WHERE id = ?').bind(sellerId),
    ]);
    expect(rows.map(({ results }) => results)).toEqual([
      [{ name: '', email: `${id}@deleted.invalid` }],
      [],
      [],
      [],
    ]);
    const again = await sendForm('/en/sign-in', { email, password: PASSWORD, back: '' });
    expect(again.status).toBe(422);
    // The address is free again.
    expect(await openAccount(mailbox, email)).toContain('session_token');
  });

  test('two owners who delete their accounts at the same moment leave one of them', async () => {
    const { sellerId, id } = await openOwner();
    const other = await joinShop(sellerId, 'owner');
    await joinShop(sellerId, 'agent');
    const both = await Promise.allSettled(
      [id, other.id].map((one) => closeAccount(still, one, Date.now())),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const owners = await env.DB.prepare(
      `SELECT count(*) AS n FROM members WHERE organizationId = ? AND role = 'owner'`,
    )
      .bind(sellerId)
      .first('n');
    expect(owners).toBe(1);
  });

  test('a deleted account leaves every shop it worked in, with its keys there and a line in the audit log', async () => {
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'owner');
    const { key } = await keyOf({ id: shop.id, owner: agent }, 'read');
    await env.DB.prepare(
      `UPDATE api_keys SET metadata = json_object('madeBy', ?) WHERE referenceId = ?`,
    )
      .bind(agent.id, shop.id)
      .run();
    await closeAccount(still, agent.id, Date.now());
    const headers = { authorization: `Bearer ${key}` };
    await expectProblem(await call('/api/v1/shipments', { headers }), 401, 'unauthorized');
    const log = await call('/api/v1/audit', { headers: shop.owner.headers });
    const { entries } = await log.json<{
      entries: { action: string; actor: { name: unknown } }[];
    }>();
    expect(entries.find(({ action }) => action === 'account_deleted')?.actor.name).toBeNull();
  });
});

test('the job deletes an ended shop when its message comes', async () => {
  const { default: worker } = await import('../../functions/index.ts');
  const shop = await openShop();
  await closeShop(still, actorOf(shop), Date.now());
  const batch = createMessageBatch('parcel-desk-jobs', [
    { id: '1', timestamp: new Date(), attempts: 1, body: { job: 'erase', at: Date.now(), hop: 0 } },
  ]);
  await worker.queue(batch, still);
  expect(
    await env.DB.prepare('SELECT id FROM sellers WHERE id = ?').bind(shop.id).first(),
  ).toBeNull();
});

/** The rows each statement changed. */
function seeing(db: D1Database, see: (changes: number) => void): D1Database {
  const note = <T>(result: D1Result<T>) => {
    see(result.meta.changes);
    return result;
  };
  const inner = new WeakMap<object, D1PreparedStatement>();
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      run: async () => note(await statement.run()),
      all: () => statement.all(),
    } as unknown as D1PreparedStatement;
    inner.set(wrapped, statement);
    return wrapped;
  };
  return {
    prepare: (query: string) => wrap(db.prepare(query)),
    batch: async (all: D1PreparedStatement[]) =>
      (await db.batch(all.map((one) => inner.get(one) ?? one))).map(note),
  } as unknown as D1Database;
}

/** Fails from the statement after those on. */
function dyingAfter(db: D1Database, allowed: number) {
  let left = allowed;
  const spend = () => {
    if (left-- <= 0) throw new Error('killed');
  };
  const database = {
    prepare: (query: string) => {
      spend();
      return db.prepare(query);
    },
    batch: (all: D1PreparedStatement[]) => {
      spend();
      return db.batch(all);
    },
  } as unknown as D1Database;
  return { database, isDead: () => left < 0 };
}
