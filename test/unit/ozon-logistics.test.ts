import { describe, expect, it } from 'vitest';
import type { MethodRow, WarehouseRow } from '../../functions/ozon/logistics-store.ts';
import {
  daysOff,
  isDayOff,
  methodWarning,
  warehouseWarnings,
} from '../../functions/ozon/logistics-warnings.ts';

const warehouse = (more: Partial<WarehouseRow> = {}): WarehouseRow => ({
  id: '1',
  name: 'Bao’an',
  status: 'created',
  is_rfbs: 0,
  first_mile: 'PICK_UP',
  is_changing: 0,
  point_id: null,
  slot_from: '16:00',
  slot_to: '18:00',
  utc: 'UTC+08:00',
  working_days: '["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"]',
  ...more,
});
const method = (status: string | null) => ({ status }) as MethodRow;

describe('warnings of logistics settings', () => {
  it.each([
    ['DISABLED', 'method_off'],
    ['BROKEN', 'method_broken'],
    ['WAITING', 'method_checked'],
    ['ACTIVE', null],
    ['A_STATUS_OF_TOMORROW', null],
    [null, null],
  ])('a method that is %s: %s', (status, warning) => {
    expect(methodWarning(method(status))).toBe(warning);
  });

  it.each([
    ['created', []],
    ['disabled', ['warehouse_off']],
    ['blocked', ['warehouse_blocked']],
    ['disabled_due_to_limit', ['warehouse_paused']],
    ['error', ['warehouse_error']],
    ['a status of tomorrow', []],
  ])('a warehouse that is %s: %s', (status, warnings) => {
    expect(warehouseWarnings(warehouse({ status }))).toEqual(warnings);
  });

  it('a point that is being changed is one, beside the state', () => {
    const changing = warehouse({ is_changing: 1, status: 'blocked' });
    expect(warehouseWarnings(changing)).toEqual(['warehouse_blocked', 'point_changing']);
  });
});

describe('days without a pickup', () => {
  it('are those the warehouse does not work, Monday first', () => {
    expect(daysOff(warehouse())).toEqual(['SATURDAY', 'SUNDAY']);
  });

  it('are not claimed for a drop-off, nor where Ozon names no days', () => {
    expect(daysOff(warehouse({ first_mile: 'DROP_OFF' }))).toEqual([]);
    expect(daysOff(warehouse({ working_days: '[]' }))).toEqual([]);
    expect(daysOff(warehouse({ working_days: '["UNSPECIFIED"]' }))).toEqual([]);
  });

  it('are counted in the zone of the warehouse: Friday 18:00 UTC is Saturday in Shenzhen', () => {
    const friday = Date.parse('2026-11-27T18:00:00Z');
    expect(isDayOff(warehouse(), friday)).toBe(true);
    expect(isDayOff(warehouse({ utc: 'UTC+03:00' }), friday)).toBe(false);
    expect(isDayOff(warehouse({ utc: 'UTC-05:00' }), friday + 10 * 3_600_000)).toBe(false);
  });

  it('are not claimed without a zone', () => {
    expect(isDayOff(warehouse({ utc: null }), Date.parse('2026-11-28T12:00:00Z'))).toBe(false);
  });
});
