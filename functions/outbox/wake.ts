// The queue only wakes those who tell: what is to be told stands in the database.
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';

/** `announced`: what the batch answered to `announce`. Nothing written: nobody is woken. */
export async function wakeDispatcher(
  { OUTBOUND }: Pick<Env, 'OUTBOUND'>,
  announced: D1Result | undefined,
): Promise<void> {
  if (!announced || announced.meta.changes === 0) return;
  // A lost wake-up is made good by the sweep: the change itself must not fail for it.
  await OUTBOUND.send({ wake: true }).catch((error) => logError('outbound.wake', error));
}

/** For a retry that is near: the cron, which comes once a minute, would be late for it. */
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
