// Photos: metadata removed on upload, stored in R2 under ids nobody can list, served by expiring links.

import type { Words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf, databases, directoryOf, firstIn } from '../lib/databases.ts';
import { explainWait } from '../lib/explain.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId } from '../lib/ids.ts';
import type { SentFile } from '../lib/multipart.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { type Quota, quotaKey, spend } from '../lib/quota.ts';
import { type Refund, refund } from '../lib/quota-store.ts';
import { isSigned } from '../lib/signed.ts';
import { DAY_MS } from '../lib/time.ts';
import {
  deleteEvidence,
  findEvidence,
  findOneEvidence,
  insertEvidence,
  placeEvidence,
  takeToForget,
} from './conversation-store.ts';
import { stripMetadata } from './images.ts';
import { type Owner, photoQuotas, type Sender } from './photo-quotas.ts';
import { photosKeptUntil } from './photo-terms.ts';
import type { EvidenceRow } from './rows.ts';

export const PHOTO_BYTES_MAX = 10 * 1_048_576;
export const PHOTOS_MAX = 10;
/** Limit for all photos of one form: a Worker has 128 MB, and holds a form once and one photo twice more. */
export const FORM_BYTES_MAX = 40 * 1_048_576;

/**
 * Idempotent: a photo sent twice is stored once. Throws `body-too-large`, `unsupported-image`,
 * `too-many-photos` and `quota-used-up`.
 */
export async function keepPhoto(
  env: Env,
  owner: Owner,
  sender: Sender,
  file: SentFile,
  now: number,
): Promise<EvidenceRow> {
  if (file.size > PHOTO_BYTES_MAX) throw httpProblem('body-too-large');
  const at = 'ticket' in owner ? { ticketId: owner.ticket.id } : owner;
  const db = databaseOf(env, 'ticket' in owner ? owner.ticket.seller_id : owner.sellerId);
  const kept = await findEvidence(db, at);
  const stripped = stripMetadata(file.take());
  if (!stripped.ok) throw httpProblem('unsupported-image');
  const sha256 = await sha256Hex(stripped.bytes);
  const same = kept.find((one) => one.sha256 === sha256);
  if (same) return same;
  if (kept.length >= PHOTOS_MAX) throw httpProblem('too-many-photos');
  const quotas = await photoQuotas(env, owner, sender, stripped.bytes.length, now);
  await spend(env, quotas, now);
  const unplaced: EvidenceRow = {
    id: newId('evi', now),
    ticket_id: null,
    opened_with: null,
    sha256,
    type: stripped.type,
    bytes: stripped.bytes.length,
    orientation: stripped.orientation,
    uploaded_by: sender.by,
    created_at: now,
    forget_at: now + DRAFT_KEPT_MS,
    counted_in: JSON.stringify(await pairsOf(env, quotas)),
  };
  const row =
    'ticket' in owner
      ? { ...unplaced, forget_at: photosKeptUntil(owner.ticket), counted_in: null }
      : unplaced;
  // Order: a row without owner that soon expires, the picture, the row's owner. Wherever this stops, no
  // ticket shows a missing picture and no picture is without a row.
  await insertEvidence(db, unplaced)
    .run()
    .catch(async (error) => {
      // Without its row nothing would ever refund it. The row may be there all the same: it goes too.
      await dropPhotos(env, db, [unplaced]);
      throw error;
    });
  await env.EVIDENCE.put(photoKey(row.id), stripped.bytes, {
    httpMetadata: { contentType: stripped.type },
  });
  const placed = await placeEvidence(db, at, row, PHOTOS_MAX).run();
  if (placed.meta.changes > 0) return row;
  // Other photos were placed concurrently, or this same one.
  await dropPhotos(env, db, [unplaced]);
  const first = (await findEvidence(db, at)).find((one) => one.sha256 === sha256);
  if (first) return first;
  throw httpProblem('too-many-photos');
}

/** Stores every photo of a form that it can. Returns the error of the first one that it cannot. */
export async function keepPhotos(
  env: Env,
  owner: Owner,
  sender: Sender,
  files: SentFile[],
  t: Words,
  now: number,
): Promise<string | null> {
  let wrong: string | null = null;
  for (const file of files) {
    try {
      await keepPhoto(env, owner, sender, file, now);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      wrong ??= whatIsWrong(error, file, t);
    }
  }
  return wrong;
}

function whatIsWrong(error: ProblemError, file: SentFile, t: Words): string {
  if (error.slug === 'too-many-photos') return t('ticket.error.photos');
  const wait = error.extensions.retryAfterSeconds;
  return wait === undefined
    ? t('ticket.error.photo', { name: file.name })
    : `${t('ticket.error.photos.quota')} ${explainWait(wait, t)}`;
}

/** Answers a signed link. Guessing reveals nothing: wrong, expired and unknown links look alike. */
export async function servePhoto(env: Env, id: string, query: URLSearchParams, now: number) {
  const expires = query.get('expires') ?? '';
  const isOurs = await isSigned(
    env.SECRETS_KEY,
    'evidence-link',
    `${id}.${expires}`,
    query.get('signature') ?? '',
  );
  if (!isOurs || Number(expires) < now) throw httpProblem('link-expired');
  const [row, object] = await Promise.all([
    firstIn(env, (db) => findOneEvidence(db, id)),
    env.EVIDENCE.get(photoKey(id)),
  ]);
  // The file of a deleted ticket may be there for another minute.
  const isForgotten = row?.forget_at != null && row.forget_at <= now;
  if (row === null || object === null || isForgotten) throw httpProblem('link-expired');
  return new Response(object.body, {
    headers: {
      'content-type': row.type,
      'content-length': String(row.bytes),
      'content-disposition': `inline; filename="${row.sha256.slice(0, 12)}.${row.type.split('/')[1]}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'private, max-age=600',
    },
  });
}

/** Long enough to correct the rest of the form, too short to use it as file storage. */
const DRAFT_KEPT_MS = 3_600_000;
const FORGET_AT_ONCE = 500;

/** A slice: taking, files, rows, refunds. */
const SLICE_STATEMENTS = 10;

/** Cron: deletes photos of abandoned forms, refunding their bytes, and photos past their retention. */
export async function forgetPhotos(env: Env, now: number): Promise<'more' | undefined> {
  for (const db of databases(env)) {
    for (let taken = FORGET_AT_ONCE; taken === FORGET_AT_ONCE; ) {
      if (statementsLeft(db) < SLICE_STATEMENTS) return 'more';
      const photos = await takeToForget(db, now, FORGET_AT_ONCE);
      if (photos.length > 0) await dropPhotos(env, db, photos);
      taken = photos.length;
    }
  }
}

type Dropped = Pick<EvidenceRow, 'id' | 'bytes' | 'created_at' | 'counted_in'>;

/** Deletes objects first: if it stops in between, the rows still say what is left to delete and to refund. */
async function dropPhotos(env: Env, db: D1Database, photos: readonly Dropped[]): Promise<void> {
  const ids = photos.map(({ id }) => id);
  await env.EVIDENCE.delete(ids.map(photoKey));
  const directory = directoryOf(env);
  const refunds = refund(directory, photos.flatMap(countedIn));
  if (db === directory) await db.batch([deleteEvidence(db, ids), refunds]);
  else {
    await deleteEvidence(db, ids).run();
    await refunds.run();
  }
}

const countedIn = ({ counted_in, bytes, created_at }: Dropped): Refund[] =>
  (JSON.parse(counted_in ?? '[]') as Pairs).map(([pool, key]) => {
    return { pool, key, cost: bytes, windowMs: DAY_MS, takenAt: created_at };
  });

type Pairs = [pool: string, key: string][];

const pairsOf = (env: Env, quotas: readonly Quota[]): Promise<Pairs> =>
  Promise.all(
    quotas.map(async (quota): Promise<Pairs[number]> => [quota.pool, await quotaKey(env, quota)]),
  );

export const photoKey = (id: string): string => `evidence/${id}`;
