// The days of a report, in Moscow time: Ozon and its carriers promise in it.

import { REPORT_DAYS_MAX } from '../contract/report.ts';
import { DAY_MS } from '../lib/time.ts';

/** Moscow has kept UTC+3 without summer time since 2014. */
const MOSCOW_MS = 3 * 3_600_000;
const DAYS_AT_FIRST = 30;

export interface Period {
  /** ISO days, both inside the period. */
  from: string;
  to: string;
  /** ms: the first instant, and the first one after the period. */
  begin: number;
  end: number;
}

export interface RequestedDays {
  from?: string | undefined;
  to?: string | undefined;
  /** So many up to the last one. */
  days?: string | undefined;
}

/** null: the days are invalid, in the wrong order, or too many. */
export function periodOf(requested: RequestedDays, now: number): Period | null {
  const to = requested.to || isoDay(now);
  if (Number.isNaN(startOf(to))) return null;
  const length = /^\d{1,2}$/.test(requested.days ?? '') ? Number(requested.days) : DAYS_AT_FIRST;
  const from = requested.from || isoDay(startOf(to) - (length - 1) * DAY_MS);
  const [begin, end] = [startOf(from), startOf(to) + DAY_MS];
  const days = (end - begin) / DAY_MS;
  return days >= 1 && days <= REPORT_DAYS_MAX ? { from, to, begin, end } : null;
}

const isoDay = (at: number): string => new Date(at + MOSCOW_MS).toISOString().slice(0, 10);

/** NaN for an invalid day, which fails every comparison. */
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) - MOSCOW_MS;
