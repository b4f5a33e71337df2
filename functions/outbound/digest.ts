// Once a day, at the hour each person chose: one message with what is open, issues first.
import { newId } from '../lib/ids.ts';
import {
  findDigestChannels,
  findDueDigests,
  findOpenMatters,
  type OpenMatters,
  writeDigest,
} from './digest-store.ts';
import { nextAt } from './when-to-tell.ts';

/** Each takes about ten statements. */
const DIGESTS_A_RUN = 50;
/** Lines of each kind; the rest is summed up as "and more". */
export const DIGEST_LINES = 10;

/** The content of a digest, as stored. */
export type DigestData = OpenMatters;

/** A crash repeats no digest: each is written together with the time of the next. */
export async function makeDigests(db: D1Database, now: number): Promise<void> {
  for (const due of await findDueDigests(db, now, DIGESTS_A_RUN)) {
    const [data, channelIds] = await Promise.all([
      findOpenMatters(db, due.seller_id, DIGEST_LINES),
      findDigestChannels(db, due),
    ]);
    const next = nextAt(due.digest_hour * 60, due.time_zone, now);
    const digest = { id: newId('news', now), due, data, channelIds, nextAt: next };
    await db.batch(writeDigest(db, digest, now)).catch(unlessMade);
  }
}

/** The sweep of another isolate was faster. */
function unlessMade(error: unknown): void {
  if (!/constraint failed: announcements\.key/i.test(String(error))) throw error;
}
