// What the tests of polling share: sellers who gave credentials, parcels they ask about, and the
// carriers' recorded answers.
import { env } from 'cloudflare:test';
import { onTestFinished } from 'vitest';
import type { ConnectionRow } from '../../../functions/connections/rows.ts';
import { addConnection } from '../../../functions/connections/store.ts';
import { pollCarriers } from '../../../functions/inbound/poll.ts';
import { sha256Hex } from '../../../functions/lib/hmac.ts';
import { newId, newSecret } from '../../../functions/lib/ids.ts';
import { seal } from '../../../functions/lib/secrets.ts';
import { planUpdates } from '../../../functions/shipments/plan-updates.ts';
import { writePlans } from '../../../functions/shipments/plans-store.ts';
import { TYPED } from '../../../functions/timeline/proof.ts';
import type { Hook } from './hooks.ts';
import { ORIGIN } from './hooks.ts';
import { outside } from './outside.ts';

const files = import.meta.glob<string>(
  ['../../fixtures/polls/*/*.{json,xml}', '../../fixtures/carriers/*/*.{json,xml}'],
  { query: '?raw', import: 'default', eager: true },
);

/** A recorded answer, e.g. `carriers/cdek/order-answer.json`. */
export function recorded(file: string): string {
  const text = files[`../../fixtures/${file}`];
  if (text === undefined) throw new Error(`no such fixture: ${file}`);
  return text;
}

/** Tests move by the hour; the real day does not matter. */
export const T0 = Date.parse('2026-11-10T09:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Never plain in any table, log line or answer. */
export const CANARY = 'canary-4f9d1c';

export const GIVEN: Record<string, Record<string, string>> = {
  belpost: {},
  boxberry: { token: `${CANARY}-boxberry` },
  cdek: { account: `${CANARY}-account`, password: `${CANARY}-cdek` },
  dellin: { appkey: `${CANARY}-dellin` },
  'dpd-russia': { clientNumber: '1001000001', clientKey: `${CANARY}-dpd` },
  evropost: {},
  fivepost: { apiKey: `${CANARY}-fivepost` },
  kazpost: {},
  kit: { token: `${CANARY}-kit` },
  'magnit-post': { clientId: 'magnit-client', clientSecret: `${CANARY}-magnit` },
  pek: { login: 'pek-login', key: `${CANARY}-pek` },
  'pony-express': { accessKey: `${CANARY}-pony` },
  'russian-post': { login: `${CANARY}-login`, password: `${CANARY}-post`, access: 'single' },
  'yandex-delivery': { token: `${CANARY}-yandex` },
};

export interface Asker extends Hook {
  secret: string;
}

/** A seller who gave a carrier's credentials at T0. */
export async function openPolling(
  carrier: string,
  more: { given?: Record<string, string>; sellerId?: string } = {},
): Promise<Asker> {
  // Connections of an earlier test have nothing to do with the next one.
  onTestFinished(async () => {
    await env.DB.batch([
      env.DB.prepare('UPDATE connections SET poll_due_at = NULL'),
      env.DB.prepare(`DELETE FROM quotas WHERE pool LIKE 'carrier-%'`),
    ]);
  });
  const sellerId = more.sellerId ?? newId('sel', T0);
  const connectionId = newId('con', T0);
  const secret = newSecret();
  const given = JSON.stringify({ ...GIVEN[carrier], ...more.given });
  await env.DB.batch([
    env.DB.prepare(
      'INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?1, ?2, ?1, ?3)',
    ).bind(sellerId, 'A shop', new Date(T0).toISOString()),
    addConnection(env.DB, {
      id: connectionId,
      seller_id: sellerId,
      carrier,
      secret_hash: await sha256Hex(secret),
      signing_key: null,
      any_sender: 1,
      credentials: await seal(given, env.SECRETS_KEY),
      poll_due_at: T0,
      created_at: T0,
    }),
  ]);
  return { connectionId, sellerId, carrier, secret, path: `/hooks/${carrier}/${secret}` };
}

/** The seller has parcels with these numbers, due to be asked about since `at`. */
export async function know(
  { sellerId, carrier }: Hook,
  numbers: readonly string[],
  at = T0,
): Promise<void> {
  const updates = numbers.map((number) => ({
    carrier,
    numbers: [{ number, carrier, shared: false, ...TYPED }],
    events: [],
  }));
  const plans = planUpdates(sellerId, updates, [], at).map(({ plan }) => plan);
  await env.DB.batch(writePlans(env.DB, plans, at));
}

/** Whom news are told is tested elsewhere. */
const quiet = { ...env, OUTBOUND: { send: async () => {} } as unknown as typeof env.OUTBOUND };

/** One run of the job. Returns the pauses it made between calls, instead of making them. */
export async function run(now: number): Promise<number[]> {
  const pauses: number[] = [];
  await pollCarriers(quiet, now, async (ms) => pauses.push(ms));
  return pauses;
}

export const connectionOf = async ({ connectionId }: Hook): Promise<ConnectionRow> =>
  (await env.DB.prepare('SELECT * FROM connections WHERE id = ?')
    .bind(connectionId)
    .first<ConnectionRow>()) as ConnectionRow;

export const numberOf = ({ sellerId }: Hook, number: string) =>
  env.DB.prepare('SELECT * FROM shipment_numbers WHERE seller_id = ? AND number = ?')
    .bind(sellerId, number)
    .first<{ poll_by: string | null; poll_due_at: number | null; poll_seen: string | null }>();

/** Somebody is told when this seller's connections fail and recover. */
export const listen = ({ sellerId }: Hook) =>
  env.DB.prepare(
    `INSERT INTO endpoints (id, seller_id, url, types, secret, created_at)
     VALUES (?1, ?2, 'https://listener.test/', ?3, '', ?4)`,
  )
    .bind(
      newId('end', T0),
      sellerId,
      JSON.stringify(['connection.failing', 'connection.recovered']),
      T0,
    )
    .run();

export const newsOf = async ({ sellerId }: Hook) =>
  (
    await env.DB.prepare('SELECT type, data FROM announcements WHERE seller_id = ? ORDER BY id')
      .bind(sellerId)
      .all<{ type: string; data: string }>()
  ).results;

export const xml = (body: string, status = 200): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/xml; charset=utf-8' } });
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

/** CDEK as recorded; `orders` may answer otherwise. */
export function cdek(
  asker: Asker,
  orders: (number: string, request: Request) => Response = () =>
    json(recorded('carriers/cdek/order-answer.json')),
): Request[] {
  return outside('api.cdek.ru', (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/v2/oauth/token') return json(recorded('polls/cdek/token.json'));
    if (pathname === '/v2/webhooks') {
      const url = `${ORIGIN}${asker.path}`;
      return json(['ORDER_STATUS', 'DELIV_PROBLEM'].map((type) => ({ uuid: type, type, url })));
    }
    return orders(searchParams.get('cdek_number') ?? '', request);
  });
}

export const paths = (requests: readonly Request[]): string[] =>
  requests.map(({ url }) => new URL(url).pathname);
