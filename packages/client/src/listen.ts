// A receiver for trials: what Parcel Desk posts is checked and passed on, byte for byte, to a program on this machine.
import { createServer, type Server } from 'node:http';
import { verifyWebhook } from './webhooks.ts';

export interface Listening {
  secrets: readonly string[];
  /** Where to pass it on. */
  forward: string;
  /** 0: any free one. */
  port: number;
  json: boolean;
  print(line: string): void;
}

const BODY_MAX = 1_048_576;
const HEADERS = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

export async function listen({ secrets, forward, port, json, print }: Listening): Promise<Server> {
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const headers = Object.fromEntries(
      HEADERS.map((name) => [name, String(request.headers[name] ?? '')]),
    );
    let status = 413;
    if (body !== null) status = await pass(headers, body);
    response.writeHead(status).end();
  });

  async function pass(headers: Record<string, string>, body: string): Promise<number> {
    let type: string;
    try {
      ({ type } = verifyWebhook(secrets, headers, body));
    } catch {
      print(
        json
          ? JSON.stringify({ refused: headers['webhook-id'] })
          : 'refused: not signed with this secret',
      );
      return 401;
    }
    // Its own answer goes back, so that repetitions are those of the real thing.
    const answer = await fetch(forward, { method: 'POST', headers, body }).catch(() => null);
    const status = answer?.status ?? 502;
    print(json ? JSON.stringify({ type, status, body: JSON.parse(body) }) : `${type} → ${status}`);
    return status;
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = server.address();
  const shown = typeof at === 'object' && at !== null ? at.port : port;
  print(json ? JSON.stringify({ listening: shown }) : `listening at http://localhost:${shown}`);
  return server;
}

/** null: too long. */
async function readAll(request: AsyncIterable<Buffer>): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > BODY_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
