// `npm run bench`: our two hot paths against a bare Worker that does the one statement each needs,
// in turns within one run, so that the machine cancels out. Prints ratios; asserts nothing.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { Miniflare } from 'miniflare';
import { unstable_splitSqlQuery } from 'wrangler';
import { addConnection } from '../functions/connections/store.ts';
import { sha256Hex } from '../functions/lib/hmac.ts';
import { miniflareOptions } from './miniflare-options.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 3000);
const NUMBERS = 1000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const bare = new Miniflare({
  modules: true,
  script: readFileSync('test/bench/bare-worker.js', 'utf8'),
  compatibilityDate: '2026-07-01',
  d1Databases: ['DB'],
});
const ours = new Miniflare(
  await miniflareOptions({
    SECRETS_KEY: btoa('0'.repeat(32)),
    LOOKUPS_PER_CLIENT: '1e9',
    LOOKUPS_PER_SERIES: '1e9',
  }),
);

const [bareUrl, oursUrl] = [await bare.ready, await ours.ready];
await prepare();

const numbers = Array.from({ length: NUMBERS }, (_, i) => String(1_100_000_000 + i));
let sent = 0;
const push = () =>
  JSON.stringify({
    message_type: 'TYPE_STATE_CHANGED',
    posting_number: `${10_000_000 + (sent++ % 80_000_000)}-0001-1`,
    new_state: 'posting_in_pickup_point',
    changed_state_date: new Date().toISOString(),
    warehouse_id: 1,
    seller_id: 15,
  });

for (const concurrency of [1, 8]) {
  await compare(`lookup, ${concurrency} at a time`, concurrency, (origin, i) =>
    time(origin, 'GET', origin === bareUrl ? `/${pick(i)}` : `/api/v1/track/${pick(i)}`),
  );
  await compare(`webhook, ${concurrency} at a time`, concurrency, (origin) =>
    time(origin, 'POST', origin === bareUrl ? '/' : '/hooks/ozon/secret', push()),
  );
}
agent.destroy();
await Promise.all([bare.dispose(), ours.dispose()]);

function pick(i: number): string {
  return numbers[(i * 7919) % NUMBERS] ?? '';
}

async function prepare(): Promise<void> {
  const [bareDb, oursDb] = [await bare.getD1Database('DB'), await ours.getD1Database('DB')];
  await bareDb.batch([
    bareDb.prepare(
      'CREATE TABLE published (number TEXT PRIMARY KEY, shipments TEXT NOT NULL) WITHOUT ROWID',
    ),
    bareDb.prepare('CREATE TABLE inbox (id INTEGER PRIMARY KEY, body TEXT NOT NULL)'),
  ]);
  const statements = unstable_splitSqlQuery(readFileSync('schema.sql', 'utf8'));
  await oursDb.batch(statements.map((statement) => oursDb.prepare(statement)));
  const fill = (columns: string, values: string) =>
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${NUMBERS - 1})
     INSERT INTO published (${columns}) SELECT ${values} FROM n`;
  const story = JSON.stringify([
    { carrier: 'cdek', events: Array(10).fill({ step: 'arrived', place: 'Казань' }) },
  ]);
  const values = `CAST(1100000000 + i AS TEXT), '${story}'`;
  await bareDb.prepare(fill('number, shipments', values)).run();
  await oursDb.prepare(fill('number, shipments, updated_at', `${values}, 0`)).run();
  await oursDb
    .prepare(
      `INSERT INTO sellers (id, name, slug, createdAt) VALUES ('sel_bench', 'Bench', 'bench', '')`,
    )
    .run();
  await addConnection(oursDb as unknown as D1Database, {
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

async function compare(
  name: string,
  concurrency: number,
  ask: (origin: URL, i: number) => Promise<number>,
): Promise<void> {
  const times: { bare: number[]; ours: number[] } = { bare: [], ours: [] };
  for (let i = 0; i < 300; i++) await Promise.all([ask(bareUrl, i), ask(oursUrl, i)]);
  for (let i = 0; i < ROUNDS; i += concurrency) {
    for (const [key, origin] of [
      ['bare', bareUrl],
      ['ours', oursUrl],
    ] as const) {
      const batch = Array.from({ length: concurrency }, (_, k) => ask(origin, i + k));
      times[key].push(...(await Promise.all(batch)));
    }
  }
  const at = (list: number[], share: number) =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
  const ratio = (share: number) => (at(times.ours, share) / at(times.bare, share)).toFixed(2);
  console.log(
    `${name.padEnd(24)} p50 ${ratio(0.5)}x  p99 ${ratio(0.99)}x  (bare p50 ${at(times.bare, 0.5).toFixed(2)} ms)`,
  );
}

function time(origin: URL, method: string, path: string, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(new URL(path, origin).href, { method, agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.resume().on('end', () => resolve(performance.now() - begin));
    });
    sent.on('error', reject).end(body);
  });
}
