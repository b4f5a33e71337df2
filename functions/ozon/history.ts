// The walk back through past postings of a shop, a window at a time, newest first. Ozon takes a period of a year
// at most, and no document says how long it keeps postings (docs.ozon.ru/api/seller, read 2026-11-26): the walk
// ends after a whole year without a posting. Pure.
import * as v from 'valibot';
import { DAY_MS } from '../lib/time.ts';

const WINDOW_DAYS = 90;
const QUIET_MS = 365 * DAY_MS;
/** Against a list that has postings for ever. */
const BACK_MS_MAX = 10 * 365 * DAY_MS;

const Walk = v.object({
  /** End of the window that is read now; what is later has been read. */
  to: v.number(),
  /** Cursor in this window; '': its beginning. */
  cursor: v.string(),
  /** Whether this window had a posting so far, and how long those before it had none. */
  isUsed: v.boolean(),
  quietMs: v.number(),
});
type Walk = v.InferOutput<typeof Walk>;

/** One walk for each list; null: not begun, or over. */
export const Walks = v.object({ fbs: v.nullable(Walk), fbo: v.nullable(Walk) });
export type Walks = v.InferOutput<typeof Walks>;
export type WalkedList = keyof Walks;

export const NO_WALKS: Walks = { fbs: null, fbo: null };

export const beginWalk = (to: number): Walk => ({ to, cursor: '', isUsed: false, quietMs: 0 });

/** null: everything was read. */
export function walkOf(walks: Walks): { list: WalkedList; walk: Walk } | null {
  if (walks.fbs) return { list: 'fbs', walk: walks.fbs };
  return walks.fbo ? { list: 'fbo', walk: walks.fbo } : null;
}

/** `days`: what Ozon takes at most. */
export const windowOf = ({ to }: Walk, days: number): { since: number; to: number } => ({
  since: to - windowDays(days) * DAY_MS,
  to,
});

export const windowDays = (days: number): number => Math.min(WINDOW_DAYS, days);

/** `cursor` null: the window is read. Returns null at the end of the walk. */
export function stepBack(
  walk: Walk,
  days: number,
  page: { cursor: string | null; count: number },
  now: number,
): Walk | null {
  const isUsed = walk.isUsed || page.count > 0;
  const moves = page.cursor !== null && page.cursor !== '' && page.cursor !== walk.cursor;
  if (moves && page.cursor !== null) return { ...walk, isUsed, cursor: page.cursor };
  const { since } = windowOf(walk, days);
  const quietMs = isUsed ? 0 : walk.quietMs + (walk.to - since);
  const isOver = quietMs >= QUIET_MS || now - since >= BACK_MS_MAX;
  return isOver ? null : { ...beginWalk(since), quietMs };
}
