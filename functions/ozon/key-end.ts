// When a seller is told that a key ends. Keys live six months since 13 February 2026, and those made since
// 3 September 2026 three (t.me/OzonSellerAPI/685; docs.ozon.ru/api/seller, changes of 2 September 2026; read
// 2026-11-26). Which one a key is, /v1/roles says: `expires_at`. Pure.
import { KEY_WARN_DAYS, type KeyWarnDays } from '../contract/ozon-account.ts';
import { DAY_MS } from '../lib/time.ts';

/** From then on the daily page says it. */
export const isEnding = (endsAt: number | null, now: number): endsAt is number =>
  endsAt !== null && now >= momentOf(endsAt, KEY_WARN_DAYS[0]);

/** "0 days before" is the last day. */
const momentOf = (endsAt: number, days: KeyWarnDays): number => endsAt - Math.max(days, 1) * DAY_MS;

export interface Telling {
  /** What to say now: the nearest, also when an earlier one was missed; null: nothing new. */
  days: KeyWarnDays | null;
  /** When to look again; null: all was said. */
  nextAt: number | null;
}

/** `told`: the days of the last warning about this end of the key; null: none. */
export function tellingOf(endsAt: number, told: number | null, now: number): Telling {
  const left = KEY_WARN_DAYS.filter((days) => told === null || days < told);
  const due = left.filter((days) => momentOf(endsAt, days) <= now);
  const ahead = left.filter((days) => momentOf(endsAt, days) > now);
  const [next] = ahead;
  return {
    days: due.at(-1) ?? null,
    nextAt: next === undefined ? null : momentOf(endsAt, next),
  };
}
