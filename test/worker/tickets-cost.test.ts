// What a ticket costs in rows of D1, and that it costs the same however many are stored.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { insertSeller } from '../../functions/accounts/account-store.ts';
import { newId } from '../../functions/lib/ids.ts';
import { findActions, findNotes } from '../../functions/tickets/conversation-store.ts';
import { forgetPhotos } from '../../functions/tickets/evidence.ts';
import { findMergeable, listTickets } from '../../functions/tickets/list-store.ts';
import { type Opening, openTicket } from '../../functions/tickets/open.ts';
import { searchQuery } from '../../functions/tickets/search.ts';
import { findTicket, findTicketByToken } from '../../functions/tickets/store.ts';
import { viewTicket } from '../../functions/tickets/view.ts';
import { merge, resolve, writeMessage, writeNote } from '../../functions/tickets/work.ts';
import { tellOfParcel } from './support/cases.ts';
import { type Bill, countRows } from './support/count-rows.ts';

type Counted = typeof env;
const NOW = Date.now();
const ACTOR = { by: 'seller', userId: null } as const;

async function bill(use: (env: Counted) => Promise<unknown>): Promise<Bill> {
  const counted = countRows(env.DB);
  await use({ ...env, DB: counted.db });
  return counted.bill;
}

const opening = (number: string, given: Partial<Opening> = {}): Opening => ({
  key: newId('key', NOW),
  number,
  type: 'lost',
  message: 'Посылка потерялась',
  lang: 'ru',
  by: 'buyer',
  sellerId: null,
  parcelToken: null,
  userId: null,
  client: newId('client', NOW),
  ...given,
});

/** Rows read and written, indexes, full-text index and the check of the parcel included. */
const MOST = {
  open: [25, 20],
  byToken: [2, 0],
  view: [8, 0],
  message: [14, 14],
  note: [2, 7],
  notes: [4, 0],
  history: [6, 0],
  mergeable: [12, 0],
  resolve: [10, 10],
  merge: [40, 30],
  listOpen: [6, 0],
  listRare: [3, 0],
  listOf: [3, 0],
  search: [14, 0],
  forget: [4, 0],
} as const;

/** Every operation once, on fresh tickets of this seller. */
async function bills(sellerId: string): Promise<Record<keyof typeof MOST, Bill>> {
  const number = await tellOfParcel(sellerId);
  const { row: other } = await openTicket(env, opening(number), NOW);
  const { row } = await openTicket(env, opening(number), NOW);
  const fresh = async () => (await findTicket(env.DB, row.id)) ?? row;
  const list = (given: object) => (e: Counted) =>
    listTickets(e.DB, {
      sellerId,
      state: null,
      assignee: null,
      match: null,
      before: null,
      limit: 30,
      ...given,
    });
  const message = { body: 'Ищем посылку' };
  return {
    open: await bill((e) => openTicket(e, opening(number), NOW)),
    byToken: await bill((e) => findTicketByToken(e.DB, row.token_hash)),
    view: await bill((e) => viewTicket(e, row, 'ru', NOW)),
    message: await bill(async (e) => writeMessage(e, await fresh(), ACTOR, message, NOW)),
    note: await bill((e) => writeNote(e, row, ACTOR, 'заметка', NOW)),
    notes: await bill((e) => findNotes(e.DB, row.id, sellerId)),
    history: await bill((e) => findActions(e.DB, row.id)),
    mergeable: await bill((e) => findMergeable(e.DB, row)),
    resolve: await bill(async (e) => resolve(e, await fresh(), ACTOR, 'refunded', NOW)),
    merge: await bill(async (e) => merge(e, await fresh(), ACTOR, other.id, NOW)),
    listOpen: await bill(list({ state: 'open' })),
    listRare: await bill(list({ state: 'waiting_on_ozon' })),
    listOf: await bill(list({ assignee: 'usr_nobody' })),
    search: await bill(list({ match: searchQuery(sellerId, number) })),
    forget: await bill((e) => forgetPhotos(e, NOW)),
  };
}

/** Ended cases of the same seller and open ones of others, all about the same words. */
async function storeMany(sellerId: string, others: string, count: number): Promise<void> {
  const statements = Array.from({ length: count }, (_, i) => {
    const seller = i % 2 ? sellerId : others;
    const state = i % 2 ? 'resolved' : 'new';
    const id = newId('tic', NOW - 86_400_000);
    return [
      env.DB.prepare(
        `INSERT INTO tickets (id, seller_id, token_hash, opened_with, number, opened_by, type, state,
           lang, version, created_at, updated_at, ended_at)
         VALUES (?1, ?2, ?1, ?1, ?3, 'buyer', 'lost', ?4, 'ru', 1, ?5, ?5, ?6)`,
      ).bind(id, seller, `OLD${i}`, state, NOW - 86_400_000, i % 2 ? NOW : null),
      env.DB.prepare(
        `INSERT INTO ticket_evidence (id, ticket_id, sha256, type, bytes, orientation, uploaded_by,
           created_at, forget_at) VALUES (?1, ?1, '', 'image/png', 1, 1, 'buyer', 1, ?2)`,
      ).bind(id, i % 2 ? NOW + 1e10 : null),
      env.DB.prepare(
        `INSERT INTO ticket_search (ticket_id, seller_id, words) VALUES (?1, ?2, ?3)`,
      ).bind(id, seller, 'Посылка потерялась'),
    ];
  });
  await env.DB.batch(statements.flat());
}

test('ticket operations cost about as many rows with a thousand tickets stored as with a few', async () => {
  const [small, large, others] = [newId('sel', NOW), newId('sel', NOW), newId('sel', NOW)];
  await env.DB.batch(
    [small, large, others].map((id) =>
      insertSeller(env.DB, { id, name: 'A shop', lang: 'en', timeZone: 'Europe/Moscow' }, NOW),
    ),
  );
  const before = await bills(small);
  await storeMany(large, others, 1000);
  const after = await bills(large);
  for (const operation of Object.keys(MOST) as (keyof typeof MOST)[]) {
    const { read, written, statements } = after[operation];
    const [readMost, writtenMost] = MOST[operation];
    expect(written, `${operation} writes`).toBeLessThanOrEqual(writtenMost);
    expect(before[operation].written, `${operation} writes`).toBe(written);
    // An index says where a range ends by its next entry: one row more per statement at most.
    expect(read - before[operation].read, `${operation} reads`).toBeLessThanOrEqual(statements);
    expect(read, `${operation} reads`).toBeLessThanOrEqual(readMost);
  }
});
