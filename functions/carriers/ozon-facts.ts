// Reads Ozon's formats of schemes, intervals and money, in pushes and answers alike.
import type { IntegrationType, Scheme } from '../contract/status.ts';
import { INTEGRATION_TYPES } from '../contract/status.ts';
import type { Facts, Money } from './carrier.ts';
import { parseInstant } from './time.ts';

/** Ozon empties the interval while it looks for a new one: null, not "unchanged". */
export function parseRange(
  begin: string | undefined,
  end: string | undefined,
): NonNullable<Facts['eta']> | null {
  const from = parseInstant(begin) ?? parseInstant(end);
  const to = parseInstant(end) ?? from;
  return from === null || to === null
    ? null
    : { begin: Math.min(from, to), end: Math.max(from, to) };
}

/** Both spellings occur: `hybryd` in tpl_integration_type, `hybrid` in integration_type_flow. */
export function integrationOf(value: string | undefined): IntegrationType | undefined {
  const spelled = value?.replace('hybryd', 'hybrid');
  return INTEGRATION_TYPES.find((type) => type === spelled);
}

export const schemeOf = (integration: IntegrationType): Scheme =>
  integration === 'ozon' ? 'FBS' : integration === 'FBP' ? 'FBP' : 'rFBS';

/** "279.0000", 279 or "1 390,50" in minor units; undefined: no amount. All of Ozon's currencies have two digits. */
export function minorUnits(amount: string | undefined): number | undefined {
  const value = Number(amount?.replace(/\s/g, '').replace(',', '.') || Number.NaN);
  const minor = Math.round(value * 100);
  return Math.abs(minor) <= MINOR_MAX ? minor : undefined;
}

/** No sum of money; more would not fit the database. */
const MINOR_MAX = 1e12;

/** The sum of all prices; undefined when there is none, or when currencies mix. */
export function sumOf(
  items: readonly {
    amount: string | undefined;
    currency: string | undefined;
    quantity: string | undefined;
  }[],
): Money | undefined {
  const [currency, ...others] = new Set(items.map((item) => item.currency));
  const parts = items.map(({ amount, quantity }) => {
    const minor = minorUnits(amount);
    return minor === undefined ? undefined : minor * Math.max(Number(quantity ?? 1) || 1, 1);
  });
  if (!currency || others.length > 0 || parts.some((part) => part === undefined)) return undefined;
  return { minor: parts.reduce<number>((sum, part) => sum + (part ?? 0), 0), currency };
}

/** null: no amount, or not in which currency. */
export function moneyOf(
  sum: { amount: string; currency?: string | undefined } | undefined,
): Money | null {
  const minor = minorUnits(sum?.amount);
  return minor === undefined || !sum?.currency ? null : { minor, currency: sum.currency };
}

/** Our code for `cancelled_after_ship`, which Ozon sets from the assembly of a posting on. */
export const CANCELLED_AFTER_ASSEMBLY = 'cancelled_after_ship';
