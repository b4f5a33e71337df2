// The Worker in the parts it is deployed in (scripts/build-worker.ts) answers in the runtime, those included
// that load a part for themselves.
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWorker } from '../../scripts/build-worker.ts';
import { migrate, readMigrations } from '../../scripts/migrations.ts';
import { miniflareOptions } from '../../scripts/miniflare-options.ts';

const ORIGIN = 'https://desk.test';
let mf: Miniflare;
beforeAll(async () => {
  const options = (await miniflareOptions({
    SECRETS_KEY: btoa('0123456789abcdef0123456789abcdef'),
    OPERATOR_KEY: 'operator',
    PUBLIC_ORIGIN: ORIGIN,
    MAIL_URL: 'log:',
    MAIL_FROM: 'Desk <desk@desk.test>',
  })) as { workers: Record<string, unknown>[] };
  const [worker, ...others] = options.workers;
  const scripts = (await buildWorker()).filter(({ name }) => name.endsWith('.js'));
  const entry = scripts.filter(({ name }) => name === 'index.js');
  const rest = scripts.filter(({ name }) => name !== 'index.js');
  const modules = [...entry, ...rest].map(({ name, contents }) => ({
    type: 'ESModule',
    path: name,
    contents: new TextDecoder().decode(contents),
  }));
  mf = new Miniflare({ workers: [{ ...worker, modules }, ...others] } as never);
  await migrate(await mf.getD1Database('DB'), readMigrations());
});
afterAll(() => mf.dispose());

const get = (path: string, headers: Record<string, string> = {}) =>
  mf.dispatchFetch(ORIGIN + path, { headers, redirect: 'manual' });

test('in its parts the Worker answers lookup, page, file and health', async () => {
  expect((await get('/healthz')).status).toBe(200);
  const lookup = await get('/api/v1/track/48173252-0033-2');
  expect(await lookup.json()).toMatchObject({ shipments: [] });
  expect(await (await get('/ru/track?n=48173252-0033-2')).text()).toContain('48173252-0033-2');
  expect((await get('/ru/')).status).toBe(200);
});

test('in its parts the Worker loads accounts when somebody signs up, and knows them afterwards', async () => {
  expect((await get('/api/v1/shipments', { authorization: 'Bearer pd_none' })).status).toBe(401);
  const account = { name: 'Lin', email: 'lin@shop.test', password: 'a pass phrase' };
  const signedUp = await mf.dispatchFetch(`${ORIGIN}/ru/sign-up`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ shop: 'Shop', ...account })),
  });
  expect(signedUp.status).toBe(303);
});
