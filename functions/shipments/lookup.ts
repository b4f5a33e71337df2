// Lookup by number, for the API and the page: normalise, one indexed read, answer.
import type { Candidate as Found } from '../carriers/detect.ts';
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS } from '../carriers/index.ts';
import { linkFor } from '../carriers/links.ts';
import { numberPrefix } from '../carriers/number.ts';
import type { Candidate, TrackAnswer } from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { problem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { findPublishedMany } from './store.ts';

// A person looks up a page of numbers now and then; guessing runs along a series of neighbours.
const byClient = new RateLimiter();
const bySeries = new RateLimiter();

/** Throws `too-many-requests` when this client, or everyone along this series, asks too much. */
export function limitLookups(
  request: Request,
  env: Env,
  numbers: readonly string[],
  now: number,
): void {
  const perSeries = Number(env.LOOKUPS_PER_SERIES);
  const waits = [
    byClient.take(clientKey(request), Number(env.LOOKUPS_PER_CLIENT), now, numbers.length),
    ...numbers.map((number) => bySeries.take(numberPrefix(number), perSeries, now)),
  ];
  const retryAfterSeconds = Math.max(...waits);
  if (retryAfterSeconds > 0) throw problem('too-many-requests', { retryAfterSeconds });
}

/** Who may have issued the number. Pure: the same for numbers that are here and that are not. */
export const candidatesFor = (number: string): Candidate[] =>
  detectCarriers(number, CARRIERS).map((found: Found) => ({
    ...found,
    links: { carrier: linkFor(found.carrier, number) },
  }));

export async function lookUp(db: D1Database, numbers: readonly string[]): Promise<TrackAnswer[]> {
  const published = await findPublishedMany(db, numbers);
  return numbers.map((number) => ({
    number,
    shipments: JSON.parse(published.get(number) ?? '[]'),
    candidates: candidatesFor(number),
  }));
}
