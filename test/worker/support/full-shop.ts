// A shop with a row in every table that has rows of shops, made from the tables themselves: a new table is in it
// by itself.
import { env } from 'cloudflare:test';
import { SHOP_TABLES } from '../../../functions/leaving/tables.ts';
import { openShop, type Shop } from './accounts.ts';

/** Every table of shops with the tables of their parts, those that others refer to first. */
export const ALL_TABLES: string[] = [
  ...new Set(
    SHOP_TABLES.toReversed().flatMap(({ table, parts = [] }) => [
      table,
      ...parts.map((part) => part.table).toReversed(),
    ]),
  ),
];

let made = 0;

export async function openFullShop(): Promise<Shop> {
  const shop = await openShop();
  const ids: Record<string, string> = { sellers: shop.id, users: shop.owner.id };
  // Deliveries refer to announcements, which are parts of parcels.
  for (const table of [...ALL_TABLES.filter((one) => one !== 'deliveries'), 'deliveries']) {
    if (table === 'members') continue;
    await insertRow(table, shop, ids);
  }
  // News of the shop itself, and a parcel and a ticket that were merged into others.
  await insertRow('announcements', shop, { ...ids, shipments: '' });
  for (const table of ['shipments', 'tickets']) await insertRow(table, shop, { ...ids });
  await env.DB.prepare(
    `UPDATE shipments SET numbers = (SELECT json_group_array(number) FROM shipment_numbers
       WHERE shipment_id = shipments.id) WHERE seller_id = ?`,
  )
    .bind(shop.id)
    .run();
  const last = { shipments: ids.shipments ?? '', tickets: ids.tickets ?? '' };
  await env.DB.batch(
    Object.entries(last).map(([table, id]) =>
      env.DB.prepare(`UPDATE ${table} SET merged_into = ?2 WHERE seller_id = ?1 AND id <> ?2`).bind(
        shop.id,
        id,
      ),
    ),
  );
  await env.DB.prepare('INSERT INTO ticket_search (ticket_id, seller_id, words) VALUES (?, ?, ?)')
    .bind(ids.tickets, shop.id, `${shop.id.replace(/[^a-z0-9]/gi, '').slice(-12)}box`)
    .run();
  for (const key of [
    `evidence/${ids.ticket_evidence}`,
    `imports/${ids.imports}/rows.jsonl`,
    `products/${shop.id}/lamp/picture`,
  ]) {
    await env.EVIDENCE.put(key, 'a file');
  }
  return shop;
}

interface Column {
  name: string;
  type: string;
  notnull: number;
  dflt_value: string | null;
}

async function insertRow(table: string, shop: Shop, ids: Record<string, string>): Promise<void> {
  const n = made++;
  const { results: columns } = await env.DB.prepare('SELECT * FROM pragma_table_info(?)')
    .bind(table)
    .all<Column>();
  const { results: references } = await env.DB.prepare('SELECT * FROM pragma_foreign_key_list(?)')
    .bind(table)
    .all<{ table: string; from: string }>();
  const sql = await env.DB.prepare('SELECT sql FROM sqlite_master WHERE name = ?')
    .bind(table)
    .first<string>('sql');
  const madeUp = ({ name, type }: Column): string | number | null => {
    if (name === 'seller_id' || name === 'organizationId' || name === 'referenceId') return shop.id;
    const to = references.find(({ from }) => from === name)?.table;
    if (to === table) return null;
    if (to) return ids[to] || null;
    if (name === 'target_id') return ids.endpoints ?? '';
    const choice = new RegExp(`\\b${name} (?:IN \\(\\s*('?)([^',)]+)\\1|BETWEEN (\\d+))`).exec(
      sql ?? '',
    );
    const allowed = choice?.[2] ?? choice?.[3];
    if (type === 'INTEGER' || type === 'REAL') return Number(allowed ?? n + 1);
    return allowed ?? (name === 'id' ? `${table}_${n}` : `${name}-${n}`);
  };
  const row = columns
    .filter(
      ({ name, notnull, dflt_value }) =>
        dflt_value === null &&
        (notnull === 1 ||
          name === 'id' ||
          references.some(({ from }) => from === name) ||
          name === 'seller_id'),
    )
    .map((column) => [column.name, madeUp(column)] as const);
  await env.DB.prepare(
    `INSERT INTO ${table} (${row.map(([name]) => name).join(', ')})
     VALUES (${row.map(() => '?').join(', ')})`,
  )
    .bind(...row.map(([, value]) => value))
    .run();
  const id = row.find(([name]) => name === 'id')?.[1];
  if (id !== undefined && !ids[table]) ids[table] = String(id);
}

/** Rows of each table, of all shops. */
export async function countAll(): Promise<Record<string, number>> {
  const tables = [...ALL_TABLES, 'sellers', 'ticket_search'];
  const counts = await env.DB.batch<{ n: number }>(
    tables.map((table) => env.DB.prepare(`SELECT count(*) AS n FROM ${table}`)),
  );
  return Object.fromEntries(tables.map((table, i) => [table, counts[i]?.results[0]?.n ?? -1]));
}

export const filesIn = async (): Promise<string[]> =>
  (await env.EVIDENCE.list()).objects.map(({ key }) => key).sort();
