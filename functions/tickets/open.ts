// Opens a ticket, from the form or the API: finds the parcel, stores the case, notifies both sides.

import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { withoutPersonalDataInLines } from '../carriers/privacy.ts';
import type { Asker } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { TicketType } from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { retryOnConflict } from '../lib/conflict.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { isFull } from '../lib/db.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { sign } from '../lib/signed.ts';
import { announce } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { isParcelChanged } from '../shipments/store.ts';
import { openedNews } from './news.ts';
import { type About, asKnown, findKnownParcel, findParcelAbout } from './parcel.ts';
import { type TicketRow, toMessage } from './rows.ts';
import { findTicketOpenedWith, isRepeatedOpening, openTicket as openingWrites } from './store.ts';
import { runningTerms } from './terms.ts';

const WRITES_PER_CLIENT = 10;
const writes = new RateLimiter();

/** Tickets one client may open about a number; those of other clients do not count. */
const OPENED_PER_CLIENT_AND_NUMBER = 5;
const openings = new RateLimiter(3_600_000);

/** Rate limit per minute of tickets and messages of a client without account. Throws `too-many-requests`. */
export function limitWriting(request: Request, now: number): void {
  const retryAfterSeconds = writes.take(clientKey(request), WRITES_PER_CLIENT, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
}

export interface Opening extends About {
  /** Idempotency key: a form's nonce, or the caller's key with its content. */
  key: string;
  type: TicketType;
  message: string;
  lang: Lang;
  by: Asker;
  userId: string | null;
  /** Id of the key of a program, for the audit log. */
  keyId?: string | undefined;
  /** The client a buyer's tickets are counted for (lib/client.ts). */
  client: string;
}

export interface Opened {
  row: TicketRow;
  token: string;
  isNew: boolean;
}

/**
 * Token of the buyer's link. That of a seller's ticket follows from its id, so that the desk can show the
 * link until it is handed over; a buyer's is known to the buyer alone.
 */
export const tokenOf = (
  { SECRETS_KEY }: Pick<Env, 'SECRETS_KEY'>,
  { id, opened_by }: Pick<TicketRow, 'id' | 'opened_by'>,
  key: string,
): Promise<string> => sign(SECRETS_KEY, 'ticket-token', opened_by === 'seller' ? id : key);

export async function openTicket(env: Env, opening: Opening, now: number): Promise<Opened> {
  const openedWith = await sha256Hex(opening.key);
  const known = await firstIn(env, (db) => findTicketOpenedWith(db, openedWith));
  if (known) return { row: known, token: await tokenOf(env, known, opening.key), isNew: false };

  const number = normaliseNumber(opening.number);
  if (!isPlausibleNumber(number)) {
    throw httpProblem('invalid-input', {
      errors: [{ pointer: '/number', message: 'Invalid number: letters, digits and dashes' }],
    });
  }
  if (opening.by === 'buyer') {
    const key = `${opening.client} ${number}`;
    const retryAfterSeconds = openings.take(key, OPENED_PER_CLIENT_AND_NUMBER, now);
    if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  }

  // The deadline rests on the parcel: when that has changed, it is read again.
  return retryOnConflict(
    () => openOnce(env, { ...opening, number, openedWith }, now),
    isParcelChanged,
  );
}

async function openOnce(
  env: Env,
  opening: Opening & { openedWith: string },
  now: number,
): Promise<Opened> {
  const { number, openedWith } = opening;
  const parcel = await findParcelAbout(env, opening);
  const about = {
    seller_id: opening.sellerId ?? parcel?.sellerId ?? null,
    shipment_id: parcel?.id ?? null,
    number,
  };
  const db = databaseOf(env, about.seller_id);
  const { shipment, unchanged } = parcel
    ? asKnown(db, parcel)
    : await findKnownParcel(db, about, now);
  const id = newId('tic', now);
  const token = await tokenOf(env, { id, opened_by: opening.by }, opening.key);
  const row: TicketRow = {
    id,
    ...about,
    token_hash: await sha256Hex(token),
    opened_with: openedWith,
    carrier: shipment?.carrier ?? null,
    scheme: shipment?.scheme ?? null,
    integration_type: shipment?.integrationType ?? null,
    opened_by: opening.by,
    type: opening.type,
    state: opening.by === 'buyer' ? 'new' : 'waiting_on_seller',
    resolution: null,
    lang: opening.lang,
    assignee_id: null,
    merged_into: null,
    due_at: null,
    ended_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
    claim: null,
  };
  row.due_at = nextDeadline(row, shipment, now);
  const body = withoutPersonalDataInLines(opening.message);
  const message = { id: newId('msg', now), body, author: opening.by, userId: opening.userId };
  const firstMessage = toMessage({ ...message, ticket_id: row.id, user_id: null, created_at: now });
  try {
    const written = await db.batch([
      ...unchanged,
      ...openingWrites(db, row, message, {
        openedBy: opening.userId ?? opening.keyId ?? opening.by,
        isCounted: opening.by === 'buyer' && !parcel?.isLinked,
      }),
      announce(db, openedNews(row, firstMessage, now), now),
    ]);
    await wakeDispatcher(env, written.at(-1));
  } catch (error) {
    if (isFull(error, 'tickets')) throw httpProblem('too-many-tickets');
    // The same form was sent twice at once, and the other request was first.
    const winner = isRepeatedOpening(error) && (await findTicketOpenedWith(db, openedWith));
    if (!winner) throw error;
    return { row: winner, token: await tokenOf(env, winner, opening.key), isNew: false };
  }
  return { row, token, isNew: true };
}

/** The nearest deadline still ahead. */
export function nextDeadline(
  row: TicketRow,
  shipment: Shipment | null,
  now: number,
): number | null {
  return runningTerms(row, shipment, now).find(({ at }) => at > now)?.at ?? null;
}
