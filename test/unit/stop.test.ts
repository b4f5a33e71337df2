// A graceful stop, and the wait for a Worker that is ready: both end, whatever the runtime does.
import { expect, test } from 'vitest';
import { untilWorkerReady } from '../../scripts/ready.ts';
import { finishWork } from '../../scripts/stop.ts';

const never = () => new Promise<never>(() => {});

test('a stop waits until requests are answered, then until no batch runs, and takes no batch meanwhile', async () => {
  const steps: string[] = [];
  const left = [2, 1, 0];
  const isDone = await finishWork({
    front: { drain: async () => void steps.push('drained') },
    ask: async (headers) => {
      steps.push(Object.keys(headers).join());
      return Response.json({ running: left.shift() });
    },
  });
  expect(isDone).toBe(true);
  expect(steps).toEqual(['drained', 'mf-drain', 'mf-drain', 'mf-drain']);
});

test('a stop ends at its limit though a batch runs on or the runtime does not answer', async () => {
  const front = { drain: async () => {} };
  const busy = async () => Response.json({ running: 1 });
  expect(await finishWork({ front, ask: busy }, 120)).toBe(false);
  expect(await finishWork({ front, ask: never }, 120)).toBe(false);
});

test('a stop does not wait for a runtime that has gone', async () => {
  const ask = () => Promise.reject(new Error('connection refused'));
  expect(await finishWork({ front: { drain: async () => {} }, ask }, 60_000)).toBe(true);
});

test('a start waits for a Worker that is ready, and is refused with what is missing when it never is', async () => {
  const answers = [
    () => Promise.reject(new Error('connection refused')),
    async () => Response.json({ detail: 'migrations' }, { status: 503 }),
    async () => Response.json({ ok: true }),
  ];
  const asked: string[] = [];
  await untilWorkerReady((path) => {
    asked.push(path);
    return (answers.shift() ?? never)();
  });
  expect(asked).toEqual(['/ready', '/ready', '/ready']);
  const unready = async () => Response.json({ detail: 'queues' }, { status: 503 });
  await expect(untilWorkerReady(unready, 150)).rejects.toThrow('queues');
});
