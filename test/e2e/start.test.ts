// `npm start` tells a newcomer what to try, and what it says works.
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';

const { origin, printed } = inject('server');

const lines = [...printed.matchAll(/^ {4}curl -X POST '([^']+)'(.*)$/gm)].map(
  ([, url = '', rest = '']) => ({
    carrier: /\/hooks\/([\w-]+)\//.exec(url)?.[1] ?? '',
    url,
    headers: Object.fromEntries(
      [...rest.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    ),
    file: /--data-binary @(\S+)/.exec(rest)?.[1],
  }),
);

test('a curl line is printed for every carrier that can post', () => {
  const posting = CARRIERS.filter(({ inbound }) => inbound).map(({ id }) => id);
  expect(lines.map(({ carrier }) => carrier)).toEqual(posting);
});

test.each(lines.map((line) => [line.carrier, line] as const))(
  'the curl line printed for %s works as printed',
  async (_, line) => {
    const body = line.file === undefined ? undefined : readFileSync(line.file);
    const response = await fetch(line.url, { method: 'POST', headers: line.headers, body });
    expect(response.status).toBe(200);
  },
);

test('every tracking address that npm start prints shows a parcel', async () => {
  const addresses = [...printed.matchAll(/^ {2}(http\S+\/ru\/\S+)/gm)].map(([, url = '']) => url);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address.startsWith(origin)).toBe(true);
    const html = await (await fetch(address)).text();
    // Its history: an unknown number has none.
    expect(html).toContain('class="timeline');
  }
});

test('control headers of Miniflare have no effect when sent from outside', async () => {
  const healthz = `${origin}/healthz`;
  const elsewhere = await fetch(`${origin}/nowhere`, { headers: { 'MF-Original-URL': healthz } });
  expect(elsewhere.status).toBe(404);
  for (const name of [
    'MF-CF-Blob',
    'MF-Route-Override',
    'MF-Proxy-Shared-Secret',
    'MF-Original-URL',
  ]) {
    expect((await fetch(healthz, { headers: { [name]: '{' } })).status, name).toBe(200);
  }
});
