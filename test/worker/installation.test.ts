// The key everything is sealed with: another one is noticed before anything is done with it.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { beginWithKey, isRightKey } from '../../functions/installation/key.ts';
import { JOBS } from '../../functions/jobs.ts';
import { newId } from '../../functions/lib/ids.ts';
import { seal } from '../../functions/lib/secrets.ts';
import { joinShop } from './support/accounts.ts';
import {
  call,
  cdekStatus,
  newCdekNumber,
  openHook,
  post,
  settled,
  track,
} from './support/hooks.ts';

const NOW = Date.parse('2026-11-01T00:00:00Z');
const OTHER = btoa('fedcba9876543210fedcba9876543210');

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM installation'),
    env.DB.prepare('UPDATE connections SET signing_key = NULL, credentials = NULL'),
  ]);
});

const one = (sql: string, ...values: string[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .first<Record<string, unknown>>();

describe('the first key', () => {
  test('the first secrets key is accepted while nothing is sealed, and then no other is', async () => {
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(true);
    expect(await isRightKey(env.DB, OTHER)).toBe(false);
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(true);
  });

  test('the first secrets key for older data must open what is sealed there', async () => {
    await openHook('ozon');
    const { connectionId } = await openHook('aftership');
    expect(await isRightKey(env.DB, OTHER)).toBe(false);
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(true);
    expect(await one('SELECT signing_key FROM connections WHERE id = ?', connectionId)).not.toBe(
      null,
    );
  });

  test('a secrets key that opens none of the sealed data is not accepted as the first one', async () => {
    const { connectionId } = await openHook('aftership');
    const change = env.DB.prepare('UPDATE connections SET signing_key = ? WHERE id = ?');
    await change.bind(await seal('a', OTHER), connectionId).run();
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(false);
  });
});

describe('a wrong key', () => {
  const wrong = { ...env, SECRETS_KEY: OTHER };

  test('a wrong secrets key fails the health check and the cron job', async () => {
    expect((await call('/healthz')).status).toBe(200);
    await env.DB.prepare("UPDATE installation SET key_check = 'of another key'").run();
    expect((await call('/healthz')).status).toBe(500);
    await expect(JOBS.key(wrong)).rejects.toThrow('SECRETS_KEY is not the one');
  });

  test('an empty secrets key fails the cron job and is not stored as the first one', async () => {
    await expect(JOBS.key({ ...env, SECRETS_KEY: '' })).rejects.toThrow('SECRETS_KEY is not set');
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(true);
  });
});

describe('a shop whose key is lost for good', () => {
  test('a shop whose secrets key is lost keeps parcels, unsigned connections and accounts, and loses sealed data', async () => {
    const [open, signed, polled] = [
      await openHook('cdek'),
      await openHook('aftership'),
      await openHook('ozon'),
    ];
    const member = await joinShop(open.sellerId, 'owner');
    const number = newCdekNumber();
    await post(
      open,
      cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000'),
    );
    await settled(open);
    const sealed = await seal('{}', env.SECRETS_KEY);
    const polls =
      'UPDATE connections SET credentials = ?1, poll_state = ?1, poll_due_at = 1 WHERE id = ?2';
    await env.DB.batch([
      env.DB.prepare(polls).bind(sealed, polled.connectionId),
      ...['email', 'telegram'].map((kind) =>
        env.DB.prepare(
          `INSERT INTO channels (id, seller_id, user_id, kind, credentials, hint, types, digest, created_at)
           VALUES (?1, ?2, ?3, ?4, ?5, '', '[]', 0, 0)`,
        ).bind(newId('cha', NOW), open.sellerId, member.id, kind, kind === 'email' ? null : sealed),
      ),
      env.DB.prepare(
        `INSERT INTO endpoints (id, seller_id, url, types, secret, created_at)
         VALUES (?, ?, 'https://shop.test', '[]', ?, 0)`,
      ).bind(newId('end', NOW), open.sellerId, sealed),
      env.DB.prepare('UPDATE users SET twoFactorEnabled = 1 WHERE id = ?').bind(member.id),
      env.DB.prepare(
        `INSERT INTO two_factors (id, secret, backupCodes, userId, verified)
         VALUES ('two', 'sealed', 'sealed', ?, 1)`,
      ).bind(member.id),
    ]);
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(true);

    await beginWithKey(env.DB, OTHER, NOW);
    expect(await isRightKey(env.DB, OTHER)).toBe(true);
    expect(await isRightKey(env.DB, env.SECRETS_KEY)).toBe(false);
    const state =
      'SELECT credentials, poll_state, poll_due_at, revoked_at FROM connections WHERE id = ?';
    const emptied = { credentials: null, poll_state: null, poll_due_at: null, revoked_at: null };
    expect(await one(state, open.connectionId)).toEqual(emptied);
    expect(await one(state, polled.connectionId)).toEqual(emptied);
    expect(await one(state, signed.connectionId)).toEqual({ ...emptied, revoked_at: NOW });
    expect(await one('SELECT group_concat(kind) AS kinds FROM channels')).toEqual({
      kinds: 'email',
    });
    expect(await one('SELECT count(*) AS n FROM endpoints')).toEqual({ n: 0 });
    // Nobody could enter a code any more.
    expect(await one('SELECT count(*) AS n FROM two_factors')).toEqual({ n: 0 });
    expect(await one('SELECT email, twoFactorEnabled FROM users WHERE id = ?', member.id)).toEqual({
      email: member.email,
      twoFactorEnabled: 0,
    });
    expect((await track(number)).shipments).toHaveLength(1);
  });
});
