// What a decision about an rFBS return needs before it may go to Ozon. Pure.
// Which action needs what: docs.ozon.ru/api/seller, page of /v1/returns/rfbs/action/set, specification 2.1, read
// 2026-11-26: a comment and a reason for -1 and -10, an amount for 1020. Ozon publishes no list of the actions:
// what each does is said by the name it is offered with.
// `return_for_back_way` may go with an action, the page does not say with which; by the page of the retired
// /v2/returns/rfbs/return-money the seller of defective goods pays the postage back.
// Limits of an offer: docs.ozon.com/global/en/fulfillment/rfbs/refunds/partial-refunds (policy `partial-compensation`).
import type { RfbsKind } from '../contract/rfbs.ts';

const REFUSALS: ReadonlySet<number> = new Set([-1, -10]);
const PARTIAL = 1020;

export const kindOf = (actionId: number): RfbsKind =>
  REFUSALS.has(actionId) ? 'refuse' : actionId === PARTIAL ? 'partial' : 'other';

export const COMMENT_MAX = 500;
export const OFFERS_MAX = 2;
const ROUBLE = 100;
/** Of ours, against a slip of the keys: 100,000 roubles. */
const POSTAGE_MAX = 10_000_000;

export interface Choice {
  action: number;
  /** Id out of Ozon's list of reasons; null: none was chosen. */
  reason: number | null;
  comment: string;
  /** Minor units; null: none was given, or it cannot be read. */
  amount: number | null;
  /** Minor units, for the buyer's postage; null: none. */
  postage: number | null;
}

/** The part of a request that a choice is held against. */
export interface Offered {
  price_minor: number | null;
  currency: string | null;
  offers: number;
  reasons: readonly { id: number }[];
}

/** Words: `rfbs.fault.*`. */
export type ChoiceFault =
  | 'reason'
  | 'comment'
  | 'comment_long'
  | 'amount'
  | 'amount_limits'
  | 'amount_currency'
  | 'offers'
  | 'postage';

export type ChoiceField = 'reason' | 'comment' | 'amount' | 'postage';
export type ChoiceFaults = Partial<Record<ChoiceField, ChoiceFault>>;

/** By the field it belongs to. Empty: it may be sent. */
export function faultsOf(
  { action, reason, comment, amount, postage }: Choice,
  offered: Offered,
): ChoiceFaults {
  const kind = kindOf(action);
  const length = comment.trim().length;
  return {
    ...(kind === 'refuse' &&
      !offered.reasons.some(({ id }) => id === reason) && { reason: 'reason' as const }),
    ...(kind === 'refuse' && length === 0 && { comment: 'comment' as const }),
    ...(length > COMMENT_MAX && { comment: 'comment_long' as const }),
    ...(kind === 'partial' && amountFault(amount, offered)),
    // No document names the currency of the amount.
    ...(postage !== null &&
      !(takesPostage(action, offered) && postage <= POSTAGE_MAX) && {
        postage: 'postage' as const,
      }),
  };
}

export const takesPostage = (action: number, { currency }: Pick<Offered, 'currency'>): boolean =>
  kindOf(action) === 'other' && currency === 'RUB';

function amountFault(
  amount: number | null,
  { price_minor, currency, offers }: Offered,
): { amount?: ChoiceFault } {
  if (offers >= OFFERS_MAX) return { amount: 'offers' };
  // The limits are stated in roubles, and no document names the currency of the amount.
  if (currency !== 'RUB' || price_minor === null) return { amount: 'amount_currency' };
  if (amount === null) return { amount: 'amount' };
  return amount < ROUBLE || amount > price_minor - ROUBLE ? { amount: 'amount_limits' } : {};
}

/** "1 250,50" in minor units; null: no amount of roubles and kopecks. */
export function readAmount(text: string): number | null {
  const plain = text.replace(/[\s₽]/gu, '').replace(',', '.');
  return /^\d{1,8}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** Body of the call. */
export function bodyOf(
  returnId: string,
  { action, reason, comment, amount, postage }: Choice,
): object {
  const kind = kindOf(action);
  const said = comment.trim();
  return {
    return_id: Number(returnId),
    id: action,
    ...(said !== '' && { comment: said }),
    ...(kind === 'refuse' && reason !== null && { rejection_reason_id: reason }),
    ...(kind === 'partial' && amount !== null && { compensation_amount: amount / 100 }),
    ...(postage !== null && postage > 0 && { return_for_back_way: postage / 100 }),
  };
}
