// SQL of warehouses and delivery methods as Ozon last reported them.
export interface WarehouseRow {
  id: string;
  name: string | null;
  /** Ozon's word. */
  status: string | null;
  is_rfbs: 0 | 1;
  first_mile: string | null;
  is_changing: 0 | 1;
  point_id: string | null;
  /** HH:MM at the warehouse. */
  slot_from: string | null;
  slot_to: string | null;
  /** 'UTC+08:00'. */
  utc: string | null;
  /** A JSON array of Ozon's names of days. */
  working_days: string;
}

export interface MethodRow {
  id: string;
  warehouse_id: string | null;
  name: string | null;
  status: string | null;
  integration: string | null;
  cutoff: string | null;
  pack_minutes: number | null;
  point_name: string | null;
  point_address: string | null;
}

interface ConnectionRef {
  id: string;
  seller_id: string;
}

const WAREHOUSE_COLUMNS = [
  'id',
  'name',
  'status',
  'is_rfbs',
  'first_mile',
  'is_changing',
  'point_id',
  'slot_from',
  'slot_to',
  'utc',
  'working_days',
] as const satisfies (keyof WarehouseRow)[];

const METHOD_COLUMNS = [
  'id',
  'warehouse_id',
  'name',
  'status',
  'integration',
  'cutoff',
  'pack_minutes',
  'point_name',
  'point_address',
] as const satisfies (keyof MethodRow)[];

export const saveWarehouses = (
  db: D1Database,
  connection: ConnectionRef,
  rows: readonly WarehouseRow[],
  now: number,
): D1PreparedStatement => save(db, 'ozon_warehouses', WAREHOUSE_COLUMNS, connection, rows, now);

export const saveMethods = (
  db: D1Database,
  connection: ConnectionRef,
  rows: readonly MethodRow[],
  now: number,
): D1PreparedStatement => save(db, 'ozon_delivery_methods', METHOD_COLUMNS, connection, rows, now);

function save(
  db: D1Database,
  table: string,
  columns: readonly string[],
  connection: ConnectionRef,
  rows: readonly object[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO ${table} (seller_id, connection_id, ${columns.join(', ')}, read_at)
       SELECT ?1, ?2, ${columns.map((one) => `r.value ->> '${one}'`).join(', ')}, ?4
       FROM json_each(?3) AS r WHERE true
       ON CONFLICT (seller_id, connection_id, id) DO UPDATE SET
         ${columns.map((one) => `${one} = excluded.${one}`).join(', ')}, read_at = excluded.read_at`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(rows), now);
}

/** What Ozon did not name any more in a whole reading. */
export const dropUnseen = (
  db: D1Database,
  table: 'ozon_warehouses' | 'ozon_delivery_methods',
  { seller_id, id }: ConnectionRef,
  seenSince: number,
): D1PreparedStatement =>
  db
    .prepare(`DELETE FROM ${table} WHERE seller_id = ? AND connection_id = ? AND read_at < ?`)
    .bind(seller_id, id, seenSince);

const LISTED_MAX = 300;

export async function listWarehouses(
  db: D1Database,
  sellerId: string,
): Promise<(WarehouseRow & { connection_id: string; read_at: number })[]> {
  const { results } = await db
    .prepare('SELECT * FROM ozon_warehouses WHERE seller_id = ? ORDER BY connection_id, id LIMIT ?')
    .bind(sellerId, LISTED_MAX)
    .all<WarehouseRow & { connection_id: string; read_at: number }>();
  return results;
}

export async function listMethods(
  db: D1Database,
  sellerId: string,
): Promise<(MethodRow & { connection_id: string })[]> {
  const { results } = await db
    .prepare(
      'SELECT * FROM ozon_delivery_methods WHERE seller_id = ? ORDER BY connection_id, id LIMIT ?',
    )
    .bind(sellerId, LISTED_MAX)
    .all<MethodRow & { connection_id: string }>();
  return results;
}

/** The way one posting goes; null: its method or warehouse is not known. */
export async function findWay(
  db: D1Database,
  sellerId: string,
  posting: {
    connection_id: string;
    delivery_method_id: string | null;
    warehouse_id: string | null;
  },
): Promise<{ warehouse: WarehouseRow | null; method: MethodRow | null }> {
  const { connection_id, delivery_method_id, warehouse_id } = posting;
  const one = <Row>(table: string, id: string | null) =>
    id === null
      ? null
      : db
          .prepare(`SELECT * FROM ${table} WHERE seller_id = ? AND connection_id = ? AND id = ?`)
          .bind(sellerId, connection_id, id)
          .first<Row>();
  const [warehouse, method] = await Promise.all([
    one<WarehouseRow>('ozon_warehouses', warehouse_id),
    one<MethodRow>('ozon_delivery_methods', delivery_method_id),
  ]);
  return { warehouse, method };
}
