// Limits that are kept in the database.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { type Quota, refundNow, takeQuota } from '../../functions/lib/quota.ts';
import { forgetQuotas } from '../../functions/lib/quota-store.ts';
import { DAY_MS } from '../../functions/lib/time.ts';

const NOW = Date.parse('2026-11-26T23:59:59.900Z');
let keys = 0;
const fresh = (more: Partial<Quota> = {}): Quota => ({
  pool: 'test',
  key: `key ${keys++}`,
  max: 3,
  ...more,
});
const usedOf = (pool: string) =>
  env.DB.prepare('SELECT sum(used) AS n FROM quotas WHERE pool = ?').bind(pool).first<number>('n');

test('a quota grants what fits, then returns the seconds until it grants again', async () => {
  const quota = fresh();
  for (let i = 0; i < 3; i++) expect(await takeQuota(env, [quota], NOW + i)).toBe(0);
  expect(await takeQuota(env, [quota], NOW + 1000)).toBe(DAY_MS / 1000 - 1);
  expect(await takeQuota(env, [quota], NOW + DAY_MS)).toBe(0);
});

test('a quota is not exceeded by forty requests at the same moment', async () => {
  const quota = fresh({ max: 7 });
  const waits = await Promise.all(Array.from({ length: 40 }, () => takeQuota(env, [quota], NOW)));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(7);
});

test('a request beyond what a quota has left is refused, and one that fits is granted', async () => {
  const quota = fresh({ max: 100 });
  expect(await takeQuota(env, [{ ...quota, cost: 70 }], NOW)).toBe(0);
  expect(await takeQuota(env, [{ ...quota, cost: 31 }], NOW)).toBeGreaterThan(0);
  expect(await takeQuota(env, [{ ...quota, cost: 30 }], NOW)).toBe(0);
});

test('a request that costs more than a whole window of its quota is refused', async () => {
  const quota = fresh({ max: 3, cost: 4 });
  expect(await takeQuota(env, [quota], NOW)).toBeGreaterThan(0);
});

test('several quotas taken together are all taken or none', async () => {
  const [wide, narrow] = [fresh({ pool: 'wide', max: 100 }), fresh({ pool: 'narrow', max: 1 })];
  expect(await takeQuota(env, [wide, narrow], NOW)).toBe(0);
  expect(await takeQuota(env, [wide, narrow], NOW)).toBeGreaterThan(0);
  expect([await usedOf('wide'), await usedOf('narrow')]).toEqual([1, 1]);
});

test('quota that is given back can be taken again, but never beyond its limit', async () => {
  const quota = fresh({ max: 2 });
  expect(await takeQuota(env, [{ ...quota, cost: 2 }], NOW)).toBe(0);
  await refundNow(env, [quota], NOW);
  expect(await takeQuota(env, [quota], NOW)).toBe(0);
  await refundNow(env, [{ ...quota, cost: 50 }], NOW);
  expect(await takeQuota(env, [{ ...quota, cost: 2 }], NOW)).toBe(0);
  expect(await takeQuota(env, [quota], NOW)).toBeGreaterThan(0);
});

test('a quota is stored without its key in plain text and deleted after its window', async () => {
  await takeQuota(env, [fresh({ pool: 'secret', key: 'wang@mailbox.test' })], NOW);
  const { results } = await env.DB.prepare('SELECT * FROM quotas').all();
  expect(JSON.stringify(results)).not.toMatch(/wang|mailbox/);
  await forgetQuotas(env.DB, NOW + DAY_MS - 1).run();
  expect(await usedOf('secret')).toBe(1);
  await forgetQuotas(env.DB, NOW + DAY_MS).run();
  expect(await usedOf('secret')).toBeNull();
});

test('a quota whose limit is not a number throws instead of granting', async () => {
  await expect(takeQuota(env, [fresh({ max: Number('many') })], NOW)).rejects.toThrow(
    'not a number',
  );
});
