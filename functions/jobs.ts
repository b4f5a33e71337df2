// Jobs by cron line and consumers by queue. The lines are those of wrangler.toml.
import type { Env, ImportMessage, InboundMessage, OutboundMessage } from './env.ts';
import { consumeImports, sweepImports } from './imports/run.ts';
import { consumeInbound, sweepInbox } from './inbound/consume.ts';
import { pollCarriers } from './inbound/poll.ts';
import { assertRightKey } from './installation/key.ts';
import { migrateData } from './migrations/run.ts';
import { consumeOutbound, sweepOutbound } from './outbound/deliver.ts';
import { fetchPictures } from './ozon/pictures.ts';
import { purgeHandover } from './ozon/purge-handover.ts';
import { rereadOzon } from './ozon/reread.ts';
import { syncOzon } from './ozon/sync.ts';
import { tellKeyEnds } from './ozon/tell-key-ends.ts';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';
import { forgetPhotos } from './tickets/evidence.ts';
import { purgeExpired } from './watch/retention.ts';
import { scanDue } from './watch/scan.ts';

type Job = (env: Env, now: number) => Promise<void>;

/** Jobs run independently: one that fails does not stop the others. */
export const JOBS: Record<string, readonly Job[]> = {
  '* * * * *': [
    assertRightKey,
    migrateData,
    sweepInbox,
    scanDue,
    pollCarriers,
    syncOzon,
    rereadOzon,
    fetchPictures,
    tellKeyEnds,
    sweepOutbound,
    (env, now) => sweepImports(env, TICKET_CONTRIBUTORS, now),
    forgetPhotos,
  ],
  '17 3 * * *': [purgeExpired, purgeHandover],
};

type Consumer<Message> = (batch: MessageBatch<Message>, env: Env) => Promise<void>;

export const CONSUMERS = {
  'parcel-desk-inbound': consumeInbound,
  'parcel-desk-outbound': consumeOutbound,
  'parcel-desk-imports': (batch: MessageBatch<ImportMessage>, env: Env) =>
    consumeImports(batch, env, TICKET_CONTRIBUTORS),
} satisfies Record<
  string,
  Consumer<InboundMessage> | Consumer<OutboundMessage> | Consumer<ImportMessage>
>;
