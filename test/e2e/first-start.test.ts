// A start that is the first one, is broken off, or must not happen.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, globSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import {
  launchServer,
  newDataDir,
  type Running,
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

  test('a first start answers 503 until its tables exist, and then carries out the sign-up it accepts', async () => {
    expect([...new Set(answers)]).toEqual([503, 303]);
    await vi.waitUntil(() => printed.includes('Mail to early@shop.test'), { timeout: 20_000 });
  });

  test('a first start closes its data folder and files to all other users', () => {
    expect(modeOf(folder)).toBe('700');
    const made = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = made.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(5);
    for (const { parentPath, name } of files) {
      expect(modeOf(join(parentPath, name)), name).toBe('600');
    }
  });

  test('a second start with the same data is refused while the first one runs', async () => {
    expect(await startInVain(folder)).toContain('another Parcel Desk works with it');
  });

  test('a server without a named proxy ignores the visitor address in a request header', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) {
      const headers = { 'cf-connecting-ip': `198.51.100.${i}` };
      statuses.push((await fetch(`${origin}/api/v1/track/LX12345678${i}CN`, { headers })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('a first start that is killed at several moments', () => {
  const folder = newFolder();
  const exists = (name: string) => existsSync(join(folder, name));
  const isOpen = async (origin: string) => (await fetch(`${origin}/healthz`)).ok;
  const moments: ((origin: string) => boolean | Promise<boolean>)[] = [
    () => exists('lock'),
    () => exists('secrets.json'),
    () => exists('d1'),
    isOpen,
    () => exists('demo.json'),
    // Some of the demo's stories are told, and some are not.
    async (origin) => ((await (await track(origin)).json()) as TrackAnswer).shipments.length > 0,
  ];
  let running: Running;
  beforeAll(async () => {
    for (const moment of moments) {
      const { child, origin } = await launch(folder);
      await vi.waitUntil(async () => await Promise.resolve(moment(origin)).catch(() => false), {
        timeout: 60_000,
        interval: 5,
      });
      await stopServer(child, 'SIGKILL');
    }
    holdOzon(folder);
    running = (await start(folder, { LOOKUPS_PER_CLIENT: '3' })).running;
  }, 240_000);

  test('the start after several killed first starts completes the demo to its last parcel', async () => {
    for (const token of Object.values(running.demo.links)) {
      const page = await fetch(`${running.origin}/ru/p/${token}`);
      expect(await page.text()).toContain('<article class="sheet');
    }
    const signIn = await fetch(`${running.origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: running.origin },
      body: JSON.stringify(running.demo.account),
    });
    expect(signIn.status).toBe(200);
  });

  test('a server counts lookups by the visitor address that a named proxy sends', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await track(running.origin)).status);
    expect([...new Set(statuses)]).toEqual([200]);
  });
});

/** As a visit to Ozon leaves it that is killed: nobody else asks for some minutes. */
function holdOzon(folder: string): void {
  const heldUntil = Date.now() + 6 * 60_000;
  const changes = globSync(join(folder, 'd1', '**', '*.sqlite')).map((file) => {
    const db = new DatabaseSync(file);
    try {
      return db
        .prepare(
          `UPDATE connections SET poll_due_at = ? WHERE seller_id = 'sel_demo' AND carrier = 'ozon'`,
        )
        .run(heldUntil).changes;
    } catch {
      // Of the runtime itself.
      return 0;
    } finally {
      db.close();
    }
  });
  expect(changes.map(Number).toSorted((a, b) => b - a)[0]).toBe(1);
}

let visitors = 0;

/** A lookup by a visitor of its own, as the proxy in front tells. */
const track = (origin: string): Promise<Response> =>
  fetch(`${origin}/api/v1/track/48173252-0033-2`, {
    headers: { 'cf-connecting-ip': `198.51.${visitors >> 8}.${visitors++ & 255}` },
  });

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);
