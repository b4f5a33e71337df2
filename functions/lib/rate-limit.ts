// Fixed windows counted in the isolate's memory: no I/O on the hot path, exact on one machine. On
// Cloudflare each isolate counts for itself, so it is a brake and not a quota (docs/adr/0006).

import { MINUTE_MS } from './time.ts';

const KEYS_MAX = 50_000;

export class RateLimiter {
  readonly #windowMs: number;
  #counts = new Map<string, number>();
  #window = 0;

  constructor(windowMs = MINUTE_MS) {
    this.#windowMs = windowMs;
  }

  /**
   * Takes `cost` out of the `max` of a key per window. Returns 0 when the caller may go on, otherwise the
   * seconds until the next try.
   */
  take(key: string, max: number, now: number, cost = 1): number {
    const count = this.used(key, now) + cost;
    if (count > max) return Math.ceil(((this.#window + 1) * this.#windowMs - now) / 1000);
    this.#counts.set(key, count);
    if (this.#counts.size > KEYS_MAX) this.#forgetLeastUsed();
    return 0;
  }

  /** What the key has taken in this window. */
  used(key: string, now: number): number {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts.clear();
    }
    return this.#counts.get(key) ?? 0;
  }

  /**
   * Memory is bounded, and a fresh start cannot be bought: evicting a count of n takes tens of thousands
   * of other keys with n each.
   */
  #forgetLeastUsed(): void {
    const counts = [...this.#counts.values()].sort((a, b) => a - b);
    const median = counts[counts.length >> 1] ?? 0;
    for (const [key, count] of this.#counts) if (count <= median) this.#counts.delete(key);
  }
}
