// Rows that a day brings and that the tests cannot bring the long way: what Ozon tells, files, links in mails.
import { env } from 'cloudflare:test';

interface Day {
  sellerId: string;
  connectionId: string;
  userId: string;
  /** ms; names of the day are made of it. */
  now: number;
}

/** Each table with the columns of one row. */
const rowsOf = ({ sellerId, connectionId, userId, now }: Day) => {
  const name = `d${now}`;
  const iso = (ms: number) => new Date(ms).toISOString();
  const ofOzon = { seller_id: sellerId, connection_id: connectionId };
  return {
    ozon_returns: {
      ...ofOzon,
      id: name,
      number: name,
      status: 'x',
      changed_at: now,
      answer_hash: 'x',
    },
    ozon_rfbs_returns: { ...ofOzon, id: name, number: name, created_at: now, seen_at: now },
    ozon_cancellations: { ...ofOzon, id: name, number: name, state: 'gone', seen_at: now },
    ozon_ratings: { ...ofOzon, day: iso(now).slice(0, 10), value: 0.1, read_at: now },
    ozon_rating_errors: { ...ofOzon, number: name, type: 'SELLER_DELAY', grace: 0, read_at: now },
    // Of a posting that was never a parcel here.
    ozon_postings: { ...ofOzon, number: name, answer_hash: 'x', actions: '[]', read_at: now },
    parcel_products: {
      seller_id: sellerId,
      number: name,
      product: 'lamp',
      quantity: 1,
      ordered_at: now,
    },
    ozon_label_tasks: {
      ...ofOzon,
      id: name,
      task_id: 'x',
      kind: 'big_label',
      postings: '[]',
      state: 'ready',
      created_at: now,
    },
    ozon_carriages: { ...ofOzon, delivery_method_id: 'x', day: iso(now).slice(0, 10) },
    ozon_chat_sends: { seller_id: sellerId, nonce: name, sent_at: now },
    ozon_chats: { ...ofOzon, chat_id: name, unread: 0, seen_at: now },
    imports: {
      id: name,
      seller_id: sellerId,
      created_by: userId,
      file_name: 'a.csv',
      state: 'done',
      layout: '{}',
      columns: '{}',
      row_count: 1,
      good_count: 1,
      warned_count: 0,
      findings: '[]',
      next_row: 1,
      next_byte: 1,
      new_count: 1,
      known_count: 0,
      version: 1,
      created_at: now,
      updated_at: now,
    },
    verifications: {
      id: name,
      identifier: name,
      value: userId,
      expiresAt: iso(now + 3_600_000),
      createdAt: iso(now),
      updatedAt: iso(now),
    },
    awaited_numbers: {
      id: name,
      number: name,
      push_hash: name,
      subscription: 'x',
      lang: 'en',
      created_at: now,
      due_at: now,
    },
    invitations: {
      id: name,
      organizationId: sellerId,
      email: `${name}@staff.test`,
      role: 'agent',
      status: 'pending',
      expiresAt: iso(now + 7 * 86_400_000),
      createdAt: iso(now),
      inviterId: userId,
    },
    quotas: { pool: 'letters:sign-up:client', key: name, used: 1, ends_at: now + 86_400_000 },
    dead_letters: { kind: 'inbound', count: 1, last_at: now },
  } as const satisfies Record<string, Record<string, string | number>>;
};

export async function bringRows(day: Day): Promise<void> {
  const rows = Object.entries(rowsOf(day));
  await env.DB.batch(
    rows.map(([table, row]) =>
      env.DB.prepare(
        `INSERT OR REPLACE INTO ${table} (${Object.keys(row)})
         VALUES (${Object.keys(row).map(() => '?')})`,
      ).bind(...Object.values(row)),
    ),
  );
  await env.EVIDENCE.put(`imports/d${day.now}/rows.jsonl`, '{}');
}

/** A buyer's browser that watches a parcel. */
export const follow = (shipmentId: string, now: number): Promise<unknown> =>
  env.DB.prepare(
    `INSERT INTO followers (id, shipment_id, push_hash, subscription, lang, created_at)
     VALUES (?1, ?2, ?1, 'x', 'en', ?3)`,
  )
    .bind(`fol_${shipmentId}`, shipmentId, now)
    .run();

/** All tables there are, those of the search and of D1 itself without. */
export async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
       AND name NOT LIKE 'ticket\\_search\\_%' ESCAPE '\\' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
       AND name <> 'd1_migrations' ORDER BY name`,
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

export async function countRows(names: readonly string[]): Promise<Record<string, number>> {
  const counts = await env.DB.batch<{ n: number }>(
    names.map((name) => env.DB.prepare(`SELECT count(*) AS n FROM ${name}`)),
  );
  return Object.fromEntries(names.map((name, i) => [name, counts[i]?.results[0]?.n ?? -1]));
}

export async function countFiles(): Promise<Record<string, number>> {
  const keys: string[] = [];
  for (let cursor: string | undefined, isMore = true; isMore; ) {
    const page = await env.EVIDENCE.list(cursor ? { cursor } : {});
    keys.push(...page.objects.map(({ key }) => key));
    isMore = page.truncated;
    cursor = page.truncated ? page.cursor : undefined;
  }
  const folders = Map.groupBy(keys, (key) => key.split('/')[0] ?? '');
  return Object.fromEntries([...folders].map(([folder, some]) => [folder, some.length]));
}
