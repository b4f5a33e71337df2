// What Ozon said, kept like a push: in the inbox, a few postings to a message, and only what changed
// since it was last asked. An unchanged posting costs one row read.
import type { OzonPage, OzonPosting, OzonReturn } from '../carriers/ozon-answer.ts';
import { keepAnswer } from '../inbox/store.ts';
import { chunk } from '../lib/chunk.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { findReturnHashes, type ReturnRow, saveReturns } from './returns-store.ts';
import { findPostings, type ReadPosting, requestReread, savePostings } from './store.ts';

export interface OzonConnectionRef {
  id: string;
  seller_id: string;
}

export interface EnqueuedChanges {
  statements: D1PreparedStatement[];
  /** Which of the statements return the id of an inbox row that waits for the consumer. */
  wakes: number[];
}

/** The consumer writes a message as a whole: small ones leave room between them. */
const PER_MESSAGE = 10;

export async function enqueueChangedPostings(
  db: D1Database,
  reader: OzonConnectionRef,
  postings: readonly OzonPosting[],
  isFbo: boolean,
  now: number,
): Promise<EnqueuedChanges> {
  const read = await Promise.all(
    postings.map(async (posting) => ({ posting, hash: await hashOf(posting) })),
  );
  const known = await findPostings(
    db,
    reader.seller_id,
    postings.map((one) => one.posting_number),
  );
  const isNew = ({ posting, hash }: ReadPosting) =>
    known.get(posting.posting_number)?.answer_hash !== hash;
  const changed = read.filter(isNew);
  if (changed.length === 0) return { statements: [], wakes: [] };
  const messages = await Promise.all(
    chunk(changed, PER_MESSAGE).map((some) =>
      message(
        db,
        reader,
        {
          scheme: isFbo ? 'FBO' : undefined,
          returns: [],
          postings: some.map(({ posting }) => posting),
        },
        now,
      ),
    ),
  );
  return {
    statements: [...messages, savePostings(db, reader, changed, now)],
    wakes: messages.map((_, i) => i),
  };
}

/**
 * A return of a posting nobody told of would open a parcel that knows nothing but its return: the
 * posting is read first, and the return told when it comes by again.
 */
export async function enqueueChangedReturns(
  db: D1Database,
  reader: OzonConnectionRef,
  returns: readonly (readonly [OzonReturn, Omit<ReturnRow, 'answer_hash'>])[],
  now: number,
): Promise<EnqueuedChanges> {
  const read = await Promise.all(
    returns.map(async ([one, row]) => ({ one, row, hash: await hashOf(one) })),
  );
  const hashes = await findReturnHashes(
    db,
    reader.seller_id,
    read.map(({ one }) => one.id),
  );
  const changed = read.filter(({ one, hash }) => hashes.get(one.id) !== hash);
  const postings = await findPostings(
    db,
    reader.seller_id,
    changed.map(({ one }) => one.posting_number),
  );
  const told = changed.filter(({ one }) => postings.has(one.posting_number));
  const strangers = changed.filter(({ one }) => !postings.has(one.posting_number));
  const messages = await Promise.all(
    chunk(told, PER_MESSAGE).map((some) =>
      message(
        db,
        reader,
        { scheme: undefined, postings: [], returns: some.map(({ one }) => one) },
        now,
      ),
    ),
  );
  // Those that wait are written each time: what runs out next moves on by itself.
  const rows = read
    .filter((entry) => changed.includes(entry) || entry.row.due_at !== null)
    .map((entry) => ({ ...entry.row, answer_hash: strangers.includes(entry) ? '' : entry.hash }));
  const again = strangers.map(({ one }) => ({
    sellerId: reader.seller_id,
    connectionId: reader.id,
    number: one.posting_number,
  }));
  return {
    statements: [
      ...messages,
      ...(rows.length > 0 ? [saveReturns(db, reader, rows)] : []),
      ...(again.length > 0 ? [requestReread(db, again, now)] : []),
    ],
    wakes: messages.map((_, i) => i),
  };
}

/** The time of asking is part of the hash: the same words later are another message. */
async function message(
  db: D1Database,
  reader: OzonConnectionRef,
  page: OzonPage,
  now: number,
): Promise<D1PreparedStatement> {
  const payload = JSON.stringify(page);
  return keepAnswer(db, reader.id, await hashOf([now, payload]), payload, now);
}

const hashOf = (value: unknown): Promise<string> => sha256Hex(JSON.stringify(value));
