// The Worker with a second database, as configuration would add one: `DB_2`.
import { applyD1Migrations, createMessageBatch, env } from 'cloudflare:test';
import { findVisitor } from '../../../functions/accounts/access.ts';
import type { Env, InboundMessage } from '../../../functions/env.ts';
import worker from '../../../functions/index.ts';
import type { JobMessage } from '../../../functions/lib/job-plan.ts';
import { joinShop, type Member, newClient, openShop, sendForm } from './accounts.ts';
import { call, ORIGIN } from './hooks.ts';

await applyD1Migrations(env.SECOND, env.MIGRATIONS);

const woken: InboundMessage[] = [];
const planned: JobMessage[] = [];
const queue = <Message>(taken: Message[]): Queue<Message> =>
  ({
    send: async (body: Message) => void taken.push(body),
    sendBatch: async (messages: { body: Message }[]) =>
      void taken.push(...messages.map(({ body }) => body)),
  }) as unknown as Queue<Message>;

/** Bindings of an installation with two databases. Its queues are worked off by the test. */
export const two: typeof env = {
  ...env,
  DB_2: env.SECOND,
  INBOUND: queue(woken),
  JOBS: queue(planned),
  OUTBOUND: queue([]),
};

/** Works off what was sent to the consumer of the inbox, and returns it. */
export async function consume(): Promise<InboundMessage[]> {
  const messages = woken.splice(0);
  const timestamp = new Date();
  const batch = createMessageBatch<InboundMessage>(
    'parcel-desk-inbound',
    messages.map((body, i) => ({ id: String(i), timestamp, attempts: 1, body })),
  );
  await worker.queue(batch, two);
  return messages;
}

/** One run of one job for one database. */
export async function run(job: JobMessage['job'], shard: number, at = Date.now()): Promise<void> {
  const body: JobMessage = { job, at, hop: 0, ...(shard === 1 ? {} : { shard }) };
  const batch = createMessageBatch<JobMessage>('parcel-desk-jobs', [
    { id: '1', timestamp: new Date(), attempts: 1, body },
  ]);
  await worker.queue(batch, two);
}

/** What the cron would send to the queue of jobs. */
export async function plan(now: number): Promise<JobMessage[]> {
  await worker.scheduled({ scheduledTime: now, cron: '* * * * *', noRetry: () => {} }, two);
  return planned.splice(0);
}

/** A shop opened by its owner on the page for that, while new shops go to `shard`. */
export async function openIn(shard: number): Promise<Member> {
  const { owner } = await openShop();
  const settings: Partial<Env> = { ...two, SHARD_FOR_NEW_SHOPS: String(shard) };
  const from = { cookie: owner.headers.cookie, settings };
  await sendForm('/en/shops', { shop: `Shop of database ${shard}` }, from);
  const visitor = await findVisitor(two, new Request(ORIGIN, { headers: owner.headers }));
  return { ...owner, sellerId: visitor?.acting?.sellerId ?? '' };
}

export const askTwo = (who: Member | null, path: string, init: RequestInit = {}) =>
  call(
    path,
    {
      ...init,
      headers: { 'cf-connecting-ip': newClient(), ...who?.headers, ...init.headers },
    },
    two,
  );

export const sendTwo = (who: Member | null, method: string, path: string, body: object = {}) =>
  askTwo(who, path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** How many rows a table has of this shop. */
export const rowsOf = (db: D1Database, table: string, sellerId: string) =>
  db
    .prepare(`SELECT count(*) AS n FROM ${table} WHERE seller_id = ?`)
    .bind(sellerId)
    .first<number>('n');

export { joinShop };
