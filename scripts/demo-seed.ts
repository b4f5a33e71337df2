// Makes the parcels of the demo, by the webhooks their carriers would send: at the first start, and a
// new round of them whenever the last one is a day old. Earlier rounds are archived, so that the desk
// shows one parcel in each state as of today.
import type { Miniflare } from 'miniflare';
import { setArchived } from '../functions/shipments/change-store.ts';
import { type Demo, saveDemo } from './demo-file.ts';
import { numberAt } from './demo-numbers.ts';
import { STORIES } from './demo-stories.ts';
import { postHook } from './hook-send.ts';

const DAY_MS = 86_400_000;

const isDayOld = ({ rounds }: Demo, now: number): boolean => now - (rounds.at(-1) ?? 0) >= DAY_MS;

export const isSeedDue = (demo: Demo, now: number): boolean =>
  isDayOld(demo, now) || demo.completeRounds < demo.rounds.length;

/** Killed in between, the next call does the rest: a message that is there already changes nothing. */
export async function seedParcels(
  mf: Miniflare,
  origin: string,
  demo: Demo,
  dataDir: string,
): Promise<void> {
  const now = Date.now();
  if (isDayOld(demo, now)) demo.rounds.push(now);
  saveDemo(dataDir, demo);
  if (demo.completeRounds === demo.rounds.length) return;
  const db = await databaseOf(mf);
  await archiveEarlierRounds(db, demo, now);
  await postMessages(origin, demo);
  // Works on messages an earlier start left behind, and asks Ozon's fake for its new postings.
  const worker = await mf.getWorker();
  await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date(now + 60_000) });
  demo.links = await readLinks(db, now);
  demo.completeRounds = demo.rounds.length;
  saveDemo(dataDir, demo);
}

export const databaseOf = async (mf: Miniflare): Promise<D1Database> =>
  (await mf.getD1Database('DB')) as unknown as D1Database;

const lastRound = ({ rounds }: Demo): number => rounds.length - 1;

/** A number to try for each state. */
export const numbersNow = (demo: Demo): { number: string; about: string }[] =>
  STORIES.map(({ number, about }) => ({ number: numberAt(number, lastRound(demo)), about }));

async function archiveEarlierRounds(db: D1Database, demo: Demo, now: number): Promise<void> {
  const numbers = STORIES.flatMap(({ number }) =>
    demo.rounds.slice(0, -1).map((_, round) => numberAt(number, round)),
  );
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments
       WHERE seller_id = 'sel_demo' AND number IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(numbers))
    .all<{ id: string }>();
  const ids = results.map(({ id }) => id);
  await setArchived(db, 'sel_demo', ids, true, now).run();
}

async function postMessages(origin: string, demo: Demo): Promise<void> {
  const round = lastRound(demo);
  const now = demo.rounds[round] ?? 0;
  for (const { carrier, number, messages } of STORIES) {
    for (const message of messages(now, numberAt(number, round), round)) {
      const response = await postHook(origin, demo, carrier, JSON.stringify(message));
      if (!response.ok)
        throw new Error(`demo ${carrier}: ${response.status} ${await response.text()}`);
    }
  }
}

/** The messages go through the queue like any push: the parcels are there a moment later. */
async function readLinks(db: D1Database, since: number): Promise<Record<string, string>> {
  const waiting = () =>
    db
      .prepare(`SELECT 1 FROM inbox WHERE state = 'waiting' AND received_at >= ? LIMIT 1`)
      .bind(since)
      .first();
  while (await waiting()) await new Promise((resolve) => setTimeout(resolve, 100));
  const { results } = await db
    .prepare(`SELECT number, token FROM shipments WHERE seller_id = 'sel_demo'`)
    .all<{ number: string; token: string }>();
  return Object.fromEntries(results.map(({ number, token }) => [number, token]));
}
