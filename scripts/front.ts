// The server on the port: a thin reverse proxy in front of the runtime. Miniflare believes every client
// its own headers (MF-Original-URL leads past the rules of a proxy) and its CF-Connecting-IP. Here the
// former are removed and the latter is decided. Until the runtime is ready, all requests get a 503.
import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { RuntimeAgent } from './front-agent.ts';
import { answerStarting } from './front-starting.ts';

export interface Front {
  /** From this machine. */
  address: string;
  /** From now on requests are forwarded there. */
  open(runtime: URL): void;
  /** Takes no more; resolves when what runs is answered, or after `limitMs`. */
  drain(limitMs: number): Promise<void>;
  close(): void;
}

interface Options {
  host: string;
  port: number;
  /** PUBLIC_ORIGIN, for addresses in answers. */
  origin: string;
  /** Shows the runtime that a request came through here. */
  key: string;
  /** Decides who sent a request: trusted-proxies.ts. */
  visitorOf(peer: string, header: string | undefined): string;
}

/** Headers of one connection are not forwarded (RFC 9110, 7.6.1), those of Miniflare never. */
const NOT_FORWARDED =
  /^(?:connection|keep-alive|proxy-.+|te|trailer|transfer-encoding|upgrade|expect|mf-.+)$/;
/** Empty: HTTP/1.0 needs none. The runtime fails at what is no host of a URL. */
const isHost = (host: string): boolean =>
  host === '' ||
  (/^(?!.*xn--(?![a-z\d]))[\w.:[\]-]*$/i.test(host) && URL.canParse(`http://${host}/`));
/** Longer than a proxy keeps an idle connection (nginx: a minute), or it would use one that is gone. */
const KEEP_ALIVE_MS = 75_000;
/** A client that is still sending when it is answered gets this long to read the answer. */
const LINGER_MS = 1000;
const DRAIN_LOOK_MS = 25;

export async function openFront(options: Options): Promise<Front> {
  const reusing = new RuntimeAgent(true);
  // The runtime closes a connection whose body it has not read, without a word: whatever was sent on it
  // next would be lost.
  const closing = new RuntimeAgent(false);
  let runtime: URL | null = null;
  let isDraining = false;
  const running = new Set<ServerResponse>();

  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Any other upgrade is ignored, as HTTP allows.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
    (incoming, outgoing) => {
      running.add(outgoing);
      outgoing.once('close', () => running.delete(outgoing));
      forward(incoming, outgoing);
    },
  );
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, first: Buffer) => {
    socket.on('error', () => socket.destroy());
    socket.unshift(first);
    const outgoing = new ServerResponse(incoming);
    outgoing.assignSocket(socket);
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    const upstream = forward(incoming, outgoing, headers);
    upstream?.on('upgrade', (answer, upstreamSocket, upstreamFirst) => {
      upstreamSocket.unshift(upstreamFirst);
      outgoing.writeHead(101, { ...forwarded(answer), ...headers });
      outgoing.flushHeaders();
      outgoing.detachSocket(socket);
      const ways = [pipeline(socket, upstreamSocket), pipeline(upstreamSocket, socket)];
      for (const way of ways) way.catch(() => undefined);
    });
  });

  /** null: it was answered here. */
  function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    upgrade: OutgoingHttpHeaders = {},
  ): ClientRequest | null {
    const { remoteAddress } = incoming.socket;
    if (runtime === null || isDraining || remoteAddress === undefined) {
      void answerStarting(incoming, outgoing, options.origin);
      return null;
    }
    const { host = '', 'cf-connecting-ip': said, 'transfer-encoding': coding } = incoming.headers;
    const hasBody = coding !== undefined || Number(incoming.headers['content-length'] ?? 0) > 0;
    const mayReuse = !hasBody && (incoming.method === 'GET' || incoming.method === 'HEAD');
    // A whole URL instead of a path asks a proxy (RFC 9112, 3.2.2); the runtime fails at such hosts.
    if (!incoming.url?.startsWith('/') || !isHost(host)) {
      outgoing.writeHead(400, { connection: 'close' }).end();
      return null;
    }
    const upstream = request({
      agent: upgrade.upgrade ? false : mayReuse ? reusing : closing,
      host: runtime.hostname,
      port: runtime.port,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...forwarded(incoming),
        ...(coding === undefined ? {} : { 'transfer-encoding': 'chunked' }),
        ...upgrade,
        ...(host === '' ? {} : { host }),
        'cf-connecting-ip': options.visitorOf(remoteAddress, said?.toString()),
        'mf-front-key': options.key,
      },
    });
    upstream.on('response', (answer) => {
      answerWith(answer, incoming, outgoing, upstream).catch(() => outgoing.destroy());
    });
    upstream.on('error', () => {
      if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
      // It was sent on a connection the runtime was closing at that moment, and does no harm twice.
      else if (mayReuse && upstream.reusedSocket) forward(incoming, outgoing);
      else void answerStarting(incoming, outgoing, options.origin);
    });
    // The client has gone: the Worker need not go on.
    outgoing.on('close', () => outgoing.writableFinished || upstream.destroy());
    if (hasBody) incoming.pipe(upstream);
    else upstream.end();
    return upstream;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const isAnyHost = options.host === '0.0.0.0' || options.host === '::';
  return {
    address: `http://${isAnyHost ? 'localhost' : options.host}:${port}`,
    open: (url) => {
      runtime = url;
    },
    drain: async (limitMs) => {
      isDraining = true;
      server.close();
      // Their connections end with the answer.
      for (const outgoing of running) outgoing.shouldKeepAlive = false;
      const until = performance.now() + limitMs;
      while (running.size > 0 && performance.now() < until) await sleep(DRAIN_LOOK_MS);
      server.closeIdleConnections();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answerWith(
  answer: IncomingMessage,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  upstream: ClientRequest,
): Promise<void> {
  const isEarly = !incoming.complete;
  const close = isEarly ? { connection: 'close' } : {};
  outgoing.writeHead(answer.statusCode ?? 502, { ...forwarded(answer), ...close });
  if (!isEarly) return pipeline(answer, outgoing);
  // What is still to come of the body is read and dropped.
  incoming.unpipe(upstream).resume();
  await pipeline(answer, outgoing, { end: false });
  const read = new Promise((resolve) => incoming.once('close', resolve));
  await Promise.race([read, sleep(LINGER_MS)]);
  outgoing.end();
  upstream.destroy();
}

const forwarded = ({ headersDistinct }: IncomingMessage): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headersDistinct).filter(([name]) => !NOT_FORWARDED.test(name)));
