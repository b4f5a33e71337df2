// What is wrong with logistics settings, by Ozon's own words for their state. Pure.
import type { MethodRow, WarehouseRow } from './logistics-store.ts';

/** Words: `logistics.warning.*`. */
export type LogisticsWarning =
  | 'method_off'
  | 'method_broken'
  | 'method_checked'
  | 'warehouse_off'
  | 'warehouse_blocked'
  | 'warehouse_paused'
  | 'warehouse_error'
  | 'point_changing';

/** docs.ozon.ru/api/seller: statuses of a delivery method, read 2026-11-26. */
const OF_METHOD: Record<string, LogisticsWarning> = {
  DISABLED: 'method_off',
  BROKEN: 'method_broken',
  WAITING: 'method_checked',
};

/** docs.ozon.ru/api/seller, /v1/warehouse/list: Ozon's statuses and its cabinet's words for them, read 2026-11-26. */
const OF_WAREHOUSE: Record<string, LogisticsWarning> = {
  disabled: 'warehouse_off',
  blocked: 'warehouse_blocked',
  disabled_due_to_limit: 'warehouse_paused',
  error: 'warehouse_error',
};

export const methodWarning = ({ status }: MethodRow): LogisticsWarning | null =>
  OF_METHOD[status ?? ''] ?? null;

export const warehouseWarnings = ({ status, is_changing }: WarehouseRow): LogisticsWarning[] => {
  const own = OF_WAREHOUSE[status ?? ''];
  return [...(own ? [own] : []), ...(is_changing === 1 ? (['point_changing'] as const) : [])];
};

const DAYS = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
] as const;
export type Day = (typeof DAYS)[number];

/** Days without a pickup, Monday first. Empty: all days work, or Ozon did not say which do. */
export function daysOff({ first_mile, working_days }: WarehouseRow): Day[] {
  if (first_mile !== 'PICK_UP') return [];
  const working = new Set(JSON.parse(working_days) as string[]);
  if (!DAYS.some((day) => working.has(day))) return [];
  return [...DAYS.slice(1), DAYS[0]].filter((day) => !working.has(day));
}

/** Whether nobody fetches on the day of that instant, at the warehouse. false: not known. */
export function isDayOff(warehouse: WarehouseRow, at: number): boolean {
  const offset = offsetMs(warehouse.utc);
  if (offset === null) return false;
  const day = DAYS[new Date(at + offset).getUTCDay()];
  return day !== undefined && daysOff(warehouse).includes(day);
}

/** 'UTC+08:00' -> 28,800,000; null: unreadable. */
function offsetMs(utc: string | null): number | null {
  const [, sign, hours, minutes] = /^UTC([+-])(\d{1,2}):(\d{2})$/.exec(utc ?? '') ?? [];
  if (sign === undefined) return null;
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -ms : ms;
}
