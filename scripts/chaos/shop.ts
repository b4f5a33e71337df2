// The demo shop prepared for the run: keys for programs, two addresses its news are posted to, forms.
import { setTimeout as wait } from 'node:timers/promises';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import type { Running } from '../server-process.ts';

export interface Shop {
  keys: string[];
  /** Ids of the endpoints, in the order of the addresses given. */
  endpoints: string[];
}

/** A key may ask 600 times a minute. */
const KEYS = 6;

export async function openShop({ origin, demo }: Running, urls: readonly string[]): Promise<Shop> {
  const headers = { origin, 'content-type': 'application/json' };
  const signedIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify(demo.account),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const make = async <T>(path: string, body: object): Promise<T> => {
    const init = { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) };
    const response = await fetch(origin + path, init);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  };
  const keys: string[] = [];
  for (let i = 0; i < KEYS; i++) {
    const body = { name: `chaos ${i}`, scope: 'write', expiresInDays: null };
    keys.push((await make<{ key: string }>('/api/auth/keys', body)).key);
  }
  const endpoints: string[] = [];
  for (const url of urls) {
    const body = { url, types: NEWS_TYPES };
    const { endpoint } = await make<{ endpoint: { id: string } }>('/api/v1/endpoints', body);
    endpoints.push(endpoint.id);
  }
  return { keys, endpoints };
}

/** Report forms, served and then left alone for as long as a person would need to fill one in. */
export class Forms {
  readonly #served: { form: string; at: number }[] = [];

  async fetch({ origin }: Running): Promise<void> {
    const page = await fetch(`${origin}/ru/report`)
      .then((response) => response.text())
      .catch(() => '');
    const form = /name="form" value="([^"]+)"/.exec(page)?.[1];
    if (form) this.#served.push({ form, at: Date.now() });
  }

  /** null: none is old enough yet. */
  take(): string | null {
    const [oldest] = this.#served;
    if (oldest === undefined || Date.now() - oldest.at < 2_000) return null;
    this.#served.shift();
    return oldest.form;
  }
}

/** Asks until `isSo`; false: it was not so in time. */
export async function until(isSo: () => boolean, forMs: number, everyMs = 250): Promise<boolean> {
  const end = Date.now() + forMs;
  while (Date.now() < end) {
    if (isSo()) return true;
    await wait(everyMs);
  }
  return isSo();
}
