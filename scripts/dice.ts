// Chance that follows from a seed: the same seed throws the same again.
import fc from 'fast-check';

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to 1, without 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `max` - 1. */
  below(max: number): number {
    return Math.floor(this.next() * max);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly [T, ...T[]]): T;
  pick<T>(list: readonly T[]): T | undefined;
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }

  /** The first one whose share the throw falls into; shares add up to 1. */
  weighted<T>(...ways: [share: number, way: T][]): T {
    let left = this.next();
    for (const [share, way] of ways) {
      left -= share;
      if (left < 0) return way;
    }
    return (ways.at(-1) as [number, T])[1];
  }

  /** One value out of a generator of fast-check. */
  of<T>(values: fc.Arbitrary<T>): T {
    return fc.sample(values, { seed: this.below(2 ** 31), numRuns: 1 })[0] as T;
  }
}

/** A seed of its own for each part of a run, none of which shifts the others. */
export const seedOf = (seed: number, part: number): number =>
  Math.imul(seed ^ Math.imul(part + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
