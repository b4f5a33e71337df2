// Takes back what ended a ticket, and what made it look new.
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { changeState, type TicketActor } from './change.ts';
import { recordTicketAction } from './conversation-store.ts';
import type { TicketRow } from './rows.ts';
import { nameOf } from './work.ts';

/** Takes an outcome back; a closed ticket stays closed. */
export const reopen = (env: Env, row: TicketRow, actor: TicketActor, now: number): Promise<void> =>
  changeState(env, row, actor, { kind: 'reopen' }, now, () => [
    recordTicketAction(databaseOf(env, row.seller_id), row.id, now, nameOf(actor), 'reopened'),
  ]);

/** One of the team has read it: it is no news any more, and nothing else changes. */
export const noteSeen = async (
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  now: number,
): Promise<void> => {
  await recordTicketAction(
    databaseOf(env, row.seller_id),
    row.id,
    now,
    nameOf(actor),
    'seen',
  ).run();
};
