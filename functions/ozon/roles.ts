// What a key may do and until when, by /v1/roles: asked when it is saved, and daily.
import * as v from 'valibot';
import { label, list, optional, stamp } from '../carriers/fields.ts';
import { parseInstant } from '../carriers/time.ts';
import { databaseOf } from '../lib/databases.ts';
import { DAY_MS } from '../lib/time.ts';
import { findAccount, type KeyFacts, saveKey } from './account-store.ts';
import { callOzon, type OzonRefusal } from './client.ts';
import { tellingOf } from './key-end.ts';
import { uncoveredBy } from './key-needs.ts';
import { OZON_METHODS } from './methods.ts';
import { requestFor, type SyncState, type Task } from './plan.ts';
import type { Visit } from './visit.ts';

const Method = v.pipe(v.string(), v.regex(/^\/[\w/-]{1,120}$/));

/** `{ expires_at, roles: [{ name, methods }] }` (docs.ozon.ru/api/seller, read 2026-11-26). */
export const Roles = v.object({
  expires_at: stamp(),
  roles: list(v.object({ name: optional(label()), methods: list(Method) })),
});
export type Roles = v.InferOutput<typeof Roles>;

const ROLES_MAX = 30;

export const roleNames = ({ roles }: Roles): string[] =>
  [...new Set(roles.flatMap(({ name }) => name ?? []))].slice(0, ROLES_MAX);

/** null: Ozon names no end, or one that is none (a zero date, a far future). */
export function endOf({ expires_at }: Roles, now: number): number | null {
  const at = parseInstant(expires_at);
  return at !== null && Math.abs(at - now) < 10 * 365 * DAY_MS ? at : null;
}

/** What is stored of a key that was just checked; nothing is claimed yet about what it lacks. */
export function factsOfNewKey(roles: Roles, now: number): KeyFacts {
  const endsAt = endOf(roles, now);
  const tellAt = endsAt === null ? null : now;
  return { roles: roleNames(roles), uncovered: [], endsAt, told: null, tellAt };
}

export async function readRoles(
  { env, row, credentials, now }: Visit,
  state: SyncState,
): Promise<{ ok: true; statements: D1PreparedStatement[] } | OzonRefusal> {
  const { method, body } = requestFor('roles', state);
  const answer = await callOzon(env, credentials, method, body, Roles);
  if (!answer.ok) return answer;
  const db = databaseOf(env, row.seller_id);
  const before = await findAccount(db, row.id);
  const endsAt = endOf(answer.value, now);
  // Another end is another key, made and entered anew.
  const told = before?.key_ends_at === endsAt ? (before?.key_told ?? null) : null;
  const telling = endsAt === null ? null : tellingOf(endsAt, told, now);
  const key = {
    roles: roleNames(answer.value),
    uncovered: uncoveredBy(
      answer.value.roles.flatMap(({ methods }) => methods),
      OZON_METHODS,
      workedIn(state),
    ),
    endsAt,
    told,
    tellAt: telling === null ? null : telling.days === null ? telling.nextAt : now,
  };
  const id = { connection_id: row.id, seller_id: row.seller_id };
  return { ok: true, statements: [saveKey(db, id, key, false)] };
}

/** Tasks that call their method in every round; others may have nothing to ask. */
const ALWAYS: readonly Task[] = ['postings', 'unfulfilled', 'fbo', 'returns', 'rating'];

/** The methods that Ozon has answered with this key. */
const workedIn = (state: SyncState): string[] =>
  ALWAYS.filter((task) => state.done[task] !== undefined)
    .map((task) => requestFor(task, state).method)
    .filter((method) => !state.refused.includes(method));
