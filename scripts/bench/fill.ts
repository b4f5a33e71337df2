// A shop with as many parcels as are asked for: copies of one that nine webhooks made.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { unstable_splitSqlQuery } from 'wrangler';
import { addConnection } from '../../functions/connections/store.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import type { System } from './systems.ts';

export const HOOK = '/hooks/ozon/secret';
/** Nine events from the order to the way to the pickup point, as Ozon pushes them. */
export const STATES = [
  'posting_created',
  'posting_registered',
  'posting_packing',
  'posting_acceptance_in_progress',
  'posting_in_carriage',
  'posting_transferring_to_delivery',
  'posting_transferred_to_courier_service',
  'posting_on_way_to_city',
  'posting_on_way_to_pickup_point',
];

const SLICE = 50_000;

export const numberAt = (i: number): string => `${20_000_000 + i}-0001-1`;

export async function prepareOurs({ db }: System): Promise<void> {
  const statements = unstable_splitSqlQuery(readFileSync('schema.sql', 'utf8'));
  await db.batch(statements.map((statement) => db.prepare(statement)));
  await db
    .prepare(
      `INSERT INTO sellers (id, name, slug, createdAt) VALUES ('sel_bench', 'Bench', 'bench', ?)`,
    )
    .bind(new Date(Date.now() - 30 * 86_400_000).toISOString())
    .run();
  await addConnection(db, {
    id: 'con_bench',
    seller_id: 'sel_bench',
    carrier: 'ozon',
    secret_hash: await sha256Hex('secret'),
    signing_key: null,
    any_sender: 1,
    created_at: 0,
    revoked_at: null,
  }).run();
}

export async function prepareBare({ db }: System): Promise<void> {
  await db.batch([
    db.prepare(
      'CREATE TABLE published (number TEXT PRIMARY KEY, shipments TEXT NOT NULL) WITHOUT ROWID',
    ),
    db.prepare('CREATE TABLE inbox (id INTEGER PRIMARY KEY, body TEXT NOT NULL)'),
  ]);
}

export const message = (number: string, state: string, at: number): string =>
  JSON.stringify({
    message_type: 'TYPE_STATE_CHANGED',
    posting_number: number,
    new_state: state,
    changed_state_date: new Date(at).toISOString(),
    warehouse_id: 1,
    seller_id: 15,
  });

export async function push({ url }: Pick<System, 'url'>, body: string, hook = HOOK): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(new URL(hook, url), { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

/** Until all that was accepted is worked on. */
export async function settled({ db }: System): Promise<void> {
  const waiting = db.prepare(`SELECT count(*) AS n FROM inbox WHERE state = 'waiting'`);
  while ((await waiting.first<number>('n')) !== 0) await sleep(20);
}

/** The first parcel, by webhooks; the others are copies of it. */
export async function makeFirst(ours: System): Promise<void> {
  for (const [i, state] of STATES.entries()) {
    await push(ours, message(numberAt(0), state, Date.now() - (STATES.length - i) * 60_000));
    await settled(ours);
  }
}

/** Parcels from..to, of a shop that has those before. */
export async function fillOurs({ db }: System, from: number, to: number): Promise<void> {
  const columns = async (table: string): Promise<string[]> => {
    const { results } = await db
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all<{ name: string }>();
    return results.map(({ name }) => name);
  };
  const copied = (names: string[], changed: Record<string, string>) =>
    names.map((name) => changed[name] ?? `t.${name}`).join(', ');
  // Longer numbers would be another length on disk.
  const order = `(20000000 + i)`;
  const renumbered = (column: string) => `replace(t.${column}, '20000000', ${order})`;
  const [parcels, numbers] = [await columns('shipments'), await columns('shipment_numbers')];
  for (let start = from; start < to; start += SLICE) {
    const end = Math.min(start + SLICE, to) - 1;
    const series = `WITH RECURSIVE n(i) AS (SELECT ${start} UNION ALL SELECT i + 1 FROM n WHERE i < ${end})`;
    const parcel = copied(parcels, {
      id: `t.id || i`,
      token: `t.token || i`,
      number: renumbered('number'),
      numbers: renumbered('numbers'),
      created_at: 't.created_at + i',
    });
    const number = copied(numbers, {
      number: renumbered('number'),
      shipment_id: 't.shipment_id || i',
    });
    await db.batch([
      db.prepare(
        `${series} INSERT INTO shipments (${parcels.join(', ')})
         SELECT ${parcel} FROM shipments t CROSS JOIN n
         WHERE t.id = (SELECT id FROM shipments ORDER BY rowid LIMIT 1)`,
      ),
      db.prepare(
        `${series} INSERT INTO shipment_numbers (${numbers.join(', ')})
         SELECT ${number} FROM shipment_numbers t CROSS JOIN n
         WHERE t.shipment_id = (SELECT id FROM shipments ORDER BY rowid LIMIT 1)`,
      ),
    ]);
  }
}

export async function fillBare(
  { db }: System,
  answer: string,
  from: number,
  to: number,
): Promise<void> {
  for (let start = from; start < to; start += SLICE) {
    const end = Math.min(start + SLICE, to) - 1;
    await db
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT ${start} UNION ALL SELECT i + 1 FROM n WHERE i < ${end})
         INSERT INTO published SELECT (20000000 + i) || '-0001-1', ? FROM n`,
      )
      .bind(answer)
      .run();
  }
}
