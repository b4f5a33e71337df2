// Deletes what is known of labels, carriages and chats once their days are over.
import type { Env } from '../env.ts';
import { databases } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { allInSlices } from '../lib/slices.ts';
import { DAY_MS } from '../lib/time.ts';
import { forgetCarriages } from './carriages-store.ts';
import { forgetChats, forgetSends } from './chat-store.ts';
import { forgetLabelTasks } from './labels-store.ts';

/** Ozon does not say how long its files stay; after a week nobody prints them. */
const KEPT_DAYS = 7;

export async function purgeHandover(env: Env, now: number): Promise<'more' | undefined> {
  const before = now - KEPT_DAYS * DAY_MS;
  for (const db of databases(env)) {
    const isDone = await allInSlices(db, [
      () => forgetLabelTasks(db, before),
      () => forgetCarriages(db, iso(before).slice(0, 10)),
      () => forgetSends(db, before),
      () => forgetChats(db, before),
    ]);
    if (!isDone) return 'more';
  }
}
