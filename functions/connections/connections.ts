// Opening, changing and ending a seller's connections to carriers. Keys go in and never out.
// Room connections: one seller's connection to a carrier or to Ozon, its keys and state; no polling.

import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import { findCarrier } from '../carriers/index.ts';
import type {
  ChangeConnection,
  Connection,
  ConnectionState,
  OpenConnection,
} from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { isFull } from '../lib/db.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { seal } from '../lib/secrets.ts';
import type { KeyHooks } from './hooks.ts';
import { sealCredentials, wrongField } from './keys.ts';
import { asksWithoutKey, isSigned } from './kinds.ts';
import { BEGINNING, readReading } from './reading-store.ts';
import { isFailureNews } from './retry.ts';
import type { ConnectionRow } from './rows.ts';
import { addConnection, changeConnection, changeSecret, findOwnConnection } from './store.ts';

const SILENT_AFTER_MS = 3 * 86_400_000;

type ConnectionAction = 'connection_changed' | 'connection_address_changed' | 'connection_revoked';

/** The response is the only place where the address appears. Throws `key-refused`, `carrier-unreachable`. */
export async function openConnection(
  env: Env,
  acting: Actor,
  { carrier, signingKey, credentials, anySender }: OpenConnection,
  keys: KeyHooks,
  now: number,
): Promise<{ row: ConnectionRow; hookUrl: string }> {
  const db = databaseOf(env, acting.sellerId);
  if (!findCarrier(carrier)?.inbound) throw wrongField('carrier');
  if (signingKey !== undefined && !isSigned(carrier)) throw wrongField('signingKey');
  const secret = newSecret();
  const id = newId('con', now);
  // Without a key there is nothing to wait for.
  const given = credentials ?? (asksWithoutKey(carrier) ? {} : undefined);
  const sealed = given && (await sealCredentials(env, carrier, given));
  const alongside = credentials
    ? await tryKeys(env, acting, carrier, credentials, keys, now)
    : null;
  await db
    .batch([
      addConnection(db, {
        id,
        seller_id: acting.sellerId,
        carrier,
        secret_hash: await sha256Hex(secret),
        signing_key: signingKey ? await seal(signingKey, env.SECRETS_KEY) : null,
        any_sender: anySender ? 1 : 0,
        credentials: sealed ?? null,
        poll_due_at: sealed ? now : null,
        created_at: now,
        reading: sealed ? readingOf(carrier) : null,
      }),
      ...(alongside?.(id) ?? []),
      recordAudit(
        db,
        {
          sellerId: acting.sellerId,
          actor: acting.actor,
          action: 'connection_opened',
          subject: id,
          detail: { carrier, credentials: sealed !== undefined, signingKey: Boolean(signingKey) },
        },
        now,
      ),
    ])
    .catch((error) => {
      throw isFull(error, 'connections') ? httpProblem('too-many-connections') : error;
    });
  return { row: await ownConnection(env, acting, id), hookUrl: hookUrl(env, carrier, secret) };
}

/** 404 for another seller's connection, as for one that does not exist. */
export async function ownConnection(
  env: Env,
  { sellerId }: Actor,
  id: string,
): Promise<ConnectionRow> {
  const row = await findOwnConnection(databaseOf(env, sellerId), id, sellerId);
  if (row === null) throw httpProblem('not-found');
  return row;
}

export async function changeKeys(
  env: Env,
  acting: Actor,
  row: ConnectionRow,
  change: ChangeConnection,
  keys: KeyHooks,
  now: number,
): Promise<void> {
  const patch: Partial<ConnectionRow> = {};
  let alongside: D1PreparedStatement[] = [];
  if (change.anySender !== undefined) patch.any_sender = change.anySender ? 1 : 0;
  if (change.signingKey !== undefined) {
    if (!isSigned(row.carrier)) throw wrongField('signingKey');
    patch.signing_key = change.signingKey && (await seal(change.signingKey, env.SECRETS_KEY));
  }
  if (change.credentials !== undefined) {
    const { credentials } = change;
    const sealed = credentials && (await sealCredentials(env, row.carrier, credentials));
    if (credentials) {
      const statements = await tryKeys(env, acting, row.carrier, credentials, keys, now);
      alongside = statements(row.id);
    }
    Object.assign(patch, fromTheStart(row.carrier, sealed, now));
  }
  const detail = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [name, value !== null && value !== false]),
  );
  await commit(env, acting, row, 'connection_changed', detail, patch, now, alongside);
}

/** Returns what joins the batch that stores the keys. */
async function tryKeys(
  env: Env,
  acting: Actor,
  carrier: string,
  credentials: Record<string, string>,
  keys: KeyHooks,
  now: number,
): Promise<(connectionId: string) => D1PreparedStatement[]> {
  const checked = await keys.check(env, acting, carrier, credentials, now);
  if (checked.ok) return checked.alongside;
  throw httpProblem(checked.isRefused ? 'key-refused' : 'carrier-unreachable', {
    errors: [{ pointer: '/credentials', message: checked.fault }],
  });
}

const readingOf = (carrier: string): string | null =>
  carrier === 'ozon' ? JSON.stringify(BEGINNING) : null;

/** State learnt with other keys is void with these. */
const fromTheStart = (
  carrier: string,
  credentials: string | null,
  now: number,
): Partial<ConnectionRow> => ({
  credentials,
  poll_due_at: credentials === null ? null : now,
  poll_state: null,
  failing_since: null,
  failures: 0,
  failure: null,
  reading: credentials === null ? null : readingOf(carrier),
});

export async function rotateAddress(
  env: Env,
  acting: Actor,
  row: ConnectionRow,
  now: number,
): Promise<{ hookUrl: string }> {
  const db = databaseOf(env, acting.sellerId);
  const secret = newSecret();
  const entry = auditOf(acting, row, 'connection_address_changed', {});
  await db.batch([changeSecret(db, row.id, await sha256Hex(secret)), recordAudit(db, entry, now)]);
  return { hookUrl: hookUrl(env, row.carrier, secret) };
}

/** Received messages stay; the address answers 404 from now on, and the keys are deleted. */
export async function revokeConnection(
  env: Env,
  acting: Actor,
  row: ConnectionRow,
  now: number,
): Promise<void> {
  const patch = { ...fromTheStart(row.carrier, null, now), signing_key: null, revoked_at: now };
  await commit(env, acting, row, 'connection_revoked', {}, patch, now);
}

export const viewConnection = (row: ConnectionRow, now: number): Connection => ({
  id: row.id,
  carrier: row.carrier,
  state: stateOf(row, now),
  lastHeardAt: isoOrNull(row.last_heard_at),
  failingSince: isoOrNull(row.failing_since),
  failure: row.failure,
  hasCredentials: row.credentials !== null && !asksWithoutKey(row.carrier),
  hasSigningKey: row.signing_key !== null,
  anySender: row.any_sender === 1,
  createdAt: iso(row.created_at),
  reading: viewReading(row.reading),
});

function viewReading(json: string | null): Connection['reading'] {
  const reading = readReading(json);
  return reading && { found: reading.found, reachedAt: isoOrNull(reading.reachedAt) };
}

function stateOf(row: ConnectionRow, now: number): ConnectionState {
  const isFailing = row.failing_since !== null && row.failure !== null;
  if (isFailing && isFailureNews(row.failure ?? '', row.failures)) return 'failing';
  if (row.credentials !== null) return row.reading === null ? 'polling' : 'reading';
  if (row.last_heard_at === null) return 'waiting';
  return now - row.last_heard_at > SILENT_AFTER_MS ? 'silent' : 'listening';
}

const hookUrl = ({ PUBLIC_ORIGIN }: Env, carrier: string, secret: string): string =>
  `${PUBLIC_ORIGIN}/hooks/${carrier}/${secret}`;

const auditOf = (
  { sellerId, actor }: Actor,
  { id, carrier }: ConnectionRow,
  action: ConnectionAction,
  detail: Record<string, boolean>,
) => ({ sellerId, actor, action, subject: id, detail: { carrier, ...detail } });

async function commit(
  env: Env,
  acting: Actor,
  row: ConnectionRow,
  action: ConnectionAction,
  detail: Record<string, boolean>,
  patch: Partial<ConnectionRow>,
  now: number,
  alongside: readonly D1PreparedStatement[] = [],
): Promise<void> {
  const db = databaseOf(env, acting.sellerId);
  const auditEntry = recordAudit(db, auditOf(acting, row, action, detail), now);
  const isChanged = Object.keys(patch).length > 0;
  if (isChanged) await db.batch([changeConnection(db, row.id, patch), ...alongside, auditEntry]);
}
