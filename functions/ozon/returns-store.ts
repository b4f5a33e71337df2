// SQL of returns as Ozon reports them, for the list of those that expire first.
export interface ReturnRow {
  id: string;
  number: string;
  type: string | null;
  scheme: string | null;
  status: string;
  changed_at: number;
  reason: string | null;
  product: string | null;
  offer_id: string | null;
  quantity: number | null;
  price_minor: number | null;
  currency: string | null;
  place: string | null;
  arrived_at: number | null;
  paid_from_at: number | null;
  disposal_at: number | null;
  storage_minor: number | null;
  disposal_minor: number | null;
  fee_currency: string | null;
  compensation: string | null;
  due_at: number | null;
  answer_hash: string;
}

/** Hash of the last stored answer of each return, by id. */
export async function findReturnHashes(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT r.id, r.answer_hash FROM json_each(?2) AS wanted
       JOIN ozon_returns r ON r.seller_id = ?1 AND r.id = wanted.value`,
    )
    .bind(sellerId, JSON.stringify(ids))
    .all<Pick<ReturnRow, 'id' | 'answer_hash'>>();
  return new Map(results.map((row) => [row.id, row.answer_hash]));
}

const COLUMNS = [
  'id',
  'number',
  'type',
  'scheme',
  'status',
  'changed_at',
  'reason',
  'product',
  'offer_id',
  'quantity',
  'price_minor',
  'currency',
  'place',
  'arrived_at',
  'paid_from_at',
  'disposal_at',
  'storage_minor',
  'disposal_minor',
  'fee_currency',
  'compensation',
  'due_at',
  'answer_hash',
] as const satisfies (keyof ReturnRow)[];

export const saveReturns = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  rows: readonly ReturnRow[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_returns (seller_id, connection_id, ${COLUMNS.join(', ')})
       SELECT ?1, ?2, ${COLUMNS.map((column) => `r.value ->> '${column}'`).join(', ')}
       FROM json_each(?3) AS r WHERE true
       ON CONFLICT (seller_id, id) DO UPDATE SET connection_id = excluded.connection_id,
         ${COLUMNS.slice(1)
           .map((column) => `${column} = excluded.${column}`)
           .join(', ')}`,
    )
    .bind(connection.seller_id, connection.id, JSON.stringify(rows));

export interface ReturnsFilter {
  sellerId: string;
  /** 'waiting': the first to expire first, through `ozon_returns_due`; 'all': by last change. */
  which: 'waiting' | 'all';
  /** The last return seen; null: from the first. */
  after: { at: number; id: string } | null;
  limit: number;
}

export type ListedReturn = ReturnRow & { shipment_id: string | null };

export async function listReturns(
  db: D1Database,
  { sellerId, which, after, limit }: ReturnsFilter,
): Promise<ListedReturn[]> {
  // The posting may be known as a parcel: the link to it is found by its number.
  const shipment = `(SELECT n.shipment_id FROM shipment_numbers n
    WHERE n.number = r.number AND n.seller_id = r.seller_id AND n.shared = 0 LIMIT 1)`;
  const query =
    which === 'waiting'
      ? `SELECT r.*, ${shipment} AS shipment_id FROM ozon_returns r
         WHERE r.seller_id = ?1 AND r.due_at IS NOT NULL AND (r.due_at, r.id) > (?2, ?3)
         ORDER BY r.due_at, r.id LIMIT ?4`
      : `SELECT r.*, ${shipment} AS shipment_id FROM ozon_returns r
         WHERE r.seller_id = ?1 AND (r.changed_at, r.id) < (?2, ?3)
         ORDER BY r.changed_at DESC, r.id DESC LIMIT ?4`;
  const first = which === 'waiting' ? 0 : Number.MAX_SAFE_INTEGER;
  const { results } = await db
    .prepare(query)
    .bind(sellerId, after?.at ?? first, after?.id ?? '', limit)
    .all<ListedReturn>();
  return results;
}
