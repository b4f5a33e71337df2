// Work on several tickets at once: each is its own batch, so that one that somebody else has changed stops no other.
import { RESOLUTIONS, type Resolution } from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { ProblemError } from '../lib/problem.ts';
import type { TicketActor } from './change.ts';
import { findTicketsById } from './list-store.ts';
import { noteSeen, reopen } from './reopen.ts';
import type { TicketRow } from './rows.ts';
import { assign, resolve } from './work.ts';

export const BULK_DEEDS = ['take', 'seen', 'resolve', 'reopen'] as const;
export type BulkDeed = (typeof BULK_DEEDS)[number];
export const BULK_MAX = 50;

export interface BulkOrder {
  deed: BulkDeed;
  resolution: Resolution | null;
}

/** "take", or "resolve.refunded"; null: nothing that can be done. */
export function readOrder(text: string): BulkOrder | null {
  const [name, outcome] = text.split('.');
  const deed = BULK_DEEDS.find((one) => one === name);
  const resolution = RESOLUTIONS.find((one) => one === outcome) ?? null;
  if (!deed || (deed === 'resolve') !== (resolution !== null)) return null;
  return { deed, resolution };
}

/** Tickets of other shops among `ids` are left out. Returns those done, and how many could not be. */
export async function workOnMany(
  env: Env,
  sellerId: string,
  actor: TicketActor,
  ids: readonly string[],
  order: BulkOrder,
  now: number,
): Promise<{ done: string[]; failed: number }> {
  const rows = await findTicketsById(databaseOf(env, sellerId), sellerId, ids);
  const done: string[] = [];
  for (const row of rows) {
    try {
      await workOn(env, row, actor, order, now);
      done.push(row.id);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
    }
  }
  return { done, failed: rows.length - done.length };
}

async function workOn(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  { deed, resolution }: BulkOrder,
  now: number,
): Promise<void> {
  if (deed === 'take') await assign(env, row, actor, actor.userId, now);
  else if (deed === 'seen') await noteSeen(env, row, actor, now);
  else if (deed === 'reopen') await reopen(env, row, actor, now);
  else if (resolution) await resolve(env, row, actor, resolution, now);
}
