// The whole folder of a shop that is worked in is lost, and comes back; an upgrade is undone.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import type { Ticket } from '../../functions/contract/ticket.ts';
import { unseal } from '../../functions/lib/secrets.ts';
import { installation } from '../../scripts/installation.ts';
import { readSecrets } from '../../scripts/secrets.ts';
import { definitions } from '../../scripts/tables.ts';
import { openData, unpackOld } from '../support/old-data.ts';
import { jpegWith } from '../support/pictures.ts';
import { newDataDir, type Running, startServer, stopServer } from '../support/server.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = newDataDir();
  folders.push(folder);
  return folder;
}

/** As a person types it; what it printed. */
async function run(script: string, args: string[], dataDir: string): Promise<string> {
  const env = { ...process.env, DATA_DIR: dataDir, BACKUP_PASSPHRASE: '' };
  const command = [`scripts/${script}.ts`, ...args];
  return (await promisify(execFile)(process.execPath, command, { env })).stdout;
}

interface Shop {
  act(path: string, body: unknown): Promise<{ id: string; token: string }>;
  photo(ticket: { id: string; token: string }): Promise<void>;
}

async function signIn({ origin, demo }: Running): Promise<Shop> {
  const send = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: { origin, ...(isForm ? {} : { 'content-type': 'application/json' }), ...headers },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const signedIn = await send('/api/auth/sign-in/email', demo.account);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    act: async (path, body) => (await send(path, body, { cookie })).json(),
    photo: async ({ id, token }) => {
      const form = new FormData();
      form.set('photo', new File([Buffer.from(jpegWith(6))], 'box.jpg', { type: 'image/jpeg' }));
      await send(`/api/v1/tickets/${id}/evidence`, form, { authorization: `Bearer ${token}` });
    },
  };
}

const photosOf = async ({ origin }: Running, { id, token }: { id: string; token: string }) => {
  const headers = { authorization: `Bearer ${token}` };
  const ticket = await fetch(`${origin}/api/v1/tickets/${id}`, { headers });
  const { evidence } = (await ticket.json()) as Ticket;
  return Promise.all(
    evidence.map(async ({ url }) => {
      const photo = await fetch(new URL(url, origin));
      return Buffer.from(await photo.arrayBuffer()).toString('base64');
    }),
  );
};

test('a shop whose whole folder is lost comes back with all it was told before the backup, photos and keys', async () => {
  const dataDir = newFolder();
  const to = newFolder();
  const { child, running } = await startServer(dataDir);
  const shop = await signIn(running);
  await shop.act('/api/v1/connections', { carrier: 'aftership', signingKey: 'a key of the shop' });
  const [number = ''] = Object.keys(running.demo.links);
  const message = 'The box came open. Коробка пришла открытой.';
  const ticket = await shop.act('/api/v1/tickets', { number, type: 'damaged', message });
  await shop.photo(ticket);
  const photos = await photosOf(running, ticket);
  expect(photos).toHaveLength(1);

  const acknowledged: string[] = [];
  let isOver = false;
  const writing = (async () => {
    for (let i = 0; !isOver && i < 2000; i++) {
      const order = `${66_000_000 + i}-0001-1`;
      await shop.act('/api/v1/shipments', { shipments: [{ number: order, orderNumber: order }] });
      acknowledged.push(order);
    }
  })();
  while (acknowledged.length < 10) await new Promise((resolve) => setTimeout(resolve, 20));
  const before = [...acknowledged];
  const printed = await run('backup', ['--to', to, '--keep', '2'], dataDir);
  // It was taken beside the writes, not before them.
  expect(acknowledged.length).toBeGreaterThan(before.length);
  isOver = true;
  await writing;
  expect(printed).toContain('IT HOLDS THE SECRETS');
  await stopServer(child, 'SIGKILL');
  rmSync(dataDir, { recursive: true });

  const backup = join(to, readdirSync(to)[0] ?? '');
  expect(await run('backup', ['--verify', backup], dataDir)).toContain('is whole');
  expect(await run('restore', [backup], dataDir)).toContain('npm start goes on from there');
  const again = await startServer(dataDir);
  for (const order of before) {
    const answer = await fetch(`${again.running.origin}/api/v1/track/${order}`);
    const { shipments } = (await answer.json()) as TrackAnswer;
    expect(shipments.length, order).toBeGreaterThan(0);
  }
  expect(await photosOf(again.running, ticket)).toEqual(photos);
  const { SECRETS_KEY } = readSecrets(dataDir, false);
  const [row] = installation(dataDir).all<{ signing_key: string }>(
    "SELECT signing_key FROM connections WHERE carrier = 'aftership' ORDER BY created_at DESC",
  );
  expect(await unseal(row?.signing_key ?? '', SECRETS_KEY)).toBe('a key of the shop');
  await signIn(again.running);
  await stopServer(again.child, 'SIGTERM');
}, 240_000);

/** Tables, and rows of those that no job writes by itself. */
function stateOf(folder: string): { tables: Map<string, string>; rows: unknown } {
  const db = openData(folder, true);
  const tables = db
    .prepare(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT GLOB '_cf_*'
         AND name NOT GLOB 'sqlite_*' AND name <> 'd1_migrations'`,
    )
    .all();
  const rows = [
    'shipments',
    'tracking_events',
    'tickets',
    'ticket_messages',
    'ticket_evidence',
  ].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  db.close();
  return { tables: definitions(tables.map(({ sql }) => String(sql))), rows };
}

test('an upgrade keeps the data as it was before, and restoring that undoes the upgrade', async () => {
  const dataDir = join(newFolder(), 'data');
  mkdirSync(dataDir);
  const at = unpackOld('0001', dataDir);
  const old = stateOf(dataDir);
  const { child, running } = await startServer(dataDir, at());
  expect(running.printed).toContain('The data as it was before this version');
  await stopServer(child, 'SIGTERM');
  expect(stateOf(dataDir).tables).not.toEqual(old.tables);

  const upgrades = join(dataDir, 'before-upgrade');
  const [kept = ''] = readdirSync(upgrades);
  await run('restore', [join(upgrades, kept), '--replace'], dataDir);
  expect(stateOf(dataDir)).toEqual(old);
  // The next start upgrades once more.
  const again = await startServer(dataDir, at(10));
  expect((await fetch(`${again.running.origin}/healthz`)).status).toBe(200);
  await stopServer(again.child, 'SIGTERM');
  expect(readdirSync(upgrades)).toHaveLength(2);
}, 240_000);
