// What is refunded belongs to the window it was taken in, and to no other.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { type Quota, refundNow, takeQuota } from '../../functions/lib/quota.ts';
import { DAY_MS } from '../../functions/lib/time.ts';

const NOW = Date.parse('2026-11-26T23:59:59.900Z');
const quotaOf = (key: string): Quota => ({ pool: 'refund', key, max: 2 });
const whole = (key: string): Quota => ({ ...quotaOf(key), cost: 2 });

test('a quota refunded after its window leaves the next window its limit', async () => {
  const key = 'late';
  expect(await takeQuota(env, [whole(key)], NOW)).toBe(0);
  expect(await takeQuota(env, [whole(key)], NOW + DAY_MS)).toBe(0);
  await refundNow(env, [whole(key)], NOW);
  expect(await takeQuota(env, [quotaOf(key)], NOW + DAY_MS + 1)).toBeGreaterThan(0);
});

test('a quota refunded within its window can be taken again until the window ends', async () => {
  const key = 'early';
  expect(await takeQuota(env, [quotaOf(key)], NOW)).toBe(0);
  expect(await takeQuota(env, [quotaOf(key)], NOW + DAY_MS - 1)).toBe(0);
  await refundNow(env, [quotaOf(key)], NOW + DAY_MS - 1);
  expect(await takeQuota(env, [quotaOf(key)], NOW + DAY_MS - 1)).toBe(0);
  expect(await takeQuota(env, [quotaOf(key)], NOW + DAY_MS - 1)).toBeGreaterThan(0);
});

test('a quota is refunded to the request that read the clock before the one that opened the window', async () => {
  const key = 'crossed';
  expect(await takeQuota(env, [quotaOf(key)], NOW + 5)).toBe(0);
  expect(await takeQuota(env, [quotaOf(key)], NOW)).toBe(0);
  await refundNow(env, [quotaOf(key)], NOW);
  expect(await takeQuota(env, [quotaOf(key)], NOW + 6)).toBe(0);
});
