// A stored rFBS return as the API and the pages show it.
import { RFBS_GROUPS, type RfbsGroup, type RfbsReturn } from '../contract/rfbs.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { getPolicy } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import { kindOf } from './rfbs-choice.ts';
import type { ListedRfbs } from './rfbs-store.ts';

export interface NamedAction {
  id: number;
  name: string;
}
export interface NamedReason extends NamedAction {
  hint: string | null;
}

export const actionsOf = ({ actions }: Pick<ListedRfbs, 'actions'>): NamedAction[] =>
  JSON.parse(actions);
export const reasonsOf = ({ rejection_reasons }: Pick<ListedRfbs, 'rejection_reasons'>) =>
  JSON.parse(rejection_reasons) as NamedReason[];

type Waiting = Pick<
  ListedRfbs,
  'group_state' | 'details_at' | 'actions' | 'decided_at' | 'created_at'
>;

/** New or being checked, and Ozon offers a decision or was not asked yet. */
export const isWaiting = ({ group_state, details_at, actions }: Waiting): boolean =>
  (group_state === 'New' || group_state === 'Checkout') &&
  (details_at === null || actions !== '[]');

/**
 * Ozon's API names no deadline. The rule gives one for the first answer; for an answer after an offer, and for
 * goods that are being checked, no moment to count from is known.
 */
export const dueAt = (row: Waiting): number | null =>
  isWaiting(row) && row.group_state === 'New' && row.decided_at === null
    ? endOfTerm(row.created_at, getPolicy('return-decision-rfbs'))
    : null;

export const groupOf = (group: string | null): RfbsGroup | null =>
  RFBS_GROUPS.find((one) => one === group) ?? null;

export function viewRfbs(row: ListedRfbs): RfbsReturn {
  const money = (minor: number | null) =>
    minor === null || row.currency === null ? null : { minor, currency: row.currency };
  return {
    id: row.id,
    returnNumber: row.return_number,
    number: row.number,
    shipmentId: row.shipment_id,
    group: row.group_state,
    state: row.state,
    stateWords: row.state_words,
    refundWords: row.money_state,
    askedAt: iso(row.created_at),
    waits: isWaiting(row),
    dueAt: isoOrNull(dueAt(row)),
    product: {
      name: row.product,
      offerId: row.offer_id,
      sku: row.sku,
      price: money(row.price_minor),
    },
    reason: row.reason,
    isDefect: row.is_defect === null ? null : row.is_defect === 1,
    method: row.method,
    trackingNumber: row.tracking_number,
    actions: actionsOf(row).map((one) => ({ ...one, kind: kindOf(one.id) })),
    rejectionReasons: reasonsOf(row),
    decided:
      row.decided_at === null || row.decision === null
        ? null
        : { name: row.decision, amount: money(row.decision_minor), at: iso(row.decided_at) },
    offers: row.offers,
    readAt: isoOrNull(row.details_at),
  };
}

/** Cursor of the next page; null: there is none. */
export function rfbsCursor(rows: readonly ListedRfbs[], limit: number): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return last ? `${last.created_at}_${last.id}` : null;
}
