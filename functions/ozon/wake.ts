// Wakes the consumer for every inbox row of a batch. A lost wake-up costs seconds: the sweep finds the row.
import type { Env } from '../env.ts';
import { wakeInbound, wakeUp } from '../inbox/wake.ts';

export async function wake(
  env: Pick<Env, 'INBOUND'>,
  sellerId: string,
  results: readonly D1Result[],
  wakes: readonly number[],
): Promise<void> {
  const rows = wakes.flatMap((index) => (results[index]?.results ?? []) as { id: number }[]);
  await wakeInbound(
    env,
    rows.map(({ id }) => wakeUp(sellerId, id)),
  );
}
