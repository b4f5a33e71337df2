// Anything answered 2xx survives: the runtime is killed while webhooks pour in, and started again.
import { rmSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import { postHook } from '../../scripts/hook-send.ts';
import { newDataDir, startServer, stopServer } from '../support/server.ts';

const ROUNDS = 3;
const PUSHES_PER_ROUND = 120;

test('every push answered 2xx stands once in its timeline after the runtime was killed', async () => {
  const dataDir = newDataDir();
  const answered = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const { child, running } = await startServer(dataDir);
    const pushes = Array.from({ length: PUSHES_PER_ROUND }, async (_, i) => {
      const number = `11${round}${String(i % 40).padStart(7, '0')}`;
      const time = `2026-10-0${1 + Math.floor(i / 40)}T08:00:00+0000`;
      const body = JSON.stringify({
        type: 'ORDER_STATUS',
        attributes: { cdek_number: number, code: 'SENT_TO_RECIPIENT_CITY', status_date_time: time },
      });
      const response = await postHook(running.origin, running.demo, 'cdek', body).catch(() => null);
      if (response?.status === 200) answered.set(number, (answered.get(number) ?? 0) + 1);
    });
    // Killed when about half of the answers are out: some are in the queue, some half worked on.
    await vi.waitUntil(() => sum(answered) >= PUSHES_PER_ROUND * (round + 0.5), {
      timeout: 20_000,
      interval: 5,
    });
    await stopServer(child, 'SIGKILL');
    await Promise.all(pushes);
  }
  expect(sum(answered)).toBeGreaterThan((ROUNDS * PUSHES_PER_ROUND) / 3);

  const { child, running } = await startServer(dataDir);
  const eventsOf = async (number: string): Promise<number[]> => {
    const headers = { 'cf-connecting-ip': `10.0.0.${Number(number) % 250}` };
    const answer = (await (
      await fetch(`${running.origin}/api/v1/track/${number}`, { headers })
    ).json()) as TrackAnswer;
    return answer.shipments.map(({ events }) => events.length);
  };
  try {
    for (const [number, pushes] of answered) {
      const [events, ...others] = await vi.waitUntil(
        async () => {
          const counts = await eventsOf(number);
          return (counts[0] ?? 0) >= pushes ? counts : null;
        },
        { timeout: 10_000, interval: 100 },
      );
      // A push whose answer was lost on the way may stand there too, but none twice: three at most.
      expect(others).toEqual([]);
      expect(events).toBeLessThanOrEqual(3);
    }
  } finally {
    await stopServer(child, 'SIGKILL');
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 180_000);

const sum = (counts: Map<string, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);
