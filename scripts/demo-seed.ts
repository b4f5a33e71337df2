// Makes the parcels of the demo by the ways real ones come in (demo-data/): at the first start, a new round
// of them whenever the last one is a day old, and when another size is asked for. Earlier rounds are
// archived, so that the desk shows the shop as of today.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Miniflare } from 'miniflare';
import { setArchived } from '../functions/shipments/change-store.ts';
import type { HookMessage } from './demo-data/messages.ts';
import { numbersOf, ordinaryOf, storiesOf } from './demo-data/parcels.ts';
import type { DemoSize } from './demo-data/size.ts';
import { spreadTickets } from './demo-data/ticket-times.ts';
import { ticketsOf } from './demo-data/tickets.ts';
import { DemoSeller, type Door, openTicket } from './demo-data/ways-in.ts';
import { type Demo, saveDemo, sizeOfRound } from './demo-file.ts';
import { numberAt } from './demo-numbers.ts';
import { STORIES } from './demo-stories.ts';
import { postHook } from './hook-send.ts';
import { runJobs } from './run-jobs.ts';

const DAY_MS = 86_400_000;

export interface Seeding {
  mf: Miniflare;
  door: Door;
  dataDir: string;
  size: DemoSize;
}

const isNewDue = (demo: Demo, size: DemoSize, now: number): boolean =>
  now - (demo.rounds.at(-1) ?? 0) >= DAY_MS || sizeOfRound(demo, lastRound(demo)) !== size;

export const isSeedDue = (demo: Demo, size: DemoSize, now: number): boolean =>
  isNewDue(demo, size, now) || demo.completeRounds < demo.rounds.length;

/** Killed in between, the next call does the rest: what is there already changes nothing. */
export async function seedParcels(seeding: Seeding, demo: Demo): Promise<void> {
  const { mf, door, dataDir, size } = seeding;
  const now = Date.now();
  if (isNewDue(demo, size, now)) {
    demo.sizes = [...demo.rounds.map((_, round) => sizeOfRound(demo, round)), size];
    demo.rounds.push(now);
  }
  saveDemo(dataDir, demo);
  if (demo.completeRounds === demo.rounds.length) return;
  const db = await databaseOf(mf);
  await archiveEarlierRounds(db, demo, now);
  const round = lastRound(demo);
  const made = demo.rounds[round] ?? 0;
  const ordinary = ordinaryOf(size, made, round);
  await postMessages(
    door.address,
    demo,
    [...storiesOf(made, round), ...ordinary].map(({ hooks }) => hooks),
  );
  const shop = ordinary.length === 0 ? null : await DemoSeller.signIn(door, demo.account);
  const typed = ordinary.flatMap((parcel) => parcel.typed ?? []);
  const by = (way: 'api' | 'file') =>
    typed.filter((one) => one.by === way).map(({ by: _, ...parcel }) => parcel);
  await shop?.addTyped(by('api'));
  await shop?.importFile('orders.csv', by('file'));
  await askOzon(mf, db);
  demo.links = await readLinks(mf, db, now);
  if (shop) {
    for (const [i, { ticket, parcel }] of ticketsOf(size, ordinary).entries()) {
      const number = parcel.numbers.find((one) => demo.links[one]) ?? parcel.numbers[0];
      const key = `demo ${made} ${i}`;
      const from = `10.77.${i >> 8}.${i & 255}`;
      await openTicket(door, shop, { ticket, number, token: demo.links[number], key, from });
    }
    await spreadTickets(db, made);
    // What could be judged only after all had come.
    await fireCron(mf, now);
  }
  demo.completeRounds = demo.rounds.length;
  saveDemo(dataDir, demo);
}

export const databaseOf = async (mf: Miniflare): Promise<D1Database> =>
  (await mf.getD1Database('DB')) as unknown as D1Database;

const fireCron = (mf: Miniflare, now: number): Promise<void> => runJobs(mf, now + AHEAD_MS);

/** Jobs run as if it were a minute later: nothing that was just sent is left for the next minute. */
const AHEAD_MS = 60_000;
/** From then on: while a visit runs its connection is due in five minutes, after a round in nine or more. */
const ROUND_IS_OVER_MS = 7 * 60_000;
const BETWEEN_VISITS_MS = 60_000;
const TURNS_PER_CRON = 30;
const ASKED_FOR_MS = 600_000;

/**
 * Works on messages an earlier start left behind, and asks Ozon's fake for its new postings: some pages a
 * visit, until it has told everything.
 */
async function askOzon(mf: Miniflare, db: D1Database): Promise<void> {
  const until = Date.now() + ASKED_FOR_MS;
  const first = Date.now() + AHEAD_MS;
  const left = await findOzonDueAt(db);
  // Nothing of this start visits yet: a visit that is under way is one of a start that was killed, and would hold its
  // connection for minutes.
  const isHeld = left !== null && left <= first + ROUND_IS_OVER_MS;
  await runJobs(mf, isHeld ? Math.max(first, left) : first);
  for (;;) {
    const dueAt = await findOzonDueAt(db);
    const now = Date.now();
    const cron = now + AHEAD_MS;
    if (dueAt === null || dueAt > cron + ROUND_IS_OVER_MS || now > until) return;
    // What is left of a round goes on a minute after the last visit: nobody waits for that.
    if (dueAt <= cron + BETWEEN_VISITS_MS) await runJobs(mf, Math.max(cron, dueAt));
    else await sleep(100);
  }
}

const findOzonDueAt = (db: D1Database): Promise<number | null> =>
  db
    .prepare(
      `SELECT poll_due_at FROM connections
       WHERE seller_id = 'sel_demo' AND carrier = 'ozon' AND revoked_at IS NULL`,
    )
    .first<number>('poll_due_at');

const lastRound = ({ rounds }: Demo): number => rounds.length - 1;

/** A number to try for each state. */
export const numbersNow = (demo: Demo): { number: string; about: string }[] =>
  STORIES.map(({ number, about }) => ({ number: numberAt(number, lastRound(demo)), about }));

async function archiveEarlierRounds(db: D1Database, demo: Demo, now: number): Promise<void> {
  const numbers = demo.rounds
    .slice(0, -1)
    .flatMap((at, round) => numbersOf(sizeOfRound(demo, round), at, round));
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments
       WHERE seller_id = 'sel_demo' AND archived_at IS NULL
         AND number IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(numbers))
    .all<{ id: string }>();
  const ids = results.map(({ id }) => id);
  await setArchived(db, 'sel_demo', ids, true, now).run();
}

/** Parcels at once; the messages of each go one after the other, as they happened. */
const AT_ONCE = 8;

async function postMessages(origin: string, demo: Demo, all: HookMessage[][]): Promise<void> {
  const waiting = all[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const messages of waiting) for (const one of messages) await post(origin, demo, one);
    }),
  );
}

async function post(
  origin: string,
  demo: Demo,
  { carrier, body, query }: HookMessage,
): Promise<void> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await postHook(origin, demo, carrier, text, query);
  if (!response.ok) throw new Error(`demo ${carrier}: ${response.status} ${await response.text()}`);
}

/**
 * The messages go through the queue like any push: the parcels are there a moment later. Those of a start that was
 * killed are looked for by the cron, once they are due; the server's own begins after this.
 */
async function readLinks(
  mf: Miniflare,
  db: D1Database,
  since: number,
): Promise<Record<string, string>> {
  const waiting = () =>
    db
      .prepare(`SELECT 1 FROM inbox WHERE state = 'waiting' AND received_at >= ? LIMIT 1`)
      .bind(since)
      .first();
  for (let turn = 1; await waiting(); turn++) {
    await sleep(100);
    if (turn % TURNS_PER_CRON === 0) await fireCron(mf, Date.now());
  }
  const { results } = await db
    .prepare(`SELECT number, token FROM shipments WHERE seller_id = 'sel_demo'`)
    .all<{ number: string; token: string }>();
  return Object.fromEntries(results.map(({ number, token }) => [number, token]));
}
