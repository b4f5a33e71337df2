// Lookup by number, for the API and the page: normalise, one indexed read, answer.

import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import type { Candidate as Found } from '../carriers/detect.ts';
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS } from '../carriers/index.ts';
import { linkFor } from '../carriers/links.ts';
import { numberPrefix } from '../carriers/number.ts';
import type { Candidate, Shipment, TrackAnswer } from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { type Bound, databases } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { findHolders } from './holders-store.ts';
import { rankHolders } from './rank-holders.ts';

// A person looks up a page of numbers now and then; guessing runs along a series of neighbours. Guessing
// by one client does not block a series for others (docs/adr/0006).
const byClient = new RateLimiter();
const byClientInSeries = new RateLimiter();
const bySeries = new RateLimiter();

/** This many clients at full speed make a series crowded; each then gets that fraction of its limit. */
const CROWD = 10;

/** Throws `too-many-requests` above this client's rate limit, in total or along one series. */
export function limitLookups(
  request: Request,
  env: Env,
  numbers: readonly string[],
  now: number,
): void {
  limitLookupsOf(clientKey(request), env, numbers, now);
}

/** The same for who is no visitor: a bot through which many ask is one client. */
export function limitLookupsOf(
  client: string,
  env: Pick<Env, 'LOOKUPS_PER_CLIENT' | 'LOOKUPS_PER_SERIES'>,
  numbers: readonly string[],
  now: number,
): void {
  const perSeries = Number(env.LOOKUPS_PER_SERIES);
  const inSeries = (number: string): number => {
    const series = numberPrefix(number);
    const isCrowded = bySeries.used(series, now) >= CROWD * perSeries;
    const max = isCrowded ? perSeries / CROWD : perSeries;
    const wait = byClientInSeries.take(`${client} ${series}`, max, now);
    if (wait === 0) bySeries.take(series, Number.POSITIVE_INFINITY, now);
    return wait;
  };
  refuse(byClient.take(client, Number(env.LOOKUPS_PER_CLIENT), now, numbers.length));
  refuse(Math.max(...numbers.map(inSeries)));
}

function refuse(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
}

/** The carriers that may have issued the number. Pure: the same for stored and unknown numbers. */
export const candidatesFor = (number: string): Candidate[] =>
  detectCarriers(number, CARRIERS).map((found: Found) => ({
    ...found,
    links: { carrier: linkFor(found.carrier, number) },
  }));

export async function lookUp(
  env: Bound,
  numbers: readonly string[],
  now: number,
): Promise<TrackAnswer[]> {
  const found = await Promise.all(databases(env).map((db) => findHolders(db, numbers)));
  return numbers.map((number, i) => ({
    number,
    shipments: rankHolders(
      number,
      found.flatMap((holders) => holders[i] ?? []),
      now,
    ),
    candidates: candidatesFor(number),
    chineseCourier: chineseCourierOf(number),
  }));
}

/** What the public sees first for a number; null: nothing. */
export async function readSurest(
  db: D1Database,
  number: string,
  now: number,
): Promise<Shipment | null> {
  const [holders = []] = await findHolders(db, [number]);
  return rankHolders(number, holders, now)[0] ?? null;
}
