// Parcels of a seller for tests: by the API, or many at once straight into the tables.
import { env } from 'cloudflare:test';
import { newId } from '../../../functions/lib/ids.ts';
import type { Member } from './accounts.ts';
import { call } from './hooks.ts';

export const ask = (who: Member, path: string, init: RequestInit = {}): Promise<Response> =>
  call(path, { ...init, headers: { ...who.headers, ...init.headers } });

export const send = (
  who: Member,
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Response> =>
  ask(who, path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

export async function add(who: Member, ...shipments: object[]): Promise<string[]> {
  const response = await send(who, 'POST', '/api/v1/shipments', { shipments });
  if (response.status !== 201) throw new Error(await response.text());
  const { results } = await response.json<{ results: { id: string }[] }>();
  return results.map(({ id }) => id);
}

/** SQL for a column out of `i`, the place in the row. */
export type Columns = Partial<
  Record<
    | 'status'
    | 'carried_by'
    | 'scheme'
    | 'action_required_by'
    | 'problem'
    | 'problem_since'
    | 'eta_end_at'
    | 'archived_at'
    | 'problem_order'
    | 'updated_at'
    | 'created_at'
    | 'number',
    string
  >
>;

/** `count` parcels, told apart by `series`; what is not said is the dullest parcel there is. */
export async function store(
  sellerId: string,
  series: string,
  count: number,
  columns: Columns = {},
): Promise<void> {
  const all = {
    status: `'in_transit'`,
    carried_by: `'cdek'`,
    scheme: `'FBS'`,
    action_required_by: `'carrier'`,
    problem: 'NULL',
    problem_since: 'NULL',
    eta_end_at: 'NULL',
    archived_at: 'NULL',
    updated_at: '1000000 + i',
    created_at: '1000000 + i',
    number: `'${series}' || printf('%06d', i)`,
    ...columns,
  };
  const names = Object.keys(all).filter((name) => name !== 'number');
  const values = names.map((name) => all[name as keyof typeof all]);
  const series_i = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;
  const id = `'shp_${series}' || printf('%06d', i)`;
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO shipments
         (id, seller_id, token, carrier, number, round, snapshot, numbers, version, ${names})
       ${series_i} SELECT ${id}, ?1, ${id}, 'cdek', ${all.number}, 0, '{}',
         json_array(${all.number}), 1, ${values} FROM n`,
    ).bind(sellerId),
    env.DB.prepare(
      `INSERT INTO shipment_numbers (number, shipment_id, seller_id, carrier, shared)
       ${series_i} SELECT ${all.number}, ${id}, ?1, 'cdek', 0 FROM n`,
    ).bind(sellerId),
  ]);
}

export const newSeries = (): string => newId('x', Date.now()).slice(2).toUpperCase();
