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
export async function eventsPerSecond({ db, mf }: System, parcels: number): Promise<number> {
  const events = Math.min(EVENTS, parcels);
  const ids: number[] = [];
  for (let i = 0; i < events; i++) {
    const body = message(
      numberAt((offset + i) % parcels),
      CHANGES[Math.floor((offset + i) / parcels) % CHANGES.length] ?? '',
      Date.now() - 3_600_000 + offset + i,
    );
    const id = await keepMessage(db, 'con_bench', await sha256Hex(body), body, Date.now());
    if (typeof id === 'number') ids.push(id);
  }
  offset += events;
  const queue = await mf.getQueueProducer<{ inboxId: number }>('INBOUND');
  const begun = performance.now();
  for (let i = 0; i < ids.length; i += BATCH) {
    await queue.sendBatch(ids.slice(i, i + BATCH).map((inboxId) => ({ body: { inboxId } })));
  }
  const waiting = db.prepare(
    `SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'waiting') AS waiting`,
  );
  while ((await waiting.first<number>('waiting')) === 1) await sleep(LOOK_MS);
  return ids.length / ((performance.now() - begun) / 1000);
}
