// Assistants against the system as `npm start` runs it, by the official client; and what a model reads first.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterEach, expect, inject, test } from 'vitest';

const { origin, demo } = inject('server');

let client: Client | null = null;
afterEach(() => client?.close());

async function connect(headers: Record<string, string> = {}): Promise<Client> {
  client = new Client({ name: 'e2e', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${origin}/mcp`), { requestInit: { headers } }),
  );
  return client;
}

async function use(on: Client, name: string, input: Record<string, unknown>) {
  const result = await on.callTool({ name, arguments: input });
  expect(result.isError, JSON.stringify(result.content)).toBeFalsy();
  return result.structuredContent as Record<string, unknown>;
}

/** As an owner makes one on the desk. */
async function newKey(): Promise<string> {
  const send = (path: string, body: object, cookie = '') =>
    fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await send('/api/auth/sign-in/email', demo.account);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const wanted = { name: 'Assistant', scope: 'read', expiresInDays: 30 };
  const made = await send('/api/auth/keys', wanted, cookie);
  const { key } = (await made.json()) as { key: string };
  return key;
}

/** Of the demo. */
const NUMBER = '1106321645';

test('an assistant tracks a parcel of the demo and is told who acts, in each language', async () => {
  const on = await connect();
  for (const lang of ['ru', 'zh', 'en']) {
    const found = await use(on, 'track', { number: NUMBER, lang });
    expect(found).toMatchObject({ isKnown: true, page: `${origin}/${lang}/track?n=${NUMBER}` });
    const page = await fetch(String(found.page));
    const [parcel] = found.parcels as { statusText: string; caseText: string }[];
    expect(page.status).toBe(200);
    expect(parcel?.statusText).not.toBe('');
    const answer = await use(on, 'who_acts', { number: NUMBER, lang });
    expect(answer.case).toBe((found.parcels as { case: string }[])[0]?.case);
  }
});

test('an assistant finds the articles that the help search of the site finds', async () => {
  const on = await connect();
  for (const [lang, query, slug] of [
    ['ru', 'потерялась посылка', 'buyer-lost'],
    ['zh', '延长保管', 'extend-storage'],
    ['en', 'use it with your assistant', 'use-your-assistant'],
  ]) {
    const { articles } = await use(on, 'find_help', { query, lang });
    const [first] = articles as { url: string }[];
    expect(first?.url).toBe(`${origin}/${lang}/help/${slug}/`);
    expect((await fetch(first?.url ?? '')).status).toBe(200);
  }
});

test('an assistant with the demo’s key reads the shop’s day; with a wrong one it gets nothing', async () => {
  const on = await connect({ authorization: `Bearer ${await newKey()}` });
  const { tools } = await on.listTools();
  expect(tools.map(({ name }) => name)).toContain('list_today');
  const { parcels } = await use(on, 'list_today', { lang: 'en' });
  const [first] = parcels as { number: string }[];
  expect(await use(on, 'parcel', { number: first?.number })).toMatchObject({
    number: first?.number,
  });
  await expect(connect({ authorization: `Bearer pd_${'x'.repeat(64)}` })).rejects.toThrow();
});

test('llms.txt names the MCP server, and every link in it leads to something', async () => {
  const response = await fetch(`${origin}/llms.txt`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  const text = await response.text();
  expect(text).toMatch(/^# Parcel Desk\n\n> /);
  expect(text).toMatch(/`https?:\/\/\S+\/mcp`/);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url = '']) => new URL(url));
  expect(links.length).toBeGreaterThan(60);
  for (const { pathname, search } of links) {
    const { status } = await fetch(origin + pathname + search, { redirect: 'manual' });
    expect(status, pathname).toBe(200);
  }
});
