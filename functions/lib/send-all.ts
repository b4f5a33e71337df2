// Any number of messages into a queue.
import { chunk } from './chunk.ts';

/** What one call of a queue takes (developers.cloudflare.com/queues/platform/limits/, read 2026-11-26). */
const SENT_AT_ONCE = 100;

/** Throws once all are tried: a part that fails holds up no other. */
export async function sendAll<Body>(
  queue: Pick<Queue<Body>, 'sendBatch'>,
  bodies: readonly Body[],
): Promise<void> {
  const sent = await Promise.allSettled(
    chunk(bodies, SENT_AT_ONCE).map((some) => queue.sendBatch(some.map((body) => ({ body })))),
  );
  const failed = sent.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
