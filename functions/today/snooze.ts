// Puts parcels off, and takes them back: one, or all that were picked.
import type * as v from 'valibot';
import type { Actor } from '../accounts/access.ts';
import { SNOOZE_DAYS_MAX, type Snooze } from '../contract/parcel-problem.ts';
import { isoOrNull } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { setSnoozed } from '../shipments/change-store.ts';
import { commitParcels, type ParcelWrites } from '../shipments/commit.ts';
import { auditParcels } from '../shipments/work.ts';
import { withProblem } from './problems-store.ts';

/**
 * `until` null: ends the snooze. Parcels without a problem and of other sellers are left alone. Returns those
 * that are as asked; only what was otherwise before is written, so that the same twice is one.
 */
export function snoozeMany(
  writes: ParcelWrites,
  acting: Actor,
  ids: readonly string[],
  until: number | null,
  now: number,
): Promise<string[]> {
  const { db } = writes;
  const action = until === null ? 'problem_taken_back' : 'problem_put_off';
  const days: Record<string, number> =
    until === null ? {} : { days: Math.round((until - now) / DAY_MS) };
  return commitParcels(
    writes,
    async () => {
      const own = await withProblem(db, acting.sellerId, ids);
      const result = own.map(({ id }) => id);
      const changed = own.filter(({ snoozed_until }) => snoozed_until !== until);
      if (changed.length === 0) return { result };
      return {
        first: [setSnoozed(db, acting.sellerId, changed, until, now)],
        alongside: [
          auditParcels(
            db,
            acting,
            action,
            changed.map(({ id }) => id),
            days,
            now,
          ),
        ],
        result,
      };
    },
    now,
  );
}

/** Throws `not-found` for a parcel without problem or of another seller. */
export async function snooze(
  writes: ParcelWrites,
  acting: Actor,
  shipmentId: string,
  until: number | null,
  now: number,
): Promise<{ id: string; until: string | null }> {
  const done = await snoozeMany(writes, acting, [shipmentId], until, now);
  if (done.length === 0) throw httpProblem('not-found');
  return { id: shipmentId, until: isoOrNull(until) };
}

/** ms. Throws `invalid-input` for an instant that is over or too far ahead. */
export function endOfSnooze(wanted: v.InferOutput<typeof Snooze>, now: number): number {
  if ('days' in wanted) return now + wanted.days * DAY_MS;
  const until = Date.parse(wanted.until);
  if (until > now && until <= now + SNOOZE_DAYS_MAX * DAY_MS) return until;
  const message = `In the future, ${SNOOZE_DAYS_MAX} days ahead at most`;
  throw httpProblem('invalid-input', { errors: [{ pointer: '/until', message }] });
}
