// The hot paths against a bare Worker that does the one statement each needs, in turns, so that the machine cancels
// out.
import { Agent, request } from 'node:http';
import { HOOK, message, numberAt } from './fill.ts';
import { quantile } from './measure.ts';
import type { System } from './systems.ts';

export interface Ratio {
  path: 'lookup' | 'page' | 'webhook';
  atOnce: number;
  parcels: number;
  p50: number;
  p99: number;
  /** Of the bare Worker, in ms. */
  bareP50: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const WARM_UP = 300;
let sent = 0;

export async function ratios(
  bare: System,
  ours: System,
  parcels: number,
  rounds: number,
): Promise<Ratio[]> {
  // Spread over all that is stored, the same for both.
  const pick = (i: number) => numberAt((i * 7919 * 131) % parcels);
  const push = () =>
    message(`${30_000_000 + (sent++ % 60_000_000)}-0001-1`, 'posting_in_pickup_point', Date.now());
  const paths = {
    lookup: (isOurs: boolean, i: number) =>
      isOurs ? ask(ours, `/api/v1/track/${pick(i)}`) : ask(bare, `/track/${pick(i)}`),
    page: (isOurs: boolean, i: number) =>
      isOurs ? ask(ours, `/ru/track?n=${pick(i)}`) : ask(bare, `/page/${pick(i)}`),
    webhook: (isOurs: boolean) => ask(isOurs ? ours : bare, isOurs ? HOOK : '/', push()),
  };
  const all: Ratio[] = [];
  for (const path of ['lookup', 'page', 'webhook'] as const) {
    for (const atOnce of [1, 16]) {
      const times = await compare(paths[path], atOnce, rounds);
      const ratio = (share: number) => quantile(times.ours, share) / quantile(times.bare, share);
      all.push({
        path,
        atOnce,
        parcels,
        p50: ratio(0.5),
        p99: ratio(0.99),
        bareP50: quantile(times.bare, 0.5),
      });
    }
  }
  return all;
}

async function compare(
  one: (isOurs: boolean, i: number) => Promise<number>,
  atOnce: number,
  rounds: number,
): Promise<Record<'bare' | 'ours', number[]>> {
  for (let i = 0; i < WARM_UP; i++) await Promise.all([one(false, i), one(true, i)]);
  const times: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] };
  for (let i = 0; i < rounds; i += atOnce) {
    for (const who of ['bare', 'ours'] as const) {
      const batch = Array.from({ length: atOnce }, (_, k) => one(who === 'ours', i + k));
      times[who].push(...(await Promise.all(batch)));
    }
  }
  return times;
}

/** Milliseconds to the end of the answer. */
export function ask({ url }: System, path: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const method = body === undefined ? 'GET' : 'POST';
    const headers = body === undefined ? { accept: '*/*' } : { 'content-type': 'application/json' };
    const asked = request(new URL(path, url).href, { method, agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - begin));
    });
    asked.on('error', reject).end(body);
  });
}
