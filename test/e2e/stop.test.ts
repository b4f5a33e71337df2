// SIGTERM to `npm start`: what runs is finished, nothing new is taken, and the next start has it all.
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test, vi } from 'vitest';
import { newDataDir, startServer, stopServer } from '../support/server.ts';

const children: ChildProcess[] = [];
const dataDir = newDataDir();
afterAll(async () => {
  const running = children.filter(({ exitCode, signalCode }) => (exitCode ?? signalCode) === null);
  await Promise.all(running.map((child) => stopServer(child, 'SIGKILL')));
  rmSync(dataDir, { recursive: true, force: true });
});

async function start() {
  const started = await startServer(dataDir);
  children.push(started.child);
  return started;
}

test('a server told to stop answers the request it is reading, ends with 0, and its data is there at the next start', async () => {
  const { child, running } = await start();
  for (const path of ['/health', '/ready', '/healthz']) {
    expect((await fetch(running.origin + path)).status, path).toBe(200);
  }
  const hook = `${running.origin}/hooks/cdek/${running.demo.hooks.cdek?.secret}`;
  const body = JSON.stringify({
    type: 'ORDER_STATUS',
    date_time: new Date().toISOString(),
    uuid: '72753031-0000-4000-8000-001234567890',
    attributes: {
      cdek_number: '1234567890',
      code: 'CREATED',
      status_date_time: new Date(Date.now() - 60_000).toISOString(),
    },
  });
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  const answered = new Promise<number>((resolve, reject) => {
    const sent = request(
      hook,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (answer) => resolve(answer.resume().statusCode ?? 0),
    );
    sent.on('error', reject);
    sent.write(body.slice(0, 20));
    void sleep(300)
      .then(() => child.kill('SIGTERM'))
      // Nothing new is taken.
      .then(() =>
        vi.waitUntil(() =>
          fetch(`${running.origin}/health`).then(
            () => false,
            () => true,
          ),
        ),
      )
      .then(() => sent.end(body.slice(20)));
  });
  expect(await answered).toBe(200);
  expect(await ended).toBe(0);

  const again = await start();
  await vi.waitUntil(
    async () => {
      const answer = await fetch(`${again.running.origin}/api/v1/track/1234567890`);
      return ((await answer.json()) as { shipments: unknown[] }).shipments.length > 0;
    },
    { timeout: 60_000, interval: 500 },
  );
  await stopServer(again.child, 'SIGTERM');
});
