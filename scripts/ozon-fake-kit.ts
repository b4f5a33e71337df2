// What the parts of the fake of Ozon's Seller API share: the request with its shop, Ozon's refusals, and a
// place where a part keeps what only it knows of a shop.
import type { FakeShop } from './ozon-fake-shop.ts';

export interface Asked {
  shop: FakeShop;
  now: number;
  pageMax: number;
  body: Record<string, unknown>;
  /** Where the fake is reached: its files are beside its methods. */
  origin: string;
  /** Api-Key of the request: what a key may do, and when it ends, differs. */
  key: string;
}

export type FakeMethods = Record<string, (asked: Asked) => Response | Promise<Response>>;

export const refused = (status: number, code: number, message: string): Response =>
  Response.json({ code, message, details: [] }, { status });

export const read = (from: unknown, name: string): unknown =>
  typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[name] : undefined;

export const within = (at: number, from: unknown, to: unknown): boolean =>
  (typeof from !== 'string' || at >= Date.parse(from)) &&
  (typeof to !== 'string' || at <= Date.parse(to));

const parts = new WeakMap<FakeShop, Map<string, unknown>>();

/** What a part keeps of a shop, made when it is first asked for. */
export function partOf<T>(shop: FakeShop, name: string, make: () => T): T {
  const own = parts.get(shop) ?? new Map<string, unknown>();
  parts.set(shop, own);
  if (!own.has(name)) own.set(name, make());
  return own.get(name) as T;
}
