// Waits until the Worker says that it can do its work (`/ready`).
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

const LIMIT_MS = 30_000;
const LOOK_MS = 100;

export async function untilWorkerReady(
  ask: (path: string) => Promise<Response>,
  limitMs = LIMIT_MS,
): Promise<void> {
  const until = performance.now() + limitMs;
  let missing = 'no answer';
  while (performance.now() < until) {
    const answer = await ask('/ready').catch(() => null);
    if (answer?.ok) return;
    const told = (await answer?.json().catch(() => null)) as { detail?: string } | null;
    missing = told?.detail ?? missing;
    await sleep(LOOK_MS);
  }
  throw new Refusal(`The service did not become ready. What is missing: ${missing}`);
}
