// Cron: fetches pictures of products from Ozon once and keeps them in R2: no page of ours calls Ozon's servers,
// so they do not see who looks at what. Only addresses of `isPictureOfOzon`, no redirects, no more than
// BYTES_MAX; the bytes decide whether it is a picture, and what cameras wrote into it is taken out.
import type { Env } from '../env.ts';
import { readCapped } from '../lib/body.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf, databases } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { logError } from '../lib/log.ts';
import { MINUTE_MS } from '../lib/time.ts';
import {
  type DuePicture,
  findDuePictures,
  putOffPicture,
  savePicture,
} from '../shipments/product-details-store.ts';
import { pictureKey } from '../shipments/product-pictures.ts';
import { stripMetadata } from '../tickets/images.ts';
import { isPictureOfOzon } from './picture-address.ts';

const PICTURES_PER_RUN = 30;
const AT_ONCE = 5;
const BYTES_MAX = 4_194_304;
const TIMEOUT_MS = 10_000;
const ATTEMPTS_MAX = 6;

export async function fetchPictures(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) {
    for (const some of chunk(await findDuePictures(db, now, PICTURES_PER_RUN), AT_ONCE)) {
      await Promise.all(
        some.map((due) => keep(env, due, now).catch((error) => logError('ozon.picture', error))),
      );
    }
  }
}

async function keep(env: Env, due: DuePicture, now: number): Promise<void> {
  const db = databaseOf(env, due.seller_id);
  const read = await readPicture(env, due.picture_url);
  if (read === 'later') {
    const isLast = due.picture_attempts + 1 >= ATTEMPTS_MAX;
    const dueAt = isLast ? null : now + 10 * MINUTE_MS * 3 ** due.picture_attempts;
    await putOffPicture(db, due, dueAt).run();
    return;
  }
  if (read === 'never') {
    await putOffPicture(db, due, null).run();
    return;
  }
  const picture = await sha256Hex(read.bytes);
  const key = (of: string) => pictureKey(due.seller_id, due.product, of);
  await env.EVIDENCE.put(key(picture), read.bytes);
  await savePicture(db, due, { picture, type: read.type }).run();
  if (due.picture !== null && due.picture !== picture) await env.EVIDENCE.delete(key(due.picture));
}

/** 'never': it will not be another one at this address. */
async function readPicture(
  env: Env,
  address: string,
): Promise<{ bytes: Uint8Array; type: string } | 'later' | 'never'> {
  if (!isPictureOfOzon(address, env)) return 'never';
  let response: Response;
  let bytes: Uint8Array | null;
  try {
    response = await fetch(address, {
      headers: { accept: 'image/*' },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    bytes = await readCapped(response, BYTES_MAX);
  } catch {
    return 'later';
  }
  if (response.status === 429 || response.status >= 500) return 'later';
  if (!response.ok || bytes === null) return 'never';
  const stripped = stripMetadata(bytes);
  return stripped.ok ? stripped : 'never';
}
