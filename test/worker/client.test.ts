// Our own client of the API, against the Worker: pages, repetitions, problems, what is done once.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { createClient, ProblemError } from '../../packages/client/src/index.ts';
import { keyOf, newClient, openShop } from './support/accounts.ts';
import { call, newCdekNumber, stopClock } from './support/hooks.ts';
import { add } from './support/shipments.ts';

interface Wire {
  key?: string;
  to?: typeof env;
  /** Answers instead of the Worker, as long as there are any. */
  instead?: Response[];
}

/** The client, what it sent, and how long it would have waited. */
function open({ key, to = env, instead = [] }: Wire = {}) {
  const from = newClient();
  const sent: Request[] = [];
  const waited: number[] = [];
  const client = createClient({
    origin: 'https://desk.test',
    ...(key && { key }),
    lang: 'en',
    fetch: async (url, init) => {
      const request = new Request(url, init);
      sent.push(request);
      const answer = instead.shift();
      if (answer?.status === 599) throw new TypeError('connection lost');
      const { pathname, search } = new URL(request.url);
      const headers = { ...(init?.headers as object), 'cf-connecting-ip': from };
      return answer ?? call(pathname + search, { ...init, headers } as RequestInit, to);
    },
    sleep: async (ms) => void waited.push(ms),
  });
  return { client, sent, waited };
}

const busy = (status: number, retryAfter?: string) =>
  new Response(null, { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} });

describe('the client of the API', () => {
  test('the client walks through all pages of a list, each parcel once', async () => {
    const shop = await openShop();
    const { key } = await keyOf(shop, 'read');
    const ids = await add(shop.owner, ...[1, 2, 3, 4, 5].map(() => ({ number: newCdekNumber() })));
    const { client, sent } = open({ key });
    const seen: string[] = [];
    for await (const page of client.pages('/api/v1/shipments', { query: { limit: '2' } }))
      seen.push(...page.shipments.map(({ id }) => id));
    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(sent).toHaveLength(3);
  });

  test('a limit is waited out as long as the answer says, also for what is sent with POST', async () => {
    stopClock();
    const numbers = [newCdekNumber(), newCdekNumber()];
    const to = { ...env, LOOKUPS_PER_CLIENT: '2' };
    const { client, waited } = open({ to });
    await client.post('/api/v1/track', { body: { numbers } });
    await expect(client.post('/api/v1/track', { body: { numbers } })).rejects.toMatchObject({
      slug: 'too-many-requests',
      status: 429,
    });
    expect(waited).toHaveLength(3);
    expect(waited.every((ms) => ms > 0 && ms <= 60_000)).toBe(true);
  });

  test('what may have been done is sent again only where twice is once', async () => {
    const shop = await openShop();
    const { key } = await keyOf(shop, 'write');
    const about = { type: 'delay', message: 'Where is it?' } as const;
    const lost = () => [busy(599), busy(503, '2')];
    const reading = open({ key, instead: lost() });
    expect(await reading.client.get('/api/v1/today')).toMatchObject({ tickets: { count: 0 } });
    expect(reading.waited[1]).toBe(2000);
    const unsafe = open({ key, instead: lost() });
    const body = { number: newCdekNumber(), ...about };
    await expect(unsafe.client.post('/api/v1/tickets', { body })).rejects.toThrow(
      'connection lost',
    );
    expect(unsafe.sent).toHaveLength(1);
    const safe = open({ key, instead: lost() });
    const idempotencyKey = crypto.randomUUID();
    const first = await safe.client.post('/api/v1/tickets', { body, idempotencyKey });
    const again = await safe.client.post('/api/v1/tickets', { body, idempotencyKey });
    expect(again.id).toBe(first.id);
    const message = { path: { id: first.id }, body: { body: 'On its way' }, idempotencyKey };
    const told = await safe.client.post('/api/v1/tickets/{id}/messages', message);
    expect(await safe.client.post('/api/v1/tickets/{id}/messages', message)).toEqual(told);
    const { messages } = await safe.client.get('/api/v1/tickets/{id}', { path: { id: first.id } });
    expect(messages).toHaveLength(2);
  });

  test('a wait longer than the caller wants is not waited', async () => {
    const { client, waited } = open({ instead: [busy(429, '86400')] });
    const asked = client.get('/api/v1/carriers');
    await expect(asked).rejects.toMatchObject({ status: 429, slug: 'unknown' });
    expect(waited).toEqual([]);
  });

  test('a refusal is thrown with its slug, its fields and the id of the request', async () => {
    const { client } = open();
    const asked = client.get('/api/v1/track/{number}', { path: { number: '!!' } });
    const refused = await asked.catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({
      status: 422,
      slug: 'invalid-input',
      errors: [{ pointer: '/number' }],
      instance: expect.stringMatching(/.{10}/),
    });
    const foreign = client.get('/api/v1/shipments/{id}', { path: { id: '../today' } });
    await expect(foreign).rejects.toMatchObject({ slug: 'unauthorized' });
  });
});
