// Alive, ready, and the old health check.
import { env } from 'cloudflare:test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { NEWEST_MIGRATION } from '../../functions/installation/newest-migration.ts';
import { failingDb } from './support/failing-db.ts';
import { call, expectProblem } from './support/hooks.ts';

const OTHER = btoa('fedcba9876543210fedcba9876543210');
const detailOf = async (to: Partial<typeof env>) => {
  const response = await call('/ready', {}, { ...env, ...to });
  const { detail } = await response.clone().json<{ detail: string }>();
  await expectProblem(response, 503, 'not-ready');
  return detail;
};

test('an installation that has everything is alive, ready and healthy', async () => {
  for (const path of ['/health', '/ready', '/healthz']) {
    const response = await call(path);
    expect(response.status, path).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
  }
});

test('it is alive whatever is missing, and asks the database nothing for that', async () => {
  const nothing = { ...env, DB: failingDb(() => true), SECRETS_KEY: '' };
  expect((await call('/health', {}, nothing)).status).toBe(200);
});

test('it is not ready, and says what is missing: the database, a migration, the key, queues', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await detailOf({ DB: failingDb(() => true) })).toBe('database');
  expect(await detailOf({ SECRETS_KEY: OTHER })).toBe('key');
  expect(await detailOf({ SECRETS_KEY: '' })).toBe('key');
  const unbound = { JOBS: undefined } as unknown as Partial<typeof env>;
  expect(await detailOf({ ...unbound, SECRETS_KEY: OTHER })).toBe('queues, key');
  await env.DB.prepare('UPDATE d1_migrations SET name = ?2 WHERE name = ?1')
    .bind(NEWEST_MIGRATION, 'another')
    .run();
  expect(await detailOf({})).toBe('migrations');
});
