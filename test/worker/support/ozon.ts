// What tests of Ozon's API share: a fake Ozon, and a seller connected to it.
import { env } from 'cloudflare:test';
import { seal } from '../../../functions/lib/secrets.ts';
import { rereadOzon } from '../../../functions/ozon/reread.ts';
import { syncOzon } from '../../../functions/ozon/sync.ts';
import { readEvents } from '../../../functions/shipments/stored-snapshot.ts';
import { type Exchange, type OzonFake, openOzonFake } from '../../../scripts/ozon-fake.ts';
import { answerFaults, requestFaults } from '../../support/ozon-contract.ts';
import { type Hook, openHook, settled } from './hooks.ts';
import { departs, outside } from './outside.ts';

export const NOW = Date.parse('2026-11-23T09:00:00Z');
const MINUTE_MS = 60_000;

function compare({ method, request, status, response }: Exchange): void {
  departs(...requestFaults(method, request));
  // An answer that is no JSON, a label for instance, has no schema.
  if (status === 200 && response !== null) departs(...answerFaults(method, response));
}

let shops = 0;

export interface OzonSeller extends Hook {
  clientId: string;
  ozon: OzonFake;
  openedAt: number;
  /** Paths asked so far, in their order. */
  asked(): string[];
  posting(order: number): string;
}

/** Until the end of the test; opened when its clock says. Pages of five: every list takes several. */
export async function connectOzon(
  options: { now?: () => number; pageMax?: number; sellerId?: string } = {},
): Promise<OzonSeller> {
  const { now = () => NOW, pageMax = 5 } = options;
  const openedAt = now();
  const ozon = openOzonFake({ now, pageMax, onExchange: compare });
  const requests = outside('ozon.test', (request) => ozon.answer(request));
  // Sellers of earlier tests stay stored; nobody is asked on their behalf any more.
  await env.DB.batch([
    env.DB.prepare('UPDATE connections SET poll_due_at = NULL'),
    env.DB.prepare('DELETE FROM ozon_rereads'),
  ]);
  const hook = await openHook('ozon', options.sellerId ? { sellerId: options.sellerId } : {});
  const clientId = `client-${shops++}-${hook.sellerId}`;
  await connect(hook.connectionId, { clientId, apiKey: 'key-7f3a91' }, openedAt);
  const { postings } = ozon.shop(clientId);
  return {
    ...hook,
    clientId,
    ozon,
    openedAt,
    asked: () => requests.map(({ url }) => new URL(url).pathname),
    posting: (order) => postings[order - 1]?.number ?? '',
  };
}

export async function connect(
  connectionId: string,
  credentials: object,
  dueAt = NOW,
): Promise<void> {
  await env.DB.prepare('UPDATE connections SET credentials = ?, poll_due_at = ? WHERE id = ?')
    .bind(await seal(JSON.stringify(credentials), env.SECRETS_KEY), dueAt, connectionId)
    .run();
}

/** Runs the cron minute after minute until the round is over. */
export async function syncWhole(seller: OzonSeller, from = seller.openedAt): Promise<number> {
  for (let minute = 0; minute < 30; minute++) {
    const now = from + minute * MINUTE_MS;
    await syncOzon(env, now);
    await rereadOzon(env, now);
    await settled(seller);
    const row = await connectionOf(seller);
    // A round that is not over goes on with the next minute.
    if (row.poll_due_at > now + MINUTE_MS) return now;
  }
  throw new Error('the round does not end');
}

export async function connectionOf({ connectionId }: Hook) {
  const row = await env.DB.prepare('SELECT * FROM connections WHERE id = ?')
    .bind(connectionId)
    .first<{
      poll_due_at: number;
      poll_state: string | null;
      failing_since: number | null;
      failures: number;
      failure: string | null;
      last_heard_at: number | null;
    }>();
  if (row === null) throw new Error('no connection');
  return row;
}

export const rowsOf = async <T>(table: string, { sellerId }: Hook): Promise<T[]> =>
  (await env.DB.prepare(`SELECT * FROM ${table} WHERE seller_id = ?`).bind(sellerId).all<T>())
    .results;

export async function eventsOf({ sellerId }: Hook, number: string) {
  const packed = await env.DB.prepare(
    'SELECT events FROM shipments WHERE seller_id = ? AND number = ?',
  )
    .bind(sellerId, number)
    .first<string>('events');
  return readEvents(packed ?? '[]')
    .toSorted((a, b) => a.occurredAt - b.occurredAt || (a.key < b.key ? -1 : 1))
    .map((event) => ({
      ...event,
      raw_code: event.rawCode,
      occurred_at: event.occurredAt,
      facts: JSON.stringify(event.facts),
    }));
}

/** All events of the shop's parcels. */
export async function allEvents({ sellerId }: Pick<Hook, 'sellerId'>) {
  const { results } = await env.DB.prepare('SELECT events FROM shipments WHERE seller_id = ?')
    .bind(sellerId)
    .all<{ events: string }>();
  return results.flatMap(({ events }) => readEvents(events));
}
