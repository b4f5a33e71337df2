// Hashes passwords for the Worker (functions/accounts/hasher.ts), in Node's thread pool.
import { availableParallelism } from 'node:os';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Each takes 32 MB and a core. One core is left to the Worker, and one of the pool's four threads to files. */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** Some seconds' worth. Whoever would wait longer is told to come back. */
const WAITING_MAX = 64;
const RETRY_AFTER_SECONDS = 5;

interface Asked {
  password: string;
  hash: string;
}

const WORK: Record<string, (asked: Asked) => Promise<string | boolean>> = {
  '/hash': ({ password }) => hashPassword(password),
  '/verify': ({ hash, password }) => verifyPassword({ hash, password }),
};

/** As a service binding of Miniflare. What it is given is written down nowhere. */
export function hasher(atOnce = AT_ONCE, waitingMax = WAITING_MAX) {
  let running = 0;
  const waiting: (() => void)[] = [];
  const begin = (): Promise<void> | void => {
    if (running < atOnce) running += 1;
    else return new Promise((resolve) => waiting.push(resolve));
  };
  /** Whoever waits longest takes the place over. */
  const end = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return async (request: Pick<Request, 'url' | 'json'>): Promise<Response> => {
    const work = WORK[new URL(request.url).pathname];
    if (work === undefined) return new Response(null, { status: 404 });
    if (waiting.length >= waitingMax) {
      const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
      return new Response(null, { status: 503, headers });
    }
    await begin();
    try {
      return Response.json(await work((await request.json()) as Asked));
    } finally {
      end();
    }
  };
}
