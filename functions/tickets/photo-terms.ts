// How long the photos of a ticket are stored. Pure.
import { DAY_MS } from '../lib/time.ts';
import type { TicketRow } from './rows.ts';

const KEPT_AFTER_END_MS = 180 * DAY_MS;
/** Short: without a shop that owns the parcel nobody reads the photos, and anybody can send them. */
const KEPT_WITHOUT_SELLER_MS = 30 * DAY_MS;

/** null: as long as the case is open. */
export function photosKeptUntil({
  ended_at,
  seller_id,
  created_at,
}: Pick<TicketRow, 'ended_at' | 'seller_id' | 'created_at'>): number | null {
  if (seller_id === null) return created_at + KEPT_WITHOUT_SELLER_MS;
  return ended_at === null ? null : ended_at + KEPT_AFTER_END_MS;
}
