// The chats that wait, for the page of the day. Read from what the last visit at Ozon stored: no page asks Ozon
// for it.
import { COUNT_MAX } from '../contract/today.ts';
import { type Clock, clocksOf, nextClock } from './chat-clocks.ts';
import { findWaitingChats } from './chat-store.ts';

/** A chat whose buyer can still be answered, and the next of its clocks to run out. */
export interface WaitingChat extends Clock {
  /** The buyer's first message since the shop's last one. */
  since: number | null;
}

/** What runs out first in front. */
export async function loadWaitingChats(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<WaitingChat[]> {
  const rows = await findWaitingChats(db, sellerId, COUNT_MAX + 1);
  return rows
    .flatMap(({ waiting_since: since, last_asked_at }) => {
      const clock = nextClock(clocksOf({ waitingSince: since, buyerWroteAt: last_asked_at }), now);
      return clock ? [{ ...clock, since }] : [];
    })
    .toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0));
}
