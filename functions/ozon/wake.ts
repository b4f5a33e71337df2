// Wakes the consumer for every inbox row of a batch. A lost wake-up costs seconds: the sweep finds the row.
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';

export async function wake(
  env: Pick<Env, 'INBOUND'>,
  results: readonly D1Result[],
  wakes: readonly number[],
): Promise<void> {
  const rows = wakes.flatMap((index) => (results[index]?.results ?? []) as { id: number }[]);
  if (rows.length === 0) return;
  await env.INBOUND.sendBatch(rows.map(({ id }) => ({ body: { inboxId: id } }))).catch((error) =>
    logError('ozon.wake', error),
  );
}
