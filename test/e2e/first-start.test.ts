// A start that is the first one, is broken off, or must not happen.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import {
  launchServer,
  newDataDir,
  startInVain,
  startServer,
  stopServer,
} from '../support/server.ts';

const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(async () => {
  const running = children.filter(({ exitCode, signalCode }) => (exitCode ?? signalCode) === null);
  await Promise.all(running.map((child) => stopServer(child, 'SIGKILL')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  const folder = newDataDir();
  folders.push(folder);
  return folder;
};

async function launch(folder: string, settings: Record<string, string> = {}) {
  const launched = await launchServer(folder, settings);
  children.push(launched.child);
  return launched;
}

async function start(folder: string, settings: Record<string, string> = {}) {
  const started = await startServer(folder, settings);
  children.push(started.child);
  return started;
}

/** What somebody gets who signs up as soon as there is a port; null: there is none yet. */
const signUp = (origin: string): Promise<Response | null> =>
  fetch(`${origin}/ru/sign-up`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({
      shop: 'Early',
      name: 'Lin',
      email: 'early@shop.test',
      password: 'a pass phrase',
    }),
  }).catch(() => null);

describe('a first start', () => {
  const folder = newFolder();
  const answers: number[] = [];
  let origin = '';
  let printed = '';
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const launched = await launch(folder, { TRUSTED_PROXIES: '', LOOKUPS_PER_CLIENT: '3' });
    origin = launched.origin;
    launched.child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    await vi.waitUntil(
      async () => {
        const answer = await signUp(origin);
        if (answer === null) return false;
        answers.push(answer.status);
        if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('5');
        return answer.status !== 503;
      },
      { timeout: 60_000, interval: 20 },
    );
  });

  test('accepts nothing before its tables exist, and keeps everything it accepts', async () => {
    expect([...new Set(answers)]).toEqual([503, 303]);
    await vi.waitUntil(() => printed.includes('Mail to early@shop.test'), { timeout: 20_000 });
  });

  test('closes its data to everybody but whoever runs it', () => {
    expect(modeOf(folder)).toBe('700');
    const made = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = made.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      expect(modeOf(join(parentPath, name)), name).toBe('600');
    }
  });

  test('keeps others from working with the same data', async () => {
    expect(await startInVain(folder)).toContain('another Parcel Desk works with it');
  });

  test('believes no visitor where it comes from while no proxy is named', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      const headers = { 'cf-connecting-ip': `198.51.100.${i}` };
      statuses.push((await fetch(`${origin}/api/v1/track/LX12345678${i}CN`, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

test('a first start that is killed at any moment is gone on with by the next one', async () => {
  const folder = newFolder();
  const exists = (name: string) => existsSync(join(folder, name));
  const isOpen = async (origin: string) => (await fetch(`${origin}/healthz`)).ok;
  const moments: ((origin: string) => boolean | Promise<boolean>)[] = [
    () => exists('lock'),
    () => exists('secrets.json'),
    () => exists('d1'),
    isOpen,
    // Some of the demo's stories are told, and some are not.
    async (origin) => (await trackedAt(origin)).shipments.length > 0,
    () => exists('demo.json'),
  ];
  for (const moment of moments) {
    const { child, origin } = await launch(folder);
    await vi.waitUntil(async () => await Promise.resolve(moment(origin)).catch(() => false), {
      timeout: 60_000,
      interval: 5,
    });
    await stopServer(child, 'SIGKILL');
  }
  const { running } = await start(folder);
  const numbers = [...running.printed.matchAll(/^ {2}(http\S+\/ru\/\S+)/gm)];
  for (const [, page = ''] of numbers) {
    expect(await (await fetch(page)).text(), page).toContain('<article class="parcel s-');
  }
  const signIn = await fetch(`${running.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: running.origin },
    body: JSON.stringify(running.demo.account),
  });
  expect(signIn.status).toBe(200);
}, 240_000);

const trackedAt = async (origin: string): Promise<TrackAnswer> =>
  (await fetch(`${origin}/api/v1/track/48173252-0033-2`)).json() as Promise<TrackAnswer>;

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
