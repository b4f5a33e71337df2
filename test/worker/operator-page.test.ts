// The operator's page: for who has the key, what failed in all shops, its replay, and nothing of what was sent.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { newId } from '../../functions/lib/ids.ts';
import { openShop } from './support/accounts.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  inboxOf,
  newCdekNumber,
  ORIGIN,
  openHook,
  post,
  settled,
  stopClock,
  track,
} from './support/hooks.ts';

const HOUR = 3_600_000;
const t = words('en');

beforeEach(async () => {
  const tables = ['quotas', 'inbox', 'refused_messages', 'job_runs', 'dead_letters'];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
});

let clients = 1;
const signIn = (
  key: string,
  { from = `198.51.100.${clients++ % 250}`, origin = ORIGIN, to = env } = {},
) =>
  call(
    '/en/operator/sign-in',
    {
      method: 'POST',
      redirect: 'manual',
      headers: { origin, 'cf-connecting-ip': from },
      body: new URLSearchParams({ key }),
    },
    to,
  );

const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const session = async () => ({ cookie: cookieOf(await signIn('operator')), origin: ORIGIN });
type Session = Awaited<ReturnType<typeof session>>;

const page = async (headers: Partial<Session>, path = '/en/operator', to = env) =>
  (await call(path, { headers: headers as Record<string, string> }, to)).text();
const replay = (headers: Partial<Session>, fields: Record<string, string>) =>
  call('/en/operator/replay', {
    method: 'POST',
    redirect: 'manual',
    headers: headers as Record<string, string>,
    body: new URLSearchParams(fields),
  });

/** A message that was accepted and then could not be worked on; replayed it is well. */
async function failedMessage(hook: Awaited<ReturnType<typeof openHook>>) {
  const number = newCdekNumber();
  await post(hook, cdekStatus(number, 'DELIVERED', '2026-10-03T08:00:00Z'));
  await settled(hook);
  const row = (await inboxOf(hook)).at(-1);
  const payload = JSON.stringify({
    type: 'ORDER_STATUS',
    attributes: {
      cdek_number: number,
      code: 'DELIVERED',
      status_date_time: '2026-10-03T08:00:00Z',
    },
  });
  await env.DB.prepare(
    `UPDATE inbox SET state = 'failed', payload = ?, failure = ?, attempts = 8 WHERE id = ?`,
  )
    .bind(payload, `cannot read "${number} Ольга"`, row?.id)
    .run();
  return { id: row?.id ?? 0, number };
}

describe('the sign-in', () => {
  test('the right key opens the page for an hour by a cookie that no script reads and no other site sends', async () => {
    stopClock();
    const response = await signIn('operator');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/en/operator');
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-parcel-desk-operator=\d+\.[\w-]{43}; Path=\/; Max-Age=3600; HttpOnly; SameSite=Strict; Secure$/,
    );
    const cookie = cookieOf(response);
    expect(await page({ cookie })).toContain(t('operator.jobs'));
    vi.setSystemTime(Date.now() + HOUR - 1);
    expect(await page({ cookie })).toContain(t('operator.jobs'));
    vi.setSystemTime(Date.now() + 1);
    expect(await page({ cookie })).toContain(t('operator.signin.lead'));
  });

  test('a wrong key, a foreign form and an installation without a key open nothing', async () => {
    for (const key of ['operato', 'operator1', '']) {
      const response = await signIn(key);
      expect(response.status).toBe(422);
      expect(response.headers.get('set-cookie')).toBe(null);
      expect(await response.text()).toContain(t('operator.signin.wrong'));
    }
    expect((await signIn('operator', { origin: 'https://evil.test' })).status).toBe(403);
    const unset = { ...env, OPERATOR_KEY: '' };
    expect((await signIn('', { to: unset })).status).toBe(404);
    expect((await call('/en/operator', {}, unset)).status).toBe(404);
  });

  test('after ten wrong keys in an hour a client is refused the right one too, and another is not', async () => {
    const from = '203.0.113.7';
    const many = { ...env, ACCOUNT_FORMS_PER_CLIENT: '100' };
    const guesses = Array.from({ length: 12 }, (_, i) => signIn(`guess ${i}`, { from, to: many }));
    const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(10).fill(422), 429, 429]);
    expect((await signIn('operator', { from, to: many })).status).toBe(429);
    expect((await signIn('operator', { from: '203.0.113.8', to: many })).status).toBe(303);
  });

  test('right keys use up no guess', async () => {
    const from = '203.0.113.9';
    const many = { ...env, ACCOUNT_FORMS_PER_CLIENT: '100' };
    for (let i = 0; i < 12; i++) {
      expect((await signIn('operator', { from, to: many })).status).toBe(303);
    }
  });

  test('a forged, prolonged or foreign cookie and one of an older key open nothing', async () => {
    const { cookie } = await session();
    const [name = '', value = ''] = cookie.split('=');
    const [until = '', signature = ''] = value.split('.');
    const later = `${name}=${Number(until) + HOUR}.${signature}`;
    const shop = await openShop();
    for (const other of [
      later,
      `${name}=${until}.x`,
      `${name}=`,
      `${name}=NaN.`,
      shop.owner.headers.cookie,
    ]) {
      expect(await page({ cookie: other }), other).toContain(t('operator.signin.lead'));
    }
    const rotated = { ...env, OPERATOR_KEY: 'another' };
    expect(await page({ cookie }, '/en/operator', rotated)).toContain(t('operator.signin.lead'));
  });

  test('signing out takes the cookie away', async () => {
    const response = await call('/en/operator/sign-out', {
      method: 'POST',
      redirect: 'manual',
      headers: await session(),
    });
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  });
});

describe('the page', () => {
  test('the operator’s page is in three languages, for nobody’s index and in nobody’s cache', async () => {
    const headers = await session();
    for (const lang of LANGS) {
      const response = await call(`/${lang}/operator`, { headers });
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
      const html = await response.text();
      expect(html).toContain(words(lang)('operator.title'));
      expect(html).not.toContain('<script');
    }
  });

  test('what failed in every shop is listed by ids, carrier and reason, and nothing of a message, a shop or a parcel is', async () => {
    const [hook, other] = [await openHook('cdek'), await openHook('cdek')];
    const { number } = await failedMessage(hook);
    await failedMessage(other);
    await post(hook, '{"name": "Иван Петров", broken');
    const importId = newId('imp', Date.now());
    const targetId = newId('end', Date.now());
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO imports VALUES (?1, ?2, 'usr_1', 'Петров.csv', 'failed', '{}', '{}', 9, 9, 0, '[]', 3, 0, 0,
           0, NULL, 1, 1, 1)`,
      ).bind(importId, hook.sellerId),
      env.DB.prepare(
        `INSERT INTO announcements (id, key, seller_id, type, data, created_at)
         VALUES (?1, ?1, ?2, 'shipment.delivered', '{"number":"4411"}', 1)`,
      ).bind(newId('ann', Date.now()), hook.sellerId),
      env.DB.prepare(
        `INSERT INTO deliveries SELECT ?1, id, 'endpoint', 'failed', 9, NULL, 503, 'Петров', 1
         FROM announcements WHERE seller_id = ?2`,
      ).bind(targetId, hook.sellerId),
      env.DB.prepare(
        `UPDATE connections SET failing_since = 1, failures = 4, failure = 'timeout' WHERE id = ?`,
      ).bind(other.connectionId),
      env.DB.prepare(`UPDATE sellers SET name = 'Петров и сын' WHERE id = ?`).bind(hook.sellerId),
    ]);
    const html = await page(await session());
    for (const shown of [
      hook.sellerId,
      hook.connectionId,
      other.sellerId,
      importId,
      targetId,
      t('problem.malformed-body.title'),
      t('connection.failure.timeout'),
      'cannot read',
      '503',
    ]) {
      expect(html, shown).toContain(shown);
    }
    for (const hidden of [number, 'Ольга', 'Иван', 'Петров', '4411']) {
      expect(html, hidden).not.toContain(hidden);
    }
  });

  test('the page says that all is well, and what is not', async () => {
    stopClock();
    const headers = await session();
    await env.DB.prepare('UPDATE connections SET failing_since = NULL').run();
    expect(await page(headers)).toContain(t('operator.calm'));
    await failedMessage(await openHook('cdek'));
    const now = Date.now();
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO job_runs VALUES ('job:scan', ?1, ?1, 3, ?1, 'no "…"', ?2, 790, 0)`,
      ).bind(now - HOUR, Math.floor(now / 86_400_000)),
      env.DB.prepare(`INSERT INTO dead_letters VALUES ('inbound', 2, ?)`).bind(now),
    ]);
    const html = await page(headers);
    expect(html).not.toContain(t('operator.calm'));
    for (const concern of [
      t('operator.concern.failed', { count: 1 }),
      t('operator.concern.job', { kind: 'job:scan' }),
      t('operator.concern.silent', {
        kind: 'job:scan',
        age: t('operator.age.minutes', { count: 60 }),
      }),
      t('operator.concern.statements', { kind: 'job:scan', count: 790 }),
      t('operator.concern.dead', { count: 1 }),
    ]) {
      expect(html, concern).toContain(concern);
    }
  });
});

describe('the replay', () => {
  test('one failed message is replayed and worked on, once', async () => {
    const hook = await openHook('cdek');
    const { id, number } = await failedMessage(hook);
    const headers = await session();
    const response = await replay(headers, { message: String(id) });
    expect(response.headers.get('location')).toBe('/en/operator?replayed=1');
    await settled(hook);
    expect((await track(number)).shipments[0]?.status).toBe('delivered');
    const again = await replay(headers, { message: String(id) });
    expect(again.headers.get('location')).toBe('/en/operator?replayed=0');
    const shown = await page(headers, '/en/operator?replayed=0');
    expect(shown).toContain(t('operator.replayed.none'));
  });

  test('all failed messages of one connection are replayed together, each once though pressed twice, and no others', async () => {
    const [hook, other] = [await openHook('cdek'), await openHook('cdek')];
    const numbers: string[] = [];
    for (let i = 0; i < 3; i++) numbers.push((await failedMessage(hook)).number);
    await failedMessage(other);
    const headers = await session();
    const pressed = await Promise.all(
      [1, 2].map(() => replay(headers, { connection: hook.connectionId })),
    );
    const counts = pressed.map((one) => one.headers.get('location')?.split('=')[1]).sort();
    expect(counts).toEqual(['0', '3']);
    await settled(hook);
    for (const number of numbers) {
      expect((await track(number)).shipments[0]?.status).toBe('delivered');
    }
    expect((await inboxOf(hook)).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect((await inboxOf(other)).map(({ state }) => state)).toEqual(['failed']);
  });

  test('without the operator’s session or from another site nothing is replayed', async () => {
    const hook = await openHook('cdek');
    const { id } = await failedMessage(hook);
    const shop = await openShop();
    const strangers: Partial<Session>[] = [{ origin: ORIGIN }, shop.owner.headers];
    for (const headers of strangers) {
      const response = await replay(headers, { message: String(id) });
      expect(response.headers.get('location')).toBe('/en/operator');
    }
    const foreign = { ...(await session()), origin: 'https://evil.test' };
    await expectProblem(await replay(foreign, { message: String(id) }), 403, 'foreign-origin');
    expect((await inboxOf(hook)).map(({ state }) => state)).toEqual(['failed']);
  });
});
