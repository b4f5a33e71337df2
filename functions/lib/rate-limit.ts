// Fixed windows counted in the isolate's memory: no I/O on the hot path, exact on one machine. On
// Cloudflare each isolate counts for itself, so it is a brake and not a quota (docs/adr/0006).

const WINDOW_MS = 60_000;
const KEYS_MAX = 50_000;

export class RateLimiter {
  #counts = new Map<string, number>();
  #window = 0;

  /**
   * Takes `cost` out of the `max` a key has each minute. Returns 0 when it may go on, otherwise the
   * seconds until it may try again.
   */
  take(key: string, max: number, now: number, cost = 1): number {
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.#window || this.#counts.size > KEYS_MAX) {
      this.#window = window;
      this.#counts.clear();
    }
    const count = (this.#counts.get(key) ?? 0) + cost;
    if (count > max) return Math.ceil(((window + 1) * WINDOW_MS - now) / 1000);
    this.#counts.set(key, count);
    return 0;
  }
}
