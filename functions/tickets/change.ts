// How a ticket changes: the batch that writes it, the push to its watchers, and concurrent writes.

import type { Asker } from '../contract/guide.ts';
import type { PublicMessage } from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { retryOnConflict } from '../lib/conflict.ts';
import { databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { announce } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { isParcelChanged } from '../shipments/store.ts';
import type { Conversation } from './conversation.ts';
import { forgetPhotosAt } from './conversation-store.ts';
import { messageNews, stateNews } from './news.ts';
import { nextDeadline } from './open.ts';
import { findKnownParcel } from './parcel.ts';
import { photosKeptUntil } from './photo-terms.ts';
import type { TicketRow } from './rows.ts';
import { changeTicket, findTicket, isTicketConflict } from './store.ts';
import { type Action, isOpen, nextState } from './workflow.ts';

export interface TicketActor {
  by: Asker;
  /** User id of one of the seller's people; null for a buyer and for a program. */
  userId: string | null;
  /** Id of the key of a program, for the audit log. */
  keyId?: string | undefined;
}

type AlongWith = (to: Pick<TicketRow, 'state'>) => D1PreparedStatement[];
interface More {
  message?: PublicMessage;
  mergedInto?: string;
}

/**
 * Writes the next state, the statements of `alongWith` and the news in one atomic batch. Throws
 * `changed-meanwhile` when the ticket was written after it was read.
 */
export async function changeState(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  action: Action,
  now: number,
  alongWith: AlongWith,
  more: More = {},
): Promise<void> {
  const change = { row, actor, action, alongWith, more };
  // The deadline rests on the parcel: when that has changed, it is read again.
  const written = await retryOnConflict(
    () => writeChange(databaseOf(env, row.seller_id), change, now),
    isParcelChanged,
  ).catch(asConflict);
  const { message } = more;
  await Promise.all([
    notifyWatchers(env, row.id, (watchers) =>
      message ? watchers.tellMessage(message) : watchers.tellChange(),
    ),
    wakeDispatcher(env, written.at(-1)),
  ]);
}

interface Change {
  row: TicketRow;
  actor: TicketActor;
  action: Action;
  alongWith: AlongWith;
  more: More;
}

async function writeChange(
  db: D1Database,
  { row, actor, action, alongWith, more }: Change,
  now: number,
): Promise<D1Result[]> {
  const outcome = nextState(row, action);
  if (!outcome.ok) throw httpProblem(outcome.reason === 'ended' ? 'ticket-ended' : 'forbidden');
  const { state, resolution } = outcome;
  const endedAt = isOpen(state) ? null : action.kind === 'resolve' ? now : (row.ended_at ?? now);
  const next = { ...row, state, resolution, ended_at: endedAt, version: row.version + 1 };
  const parcel = await findKnownParcel(db, row, now);
  next.due_at = nextDeadline(next, parcel.shipment, now);
  const patch = {
    state,
    resolution,
    ended_at: endedAt,
    due_at: next.due_at,
    ...(more.mergedInto === undefined ? {} : { merged_into: more.mergedInto }),
  };
  const news = [
    ...(more.message ? messageNews(next, more.message, now) : []),
    ...stateNews(next, row.state, actor.by, now),
  ];
  return db.batch([
    ...parcel.unchanged,
    changeTicket(db, row, patch, now),
    ...(isOpen(state) && isOpen(row.state)
      ? []
      : [forgetPhotosAt(db, row.id, photosKeptUntil(next))]),
    ...alongWith({ state }),
    announce(db, news, now),
  ]);
}

/** Retries a write that conflicts with another, so that no concurrent message is lost. */
export const retryWhenChanged = <T>(
  env: Env,
  row: TicketRow,
  attempt: (row: TicketRow) => Promise<T>,
): Promise<T> =>
  retryOnConflict(
    async (tries) =>
      attempt(
        tries === 0 ? row : ((await findTicket(databaseOf(env, row.seller_id), row.id)) ?? row),
      ),
    (error) => error instanceof ProblemError && error.slug === 'changed-meanwhile',
  );

export function asConflict(error: unknown): never {
  throw isTicketConflict(error) ? httpProblem('changed-meanwhile') : error;
}

/** A failed push is only logged: the change is stored, and watchers see it when they reload. */
export async function notifyWatchers(
  env: Env,
  ticketId: string,
  news: (watchers: DurableObjectStub<Conversation>) => Promise<void>,
): Promise<void> {
  try {
    await news(env.CONVERSATIONS.get(env.CONVERSATIONS.idFromName(ticketId)));
  } catch (error) {
    logError('ticket.untold', error);
  }
}
