// Reads the logistics settings: warehouses with their first mile, and delivery methods. Shapes:
// docs.ozon.ru/api/seller, /v2/warehouse/list and /v2/delivery-method/list, read 2026-11-26. Addresses and phones
// of the seller's own warehouse are not kept.
import * as v from 'valibot';
import { code, flag, label, list, optional } from '../carriers/fields.ts';
import { id } from './answers.ts';
import {
  dropUnseen,
  type MethodRow,
  saveMethods,
  saveWarehouses,
  type WarehouseRow,
} from './logistics-store.ts';

const WAREHOUSES_PER_PAGE = 200;
const METHODS_PER_PAGE = 100;
/** A year. */
const MINUTES_MAX = 527_040;

export const requestWarehouses = (cursor: string) => ({
  method: '/v2/warehouse/list' as const,
  body: { limit: WAREHOUSES_PER_PAGE, ...(cursor === '' ? {} : { cursor }) },
});

export const requestMethods = (cursor: string) => ({
  method: '/v2/delivery-method/list' as const,
  body: { limit: METHODS_PER_PAGE, ...(cursor === '' ? {} : { cursor }) },
});

const clock = () =>
  v.fallback(v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}:\d{2}$/))), undefined);

const Warehouse = v.object({
  warehouse_id: id(),
  name: label(120),
  status: code(),
  is_rfbs: flag(),
  address_info: optional(v.object({ utc: label(12) })),
  first_mile: optional(
    v.object({
      type: code(),
      dropoff_point_id: optional(id()),
      first_mile_is_changing: flag(),
      timeslot_from: clock(),
      timeslot_to: clock(),
    }),
  ),
  working_days: list(v.pipe(v.string(), v.maxLength(20)), 14),
});

/** `has_next` comes as text. */
export const WarehouseList = v.object({
  warehouses: list(Warehouse, 300),
  cursor: v.fallback(v.string(), ''),
  has_next: flag(),
});

const Method = v.object({
  id: id(),
  warehouse_id: optional(id()),
  name: label(200),
  status: code(),
  tpl_integration_type: code(),
  cutoff: label(40),
  sla_cut_in: v.fallback(
    v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MINUTES_MAX))),
    undefined,
  ),
  tpl_dropoff_point: optional(v.object({ name: label(200), address: label(300) })),
});

export const MethodList = v.object({
  delivery_methods: list(Method, 300),
  cursor: v.fallback(v.string(), ''),
  has_next: flag(),
});

interface ConnectionRef {
  id: string;
  seller_id: string;
}

export function readWarehouses(
  db: D1Database,
  connection: ConnectionRef,
  { warehouses, cursor, has_next }: v.InferOutput<typeof WarehouseList>,
  startedAt: number,
  now: number,
) {
  const isLast = has_next !== true || cursor === '';
  const rows = warehouses.map(warehouseRow);
  return {
    ok: true as const,
    statements: [
      saveWarehouses(db, connection, rows, now),
      ...(isLast ? [dropUnseen(db, 'ozon_warehouses', connection, startedAt)] : []),
    ],
    wakes: [],
    cursor: isLast ? null : cursor,
  };
}

export function readMethods(
  db: D1Database,
  connection: ConnectionRef,
  { delivery_methods, cursor, has_next }: v.InferOutput<typeof MethodList>,
  startedAt: number,
  now: number,
) {
  const isLast = has_next !== true || cursor === '';
  return {
    ok: true as const,
    statements: [
      saveMethods(db, connection, delivery_methods.map(methodRow), now),
      ...(isLast ? [dropUnseen(db, 'ozon_delivery_methods', connection, startedAt)] : []),
    ],
    wakes: [],
    cursor: isLast ? null : cursor,
  };
}

const warehouseRow = (one: v.InferOutput<typeof Warehouse>): WarehouseRow => ({
  id: one.warehouse_id,
  name: one.name ?? null,
  status: one.status ?? null,
  is_rfbs: one.is_rfbs === true ? 1 : 0,
  first_mile: one.first_mile?.type ?? null,
  is_changing: one.first_mile?.first_mile_is_changing === true ? 1 : 0,
  point_id: one.first_mile?.dropoff_point_id ?? null,
  slot_from: one.first_mile?.timeslot_from ?? null,
  slot_to: one.first_mile?.timeslot_to ?? null,
  utc: one.address_info?.utc ?? null,
  working_days: JSON.stringify(one.working_days),
});

const methodRow = (one: v.InferOutput<typeof Method>): MethodRow => ({
  id: one.id,
  warehouse_id: one.warehouse_id ?? null,
  name: one.name ?? null,
  status: one.status ?? null,
  integration: one.tpl_integration_type ?? null,
  cutoff: one.cutoff ?? null,
  pack_minutes: one.sla_cut_in ?? null,
  point_name: one.tpl_dropoff_point?.name ?? null,
  point_address: one.tpl_dropoff_point?.address ?? null,
});
