// When the hand-over time of a posting may still be set. Pure.

/**
 * Ozon takes a time only before `shipment_date` and not later than it; afterwards neither the time nor the
 * assembly can be changed. Not asked where the answer is known.
 */
export function cutoffFault(
  cutoffAt: number,
  shipByAt: number | null,
  now: number,
): 'cutoff_passed' | 'cutoff_too_late' | null {
  if (shipByAt === null) return null;
  if (now >= shipByAt) return 'cutoff_passed';
  return cutoffAt > shipByAt ? 'cutoff_too_late' : null;
}
