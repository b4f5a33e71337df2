// Wakes the consumer for stored messages. A lost wake-up costs seconds: the sweep finds the row.
import type { Env, InboundMessage } from '../env.ts';
import { shardOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { sendAll } from '../lib/send-all.ts';

/** Ids are counted by each database for itself, so the shop's is named. */
export const wakeUp = (sellerId: string, inboxId: number): InboundMessage =>
  wakeIn(shardOf(sellerId), inboxId);

export const wakeIn = (shard: number, inboxId: number): InboundMessage =>
  shard === 1 ? { inboxId } : { inboxId, shard };

export async function wakeInbound(
  { INBOUND }: Pick<Env, 'INBOUND'>,
  messages: readonly InboundMessage[],
): Promise<void> {
  const [first] = messages;
  if (first !== undefined && messages.length === 1) {
    await INBOUND.send(first).catch((error) => logError('inbound.wake', error));
    return;
  }
  await sendAll(INBOUND, messages).catch((error) => logError('inbound.wake', error));
}
