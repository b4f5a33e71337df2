// When a term of the register ends. Pure; months are calendar months, days are calendar days.
import { HOUR_MS } from '../lib/time.ts';
import type { Policy } from './policies.ts';

/** null: the rule is no term, or its number is not to be shown. */
export function endOfTerm(since: number, { value, unit }: Policy): number | null {
  switch (unit) {
    case null:
      return null;
    case 'hour':
      return value === null ? null : since + value * HOUR_MS;
    case 'day':
      return value === null ? null : since + value * 24 * HOUR_MS;
    case 'month': {
      if (value === null) return null;
      const end = new Date(since);
      const day = end.getUTCDate();
      end.setUTCMonth(end.getUTCMonth() + value);
      // Six months from 31 August end with February, not on 3 March.
      if (end.getUTCDate() !== day) end.setUTCDate(0);
      return end.getTime();
    }
  }
}
