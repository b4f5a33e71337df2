// A seller's own server at the other end of the outgoing webhooks: it writes down what it gets, and
// sometimes answers 503, or nothing at all.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dice } from '../dice.ts';

export interface Receiver {
  /** Addresses to give to the shop: the first one fails at times, the second never. */
  urls: [string, string];
  /** For each address: the bodies that came with each `webhook-id`. */
  got: Map<string, Map<string, string[]>>;
  refused: number;
  hung: number;
  /** From now on everything is taken. */
  behave(): void;
  close(): void;
}

export async function openReceiver(dice: Dice): Promise<Receiver> {
  let isMoody = true;
  const server: Server = createServer(async (request, response) => {
    let body = '';
    try {
      for await (const chunk of request) body += chunk;
    } catch {
      // Whoever sent it was killed meanwhile.
      return;
    }
    const mood = isMoody && request.url === '/moody' ? dice.next() : 1;
    if (mood < 0.12) {
      receiver.refused += 1;
      response.writeHead(503).end();
      return;
    }
    const place = receiver.got.get(request.url ?? '') ?? new Map<string, string[]>();
    receiver.got.set(request.url ?? '', place);
    const id = String(request.headers['webhook-id']);
    place.set(id, [...(place.get(id) ?? []), body]);
    // Taken, but never answered: it has to come again.
    if (mood < 0.15) receiver.hung += 1;
    else response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    urls: [`http://127.0.0.1:${port}/moody`, `http://127.0.0.1:${port}/steady`],
    got: new Map(),
    refused: 0,
    hung: 0,
    behave: () => {
      isMoody = false;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return receiver;
}
