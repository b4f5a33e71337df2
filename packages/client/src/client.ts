// Calls of the API by method and path, as the document names them.
import { problemOf } from './problem.ts';
import { type Sending, send } from './send.ts';
import {
  CURSORS,
  type Method,
  type OptionsOf,
  type PagedPath,
  type PathOf,
  type Rest,
  type ResultOf,
} from './types.ts';

export interface Settings extends Partial<Sending> {
  /** Of the installation, e.g. https://desk.example. */
  origin: string;
  /** `pd_…`; left out: only what anybody may. */
  key?: string;
  /** Of the words in answers. */
  lang?: 'ru' | 'zh' | 'en';
}

export type ParcelDesk = ReturnType<typeof createClient>;

export function createClient({ origin, key, lang, ...more }: Settings) {
  const sending: Sending = {
    fetch: (url, init) => fetch(url, init),
    retries: 3,
    waitMax: 60_000,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ...more,
  };
  /** Throws `ProblemError` for an answer that is no success. */
  async function request(method: Method, path: string, options: Loose = {}): Promise<unknown> {
    const { body, idempotencyKey, signal } = options;
    const response = await send(sending, addressOf(origin, path, options), {
      method: method.toUpperCase(),
      headers: {
        ...(key && { authorization: `Bearer ${key}` }),
        ...(lang && { 'accept-language': lang }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      isRepeatable: method !== 'post' && method !== 'patch' ? true : idempotencyKey !== undefined,
    });
    if (!response.ok) throw await problemOf(response);
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return isJson ? response.json() : response.text();
  }

  const caller =
    <M extends Method>(method: M) =>
    <P extends PathOf<M>>(path: P, ...[options]: Rest<OptionsOf<M, P>>) =>
      request(method, path, options as Loose) as Promise<ResultOf<M, P>>;
  const get = caller('get');

  /** Each page of a list, up to the end. */
  async function* pages<P extends PagedPath>(
    path: P,
    options: OptionsOf<'get', P>,
  ): AsyncGenerator<ResultOf<'get', P>> {
    let next: string | null = null;
    do {
      const { query, ...rest } = options as Loose;
      const cursor = next === null ? {} : { [CURSORS[path]]: next };
      const page = await request('get', path, { ...rest, query: { ...query, ...cursor } });
      yield page as ResultOf<'get', P>;
      next = (page as { next: string | null }).next;
    } while (next !== null);
  }

  return {
    get,
    post: caller('post'),
    put: caller('put'),
    patch: caller('patch'),
    delete: caller('delete'),
    pages,
  };
}

interface Loose {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

function addressOf(origin: string, path: string, { path: names = {}, query = {} }: Loose): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(names[name] ?? ''),
  );
  const url = new URL(filled, origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
  }
  return url.href;
}
