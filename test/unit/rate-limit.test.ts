import { expect, test } from 'vitest';
import { RateLimiter } from '../../functions/lib/rate-limit.ts';

const T0 = 1_800_000_000_000;

test('a rate limit allows each key its amount per window, and a refusal uses none of it', () => {
  const limiter = new RateLimiter();
  expect(limiter.take('a', 3, T0, 2)).toBe(0);
  expect(limiter.take('a', 3, T0 + 10_000, 2)).toBe(50);
  expect(limiter.take('a', 3, T0 + 20_000)).toBe(0);
  expect(limiter.take('a', 3, T0 + 20_000)).toBe(40);
  expect(limiter.take('b', 3, T0 + 20_000)).toBe(0);
  expect(limiter.take('a', 3, T0 + 60_000)).toBe(0);
});

test('a rate limit window can be longer than a minute', () => {
  const limiter = new RateLimiter(3_600_000);
  expect(limiter.take('a', 1, T0)).toBe(0);
  expect(limiter.take('a', 1, T0 + 60_000)).toBe(3540);
  expect(limiter.take('a', 1, T0 + 3_600_000)).toBe(0);
});

test('a flood of other keys does not reset the count of an exhausted key', () => {
  const limiter = new RateLimiter();
  limiter.take('guesser', 300, T0, 300);
  for (let i = 0; i < 300_000; i++) limiter.take(`other ${i}`, 300, T0);
  expect(limiter.take('guesser', 300, T0)).toBeGreaterThan(0);
  expect(limiter.used('guesser', T0)).toBe(300);
});

test('a rate limiter keeps at most fifty thousand keys', () => {
  const limiter = new RateLimiter();
  const keys = Array.from({ length: 120_000 }, (_, i) => `key ${i}`);
  for (const key of keys) limiter.take(key, 300, T0);
  expect(keys.filter((key) => limiter.used(key, T0) > 0).length).toBeLessThanOrEqual(50_000);
});
