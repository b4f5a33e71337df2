// One rule of the register, and what its files share.
//
// confidence  A  a current document of Ozon or a faithful copy was read      shown with source and date
//             B  such a document, but old, undated or an excerpt             shown with source and date
//             C  press or secondary                                          shown as "reported"
//             D  sources contradict each other, or the term was not found    no number is shown
import type { Lang } from '../contract/lang.ts';
import type { Scheme } from '../contract/status.ts';

export type PolicyConfidence = 'A' | 'B' | 'C' | 'D';
export type PolicyUnit = 'hour' | 'day' | 'month';

/** What starts the clock of a term. Words: `policy.from.<key>`. */
export const TERM_STARTS = [
  'ordered',
  'ship_by',
  'handed_over',
  'not_accepted',
  'promised',
  'arrived_at_point',
  'delivered',
  'cancelled',
  'applied_in_ozon',
  'refused',
  'offer_refused',
  'dispute_opened',
  'return_sent',
  'asked_by_ozon',
  'asked_by_support',
  'withheld',
  'claimed',
  'buyer_wrote',
  'key_made',
] as const;
export type TermStart = (typeof TERM_STARTS)[number];

export interface Policy {
  id: string;
  text: Record<Lang, string>;
  /** null with confidence D, and where the rule is no term. */
  value: number | null;
  unit: PolicyUnit | null;
  /** null: the rule is no term, or its source does not say from when it counts. */
  from: TermStart | null;
  /** Empty: for every scheme. */
  schemes: readonly Scheme[];
  /** The first day of the rule, where its source says. */
  validFrom: string | null;
  /** The last day of a rule that another one has replaced; null: it holds. */
  validTo: string | null;
  source: string;
  checkedOn: string;
  confidence: PolicyConfidence;
}

export const SELLER_API = 'https://docs.ozon.ru/api/seller/';
/** Ozon's help for sellers from abroad, as it stands now, and an older copy of it. */
export const DOCS = 'https://docs.ozon.com/global';
export const OLDER_DOCS = 'https://docs.ozon.ru/global/en';

export const term = (value: number, unit: PolicyUnit, from: TermStart | null = null) => ({
  value,
  unit,
  from,
});
export const noNumber = { value: null, unit: null, from: null };
export const everywhere = {
  schemes: [],
  validFrom: null,
  validTo: null,
  checkedOn: '2026-11-26',
} as const;
