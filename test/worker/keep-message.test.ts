// Each message is one row, and none takes the place of another.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { keepMessage } from '../../functions/inbox/keep-store.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { openHook } from './support/hooks.ts';

const NOW = Date.UTC(2026, 10, 26, 12);

test('a message whose place another one has is stored beside it, and is one row when it comes again', async () => {
  const { connectionId } = await openHook('ozon');
  const keep = async (text: string) =>
    keepMessage(env.DB, connectionId, await sha256Hex(text), text, NOW);
  const first = await keep('"it"');
  expect(first).toBeTypeOf('number');
  expect(await keep('"it"')).toBe('duplicate');
  // As if another message had come to this place before.
  await env.DB.prepare('UPDATE inbox SET payload_hash = ?, payload = ? WHERE id = ?')
    .bind((await sha256Hex('"other"')).slice(0, 32), '"other"', first)
    .run();
  expect(await keep('"it"')).toBe(Number(first) + 1);
  expect(await keep('"it"')).toBe('duplicate');
  const { results } = await env.DB.prepare(
    'SELECT id, payload FROM inbox WHERE connection_id = ? ORDER BY id',
  )
    .bind(connectionId)
    .all();
  expect(results).toEqual([
    { id: first, payload: '"other"' },
    { id: Number(first) + 1, payload: '"it"' },
  ]);
});

test('a message of a connection that was just revoked is not stored, at its first place or another', async () => {
  const { connectionId } = await openHook('ozon');
  const hash = await sha256Hex('"late"');
  await env.DB.prepare('UPDATE connections SET revoked_at = ? WHERE id = ?')
    .bind(NOW, connectionId)
    .run();
  expect(await keepMessage(env.DB, connectionId, hash, '"late"', NOW)).toBe('revoked');
  const { count } = (await env.DB.prepare(
    'SELECT count(*) AS count FROM inbox WHERE connection_id = ?',
  )
    .bind(connectionId)
    .first<{ count: number }>()) ?? { count: -1 };
  expect(count).toBe(0);
});
