// Which job a cron line or a queue stands for. The lines are those of wrangler.toml.
import type { Env, InboundMessage } from './env.ts';
import { consumeInbound, sweepInbox } from './inbound/consume.ts';
import { pollCarriers } from './inbound/poll.ts';
import { rereadOzon } from './ozon/reread.ts';
import { syncOzon } from './ozon/sync.ts';
import { forgetOld } from './watch/retention.ts';

type Job = (env: Env, now: number) => Promise<void>;

/** Each runs whatever becomes of the others. */
export const JOBS: Record<string, readonly Job[]> = {
  '* * * * *': [sweepInbox, pollCarriers, syncOzon, rereadOzon],
  '17 3 * * *': [forgetOld],
};

export const CONSUMERS: Record<
  string,
  (batch: MessageBatch<InboundMessage>, env: Env) => Promise<void>
> = {
  'parcel-desk-inbound': consumeInbound,
};
