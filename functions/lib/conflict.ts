// Several who write the same thing at the same time: each of them gets it written, one after the other.
import { httpProblem } from './problem.ts';

const TRIES_MAX = 12;
const FIRST_WAIT_MS = 20;
const WAIT_MS_MAX = 600;

/**
 * Reads and writes again while somebody else's write comes in between. Waits by chance and longer each
 * time: those who try again in step meet again. Throws `changed-meanwhile` in the end.
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
