// Who may read or change a ticket, and in which role. A foreign ticket and a missing one get the same 404.

import { type Actor, findActor } from '../accounts/access.ts';
import { mayActAs, type Role } from '../accounts/roles.ts';
import type { Env } from '../env.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { httpProblem } from '../lib/problem.ts';
import type { TicketActor } from './change.ts';
import type { TicketRow } from './rows.ts';
import { findTicket, findTicketByToken } from './store.ts';

export interface Allowed {
  row: TicketRow;
  actor: TicketActor;
  /** null for a buyer. */
  acting: Actor | null;
}

/** Accepts the ticket's own token, or its seller with at least this role. Otherwise 404 (403 for a role). */
export async function allowTicket(
  env: Env,
  request: Request,
  id: string,
  needed: Role,
): Promise<Allowed> {
  const token = tokenOf(request);
  if (token !== null) {
    const row = await byToken(env, token);
    // The id of a merged ticket leads to the ticket it was merged into, as its link does.
    const isSame =
      row.id === id ||
      (await findTicket(databaseOf(env, row.seller_id), id))?.merged_into === row.id;
    if (!isSame) throw httpProblem('not-found');
    return { row, actor: { by: 'buyer', userId: null }, acting: null };
  }
  const ownerOf = async (db: D1Database) => (await findTicket(db, id))?.seller_id ?? null;
  const acting = await findActor(env, request, () => firstIn(env, ownerOf));
  if (acting === null) throw httpProblem('unauthorized');
  return { ...(await allowActing(env, acting, id, needed)), acting };
}

/** The same check for an actor who is already known. */
export async function allowActing(
  env: Env,
  acting: Actor,
  id: string,
  needed: Role,
): Promise<{ row: TicketRow; actor: TicketActor }> {
  const row = await findTicket(databaseOf(env, acting.sellerId), id);
  if (row === null || row.seller_id !== acting.sellerId) throw httpProblem('not-found');
  if (!mayActAs(acting.role, needed)) throw httpProblem('forbidden');
  const keyId = acting.user === null ? acting.actor : undefined;
  return { row, actor: { by: 'seller', userId: acting.user?.id ?? null, keyId } };
}

/** The same check for what only the seller's people may do. */
export async function allowSeller(
  env: Env,
  request: Request,
  id: string,
  needed: Role,
): Promise<Allowed & { acting: Actor }> {
  const allowed = await allowTicket(env, request, id, needed);
  if (allowed.acting === null) throw httpProblem('forbidden');
  return { ...allowed, acting: allowed.acting };
}

/** Finds a ticket by the token of its page's link. */
export async function byToken(env: Env, token: string): Promise<TicketRow> {
  const row = await firstIn(env, async (db) => findTicketByToken(db, await sha256Hex(token)));
  if (row === null) throw httpProblem('not-found');
  return row;
}

/** Browsers cannot set headers on a WebSocket: only an upgrade may carry the token in its address. */
function tokenOf(request: Request): string | null {
  const bearer = /^Bearer (?!pd_)(\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (request.headers.get('upgrade') === null) return bearer ?? null;
  return bearer ?? new URL(request.url).searchParams.get('token');
}
