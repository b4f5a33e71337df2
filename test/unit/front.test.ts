// What a request has become when it reaches the runtime, and what its client gets back.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Front, openFront } from '../../scripts/front.ts';
import { readTrustedProxies, visitorOf } from '../../scripts/trusted-proxies.ts';

let runtime: Server;
/** Requests as they reached it. */
const reached: IncomingMessage[] = [];
const left = new Set<Socket>();

beforeAll(async () => {
  runtime = createServer(async (incoming, outgoing) => {
    reached.push(incoming);
    if (incoming.url === '/early') {
      outgoing.writeHead(413, { connection: 'close' }).end('too large');
      return;
    }
    // As the runtime does, it stops reading a connection and says so to nobody.
    if (left.has(incoming.socket)) incoming.socket.destroy();
    if (incoming.url === '/unread') {
      left.add(incoming.socket);
      outgoing.writeHead(404).end();
      return;
    }
    if (incoming.url === '/hung') return;
    let bytes = 0;
    for await (const chunk of incoming) bytes += chunk.length;
    outgoing.writeHead(200, { 'set-cookie': ['a=1', 'b=2'] }).end(`${bytes} bytes`);
  });
  runtime.on('upgrade', (incoming, socket, first) => {
    reached.push(incoming);
    socket.unshift(first);
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    socket.pipe(socket);
  });
  await new Promise<void>((resolve) => runtime.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  runtime.close();
  runtime.closeAllConnections();
});
beforeEach(() => {
  reached.length = 0;
});

const fronts: Front[] = [];
afterAll(() => {
  for (const front of fronts) front.close();
});

async function newFront({ proxies = '', isOpen = true } = {}): Promise<Front> {
  const trusted = readTrustedProxies(proxies);
  const front = await openFront({
    host: '127.0.0.1',
    port: 0,
    origin: 'https://desk.test',
    key: 'of the front',
    visitorOf: (peer, said) => visitorOf(peer, said, trusted),
  });
  fronts.push(front);
  const { port } = runtime.address() as AddressInfo;
  if (isOpen) front.open(new URL(`http://127.0.0.1:${port}`));
  return front;
}

/** The answer to bytes that no well-behaved client sends. */
function sendRaw({ address }: Front, bytes: string, until: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (answer.includes(until)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}

test('a program gets a 503 problem with Retry-After until the runtime is ready', async () => {
  const front = await newFront({ isOpen: false });
  const answer = await fetch(`${front.address}/hooks/cdek/secret`, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ type: 'https://desk.test/problems/starting' });
  expect(reached).toEqual([]);
});

test('a browser gets a page in the language of its URL until the runtime is ready', async () => {
  const front = await newFront({ isOpen: false });
  const answer = await fetch(`${front.address}/zh/sign-up`, { headers: { accept: 'text/html' } });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    503,
    'text/html; charset=utf-8',
  ]);
  expect(await answer.text()).toContain('<html lang="zh-CN">');
});

test('a request gets a 503 when the runtime is unreachable', async () => {
  const front = await newFront({ isOpen: false });
  front.open(new URL('http://127.0.0.1:1'));
  expect((await fetch(front.address)).status).toBe(503);
});

test('the Miniflare control headers of a client are dropped, its other headers arrive', async () => {
  const front = await newFront();
  await fetch(`${front.address}/x`, {
    headers: {
      'MF-Original-URL': 'http://h/healthz',
      'mf-cf-blob': '{',
      'mf-front-key': 'a guess',
      'x-own': 'kept',
    },
  });
  const [{ url, headers }] = reached as [IncomingMessage];
  expect(url).toBe('/x');
  const ofMiniflare = Object.entries(headers).filter(([name]) => name.startsWith('mf-'));
  expect(ofMiniflare).toEqual([['mf-front-key', 'of the front']]);
  expect(headers['x-own']).toBe('kept');
});

test('an address header is believed only from a trusted proxy', async () => {
  const headers = { 'cf-connecting-ip': '198.51.100.7' };
  for (const front of [await newFront(), await newFront({ proxies: '127.0.0.1' })]) {
    await fetch(front.address, { headers });
  }
  const told = reached.map((request) => request.headers['cf-connecting-ip']);
  expect(told).toEqual(['127.0.0.1', '198.51.100.7']);
});

test('a request body arrives whole, with length or in chunks, and every cookie comes back', async () => {
  const front = await newFront();
  const bytes = new Uint8Array(300_000);
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  for (const body of [bytes, stream]) {
    const answer = await fetch(front.address, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await answer.text()).toBe('300000 bytes');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  }
});

test('an answer that comes before the whole body was read arrives, and ends the connection', async () => {
  const front = await newFront();
  const answer = await fetch(`${front.address}/early`, {
    method: 'POST',
    body: 'x'.repeat(5_000_000),
  });
  expect([answer.status, await answer.text()]).toEqual([413, 'too large']);
  expect(answer.headers.get('connection')).toBe('close');
});

test.each(['GET', 'POST'])(
  'requests after a %s succeed although the runtime closes its connection',
  async (method) => {
    const front = await newFront();
    const statuses = [];
    for (const url of ['/unread', '/', '/unread', '/a']) {
      const init = { method, body: method === 'POST' ? 'x'.repeat(100_000) : null };
      const answer = await fetch(front.address + url, init);
      statuses.push(answer.status);
      await answer.text();
    }
    expect(statuses).toEqual([404, 200, 404, 200]);
  },
);

test('a client that announces a body and does not send it gets its answer', async () => {
  const front = await newFront();
  const head = 'POST /early HTTP/1.1\r\nHost: desk.test\r\nContent-Length: 9000000\r\n\r\nx';
  const answer = await sendRaw(front, head, 'too large');
  expect(answer).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
});

test('a web socket is passed through in both directions', async () => {
  const front = await newFront();
  const head =
    'GET /live HTTP/1.1\r\nHost: desk.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';
  const answer = await sendRaw(front, `${head}MF-CF-Blob: {}\r\n\r\nhello`, 'hello');
  expect(answer).toMatch(/^HTTP\/1.1 101 [\s\S]*hello$/);
  expect(reached[0]?.headers['mf-cf-blob']).toBeUndefined();
});

test.each([
  ['names a whole URL', 'GET http://other/healthz HTTP/1.1\r\nHost: desk.test\r\n\r\n'],
  ['names no path', 'OPTIONS * HTTP/1.1\r\nHost: desk.test\r\n\r\n'],
  ['names a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['names half a host', 'GET / HTTP/1.1\r\nHost: [::::\r\n\r\n'],
  ['names a port that is none', 'GET / HTTP/1.1\r\nHost: a:99999999\r\n\r\n'],
  ['names a number that is no address', 'GET / HTTP/1.1\r\nHost: 0x100000000000\r\n\r\n'],
  ['names broken punycode', 'GET / HTTP/1.1\r\nHost: xn--\r\n\r\n'],
])('a request that %s is refused', async (_, bytes) => {
  const front = await newFront();
  expect(await sendRaw(front, bytes, '\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(reached).toEqual([]);
});

test('a CONNECT request gets no answer and does not reach the runtime', async () => {
  const front = await newFront();
  const bytes =
    'CONNECT miniflare-unsafe-internal-capnp-connect:80 HTTP/1.1\r\nHost: desk.test\r\n\r\n';
  expect(await sendRaw(front, bytes, '\r\n\r\n')).toBe('');
  expect(reached).toEqual([]);
});

test('a front that drains answers what runs, ends its connection and takes nothing new', async () => {
  const front = await newFront();
  const slow = openConnection(front);
  slow.write('POST /slow HTTP/1.1\r\nHost: desk.test\r\nContent-Length: 5\r\n\r\n12');
  const kept = openConnection(front);
  kept.write('GET /first HTTP/1.1\r\nHost: desk.test\r\n\r\n');
  await vi.waitUntil(() => kept.read().includes('0 bytes'));
  await vi.waitUntil(() => reached.some(({ url }) => url === '/slow'));
  let isDrained = false;
  const drained = front.drain(20_000).then(() => {
    isDrained = true;
  });
  await expect(fetch(front.address)).rejects.toThrow();
  kept.write('GET /late HTTP/1.1\r\nHost: desk.test\r\n\r\n');
  await kept.closed;
  expect(isDrained).toBe(false);
  slow.write('345');
  await slow.closed;
  for (const part of ['200 OK', 'connection: close', '5 bytes']) {
    expect(slow.read().toLowerCase()).toContain(part.toLowerCase());
  }
  await drained;
  expect(reached.map(({ url }) => url).sort()).toEqual(['/first', '/slow']);
});

test('a front waits for an answer that does not come no longer than its limit', async () => {
  const front = await newFront();
  const hung = openConnection(front);
  hung.write('POST /hung HTTP/1.1\r\nHost: desk.test\r\nContent-Length: 5\r\n\r\n12');
  await vi.waitUntil(() => reached.some(({ url }) => url === '/hung'));
  await front.drain(50);
  front.close();
  await hung.closed;
  expect(hung.read()).toBe('');
});

function openConnection({ address }: Front) {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  let read = '';
  socket.on('data', (chunk) => {
    read += chunk.toString();
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return { write: (text: string) => socket.write(text), read: () => read, closed };
}
