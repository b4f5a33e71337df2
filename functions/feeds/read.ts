// Answers one feed. The token is 256 random bits: whoever guesses is stopped by nothing but that, since
// spreadsheets of everybody read from the same few addresses of Google.
import { findSettings } from '../accounts/settings-store.ts';
import { FEED_READS_A_MINUTE } from '../contract/feed.ts';
import type { Env } from '../env.ts';
import { databaseOf, directoryOf, firstIn } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { csvText } from '../lib/table-file.ts';
import { MINUTE_MS } from '../lib/time.ts';
import { findFeed, recordFeedUse } from './store.ts';
import { tableOfFeed } from './tables.ts';

const TOKEN = /^[\w-]{44}$/;
const limiter = new RateLimiter();

/** Throws `not-found` for whatever is no token, was revoked or ended with its maker: all look the same. */
export async function readFeed(
  env: Env,
  token: string,
  mark: boolean,
  now: number,
): Promise<Response> {
  const hash = TOKEN.test(token) ? await sha256Hex(token) : null;
  const feed = hash && (await firstIn(env, (db) => findFeed(db, hash)));
  if (!feed) throw httpProblem('not-found');
  const retryAfterSeconds = limiter.take(feed.id, FEED_READS_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const { seller_id: sellerId, list, query } = feed;
  const db = databaseOf(env, sellerId);
  if (now - (feed.last_used_at ?? 0) >= MINUTE_MS) await recordFeedUse(db, feed.id, now).run();
  const { lang } = await findSettings(directoryOf(env), sellerId);
  const table = await tableOfFeed(list, { db, sellerId, query, lang, now });
  return new Response(csvText(table, mark), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${table.name}.csv"`,
      'content-language': lang,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    },
  });
}
