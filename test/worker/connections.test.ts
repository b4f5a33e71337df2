// A seller's connections: who may do what, and that a key that went in never comes out.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  Connection,
  OpenedConnection,
  type TestOutcome,
} from '../../functions/contract/connection.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import worker from '../../functions/index.ts';
import { unseal } from '../../functions/lib/secrets.ts';
import {
  cookiesIn,
  joinShop,
  keyOf,
  type Member,
  openShop,
  type Shop,
  sendForm,
} from './support/accounts.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  newCdekNumber,
  settled,
  stopClock,
  track,
} from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { CANARY, cdek, GIVEN, json, know, recorded, run, T0, xml } from './support/poll.ts';
import { ask, send } from './support/shipments.ts';

let shop: Shop;
let owner: Member;
let agent: Member;
let viewer: Member;
let stranger: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
  agent = await joinShop(shop.id, 'agent');
  viewer = await joinShop(shop.id, 'viewer');
  stranger = (await openShop()).owner;
});

async function open(carrier: string, more: object = {}, who = owner) {
  const response = await send(who, 'POST', '/api/v1/connections', { carrier, ...more });
  expect(response.status).toBe(201);
  const { connection, hookUrl } = v.parse(OpenedConnection, await response.json());
  return { id: connection.id, connection, path: new URL(hookUrl).pathname };
}
const rowOf = (id: string) =>
  env.DB.prepare('SELECT * FROM connections WHERE id = ?')
    .bind(id)
    .first<Record<string, string | number | null>>();
/** Each by a shop of its own: tests are counted. */
async function openAndTest(carrier: string, more: object = {}) {
  const who = (await openShop()).owner;
  const { id } = await open(carrier, more, who);
  const path = `/api/v1/connections/${id}/test`;
  return { id, test: async (): Promise<TestOutcome> => (await send(who, 'POST', path)).json() };
}

describe('access to connections', () => {
  const reads = (id: string) => ['', `/${id}`, `/${id}/failures`];
  const writes = (id: string): ['POST' | 'PATCH' | 'DELETE', string, object?][] => [
    ['POST', '', { carrier: 'cdek' }],
    ['PATCH', `/${id}`, { anySender: true }],
    ['POST', `/${id}/test`],
    ['POST', `/${id}/rotate`],
    ['POST', `/${id}/failures/1/replay`],
    ['DELETE', `/${id}`],
  ];
  const base = '/api/v1/connections';

  test('all members and API keys of a shop, and no other caller, can read its connections', async () => {
    const { id } = await open('cdek');
    const { key } = await keyOf(shop, 'read');
    for (const path of reads(id)) {
      for (const who of [owner, agent, viewer]) {
        expect((await ask(who, base + path)).status).toBe(200);
      }
      const asKey = { headers: { authorization: `Bearer ${key}` } };
      expect((await call(base + path, asKey)).status).toBe(200);
      await expectProblem(await call(base + path), 401, 'unauthorized');
      if (path !== '') await expectProblem(await ask(stranger, base + path), 404, 'not-found');
    }
    const others = await (await ask(stranger, base)).json<{ connections: unknown[] }>();
    expect(others.connections).toEqual([]);
  });

  test('agents, viewers and API keys cannot change a connection, and another shop’s owner gets 404', async () => {
    const { id } = await open('cdek');
    const { key } = await keyOf(shop, 'write');
    for (const [method, path, body] of writes(id)) {
      for (const who of [agent, viewer]) {
        await expectProblem(await send(who, method, base + path, body), 403, 'forbidden');
      }
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const asKey = await call(base + path, { method, headers, body: JSON.stringify(body ?? {}) });
      await expectProblem(asKey, 403, 'forbidden');
      const bare = await call(base + path, {
        method,
        headers: { 'content-type': 'application/json' },
      });
      await expectProblem(bare, 401, 'unauthorized');
      if (path === '') continue;
      await expectProblem(await send(stranger, method, base + path, body), 404, 'not-found');
    }
    expect((await rowOf(id))?.revoked_at).toBe(null);
  });

  test('a connection page shows its forms to owners only, and agents and viewers see it without them', async () => {
    const { id } = await open('russian-post', { credentials: GIVEN['russian-post'] });
    const page = async (who: Member) =>
      (await ask(who, `/en/desk/connections/${id}`, { headers: { accept: 'text/html' } })).text();
    expect(await page(owner)).toContain('name="password"');
    for (const who of [agent, viewer]) {
      const html = await page(who);
      expect(html).toContain('Russian Post');
      expect(html).not.toMatch(/<form[^>]*connections/);
    }
    const foreign = await ask(stranger, `/en/desk/connections/${id}`, {
      headers: { accept: 'text/html' },
    });
    expect(foreign.status).toBe(404);
  });
});

describe('a connection', () => {
  test('a new connection has a working webhook address that is not stored in clear text', async () => {
    const { id, path } = await open('cdek');
    const number = newCdekNumber();
    const body = JSON.stringify(cdekStatus(number, 'DELIVERED', '2026-11-01T08:00:00Z'));
    expect((await call(path, { method: 'POST', body })).status).toBe(200);
    const hook = { connectionId: id, sellerId: shop.id, carrier: 'cdek', path };
    await settled(hook);
    expect((await track(number)).shipments[0]?.status).toBe('delivered');
    expect(JSON.stringify(await rowOf(id))).not.toContain(path.split('/').at(-1));
    const seen = v.parse(Connection, await (await ask(owner, `/api/v1/connections/${id}`)).json());
    expect(seen.state).toBe('listening');
    expect(seen.lastHeardAt).not.toBe(null);
  });

  test('a connection with a rotated address accepts the new address and refuses the old one', async () => {
    const { id, path } = await open('cdek');
    const answer = await send(owner, 'POST', `/api/v1/connections/${id}/rotate`);
    const { hookUrl } = await answer.json<{ hookUrl: string }>();
    const post = (to: string) =>
      call(to, { method: 'POST', body: JSON.stringify(cdekStatus('1100000001', 'CREATED', '')) });
    expect((await post(new URL(hookUrl).pathname)).status).toBe(200);
    await expectProblem(await post(path), 404, 'hook-not-found');
  });

  test('a revoked connection refuses webhooks, loses its keys and answers 404', async () => {
    const { id, path } = await open('cdek', { credentials: GIVEN.cdek });
    expect((await send(owner, 'DELETE', `/api/v1/connections/${id}`)).status).toBe(200);
    const answer = await call(path, { method: 'POST', body: '{}' });
    await expectProblem(answer, 404, 'hook-not-found');
    expect(await rowOf(id)).toMatchObject({ credentials: null, poll_due_at: null });
    await expectProblem(await ask(owner, `/api/v1/connections/${id}`), 404, 'not-found');
  });

  test('new keys reset the polling state of a connection, and removing the keys ends polling', async () => {
    const { id } = await open('yandex-delivery', { credentials: { token: 'old' } });
    await env.DB.prepare(
      `UPDATE connections SET poll_state = 'x', failing_since = 1, failures = 9, failure = 'timeout'
       WHERE id = ?`,
    )
      .bind(id)
      .run();
    const change = { credentials: { token: ' new-token ' } };
    const changed = await send(owner, 'PATCH', `/api/v1/connections/${id}`, change);
    expect(await changed.json()).toMatchObject({ state: 'polling', failure: null });
    const row = await rowOf(id);
    expect(row).toMatchObject({ poll_state: null, failures: 0 });
    expect(JSON.parse(await unseal(String(row?.credentials), env.SECRETS_KEY))).toEqual({
      token: 'new-token',
    });
    await send(owner, 'PATCH', `/api/v1/connections/${id}`, { credentials: null });
    expect(await rowOf(id)).toMatchObject({ credentials: null, poll_due_at: null });
  });

  test('a connection with an invalid field is refused, and the answer names the field', async () => {
    const { id } = await open('aftership');
    const refused = async (
      path: string,
      method: 'POST' | 'PATCH',
      body: object,
      pointer: string,
    ) => {
      const response = await send(owner, method, `/api/v1/connections${path}`, body);
      const { errors } = await response.clone().json<{ errors: { pointer: string }[] }>();
      await expectProblem(response, 422, 'invalid-input');
      expect(errors.map((one) => one.pointer)).toEqual([pointer]);
    };
    await refused('', 'POST', { carrier: 'nobody' }, '/carrier');
    await refused('', 'POST', { carrier: 'china-post' }, '/carrier');
    await refused('', 'POST', { carrier: 'cdek', signingKey: 'x' }, '/signingKey');
    const half = { carrier: 'cdek', credentials: { account: 'a' } };
    await refused('', 'POST', half, '/credentials/password');
    const foreign = { carrier: 'boxberry', credentials: { token: 'a', extra: 'b' } };
    await refused('', 'POST', foreign, '/credentials/extra');
    const access = { login: 'a', password: 'b', access: 'all' };
    await refused(
      '',
      'POST',
      { carrier: 'russian-post', credentials: access },
      '/credentials/access',
    );
    const cyrillic = { carrier: 'boxberry', credentials: { token: 'ключ' } };
    await refused('', 'POST', cyrillic, '/credentials/token');
    await refused(`/${id}`, 'PATCH', { credentials: {} }, '/credentials/');
  });

  test('a shop with fifty connections cannot open another one', async () => {
    const full = await openShop();
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)
       INSERT INTO connections (id, seller_id, carrier, secret_hash, created_at)
       SELECT ?1 || i, ?1, 'cdek', ?1 || i, 0 FROM n`,
    )
      .bind(full.id)
      .run();
    const answer = await send(full.owner, 'POST', '/api/v1/connections', { carrier: 'cdek' });
    await expectProblem(answer, 409, 'too-many-connections');
  });

  test('every change of a connection leaves an audit entry with its actor', async () => {
    const { id } = await open('cdek', { credentials: GIVEN.cdek });
    await send(owner, 'PATCH', `/api/v1/connections/${id}`, { credentials: null });
    await send(owner, 'POST', `/api/v1/connections/${id}/rotate`);
    await send(owner, 'DELETE', `/api/v1/connections/${id}`);
    const { results } = await env.DB.prepare(
      'SELECT actor, action, detail FROM audit WHERE subject = ? ORDER BY id',
    )
      .bind(id)
      .all<{ actor: string; action: string; detail: string }>();
    expect(results.map(({ action }) => action)).toEqual([
      'connection_opened',
      'connection_changed',
      'connection_address_changed',
      'connection_revoked',
    ]);
    expect(new Set(results.map(({ actor }) => actor))).toEqual(new Set([owner.id]));
    expect(JSON.parse(results[1]?.detail ?? '{}')).toEqual({ carrier: 'cdek', credentials: false });
  });
});

describe('a connection test', () => {
  test('a connection test passes an unsigned message through the inbox and creates no parcel', async () => {
    for (const carrier of ['ozon', 'cdek', 'yandex-delivery']) {
      const { id, test: tryIt } = await openAndTest(carrier);
      expect(await tryIt()).toEqual({ result: 'passed', failure: null });
      const { results } = await env.DB.prepare('SELECT state FROM inbox WHERE connection_id = ?')
        .bind(id)
        .all();
      expect(results).toEqual([{ state: 'done' }]);
      // We are not the carrier: nothing was heard from it.
      expect((await rowOf(id))?.last_heard_at).toBe(null);
    }
    expect(await env.DB.prepare(`SELECT 1 FROM shipments WHERE number LIKE '%TEST%'`).first()).toBe(
      null,
    );
  });

  test('a connection test proves the keys by a call to the carrier', async () => {
    const { test: tryIt } = await openAndTest('boxberry', { credentials: GIVEN.boxberry });
    let answer = () => json([{ Code: '010' }]);
    outside('api.boxberry.ru', () => answer());
    expect(await tryIt()).toEqual({ result: 'passed', failure: null });
    answer = () => json([{ err: 'Нет доступа' }]);
    expect(await tryIt()).toEqual({ result: 'failed', failure: 'credentials_refused' });
    answer = () => json({}, 500);
    expect(await tryIt()).toEqual({ result: 'failed', failure: 'unavailable' });
  });

  test('a connection test with Russian Post passes on the answer "no such parcel"', async () => {
    const { test: tryIt } = await openAndTest('russian-post', {
      credentials: GIVEN['russian-post'],
    });
    outside('tracking.russianpost.ru', () => xml(recorded('polls/russian-post/unknown.xml'), 500));
    expect((await tryIt()).result).toBe('passed');
  });

  test('a connection test reports refused keys when CDEK rejects the login as malformed', async () => {
    const { test: tryIt } = await openAndTest('cdek', { credentials: GIVEN.cdek });
    outside('api.cdek.ru', () => json({ error: 'invalid_client' }, 400));
    expect(await tryIt()).toEqual({ result: 'failed', failure: 'credentials_refused' });
  });

  test('a connection test with a key that Ozon no longer takes reports a wrong key', async () => {
    let answer = () => json({ roles: [] });
    outside(new URL(env.OZON_API_URL).host, () => answer());
    const { test: tryIt } = await openAndTest('ozon', {
      credentials: { clientId: '15', apiKey: 'key' },
    });
    answer = () => json({ code: 7, message: 'Invalid Api-Key' }, 403);
    expect(await tryIt()).toEqual({ result: 'failed', failure: 'wrong_key' });
  });

  test('a connection test that cannot prove anything reports "unproven" or "nothing to test"', async () => {
    const { test: tryIt } = await openAndTest('dpd-russia', { credentials: GIVEN['dpd-russia'] });
    expect((await tryIt()).result).toBe('unproven');
    expect((await (await openAndTest('easypost')).test()).result).toBe('nothing_to_test');
  });

  test('a shop can test a connection at most ten times a minute', async () => {
    stopClock();
    const { test: tryIt } = await openAndTest('cdek');
    const results = [];
    for (let i = 0; i < 11; i++) {
      // Two tests in the same millisecond would be the same message.
      vi.advanceTimersByTime(1);
      results.push((await tryIt()).result);
    }
    expect(results.filter((result) => result === 'passed')).toHaveLength(10);
  });
});

describe('a failed message', () => {
  test('a failed message is counted and listed, and an owner can replay it once', async () => {
    const { id, path } = await open('cdek');
    const hook = { connectionId: id, sellerId: shop.id, carrier: 'cdek', path };
    const number = newCdekNumber();
    const body = JSON.stringify(cdekStatus(number, 'CREATED', '2026-11-01T08:00:00Z'));
    await call(path, { method: 'POST', body });
    await settled(hook);
    await env.DB.prepare(`UPDATE inbox SET state = 'failed', failure = 'x' WHERE connection_id = ?`)
      .bind(id)
      .run();
    const list = await ask(owner, `/api/v1/connections/${id}/failures`);
    const { messages } = await list.json<{ messages: { id: number }[] }>();
    expect(messages).toHaveLength(1);
    const page = await ask(owner, '/en/desk/connections', { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('1 message not processed');

    const other = await open('cdek');
    const [message] = messages;
    const wrong = `/api/v1/connections/${other.id}/failures/${message?.id}/replay`;
    await expectProblem(await send(owner, 'POST', wrong), 404, 'not-found');
    const right = `/api/v1/connections/${id}/failures/${message?.id}/replay`;
    expect((await send(owner, 'POST', right)).status).toBe(202);
    await settled(hook);
    await expectProblem(await send(owner, 'POST', right), 409, 'not-replayable');
  });
});

describe('the connection pages', () => {
  const post = (path: string, fields: Record<string, string>, cookie = owner.headers.cookie) =>
    sendForm(path, fields, { cookie });
  const html = async (path: string, cookie = owner.headers.cookie) => {
    const response = await call(path, { headers: { cookie, accept: 'text/html' } });
    return { response, text: await response.text() };
  };

  test('the connection pages open a connection and show its webhook address once', async () => {
    const made = await post('/en/desk/connections', { carrier: 'ozon' });
    expect(made.status).toBe(303);
    const page = made.headers.get('location') ?? '';
    const flash = cookiesIn(made);
    expect(flash).not.toContain('hooks');
    const first = await html(page, `${owner.headers.cookie}; ${flash}`);
    const url = /<code>([^<]+\/hooks\/ozon\/[^<]+)<\/code>/.exec(first.text)?.[1];
    expect(url).toMatch(/^https:\/\/desk\.test\/hooks\/ozon\/[\w-]{22}$/);
    const forget = first.response.headers
      .getSetCookie()
      .find((c) => c.includes('connection_address'));
    expect(forget).toMatch(/^connection_address=;.*Max-Age=0/);
    expect((await html(page)).text).not.toContain('/hooks/ozon/');
    // The cookie of one connection shows nothing on the page of another.
    const { id } = await open('cdek');
    const elsewhere = await html(`/en/desk/connections/${id}`, `${owner.headers.cookie}; ${flash}`);
    expect(elsewhere.text).not.toContain('/hooks/ozon/');
  });

  test('a keys form with an error keeps the typed account but not the password', async () => {
    const { id } = await open('cdek');
    const path = `/en/desk/connections/${id}/keys`;
    const wrong = await post(path, { account: 'my-account', password: 'пароль' });
    const text = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(text).toContain('value="my-account"');
    expect(text).not.toContain('пароль');
    expect(text).toMatch(/name="password"[^>]*aria-invalid="true"/);
    const right = await post(path, { account: `${CANARY}-a`, password: `${CANARY}-b` });
    expect(right.status).toBe(303);
    expect(right.headers.get('location')).toBe(`/en/desk/connections/${id}?said=saved`);
  });

  test('a connection page reports a failed test, also when the reason in its address is unknown', async () => {
    const { owner: who } = await openShop();
    const { cookie } = who.headers;
    const { id } = await open('boxberry', { credentials: GIVEN.boxberry }, who);
    outside('api.boxberry.ru', () => json([{ err: 'Нет доступа' }]));
    const tested = await post(`/en/desk/connections/${id}/test`, {}, cookie);
    const { text } = await html(tested.headers.get('location') ?? '', cookie);
    expect(text).toContain('The test failed. The keys were not accepted.');
    const unknown = await html(`/en/desk/connections/${id}?said=failed&why=nobody_knows`, cookie);
    expect(unknown.text).toContain('The test failed.');
  });

  test('text in the address of a connection page is shown on it neither as markup nor as words', async () => {
    const { id } = await open('boxberry', { credentials: GIVEN.boxberry });
    const evil = '"><i data-evil>pay at evil.test</i>';
    for (const said of ['failed', evil]) {
      const query = new URLSearchParams({ said, why: evil });
      const { response, text } = await html(`/en/desk/connections/${id}?${query}`);
      expect(response.status).toBe(200);
      expect(text.includes('The test failed.')).toBe(said === 'failed');
      expect(text).not.toContain('<i data-evil');
      expect(text.replace(/<[^>]*>/g, '')).not.toMatch(/data-evil|evil\.test/);
    }
  });

  test('the connection pages delete keys, rotate the webhook address and revoke the connection', async () => {
    const { id, path } = await open('fivepost', { credentials: GIVEN.fivepost });
    const base = `/ru/desk/connections/${id}`;
    expect((await post(`${base}/keys/forget`, {})).status).toBe(303);
    expect((await rowOf(id))?.credentials).toBe(null);
    expect((await post(`${base}/address`, {})).status).toBe(303);
    await expectProblem(await call(path, { method: 'POST', body: '[]' }), 404, 'hook-not-found');
    expect((await post(`${base}/revoke`, {})).headers.get('location')).toBe(
      '/ru/desk/connections?said=revoked',
    );
    expect((await html(base)).response.status).toBe(404);
  });

  test('a signing key can be saved for a carrier that signs, and for no other', async () => {
    const { id } = await open('aftership');
    const saved = await post(`/zh/desk/connections/${id}/signing`, {
      signingKey: `${CANARY}-sign`,
    });
    expect(saved.status).toBe(303);
    expect(await unseal(String((await rowOf(id))?.signing_key), env.SECRETS_KEY)).toBe(
      `${CANARY}-sign`,
    );
    const { id: unsigned } = await open('cdek');
    const response = await post(`/zh/desk/connections/${unsigned}/signing`, { signingKey: 'x' });
    expect(response.status).toBe(404);
  });

  test('the connection form refuses an unknown carrier and a request from another site', async () => {
    const answer = await post('/en/desk/connections', { carrier: 'nobody' });
    expect(answer.status).toBe(422);
    const foreign = await call('/en/desk/connections', {
      method: 'POST',
      headers: { cookie: owner.headers.cookie, origin: 'https://evil.test' },
      body: new URLSearchParams({ carrier: 'ozon' }),
    });
    expect(foreign.status).toBe(403);
  });

  test('a connection page exists for every carrier in three languages', async () => {
    const { CONNECTABLE } = await import('../../functions/connections/kinds.ts');
    const all = await openShop();
    for (const { id: carrier } of CONNECTABLE) {
      const { id } = await open(carrier, {}, all.owner);
      for (const lang of LANGS) {
        const page = await html(`/${lang}/desk/connections/${id}`, all.owner.headers.cookie);
        expect(page.response.status).toBe(200);
        expect(page.text, `${carrier} ${lang}`).not.toMatch(/connection\.(how|field)|undefined/);
      }
    }
  }, 30_000);
});

test('no carrier key that was saved is in any table, answer or log line', async () => {
  const logged: string[] = [];
  const { error, log } = console;
  console.error = (...line: unknown[]) => void logged.push(line.join(' '));
  console.log = (...line: unknown[]) => void logged.push(line.join(' '));
  const bodies: string[] = [];
  const look = async (path: string) => {
    const response = await ask(owner, path, { headers: { accept: 'text/html' } });
    bodies.push(await response.text(), JSON.stringify([...response.headers]));
  };
  try {
    for (const [carrier, credentials] of Object.entries(GIVEN)) {
      const { id, path } = await open(carrier, { credentials });
      const asker = { connectionId: id, sellerId: shop.id, carrier, path, secret: '' };
      if (carrier !== 'yandex-delivery') await know(asker, [numberFor(carrier)]);
      await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
        .bind(T0, id)
        .run();
      // Refusing carriers repeat what they were sent.
      const host = HOSTS[carrier] ?? '';
      const echo = async (request: Request) =>
        new Response(`${request.url} ${await request.text()}`, { status: 500 });
      if (carrier === 'cdek') cdek(asker);
      else outside(host, echo);
      await run(T0);
      const tested = await send(owner, 'POST', `/api/v1/connections/${id}/test`);
      if (tested.status !== 429) bodies.push(await tested.text());
      for (const lang of LANGS) await look(`/${lang}/desk/connections/${id}`);
      for (const tail of ['', '/failures']) await look(`/api/v1/connections/${id}${tail}`);
    }
    await look('/api/v1/connections');
    await look('/en/desk/connections');
  } finally {
    Object.assign(console, { error, log });
  }
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const rows = await Promise.all(
    tables.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
  );
  const stored = JSON.stringify(rows.map(({ results }) => results));
  expect(stored.length).toBeGreaterThan(10_000);
  expect(bodies.length).toBeGreaterThan(40);
  for (const [where, text] of Object.entries({
    stored,
    shown: bodies.join(),
    logged: logged.join(),
  })) {
    expect(text.includes(CANARY), where).toBe(false);
    expect(text.includes('token-canary'), where).toBe(false);
  }
}, 60_000);

const numberFor = (carrier: string): string =>
  ({
    belpost: 'BV280488510BY',
    boxberry: 'DUD15086277',
    dellin: '400267443',
    evropost: 'BY080013226247',
    kazpost: 'CC016695190KZ',
    kit: 'TБЛEKБ0010000111',
    'magnit-post': '123E4567-E89B-12D3-A456-426614174000',
    pek: '780339690775',
    'russian-post': '10944022440321',
  })[carrier] ?? newCdekNumber();
const HOSTS: Record<string, string> = {
  belpost: 'api.belpost.by',
  boxberry: 'api.boxberry.ru',
  dellin: 'api.dellin.ru',
  'dpd-russia': 'ws.dpd.ru',
  evropost: 'evropochta.by',
  fivepost: 'api-omni.x5.ru',
  kazpost: 'track.post.kz',
  kit: 'capi.tk-kit.com',
  'magnit-post': 'b2b-api.magnit.ru',
  pek: 'kabinet.pecom.ru',
  'pony-express': 'svc-api.p2e.ru',
  'russian-post': 'tracking.russianpost.ru',
  'yandex-delivery': 'b2b.taxi.yandex.net',
};

test('a webhook address names the installation’s own host, whatever host it was asked for under', async () => {
  const askUnder = async (host: string, path: string, body: object) => {
    const ctx = createExecutionContext();
    const request = new Request(`https://${host}${path}`, {
      method: 'POST',
      headers: {
        ...owner.headers,
        'content-type': 'application/json',
        'x-forwarded-host': 'forwarded.test',
        forwarded: 'host=forwarded.test',
      },
      body: JSON.stringify(body),
    });
    const response = await worker.fetch(request, env, ctx);
    await waitOnExecutionContext(ctx);
    return response;
  };
  for (const host of ['desk.test', 'evil.test']) {
    const made = await askUnder(host, '/api/v1/connections', { carrier: 'cdek' });
    expect(made.status).toBe(201);
    const { connection, hookUrl } = v.parse(OpenedConnection, await made.json());
    const rotated = await askUnder(host, `/api/v1/connections/${connection.id}/rotate`, {});
    const second = (await rotated.json<{ hookUrl: string }>()).hookUrl;
    for (const url of [hookUrl, second]) {
      expect(url).toMatch(/^https:\/\/desk\.test\/hooks\/cdek\/[\w-]{22}$/);
    }
    expect(second).not.toBe(hookUrl);
  }
});
