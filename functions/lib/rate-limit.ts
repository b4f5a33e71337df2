// Fixed windows counted in the isolate's memory: no I/O on the hot path, exact on one machine. On
// Cloudflare each isolate counts for itself, so it is a brake and not a quota (docs/adr/0006).

export interface Limit {
  /** Requests allowed per key and window. */
  max: number;
  windowMs: number;
}

const KEYS_MAX = 50_000;

export class RateLimiter {
  #counts = new Map<string, number>();
  #window = 0;

  readonly limit: Limit;

  constructor(limit: Limit) {
    this.limit = limit;
  }

  /** Seconds until the next try may succeed, or 0 when this one may go on. `cost` counts as many. */
  take(key: string, now: number, cost = 1): number {
    const window = Math.floor(now / this.limit.windowMs);
    if (window !== this.#window || this.#counts.size > KEYS_MAX) {
      this.#window = window;
      this.#counts.clear();
    }
    const count = (this.#counts.get(key) ?? 0) + cost;
    if (count > this.limit.max) return Math.ceil(((window + 1) * this.limit.windowMs - now) / 1000);
    this.#counts.set(key, count);
    return 0;
  }
}
