// Jobs and queues. The cron only plans: each job is one message of the queue of jobs, so that each has an
// invocation of its own, with the platform's limits for itself alone (lib/budget.ts).
import { copyChangedShops } from './accounts/copy-shops.ts';
import type { Env, ImportMessage, InboundMessage, OutboundMessage } from './env.ts';
import { consumeImports, sweepImports } from './imports/run.ts';
import { consumeInbound, sweepInbox } from './inbound/consume.ts';
import { pollCarriers } from './inbound/poll.ts';
import { assertRightKey } from './installation/key.ts';
import { eraseShops } from './leaving/erase.ts';
import { purgeExpired } from './leaving/purge.ts';
import { directoryOf, shards } from './lib/databases.ts';
import { type JobMessage, type JobName, jobsAt } from './lib/job-plan.ts';
import { logError } from './lib/log.ts';
import { sendAll } from './lib/send-all.ts';
import { migrateData } from './migrations/run.ts';
import { observed } from './operations/observe.ts';
import { countDead } from './operations/runs-store.ts';
import { consumeOutbound, sweepOutbound, tellDigests } from './outbound/deliver.ts';
import { tellAppeared } from './outbound/tell-appeared.ts';
import { fetchPictures } from './ozon/pictures.ts';
import { purgeHandover } from './ozon/purge-handover.ts';
import { rereadOzon } from './ozon/reread.ts';
import { syncOzon } from './ozon/sync.ts';
import { tellKeyEnds } from './ozon/tell-key-ends.ts';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';
import { forgetPhotos } from './tickets/evidence.ts';
import { scanDue } from './watch/scan.ts';

/** 'more': it stopped before everything due was done, and goes on in another invocation at once. */
export type JobResult = 'more' | undefined;
// biome-ignore lint/suspicious/noConfusingVoidType: most jobs return nothing
type Job = (env: Env, now: number, ids?: readonly string[]) => Promise<JobResult | void>;

export { type JobName, jobsAt };

export const JOBS = {
  key: assertRightKey,
  copies: copyChangedShops,
  migrate: (env, now) => migrateData(env, now),
  inbox: sweepInbox,
  scan: scanDue,
  poll: (env, now, ids) => pollCarriers(env, now, undefined, ids),
  ozon: syncOzon,
  reread: rereadOzon,
  pictures: fetchPictures,
  'key-ends': tellKeyEnds,
  digests: tellDigests,
  outbound: sweepOutbound,
  awaited: tellAppeared,
  imports: (env, now) => sweepImports(env, TICKET_CONTRIBUTORS, now),
  photos: forgetPhotos,
  expired: purgeExpired,
  handover: purgeHandover,
  erase: eraseShops,
} satisfies Record<JobName, Job>;

export const planJobs = (env: Env, now: number): Promise<void> =>
  sendAll(env.JOBS, jobsAt(now, shards(env)));

/** After so many the rest waits for the next minute. */
const HOPS_MAX = 30;

/** A job that fails stops no other, and is run again a minute later anyway. */
async function consumeJobs(batch: MessageBatch<JobMessage>, env: Env): Promise<void> {
  for (const { body } of batch.messages) {
    const work = () =>
      (JOBS[body.job] as Job)({ ...env, onlyShard: body.shard ?? 1 }, body.at, body.ids);
    // Its failure is in the log, and in the operator's figures.
    const result = await observed(env, `job:${body.job}`, { hop: body.hop }, work).catch(() => {});
    if (result === 'more' && body.hop < HOPS_MAX) {
      await env.JOBS.send({ ...body, hop: body.hop + 1 });
    }
  }
  batch.ackAll();
}

/** Wake-ups that failed too often. What they were about is in its table, and a sweep takes it up. */
async function consumeDead(batch: MessageBatch, env: Env): Promise<void> {
  const kinds = Map.groupBy(batch.messages, ({ body }) => kindOf(body));
  for (const [kind, { length: count }] of kinds) {
    logError('queue.dead', new Error('wake-ups were given up'), { kind, count });
    await countDead(directoryOf(env), kind, count, Date.now()).run();
  }
  batch.ackAll();
}

/** By what the messages of env.ts have; names of jobs are ours. */
function kindOf(body: unknown): string {
  const message = Object(body) as Partial<
    JobMessage & InboundMessage & ImportMessage & OutboundMessage
  >;
  if (message.inboxId !== undefined) return 'inbound';
  if (message.importId !== undefined) return 'imports';
  if (message.wake !== undefined) return 'outbound';
  return message.job !== undefined && Object.hasOwn(JOBS, message.job)
    ? `job:${message.job}`
    : 'other';
}

type Consumer<Message> = (batch: MessageBatch<Message>, env: Env) => Promise<void>;

const watched =
  <Message>(kind: string, consume: Consumer<Message>): Consumer<Message> =>
  (batch, env) =>
    observed(env, kind, { messages: batch.messages.length }, () => consume(batch, env));

export const CONSUMERS = {
  'parcel-desk-jobs': consumeJobs,
  'parcel-desk-inbound': watched('queue:inbound', consumeInbound),
  'parcel-desk-outbound': watched('queue:outbound', consumeOutbound),
  'parcel-desk-imports': watched('queue:imports', (batch: MessageBatch<ImportMessage>, env) =>
    consumeImports(batch, env, TICKET_CONTRIBUTORS),
  ),
  'parcel-desk-dead': consumeDead,
} satisfies Record<
  string,
  | Consumer<JobMessage>
  | Consumer<InboundMessage>
  | Consumer<OutboundMessage>
  | Consumer<ImportMessage>
  | Consumer<unknown>
>;
