// Makes and revokes API keys, for an owner.

import type { ApiKey, CreateKey } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { type Actor, loadAuth } from './access.ts';
import { recordAudit } from './audit-store.ts';
import { permissionsOf, scopeOf } from './keys.ts';
import {
  deleteKeyTooMany,
  deleteUnseenKey,
  findKeyName,
  type ListedKey,
  revokeKey,
} from './keys-store.ts';

/** The response is the only place where the key appears. */
export async function createKey(
  env: Env,
  { sellerId, user, actor }: Actor,
  { name, scope, expiresInDays }: CreateKey,
  now: number,
): Promise<{ id: string; key: string }> {
  const db = directoryOf(env);
  if (user === null) throw httpProblem('forbidden');
  const { api } = await loadAuth(env);
  const { id, key } = await api.createApiKey({
    body: {
      configId: 'seller',
      organizationId: sellerId,
      userId: user.id,
      name,
      permissions: permissionsOf(scope),
      metadata: { madeBy: user.id },
      ...(expiresInDays === null ? {} : { expiresIn: expiresInDays * 86_400 }),
    },
  });
  const { meta } = await deleteKeyTooMany(db, id).run();
  if (meta.changes > 0) throw httpProblem('too-many-keys');
  const entry = { sellerId, actor, action: 'key_created' as const, subject: id };
  try {
    await recordAudit(db, { ...entry, detail: { name, scope } }, now).run();
  } catch (error) {
    await deleteUnseenKey(db, id).run();
    throw error;
  }
  return { id, key };
}

export async function revoke(
  env: Env,
  { sellerId, actor }: Actor,
  id: string,
  now: number,
): Promise<void> {
  const db = directoryOf(env);
  const known = await findKeyName(db, id, sellerId);
  if (known === null) throw httpProblem('not-found');
  const entry = { sellerId, actor, action: 'key_revoked' as const, subject: id };
  await db.batch([
    revokeKey(db, id, sellerId),
    recordAudit(db, { ...entry, detail: { name: known.name } }, now),
  ]);
}

export const viewKey = (row: ListedKey): ApiKey => ({
  id: row.id,
  name: row.name ?? '',
  start: row.start ?? '',
  scope: scopeOf(row.permissions),
  createdAt: row.createdAt,
  expiresAt: row.expiresAt,
  lastUsedAt: row.lastRequest,
});
