// The client's types, its check of webhooks, and its command line that passes them on.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { newSigningSecret, signedHeaders } from '../../functions/outbound/sign.ts';
import { verifyWebhook } from '../../packages/client/src/index.ts';
import { listen } from '../../packages/client/src/listen.ts';
import { clientTypes, TYPES_FILE } from '../../scripts/client-types.ts';

test('the client’s types are those of the API document', async () => {
  expect(readFileSync(TYPES_FILE, 'utf8') === (await clientTypes()), 'npm run openapi').toBe(true);
});

const BODY = JSON.stringify({ type: 'endpoint.test', timestamp: '2026-11-27T00:00:00Z', data: {} });
const signed = (secret: string, body = BODY, at = Date.now()) =>
  signedHeaders('msg_1', body, [secret], at);

describe('a webhook', () => {
  test('a webhook is believed with any of the secrets that signed it, and with no other', () => {
    const [secret, other] = [newSigningSecret(), newSigningSecret()];
    expect(verifyWebhook(secret, signed(secret), BODY)).toMatchObject({ type: 'endpoint.test' });
    const headers = new Headers(signed(secret));
    expect(verifyWebhook([other, secret], headers, BODY)).toMatchObject({ data: {} });
    expect(() => verifyWebhook(other, signed(secret), BODY)).toThrow();
    expect(() => verifyWebhook(secret, signed(secret), `${BODY} `)).toThrow();
    expect(() => verifyWebhook([], signed(secret), BODY)).toThrow();
    expect(() => verifyWebhook(secret, {}, BODY)).toThrow();
    const old = signed(secret, BODY, Date.now() - 3_600_000);
    expect(() => verifyWebhook(secret, old, BODY)).toThrow();
  });
});

describe('webhooks listen', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  const portOf = (server: Server) => (server.address() as AddressInfo).port;

  async function program(status: number) {
    const got: { headers: Record<string, unknown>; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      got.push({ headers: request.headers, body });
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.push(server);
    return { got, forward: `http://127.0.0.1:${portOf(server)}/hook` };
  }

  test('what is signed is passed on as it came and its answer goes back; the rest is refused', async () => {
    const secret = newSigningSecret();
    const { got, forward } = await program(410);
    const printed: string[] = [];
    const print = (line: string) => printed.push(line);
    const listening = await listen({ secrets: [secret], forward, port: 0, json: false, print });
    servers.push(listening);
    const post = (headers: Record<string, string>, body = BODY) =>
      fetch(`http://127.0.0.1:${portOf(listening)}/`, { method: 'POST', headers, body });
    const headers = signed(secret);
    expect((await post(headers)).status).toBe(410);
    expect(got).toMatchObject([
      { body: BODY, headers: { 'webhook-signature': headers['webhook-signature'] } },
    ]);
    expect((await post(signed(newSigningSecret()))).status).toBe(401);
    expect((await post({}, 'x'.repeat(1_100_000))).status).toBe(413);
    expect(got).toHaveLength(1);
    expect(printed.slice(1)).toEqual([
      'endpoint.test → 410',
      'refused: not signed with this secret',
    ]);
  });

  test('a program that is not there is an answer to try again', async () => {
    const secret = newSigningSecret();
    const lines: string[] = [];
    const listening = await listen({
      secrets: [secret],
      forward: 'http://127.0.0.1:1/',
      port: 0,
      json: true,
      print: (line) => lines.push(line),
    });
    servers.push(listening);
    const address = `http://127.0.0.1:${portOf(listening)}/`;
    const answer = await fetch(address, { method: 'POST', headers: signed(secret), body: BODY });
    expect(answer.status).toBe(502);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ type: 'endpoint.test', status: 502 });
  });
});
