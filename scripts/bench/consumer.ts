// How fast what was accepted is worked on: events of as many parcels, stored first, then all woken at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { keepMessage } from '../../functions/inbox/keep-store.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { message, numberAt } from './fill.ts';
import type { System } from './systems.ts';

const EVENTS = 3000;
const BATCH = 100;
/** In turn, so that every event changes the status. */
const CHANGES = ['posting_in_pickup_point', 'posting_on_way_to_city'];
const LOOK_MS = 10;
let offset = 0;

/** Events a second. Each event is of another parcel and changes it. */
export async function eventsPerSecond(system: System, parcels: number): Promise<number> {
  const work = await storeEvents(system, parcels);
  const begun = performance.now();
  const events = await work();
  return events / ((performance.now() - begun) / 1000);
}

/** Stored, and what works them off and says how many they were. */
export async function storeEvents(
  { db, mf }: System,
  parcels: number,
): Promise<() => Promise<number>> {
  const events = Math.min(EVENTS, parcels);
  const ids: number[] = [];
  const store = async (i: number) => {
    const body = message(
      numberAt((offset + i) % parcels),
      CHANGES[Math.floor((offset + i) / parcels) % CHANGES.length] ?? '',
      Date.now() - 3_600_000 + offset + i,
    );
    const id = await keepMessage(db, 'con_bench', await sha256Hex(body), body, Date.now());
    if (typeof id === 'number') ids.push(id);
  };
  for (let i = 0; i < events; i += BATCH) {
    await Promise.all(Array.from({ length: Math.min(BATCH, events - i) }, (_, k) => store(i + k)));
  }
  offset += events;
  const queue = await mf.getQueueProducer<{ inboxId: number }>('INBOUND');
  const waiting = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'waiting') AS waiting`,
  );
  return async () => {
    for (let i = 0; i < ids.length; i += BATCH) {
      await queue.sendBatch(ids.slice(i, i + BATCH).map((inboxId) => ({ body: { inboxId } })));
    }
    while ((await waiting.first<number>('waiting')) === 1) await sleep(LOOK_MS);
    return ids.length;
  };
}
