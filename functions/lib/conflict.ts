// Retry for concurrent writes of the same row: each writer succeeds in turn.
import { httpProblem } from './problem.ts';

const TRIES_MAX = 12;
const FIRST_WAIT_MS = 20;
const WAIT_MS_MAX = 600;

/**
 * Reads and writes again after a concurrent write. The back-off is random and grows, since retries in step
 * would conflict again. Throws `changed-meanwhile` when retries run out.
 */
export async function retryOnConflict<T>(
  attempt: (tries: number) => Promise<T>,
  isConflict: (error: unknown) => boolean,
): Promise<T> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    try {
      return await attempt(tries);
    } catch (error) {
      if (!isConflict(error)) throw error;
      await scheduler.wait(Math.random() * Math.min(FIRST_WAIT_MS * 2 ** tries, WAIT_MS_MAX));
    }
  }
  throw httpProblem('changed-meanwhile');
}
