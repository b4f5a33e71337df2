// Stores Ozon's answers like a push: in the inbox, a few postings per message, and only what changed since
// the last answer. An unchanged posting costs one row read.
import type { OzonPage, OzonPosting, OzonReturn } from '../carriers/ozon-answer.ts';
import { keepAnswer } from '../inbox/keep-store.ts';
import { chunk } from '../lib/chunk.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { saveContents } from '../shipments/products-store.ts';
import { contentOf } from './contents.ts';
import { findReturnHashes, type ReturnRow, saveReturns } from './returns-store.ts';
import {
  findPostings,
  type KnownPosting,
  type ReadPosting,
  requestReread,
  savePostings,
} from './store.ts';

export interface OzonConnectionRef {
  id: string;
  seller_id: string;
}

export interface EnqueuedChanges {
  statements: D1PreparedStatement[];
  /** Indexes of the statements that return the id of an inbox row for the consumer. */
  wakes: number[];
}

/** The consumer writes a message as a whole: small ones leave room between them. */
const PER_MESSAGE = 10;

export async function enqueueChangedPostings(
  db: D1Database,
  connection: OzonConnectionRef,
  postings: readonly OzonPosting[],
  scheme: OzonPage['scheme'],
  now: number,
): Promise<EnqueuedChanges> {
  const read = await Promise.all(
    postings.map(async (posting) => ({ posting, hash: await hashOf(posting) })),
  );
  const known = await findPostings(
    db,
    connection.seller_id,
    postings.map((one) => one.posting_number),
  );
  const isNew = ({ posting, hash }: ReadPosting) =>
    known.get(posting.posting_number)?.answer_hash !== hash;
  const changed = read.filter(isNew);
  if (changed.length === 0) return { statements: [], wakes: [] };
  const messages = await Promise.all(
    chunk(changed, PER_MESSAGE).map((some) =>
      enqueueAnswer(
        db,
        connection,
        {
          scheme,
          returns: [],
          postings: some.map(({ posting }) => posting),
        },
        now,
      ),
    ),
  );
  const contents = changed.map(({ posting }) => contentOf(posting, now));
  const lacking = changed.filter(({ posting }) =>
    lacksDetails(posting, scheme, known.get(posting.posting_number)),
  );
  return {
    statements: [
      ...messages,
      savePostings(db, connection, changed, scheme, now),
      ...(await saveContents(db, connection.seller_id, contents, connection.id)),
      ...(lacking.length === 0
        ? []
        : [
            requestReread(
              db,
              lacking.map(({ posting }) => rereadOf(connection, posting.posting_number)),
              now,
            ),
          ]),
    ],
    wakes: messages.map((_, i) => i),
  };
}

/**
 * Lists say nothing of when a posting was handed to its buyer, and of FBP neither dates nor the state in
 * detail: the posting itself does. Asked once for each change.
 */
const lacksDetails = (
  { status, fact_delivery_date }: OzonPosting,
  scheme: OzonPage['scheme'],
  known: KnownPosting | undefined,
): boolean =>
  scheme === 'FBP' ||
  (scheme === undefined &&
    status === 'delivered' &&
    fact_delivery_date === undefined &&
    known?.status !== 'delivered');

const rereadOf = (connection: OzonConnectionRef, number: string) => ({
  sellerId: connection.seller_id,
  connectionId: connection.id,
  number,
});

/**
 * A return of an unknown posting would create a parcel that has nothing but its return. So the posting is
 * read first, and the return is enqueued when Ozon returns it again. One without a posting number belongs to
 * no parcel and is listed by its order.
 */
export async function enqueueChangedReturns(
  db: D1Database,
  connection: OzonConnectionRef,
  returns: readonly (readonly [OzonReturn, Omit<ReturnRow, 'answer_hash'>])[],
  now: number,
): Promise<EnqueuedChanges> {
  const read = await Promise.all(
    returns.map(async ([one, row]) => ({ one, row, hash: await hashOf(one) })),
  );
  const hashes = await findReturnHashes(
    db,
    connection.seller_id,
    read.map(({ one }) => one.id),
  );
  const changed = read.filter(({ one, hash }) => hashes.get(one.id) !== hash);
  const postings = await findPostings(
    db,
    connection.seller_id,
    changed.flatMap(({ one }) => one.posting_number ?? []),
  );
  const isKnown = ({ one }: (typeof read)[number]) =>
    one.posting_number !== undefined && postings.has(one.posting_number);
  const withPosting = changed.filter(isKnown);
  const withoutPosting = changed.filter(
    (entry) => entry.one.posting_number !== undefined && !isKnown(entry),
  );
  const messages = await Promise.all(
    chunk(withPosting, PER_MESSAGE).map((some) =>
      enqueueAnswer(
        db,
        connection,
        { scheme: undefined, postings: [], returns: some.map(({ one }) => one) },
        now,
      ),
    ),
  );
  // Waiting returns are written each time: their order follows the rule of today.
  const rows = read
    .filter((entry) => changed.includes(entry) || entry.row.due_at !== null)
    .map((entry) => ({
      ...entry.row,
      answer_hash: withoutPosting.includes(entry) ? '' : entry.hash,
    }));
  const rereads = withoutPosting.flatMap(({ one }) =>
    one.posting_number === undefined ? [] : [rereadOf(connection, one.posting_number)],
  );
  return {
    statements: [
      ...messages,
      ...(rows.length > 0 ? [saveReturns(db, connection, rows)] : []),
      ...(rereads.length > 0 ? [requestReread(db, rereads, now)] : []),
    ],
    wakes: messages.map((_, i) => i),
  };
}

/** The time of the request is part of the hash: the same content later is another message. */
export async function enqueueAnswer(
  db: D1Database,
  connection: OzonConnectionRef,
  page: OzonPage,
  now: number,
): Promise<D1PreparedStatement> {
  const payload = JSON.stringify(page);
  return keepAnswer(db, connection.id, await hashOf([now, payload]), payload, now);
}

const hashOf = (value: unknown): Promise<string> => sha256Hex(JSON.stringify(value));
