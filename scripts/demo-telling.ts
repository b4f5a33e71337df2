// The stories of the demo, told as their carriers would: by webhooks, at the first start and again once
// a day has passed, of parcels with other numbers. The earlier ones are put away, so that what the desk
// shows is one parcel in each state, as of today.

import type { Miniflare } from 'miniflare';
import { setArchived } from '../functions/shipments/change-store.ts';
import { type Demo, saveDemo } from './demo-file.ts';
import { numberAt } from './demo-numbers.ts';
import { STORIES } from './demo-stories.ts';
import { postHook } from './hook-send.ts';

const DAY_MS = 86_400_000;

/** Killed in between, it does the rest the next time: a message that is there already changes nothing. */
export async function renewDemo(
  mf: Miniflare,
  origin: string,
  demo: Demo,
  dataDir: string,
): Promise<void> {
  const now = Date.now();
  const last = demo.tellings.at(-1);
  if (last === undefined || now - last >= DAY_MS) {
    demo.tellings.push(now);
    saveDemo(dataDir, demo);
  }
  if (demo.told === demo.tellings.length) return;
  const db = await databaseOf(mf);
  await putAway(db, demo, now);
  await tell(origin, demo);
  // Takes up what an earlier start left in the queue, and asks the shop at Ozon for its news.
  const worker = await mf.getWorker();
  await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date(now + 60_000) });
  demo.links = await linksOnceTold(db, now);
  demo.told = demo.tellings.length;
  saveDemo(dataDir, demo);
}

export const databaseOf = async (mf: Miniflare): Promise<D1Database> =>
  (await mf.getD1Database('DB')) as unknown as D1Database;

const newest = ({ tellings }: Demo): number => tellings.length - 1;

/** A number to try for each state. */
export const numbersNow = (demo: Demo): { number: string; about: string }[] =>
  STORIES.map(({ number, about }) => ({ number: numberAt(number, newest(demo)), about }));

async function putAway(db: D1Database, demo: Demo, now: number): Promise<void> {
  const numbers = STORIES.flatMap(({ number }) =>
    demo.tellings.slice(0, -1).map((_, telling) => numberAt(number, telling)),
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

async function tell(origin: string, demo: Demo): Promise<void> {
  const telling = newest(demo);
  const now = demo.tellings[telling] ?? 0;
  for (const { carrier, number, messages } of STORIES) {
    for (const message of messages(now, numberAt(number, telling), telling)) {
      const response = await postHook(origin, demo, carrier, JSON.stringify(message));
      if (!response.ok)
        throw new Error(`demo ${carrier}: ${response.status} ${await response.text()}`);
    }
  }
}

/** The stories go through the queue like any push: the parcels are there a moment later. */
async function linksOnceTold(db: D1Database, since: number): Promise<Record<string, string>> {
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
