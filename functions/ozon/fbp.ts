// Postings of FBP: the goods lie in a partner's warehouse, and the partner sends them. The list names state and
// products, the posting itself the dates and the state in detail. Shapes: docs.ozon.ru/api/seller,
// /v1/posting/fbp/list and /v1/posting/fbp/get (beta), read 2026-11-26. No document says which words `status`
// may have: those that FBS has mean the same, others are shown as they are and move nothing. In the answer of
// `get` it is a number without a documented meaning, which is not read.
import * as v from 'valibot';
import { code, list, requiredNumber } from '../carriers/fields.ts';
import { OzonPosting } from '../carriers/ozon-answer.ts';
import {
  type EnqueuedChanges,
  enqueueAnswer,
  enqueueChangedPostings,
  type OzonConnectionRef,
} from './enqueue-changed.ts';
import { findPostings, type KnownPosting, savePostings } from './store.ts';

export const FbpList = v.object({
  postings: list(OzonPosting),
  cursor: v.fallback(v.string(), ''),
});

/**
 * What changed last comes first: a round ends at a page that says nothing new. `isFirst`: nothing was read
 * before, and every page is. The list does not say which page is the last.
 */
export async function readFbp(
  db: D1Database,
  connection: OzonConnectionRef,
  { postings, cursor }: v.InferOutput<typeof FbpList>,
  isFirst: boolean,
  now: number,
): Promise<EnqueuedChanges & { ok: true; cursor: string | null }> {
  const numbers = postings.map(({ posting_number }) => posting_number);
  const known = await findPostings(db, connection.seller_id, numbers);
  // One that the lists of FBS tell as well has all of it from there.
  const own = postings.filter((one) => known.get(one.posting_number)?.scheme !== null);
  const changes = await enqueueChangedPostings(db, connection, own, 'FBP', now);
  const isOver = postings.length === 0 || (!isFirst && changes.statements.length === 0);
  return { ok: true, ...changes, cursor: isOver ? null : cursor };
}

/** Its substatus is its state; its price is named otherwise than in the list, which has told it. */
export const FbpAnswer = v.object({
  posting: v.pipe(
    v.looseObject({ posting_number: requiredNumber(), substatus: code(/^[A-Za-z_]{2,60}$/) }),
    v.transform((posting): unknown => ({ ...posting, status: undefined })),
    OzonPosting,
  ),
});

/**
 * Joins what the list said: its hash stays, so that only a change in the list is one. `known` undefined: a push
 * named the posting before the list did.
 */
export async function enqueueFbpDetails(
  db: D1Database,
  connection: OzonConnectionRef,
  posting: OzonPosting,
  known: KnownPosting | undefined,
  now: number,
): Promise<EnqueuedChanges> {
  const page = { scheme: 'FBP' as const, postings: [posting], returns: [] };
  const message = await enqueueAnswer(db, connection, page, now);
  const row = savePostings(db, connection, [{ posting, hash: '' }], 'FBP', now);
  return { statements: [message, ...(known === undefined ? [row] : [])], wakes: [0] };
}
