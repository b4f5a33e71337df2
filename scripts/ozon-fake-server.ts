// The fake of Ozon's Seller API behind a loopback port, for `npm start`.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openOzonFake } from './ozon-fake.ts';
import type { FakeStock } from './ozon-fake-shop.ts';

/** The Client-Id of the demo shop. */
export const DEMO_CLIENT = 'demo';

/**
 * Its address. `stockedAt`: when its shops were stocked; later starts find them as they were. `also`: what
 * the demo shop had besides, the first time (0) and each later one; its lists then come in larger pages.
 */
export function serveOzonFake(
  stockedAt: () => readonly number[],
  also: ((times: number, at: number) => FakeStock) | null = null,
): Promise<string> {
  const fake = openOzonFake({
    now: Date.now,
    stockedAt,
    also: (clientId, times, at) => (clientId === DEMO_CLIENT ? (also?.(times, at) ?? null) : null),
    pageMax: also === null ? 16 : 100,
  });
  const server = createServer(async (incoming, outgoing) => {
    const response = await fake
      .answer(await requestOf(incoming))
      .catch(() => new Response(null, { status: 500 }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  // It must not keep the process alive that everything else has left.
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.entries(incoming.headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
  return new Request(`http://${incoming.headers.host ?? 'ozon'}${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  });
}
