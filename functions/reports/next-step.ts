// The one thing a report leads to: the cause behind which most money, or most parcels, still wait. Pure.
import type { Report } from '../contract/report.ts';
import type { Money } from '../lib/money.ts';

type Cause = Report['problems'][number];

/** null: nothing is open. */
export const worstCause = ({ problems }: Report): Cause | null =>
  problems
    .filter(({ open }) => open > 0)
    .toSorted((a, b) => dearest(b) - dearest(a) || b.open - a.open)[0] ?? null;

/** Of the currency most of it is in. */
const dearest = ({ atRisk: [first] }: Cause): number => first?.minor ?? 0;

/** All causes together, by currency. */
export function openMoney({ problems }: Report): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of problems.flatMap(({ atRisk }) => atRisk)) {
    sums.set(currency, (sums.get(currency) ?? 0) + minor);
  }
  return [...sums]
    .map(([currency, minor]) => ({ minor, currency }))
    .toSorted((a, b) => b.minor - a.minor);
}
