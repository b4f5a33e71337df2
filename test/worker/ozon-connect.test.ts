// One key connects everything: it is tried before it is stored, and the shop is there at once.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { visitOzon } from '../../functions/ozon/sync.ts';
import { pushesOf } from '../../scripts/ozon-fake-notifications.ts';
import { sendForm } from './support/accounts.ts';
import { expectProblem, stopClock } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { openByApi, openByForm, ownerAtOzon, rowOf, textOf } from './support/ozon-owner.ts';
import { ask, send } from './support/shipments.ts';
import { wholeDatabase } from './support/whole-database.ts';

const count = async (table: string, sellerId: string): Promise<number> =>
  (await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE seller_id = ?`)
    .bind(sellerId)
    .first<number>('n')) ?? 0;

describe('a key that is saved', () => {
  test('a key brings the parcels, returns and notifications of its shop with the visit that follows its answer', async () => {
    const who = await ownerAtOzon();
    const answer = await openByApi(who, 'key-a1b2');
    const { hookUrl, connection } = await answer.json<{
      hookUrl: string;
      connection: { id: string; state: string };
    }>();
    expect(connection.state).toBe('reading');
    const shop = who.ozon.shop(who.clientId);
    expect(await count('shipments', who.owner.sellerId)).toBe(shop.postings.length);
    expect(await count('ozon_returns', who.owner.sellerId)).toBe(shop.returns.length);
    // The address of the answer is the one that Ozon has.
    expect(pushesOf(shop).addresses.map(({ url }) => url)).toEqual([hookUrl]);
    const after = await ask(who.owner, `/api/v1/connections/${connection.id}`);
    expect(await after.json()).toMatchObject({ state: 'polling', reading: null });
    expect((await wholeDatabase()).includes('key-a1b2')).toBe(false);
  });

  test('a key given in the form of the page does the same', async () => {
    const who = await ownerAtOzon();
    const { page, answer } = await openByForm(who, 'key-c3d4');
    expect(answer.headers.get('location')).toBe(`${page}?said=saved`);
    const shop = who.ozon.shop(who.clientId);
    expect(await count('shipments', who.owner.sellerId)).toBe(shop.postings.length);
    expect(pushesOf(shop).addresses).toHaveLength(1);
    const text = await textOf(who.owner, page);
    expect(text).toContain('Connected: Ozon reports changes by itself.');
    expect(text).toMatch(/Roles<\/dt>\s*<dd[^>]*>Admin</);
    expect(text).not.toContain('Address for the webhook');
  });

  test('a new address of the webhook is told to Ozon at once', async () => {
    const who = await ownerAtOzon();
    const { connection } = await (await openByApi(who, 'key')).json<{
      connection: { id: string };
    }>();
    const rotated = await send(who.owner, 'POST', `/api/v1/connections/${connection.id}/rotate`);
    const { hookUrl } = await rotated.json<{ hookUrl: string }>();
    const { addresses } = pushesOf(who.ozon.shop(who.clientId));
    expect(addresses.map(({ url }) => url)).toEqual([hookUrl]);
  });

  test('a key that lacks roles is stored, and the page says what for', async () => {
    const who = await ownerAtOzon();
    const { page } = await openByForm(who, 'only-posting');
    const text = await textOf(who.owner, page);
    expect(text).toContain('The key has no right to:');
    expect(text).toMatch(/The key has no right to:[^.]*returns/);
    expect(text).toMatch(/The key has no right to:[^.]*notifications/);
    expect(text).not.toMatch(/The key has no right to:[^.]*FBS and rFBS postings/);
    expect(text).toContain('<code>/v1/returns/list</code>');
    expect(await count('shipments', who.owner.sellerId)).toBeGreaterThan(0);
  });
});

describe('a key that is wrong', () => {
  test('a wrong key opens no connection', async () => {
    const who = await ownerAtOzon();
    await expectProblem(await openByApi(who, 'wrong'), 422, 'key-refused');
    expect(await rowOf(who.owner)).toBe(null);
    expect(who.asked()).toEqual(['/v1/roles']);
  });

  test('a wrong key does not replace one that works', async () => {
    const who = await ownerAtOzon();
    await openByApi(who, 'key');
    const before = await rowOf(who.owner);
    const path = `/api/v1/connections/${before?.id}`;
    for (const apiKey of ['wrong', 'off', 'ip']) {
      const credentials = { clientId: who.clientId, apiKey };
      await expectProblem(
        await send(who.owner, 'PATCH', path, { credentials }),
        422,
        'key-refused',
      );
    }
    expect((await rowOf(who.owner))?.credentials).toBe(before?.credentials);
  });

  test('an Ozon that does not answer leaves everything as it was', async () => {
    const who = await ownerAtOzon();
    await openByApi(who, 'key');
    const before = await rowOf(who.owner);
    for (const broken of [
      () => Response.json({ message: 'Internal error' }, { status: 500 }),
      () => new Response('<html>maintenance</html>'),
      () => Response.json({ message: 'Circle is open' }, { status: 403 }),
    ]) {
      outside('ozon.test', broken);
      const credentials = { clientId: who.clientId, apiKey: 'another' };
      const answer = await send(who.owner, 'PATCH', `/api/v1/connections/${before?.id}`, {
        credentials,
      });
      await expectProblem(answer, 503, 'carrier-unreachable');
    }
    expect((await rowOf(who.owner))?.credentials).toBe(before?.credentials);
  });

  test('the form of the page says why a key is not taken, and keeps the Client-Id but not the key', async () => {
    for (const [apiKey, words] of [
      ['wrong', 'Ozon refused the key. Copy the Client-Id and the key again'],
      ['ip', 'The key works from certain IP addresses only.'],
    ] as const) {
      const who = await ownerAtOzon();
      const { answer } = await openByForm(who, apiKey);
      const text = await answer.text();
      expect(answer.status).toBe(422);
      expect(text).toContain(words);
      expect(text).toContain(`value="${who.clientId}"`);
      expect(text).not.toContain(`value="${apiKey}"`);
      expect(text).toMatch(/name="apiKey"[^>]*aria-invalid="true"/);
      expect((await rowOf(who.owner))?.credentials).toBe(null);
    }
  });

  test('the form of the page says that nothing was saved when Ozon does not answer', async () => {
    const who = await ownerAtOzon();
    outside('ozon.test', () => new Response('down', { status: 502 }));
    const { answer } = await openByForm(who, 'key');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('so nothing was saved');
    expect((await rowOf(who.owner))?.credentials).toBe(null);
  });

  test('a key may be tried ten times a minute', async () => {
    stopClock();
    const who = await ownerAtOzon();
    for (let i = 0; i < 10; i++) {
      await expectProblem(await openByApi(who, 'wrong'), 422, 'key-refused');
    }
    await expectProblem(await openByApi(who, 'wrong'), 429, 'too-many-requests');
    expect(who.asked()).toHaveLength(10);
  });
});

describe('a first reading', () => {
  test('a first reading is shown with its progress until it ends, and nobody is told that all is well', async () => {
    const who = await ownerAtOzon();
    const lists = ['/en/desk/today', '/en/desk/parcels', '/en/desk/connections'];
    // Ozon gives the first two answers and then none for a while.
    let answers = 0;
    outside('ozon.test', (request) =>
      ++answers > 3 ? new Response('down', { status: 503 }) : who.ozon.answer(request),
    );
    const { page } = await openByForm(who, 'key');
    for (const path of [...lists, page]) {
      const text = await textOf(who.owner, path);
      if (path !== '/en/desk/connections') expect(text, path).toContain('Reading your parcels…');
      expect(text, path).not.toContain('Everything is on its way');
    }
    expect(await textOf(who.owner, lists[0] ?? '')).toMatch(/Found so far: \d+\./);
    const accounts = await ask(who.owner, '/api/v1/ozon/accounts');
    expect(await accounts.json()).toMatchObject({
      accounts: [{ reading: { found: expect.any(Number) } }],
    });
    outside('ozon.test', (request) => who.ozon.answer(request));
    for (let visit = 0; visit < 6; visit++) {
      const row = await env.DB.prepare('SELECT * FROM connections WHERE seller_id = ?')
        .bind(who.owner.sellerId)
        .first<Parameters<typeof visitOzon>[1]>();
      if (row) await visitOzon(env, row, Date.now() + visit);
    }
    for (const path of [...lists, page]) {
      expect(await textOf(who.owner, path), path).not.toContain('Reading your parcels…');
    }
  });

  test('a first reading of an account that has nothing ends, and the shop is told that all is well', async () => {
    const who = await ownerAtOzon();
    const shop = who.ozon.shop(who.clientId);
    Object.assign(shop, { postings: [], returns: [], cancellations: [] });
    await openByForm(who, 'key');
    expect((await rowOf(who.owner))?.reading).toBe(null);
    expect(await textOf(who.owner, '/en/desk/today')).not.toContain('Reading your parcels…');
  });

  test('two keys saved at once leave one that works and one reading', async () => {
    const who = await ownerAtOzon();
    const { page } = await openByForm(who, 'key');
    const { cookie } = who.owner.headers;
    const given = (apiKey: string) =>
      sendForm(`${page}/keys`, { clientId: who.clientId, apiKey }, { cookie });
    const answers = await Promise.all([given('key-1'), given('key-2')]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(pushesOf(who.ozon.shop(who.clientId)).addresses).toHaveLength(1);
    const shop = who.ozon.shop(who.clientId);
    expect(await count('shipments', who.owner.sellerId)).toBe(shop.postings.length);
  });

  test('keys that are deleted end the reading', async () => {
    const who = await ownerAtOzon();
    const { page } = await openByForm(who, 'key');
    await sendForm(`${page}/keys/forget`, {}, { cookie: who.owner.headers.cookie });
    expect(await rowOf(who.owner)).toMatchObject({ reading: null, credentials: null });
    const accounts = await ask(who.owner, '/api/v1/ozon/accounts');
    expect(await accounts.json()).toEqual({ accounts: [] });
  });

  test('an account is shown to its own shop only', async () => {
    const who = await ownerAtOzon();
    await openByApi(who, 'ends-5');
    const stranger = await ownerAtOzon();
    const accounts = await ask(stranger.owner, '/api/v1/ozon/accounts');
    expect(await accounts.json()).toEqual({ accounts: [] });
    expect(await textOf(stranger.owner, '/en/desk/today')).not.toContain('The Ozon key ends');
    expect(await textOf(who.owner, '/en/desk/today')).toContain('The Ozon key ends');
  });
});
