// What a stored return costs next: storage that begins to be charged, or disposal. Pure.
import type { Return } from '../contract/ozon.ts';
import { addMoney, type Money } from '../lib/money.ts';
import { DAY_MS } from '../lib/time.ts';

export interface NextCost {
  kind: 'paid' | 'disposal';
  /** ms */
  at: number;
}

/** null: Ozon names no date, or the last one is over. */
export function nextCost({ storage }: Return, now: number): NextCost | null {
  const [paid, disposal] = [timeOf(storage?.paidFrom), timeOf(storage?.disposalAt)];
  if (paid !== null && paid > now) return { kind: 'paid', at: paid };
  return disposal === null ? null : { kind: 'disposal', at: disposal };
}

export const isCharged = ({ storage }: Return, now: number): boolean =>
  (timeOf(storage?.paidFrom) ?? now + 1) <= now;

/** What costs next comes first; without a date, last. */
export const byNextCost =
  (now: number) =>
  (a: Return, b: Return): number =>
    (nextCost(a, now)?.at ?? Number.MAX_SAFE_INTEGER) -
    (nextCost(b, now)?.at ?? Number.MAX_SAFE_INTEGER);

export interface StorageSums {
  count: number;
  places: number;
  worth: Money[];
  charged: { count: number; sum: Money[] };
  /** Within seven days. */
  disposal: { count: number; first: number | null };
}

export function sumStorage(returns: readonly Return[], now: number): StorageSums {
  const stored = returns.filter(({ storage }) => storage !== null);
  const charged = stored.filter((one) => isCharged(one, now));
  const disposals = stored
    .flatMap(({ storage }) => timeOf(storage?.disposalAt) ?? [])
    .filter((at) => at <= now + 7 * DAY_MS)
    .toSorted((a, b) => a - b);
  return {
    count: stored.length,
    places: new Set(stored.map(({ place }) => place)).size,
    worth: addMoney(stored.flatMap(({ product }) => product.price ?? [])),
    charged: {
      count: charged.length,
      sum: addMoney(charged.flatMap(({ storage }) => storage?.cost ?? [])),
    },
    disposal: { count: disposals.length, first: disposals[0] ?? null },
  };
}

/** Where it lies: one trip. The place whose return costs next comes first. */
export const byPlace = <Row extends Return>(
  returns: readonly Row[],
  now: number,
): [string, Row[]][] => [
  ...Map.groupBy(returns.toSorted(byNextCost(now)), ({ place }) => place ?? ''),
];

const timeOf = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);
