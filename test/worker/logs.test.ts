// What is logged: enough to find a failure, and nothing of what somebody typed or sent.
import { createMessageBatch, env } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { app } from '../../functions/app.ts';
import type { Env } from '../../functions/env.ts';
import worker from '../../functions/index.ts';
import type { JobMessage } from '../../functions/lib/job-plan.ts';
import { logError, withoutTyped } from '../../functions/lib/log.ts';
import { levelOf, routeOf } from '../../functions/lib/request-log.ts';
import { call, cdekStatus, newCdekNumber, openHook, post } from './support/hooks.ts';
import { quiet } from './support/listeners.ts';

const chatty = { ...env, LOG_LEVEL: 'info' };
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  for (const method of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void lines.push(line));
  }
});
afterEach(() => void vi.restoreAllMocks());

const logged = (event: string) =>
  lines.map((line) => JSON.parse(line)).filter((line) => line.event === event);

/** Its errors quote what was asked, as SQLite and JSON.parse do. */
const quoting = (typed: string): typeof env => ({
  ...chatty,
  DB: new Proxy(env.DB, {
    get: () => () => {
      throw new Error(`near "${typed}": syntax error, got ${typed}`);
    },
  }),
});

describe('a request', () => {
  test('a request that failed is one line with its id, method, route, status and statements', async () => {
    const response = await call('/api/v1/shipments/shp_1', {}, chatty);
    expect(response.status).toBe(401);
    const [line, ...more] = logged('request');
    expect(more).toEqual([]);
    expect(line).toEqual({
      level: 'info',
      event: 'request',
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/api/v1/shipments/:id',
      status: 401,
      ms: expect.any(Number),
      statements: expect.any(Number),
    });
  });

  test('the id in a problem answer is the one in its header and in the log, also after its body was read', async () => {
    const asked = [
      call('/api/v1/carriers/nobody', {}, chatty),
      call('/api/auth/keys', { method: 'POST', body: '{}' }, chatty),
      call('/api/v1/guide', { method: 'POST', body: '{' }, chatty),
      call('/hooks/cdek/unknown', { method: 'POST', body: '{}' }, chatty),
    ];
    for (const response of await Promise.all(asked)) {
      const { instance } = await response.json<{ instance: string }>();
      expect(response.headers.get('x-request-id')).toBe(instance);
    }
  });

  test('behind Cloudflare the id is its ray; what only claims to be one is not taken', async () => {
    const headers = { 'cf-ray': '8f2a0c3d4e5f6a7b-FRA' };
    const known = await call('/api/v1/shipments', { headers }, chatty);
    expect(known.headers.get('x-request-id')).toBe(headers['cf-ray']);
    expect(logged('request')).toMatchObject([{ ray: headers['cf-ray'] }]);
    const forged = await call('/api/v1/shipments', { headers: { 'cf-ray': 'Ivan 79161234567' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a redirect and a page carry the id of their request too', async () => {
    for (const path of ['/', '/problems/not-found', '/ru/sign-in']) {
      expect((await call(path)).headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test('a page that was read, a message that was taken and an address that never was write no line', async () => {
    const hook = await openHook('cdek');
    await call('/ru/sign-in', {}, chatty);
    await call('/wp-login.php?password=1', {}, chatty);
    const body = JSON.stringify(cdekStatus(newCdekNumber(), 'CREATED', '2026-10-01T08:00:00Z'));
    expect((await call(hook.path, { method: 'POST', body }, chatty)).status).toBe(200);
    expect(logged('request')).toEqual([]);
  });

  test('slow, heavy and failed requests are told at warn and error, reads that went well not at all', () => {
    const get = { request: new Request('https://desk.test/ru/track'), ms: 5, statements: 3 };
    const form = { ...get, request: new Request('https://desk.test/ru/x', { method: 'POST' }) };
    expect(levelOf({ ...get, status: 200 })).toBe(null);
    expect(levelOf({ ...get, status: 404 })).toBe('info');
    expect(levelOf({ ...form, status: 303 })).toBe('info');
    expect(levelOf({ ...get, status: 200, ms: 1000 })).toBe('warn');
    expect(levelOf({ ...get, status: 200, statements: 200 })).toBe('warn');
    expect(levelOf({ ...get, status: 503 })).toBe('error');
  });

  test('nothing is logged below the level that was set', async () => {
    await call('/api/v1/shipments', {}, { ...env, LOG_LEVEL: 'warn' });
    expect(lines).toEqual([]);
  });
});

describe('what was typed', () => {
  const TYPED = ['Иванова', 'ivanova@mail.ru', '10055512345', 'tok_k7Qm2xVb9Rt4Lz8'];

  test('no log line of a request holds anything that was typed or sent, not even a failing one', async () => {
    for (const typed of TYPED) {
      const part = encodeURIComponent(typed);
      const headers = { authorization: `Bearer ${part}`, cookie: `a=${part}`, 'user-agent': part };
      const failing = quoting(typed);
      const paths = [
        '/ru/track',
        '/api/v1/track',
        '/ru/p',
        '/ru/t',
        '/api/v1/inbox',
        '/hooks/cdek',
      ];
      for (const path of paths) {
        const address = `${path}/${part}?n=${part}`;
        await call(address, { headers }, failing);
        await call(address, { method: 'POST', body: `{"name": "${typed}`, headers }, failing);
        await call(address, { method: 'POST', body: new URLSearchParams({ name: typed }) }, chatty);
      }
    }
    expect(logged('request').length).toBeGreaterThanOrEqual(20);
    expect(logged('request.failed').length).toBeGreaterThan(4);
    const all = lines.join('\n');
    for (const typed of TYPED) {
      expect(all).not.toContain(typed);
      expect(all).not.toContain(encodeURIComponent(typed));
    }
  });

  test('no log line of a queue holds anything of the message it could not work on', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    await post(hook, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00Z'));
    await env.DB.prepare(`UPDATE inbox SET payload = ?, state = 'waiting' WHERE connection_id = ?`)
      .bind(`Иванова ${number} {`, hook.connectionId)
      .run();
    const id = await env.DB.prepare('SELECT id FROM inbox WHERE connection_id = ?')
      .bind(hook.connectionId)
      .first<number>('id');
    const message = { id: '1', timestamp: new Date(), attempts: 1, body: { inboxId: id } };
    await worker.queue(createMessageBatch('parcel-desk-inbound', [message]), chatty);
    expect(logged('inbox.unreadable')).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(new RegExp(`Иванова|${number}`));
  });

  test('of an error its kind, place and own words are kept, quotes and numbers are cut out', () => {
    expect(withoutTyped('D1_ERROR: UNIQUE constraint failed: inbox.id')).toBe(
      'D1_ERROR: UNIQUE constraint failed: inbox.id',
    );
    let error: unknown;
    try {
      JSON.parse('{"phone": +79161234567, "Ольга"');
    } catch (one) {
      error = one;
    }
    logError('a.test', error, { inboxId: 7 });
    const [line] = logged('a.test');
    expect(line).toMatchObject({ level: 'error', inboxId: 7 });
    expect(line.message).toContain('JSON');
    expect(line.stack).toContain('logs.test');
    expect(JSON.stringify(line)).not.toMatch(/7916|Ольга|phone/);
    expect(
      withoutTyped('no parcel +7 (916) 123-45-67 of a@b.ru at https://x.ru/p/Qw3'),
    ).not.toMatch(/123|a@b|x\.ru/);
  });
});

describe('a run', () => {
  const run = (body: JobMessage, to: Env = chatty) =>
    worker.queue(
      createMessageBatch('parcel-desk-jobs', [
        { id: '1', timestamp: new Date(), attempts: 1, body },
      ]),
      { ...quiet, ...to },
    );

  test('a run of a job is one line with its name, duration, statements and result', async () => {
    await run({ job: 'scan', at: Date.now(), hop: 0 });
    expect(logged('run')).toEqual([
      {
        level: 'info',
        event: 'run',
        kind: 'job:scan',
        hop: 0,
        ms: expect.any(Number),
        statements: expect.any(Number),
        result: 'done',
      },
    ]);
  });

  test('a job that fails is one line that says so, with where it happened', async () => {
    await run({ job: 'key', at: Date.now(), hop: 0 }, { ...chatty, SECRETS_KEY: '' });
    expect(logged('run')).toEqual([
      expect.objectContaining({
        level: 'error',
        kind: 'job:key',
        result: 'failed',
        message: 'SECRETS_KEY is not set',
        stack: expect.stringContaining('assertRightKey'),
      }),
    ]);
  });
});

test('a route is named by its pattern, whatever the address holds', () => {
  const route = (path: string, method = 'GET') =>
    routeOf(app, { method, url: `https://desk.test${path}` });
  expect(route('/api/v1/track/10055512345')).toBe('/api/v1/track/:number');
  expect(route('/hooks/cdek/secret', 'POST')).toBe('/hooks/:carrier/:secret');
  expect(route('/ru/desk/parcels/shp_1')).toMatch(/^\/:lang\{ru\|zh\|en\}\/desk\/parcels\/:/);
  expect(route('/healthz', 'HEAD')).toBe('/healthz');
  expect(route('/10055512345')).toBe('*');
  expect(route('/%E0%A4%A')).toBe('*');
});
