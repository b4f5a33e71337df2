// A graceful stop: requests are answered and batches of queues worked on to their end, within a limit. What is
// left then is as after a crash: in its table, for the next start.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Front } from './front.ts';

/** Below the ten seconds that Docker waits before it kills. */
export const STOP_MS = 8000;
const LOOK_MS = 50;

export interface Running {
  front: Pick<Front, 'drain'>;
  /** Asks the runtime past the front, as scripts/miniflare-options.ts describes. */
  ask(headers: Record<string, string>): Promise<Response>;
}

/** False: the limit was reached. */
export async function finishWork({ front, ask }: Running, limitMs = STOP_MS): Promise<boolean> {
  const until = performance.now() + limitMs;
  const left = () => Math.max(until - performance.now(), 0);
  await front.drain(limitMs);
  while (left() > 0) {
    if ((await countRunning(ask, left())) === 0) return true;
    await sleep(LOOK_MS);
  }
  return false;
}

/** 0: the runtime has gone, too. A Ctrl+C reaches it as well as us. */
async function countRunning(ask: Running['ask'], limitMs: number): Promise<number> {
  const asked = ask({ 'mf-drain': '1' })
    .then((answer) => answer.json() as Promise<{ running: number }>)
    .then(({ running }) => running)
    .catch(() => 0);
  return Promise.race([asked, sleep(limitMs, 1)]);
}
