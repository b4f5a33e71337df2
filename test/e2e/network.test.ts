// What `npm start` lets the Worker reach, whatever an address that somebody gave turns out to be.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { miniflareOptions, outside } from '../../scripts/miniflare-options.ts';

let server: Server;
let calls = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    calls += 1;
    response.end('inside');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

/** A worker that says what it got from there. */
async function reach(networks: string[], host: string): Promise<string> {
  const script = `export default { async fetch(request) {
    const to = request.headers.get('x-to');
    return new Response(await fetch(to).then((answer) => answer.text()).catch(() => 'nothing'));
  } }`;
  const mf = new Miniflare({
    modules: true,
    script,
    compatibilityDate: '2026-07-01',
    outboundService: outside(networks),
  });
  const { port } = server.address() as AddressInfo;
  const headers = { 'x-to': `http://${host}:${port}/` };
  const answer = await mf.dispatchFetch('http://worker/', { headers });
  const said = await answer.text();
  await mf.dispose();
  return said;
}

test.each(['127.0.0.1', 'localhost'])(
  '%s is out of reach of the Worker unless private networks are allowed',
  async (host) => {
    expect(await reach([], host)).not.toBe('inside');
    expect(calls).toBe(0);
    expect(await reach(['private'], host)).toBe('inside');
    calls = 0;
  },
);

test('the runtime refuses requests without the key of the front server', async () => {
  const mf = new Miniflare(await miniflareOptions({ FRONT_KEY: 'of the front' }));
  const address = new URL('/api/v1/carriers', await mf.ready);
  const statuses: number[] = [];
  for (const key of ['', 'a guess', 'of the front']) {
    statuses.push((await fetch(address, { headers: { 'mf-front-key': key } })).status);
  }
  await mf.dispose();
  expect(statuses).toEqual([403, 403, 200]);
});
