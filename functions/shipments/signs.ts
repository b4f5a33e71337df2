// The sign and the colour of a parcel's state. Words beside them always say the same.
import type { CaseId } from '../contract/case.ts';
import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Status } from '../contract/status.ts';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/tone.ts';

export const signOf = ({ status }: Pick<Shipment, 'status'>, id: CaseId): IconName =>
  OF_CASE[id] ?? SIGN_OF_STATUS[status];

/** Amber: the reader acts. Red: something is wrong. Green: done, unless somebody disputes it. */
export function toneOfCase(
  { case: id, turn, role, until }: Pick<GuideAnswer, 'case' | 'turn' | 'role' | 'until'>,
  now: number,
): Tone | null {
  if (id === 'delivered') return 'done';
  if (until.at !== null && Date.parse(until.at) < now && turn === role) return 'late';
  if (turn === role) return 'soon';
  return WRONG.has(id) ? 'late' : null;
}

const WRONG: ReadonlySet<CaseId> = new Set([
  'untrackable_number',
  'handover_overdue',
  'never_scanned',
  'not_accepted_at_sorting',
  'acceptance_refused',
  'moving_late',
  'not_moving',
  'carrier_trouble',
  'customs_refused',
  'lost',
  'damaged_on_the_way',
  'storage_expired',
  'return_not_moving',
  'delivered_disputed',
]);

const OF_CASE: Partial<Record<CaseId, IconName>> = {
  documents_due: 'file-text',
  moving_late: 'clock-alert',
  not_moving: 'clock-alert',
  customs_in_progress: 'stamp',
  customs_documents_due: 'stamp',
  customs_payment_due: 'stamp',
  customs_refused: 'stamp',
  payment_due: 'receipt-russian-ruble',
  address_unclear: 'map-pin',
  lost: 'package-search',
  damaged_on_the_way: 'package-x',
  presumed_delivered: 'circle-question-mark',
  delivered_disputed: 'scale',
};

export const SIGN_OF_STATUS: Record<Status, IconName> = {
  pending: 'circle-question-mark',
  info_received: 'package',
  in_transit: 'truck',
  out_for_delivery: 'truck',
  available_for_pickup: 'store',
  attempt_failed: 'door-closed',
  delivered: 'package-check',
  exception: 'triangle-alert',
  returning: 'undo-2',
  returned: 'undo-2',
  cancelled: 'package-x',
  expired: 'clock-alert',
};

/** Each once: the front page keeps them for the parcels it remembers. */
export const SIGNS: readonly IconName[] = [
  ...new Set([...Object.values(SIGN_OF_STATUS), ...Object.values(OF_CASE)]),
];
