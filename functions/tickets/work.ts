// Work on a ticket. Each operation is one atomic batch with one audit entry; watchers of the conversation
// are notified afterwards.

import { withoutPersonalDataInLines } from '../carriers/privacy.ts';
import type { PublicMessage, Resolution } from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import {
  asConflict,
  changeState,
  notifyWatchers,
  retryWhenChanged,
  type TicketActor,
} from './change.ts';
import {
  findMessages,
  forgetPhotosAt,
  insertMessage,
  insertNote,
  isSeenByBuyer,
  isWritten,
  LINK_GIVEN,
  recordTicketAction,
} from './conversation-store.ts';
import { photosKeptUntil } from './photo-terms.ts';
import { type TicketRow, toMessage } from './rows.ts';
import { changeTicket, findTicket, index, moveParts } from './store.ts';
import type { Action, WaitFor } from './workflow.ts';

export const nameOf = ({ by, userId, keyId }: TicketActor): string => userId ?? keyId ?? by;

export interface Message {
  body: string;
  /** The party the seller now waits for; absent: the other side. */
  waitFor?: WaitFor | undefined;
  /** Idempotency key: a form sends the same one each time. */
  once?: string | undefined;
  /** Number of attached photos, for the audit log. */
  photos?: number | undefined;
}

const onceOnlyId = async (row: TicketRow, once: string): Promise<string> =>
  `msg_${(await sha256Hex(`${row.id} ${once}`)).slice(0, 26)}`;

export async function writeMessage(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  message: Message,
  now: number,
): Promise<PublicMessage> {
  const body = withoutPersonalDataInLines(message.body);
  const id = message.once ? await onceOnlyId(row, message.once) : newId('msg', now);
  const written = { id, body, author: actor.by, userId: actor.userId };
  const published = toMessage({ ...written, ticket_id: row.id, user_id: null, created_at: now });
  const waitFor = await reachable(env, row, actor, message.waitFor);
  const action: Action = { kind: 'message', by: actor.by, waitFor };
  try {
    await retryWhenChanged(env, row, (current) =>
      changeState(
        env,
        current,
        actor,
        action,
        now,
        ({ state }) => [
          insertMessage(databaseOf(env, current.seller_id), row.id, written, now),
          index(databaseOf(env, current.seller_id), row, body),
          recordTicketAction(
            databaseOf(env, current.seller_id),
            row.id,
            now,
            nameOf(actor),
            'message',
            {
              state,
              photos: message.photos ?? 0,
            },
          ),
        ],
        { message: published },
      ),
    );
  } catch (error) {
    // The same was sent twice: the message is stored already, whichever request wrote it.
    const db = databaseOf(env, row.seller_id);
    if (!message.once || !(await isWritten(db, id))) throw error;
    const stored = (await findMessages(db, row.id)).find((one) => one.id === id);
    return stored ? toMessage(stored) : published;
  }
  return published;
}

/** Nobody waits for a buyer who has not got the link to the ticket. */
async function reachable(
  env: Env,
  row: TicketRow,
  { by }: TicketActor,
  waitFor: WaitFor | undefined,
): Promise<WaitFor | undefined> {
  const isForBuyer = by === 'seller' && (waitFor === undefined || waitFor === 'buyer');
  if (!isForBuyer) return waitFor;
  return (await isSeenByBuyer(databaseOf(env, row.seller_id), row)) ? waitFor : 'seller';
}

/** The buyer has the link now, the seller says. */
export const noteLinkGiven = async (
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  now: number,
): Promise<void> => {
  const db = databaseOf(env, row.seller_id);
  if (await isSeenByBuyer(db, row)) return;
  await recordTicketAction(db, row.id, now, nameOf(actor), LINK_GIVEN).run();
};

/** Photos without text. From the buyer they are an answer; from the seller they do not change the turn. */
export const recordPhotos = (
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  photos: number,
  now: number,
): Promise<void> =>
  retryWhenChanged(env, row, async (current) => {
    const auditEntry = recordTicketAction(
      databaseOf(env, current.seller_id),
      row.id,
      now,
      nameOf(actor),
      'photo',
      { photos },
    );
    if (actor.by === 'buyer') {
      return changeState(env, current, actor, { kind: 'message', by: 'buyer' }, now, () => [
        auditEntry,
      ]);
    }
    await databaseOf(env, current.seller_id)
      .batch([changeTicket(databaseOf(env, current.seller_id), current, {}, now), auditEntry])
      .catch(asConflict);
    await notifyWatchers(env, row.id, (watchers) => watchers.tellChange());
  });

/** Changes neither the state nor the time of the last change: the buyer sees no difference. */
export async function writeNote(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  noteText: string,
  now: number,
): Promise<string> {
  const db = databaseOf(env, row.seller_id);
  const id = newId('note', now);
  await db.batch([
    insertNote(db, row.id, { id, noteText, userId: actor.userId }, now),
    recordTicketAction(db, row.id, now, nameOf(actor), 'note'),
  ]);
  await notifyWatchers(env, row.id, (watchers) => watchers.tellNote());
  return id;
}

export const resolve = (
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  resolution: Resolution,
  now: number,
): Promise<void> =>
  changeState(env, row, actor, { kind: 'resolve', by: actor.by, resolution }, now, () => [
    recordTicketAction(databaseOf(env, row.seller_id), row.id, now, nameOf(actor), 'resolved', {
      resolution,
    }),
  ]);

export const close = (env: Env, row: TicketRow, actor: TicketActor, now: number): Promise<void> =>
  changeState(env, row, actor, { kind: 'close' }, now, () => [
    recordTicketAction(databaseOf(env, row.seller_id), row.id, now, nameOf(actor), 'closed'),
  ]);

export async function assign(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  assignee: string | null,
  now: number,
): Promise<void> {
  const db = databaseOf(env, row.seller_id);
  await db
    .batch([
      changeTicket(db, row, { assignee_id: assignee }, now),
      recordTicketAction(db, row.id, now, nameOf(actor), 'assigned', {
        assignee,
      }),
    ])
    .catch(asConflict);
}

/**
 * Moves messages, notes and photos. The old link leads to the remaining ticket, so its holder reads the
 * whole conversation. Only two tickets about the same parcel can be merged.
 */
export async function merge(
  env: Env,
  row: TicketRow,
  actor: TicketActor,
  intoId: string,
  now: number,
): Promise<void> {
  const db = databaseOf(env, row.seller_id);
  const into = await findTicket(db, intoId);
  if (!into || into.seller_id !== row.seller_id) throw httpProblem('not-found');
  const isSameParcel =
    into.number === row.number ||
    (into.shipment_id !== null && into.shipment_id === row.shipment_id);
  if (into.id === row.id || !isSameParcel) throw httpProblem('invalid-input');
  if (into.state === 'merged' || into.state === 'closed') throw httpProblem('ticket-ended');
  const moved = await findMessages(db, row.id);
  await changeState(
    env,
    row,
    actor,
    { kind: 'merge' },
    now,
    () => [
      ...moveParts(db, row.id, into.id),
      forgetPhotosAt(db, into.id, photosKeptUntil(into)),
      changeTicket(db, into, {}, now),
      index(db, into, row.number, ...moved.map(({ body }) => body)),
      recordTicketAction(db, row.id, now, nameOf(actor), 'merged', {
        into: into.id,
      }),
      recordTicketAction(db, into.id, now, nameOf(actor), 'took_over', {
        from: row.id,
      }),
    ],
    { mergedInto: into.id },
  );
  await notifyWatchers(env, into.id, (watchers) => watchers.tellChange());
}
