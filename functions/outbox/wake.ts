// Wakes the dispatcher through the queue: the work itself is in the database.
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';

/** `announced`: the batch's result of `announce`. No row written: no wake-up. */
export async function wakeDispatcher(
  { OUTBOUND }: Pick<Env, 'OUTBOUND'>,
  announced: D1Result | undefined,
): Promise<void> {
  if (!announced || announced.meta.changes === 0) return;
  // The sweep makes up for a lost wake-up: the change itself must not fail for it.
  await OUTBOUND.send({ wake: true }).catch((error) => logError('outbound.wake', error));
}

/** For a retry that is near: the cron, which runs once a minute, would be late for it. */
export async function wakeDispatcherLater(
  { OUTBOUND }: Pick<Env, 'OUTBOUND'>,
  delayMs: number,
): Promise<void> {
  if (delayMs > 60_000) return;
  const delaySeconds = Math.ceil(delayMs / 1000);
  await OUTBOUND.send({ wake: true }, { delaySeconds }).catch((error) =>
    logError('outbound.wake', error),
  );
}
