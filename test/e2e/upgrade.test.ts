// Data of earlier versions, as a shop that was worked in left it (test/support/lived-in.ts), is found
// whole by this one.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, describe, expect, test } from 'vitest';
import { unstable_readConfig, unstable_splitSqlQuery } from 'wrangler';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import type { Ticket, TicketSummary } from '../../functions/contract/ticket.ts';
import { DATA_MIGRATIONS } from '../../functions/migrations/data-migrations.ts';
import { migrate, readMigrations } from '../../scripts/migrations.ts';
import { definitions } from '../../scripts/tables.ts';
import { oldVersions, openData, unpackOld } from '../support/old-data.ts';
import { newDataDir, startInVain, startServer, stopServer } from '../support/server.ts';

const [database] = unstable_readConfig({ config: 'wrangler.toml' }).d1_databases;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Where wrangler looks for it as well: in `v3` of what it is given. */
function newFolder(): string {
  const folder = newDataDir();
  folders.push(folder);
  mkdirSync(join(folder, 'v3'));
  return join(folder, 'v3');
}

function unpack(version: string) {
  const folder = newFolder();
  return { folder, asLeft: unpackOld(version, folder)() };
}

type Row = Record<string, unknown>;

const OURS = `type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'
  AND name <> 'd1_migrations'`;

/** All rows of each table. */
function contentOf(folder: string): Map<string, Row[]> {
  const db = openData(folder);
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE ${OURS}`).all();
  const content = tables.map(({ name }): [string, Row[]] => [
    String(name),
    db.prepare(`SELECT * FROM "${name}"`).all(),
  ]);
  db.close();
  return new Map(content);
}

function tablesOf(folder: string): Map<string, string> {
  const db = openData(folder);
  const rows = db.prepare(`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL`).all();
  db.close();
  return definitions(rows.map(({ sql }) => String(sql)));
}

async function upgrade(folder: string): Promise<string[]> {
  const mf = new Miniflare({
    modules: true,
    script: '',
    compatibilityDate: '2026-07-01',
    defaultPersistRoot: folder,
    d1Databases: { DB: database?.preview_database_id ?? '' },
  });
  const applied = await migrate(await mf.getD1Database('DB'), readMigrations());
  await mf.dispose();
  return applied;
}

/** What a migration says otherwise on purpose: who told of an event, and when it happened. */
const CORRECTED: Record<string, string[]> = {
  tracking_events: ['source', 'occurred_at', 'local_time'],
  // Returns are listed by what costs most; tickets keep no clock of their own.
  ozon_returns: ['due_at'],
  // Shops are read at Ozon once more, for their products; people hear of the new kinds of news.
  connections: ['poll_state'],
  channels: ['types'],
  tickets: ['due_at'],
};

/** Tables that held nothing but copies: they are gone. */
const DERIVED = ['published'];

const only = (row: Row, columns: string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

describe.each(oldVersions)('data of version %s', (version) => {
  test('data of an earlier version gets the current tables by migration and keeps every row', async () => {
    const { folder } = unpack(version);
    const before = contentOf(folder);
    await upgrade(folder);
    const after = contentOf(folder);
    for (const [table, rows] of before) {
      if (DERIVED.includes(table)) continue;
      const columns = Object.keys(rows[0] ?? {}).filter((one) => !CORRECTED[table]?.includes(one));
      const kept = after.get(table)?.map((row) => only(row, columns));
      expect(kept, table).toEqual(rows.map((row) => only(row, columns)));
    }
    const tables = tablesOf(folder);
    for (const [name, definition] of definitions(
      unstable_splitSqlQuery(readFileSync('schema.sql', 'utf8')),
    )) {
      expect(tables.get(name)).toBe(definition);
    }
  });

  test('data of an earlier version works in this one: parcels, tickets with photos, sign-in', async () => {
    const { folder, asLeft } = unpack(version);
    const before = contentOf(folder);
    const { child, running } = await startServer(folder, asLeft);
    const { origin, demo } = running;
    const get = async <T>(path: string, headers: HeadersInit = {}): Promise<T> => {
      const answer = await fetch(origin + path, { headers });
      expect(answer.status, path).toBe(200);
      return answer.json() as Promise<T>;
    };

    for (const [number, token] of Object.entries(demo.links)) {
      const { shipments } = await get<TrackAnswer>(`/api/v1/track/${encodeURIComponent(number)}`);
      expect(
        shipments.map(({ events }) => events.length > 0),
        number,
      ).toContain(true);
      expect((await fetch(`${origin}/en/p/${token}`)).status).toBe(200);
    }
    const signedIn = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(demo.account),
    });
    expect(signedIn.status).toBe(200);
    const cookies = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]);
    const headers = { cookie: cookies.join('; ') };
    const { tickets } = await get<{ tickets: TicketSummary[] }>('/api/v1/tickets', headers);
    expect(tickets).toHaveLength(before.get('tickets')?.length ?? 0);
    for (const { id } of tickets) {
      const { messages, evidence } = await get<Ticket>(`/api/v1/tickets/${id}`, headers);
      const ofTicket = (table: string) => before.get(table)?.filter((row) => row.ticket_id === id);
      expect(messages).toHaveLength(ofTicket('ticket_messages')?.length ?? 0);
      expect(evidence).toHaveLength(ofTicket('ticket_evidence')?.length ?? 0);
      for (const { url, bytes } of evidence) {
        const photo = await fetch(new URL(url, origin));
        expect((await photo.arrayBuffer()).byteLength).toBe(bytes);
      }
    }
    await stopServer(child, 'SIGTERM');
    const done = contentOf(folder)
      .get('data_migrations')
      ?.filter(({ done_at }) => done_at !== null);
    expect(done?.map(({ id }) => id)).toEqual(DATA_MIGRATIONS.map(({ id }) => id));
  }, 120_000);
});

test('wrangler and npm start find each other’s migrations applied', async () => {
  const folders = [newFolder(), newFolder()] as const;
  await upgrade(folders[0]);
  expect(applyByWrangler(folders[0])).toContain('No migrations to apply');
  expect(applyByWrangler(folders[1])).toContain(readMigrations().at(-1)?.name);
  expect(await upgrade(folders[1])).toEqual([]);
  expect(tablesOf(folders[0])).toEqual(tablesOf(folders[1]));
}, 120_000);

const applyByWrangler = (folder: string): string =>
  execFileSync(
    'wrangler',
    ['d1', 'migrations', 'apply', 'parcel-desk', '--local', '--persist-to', join(folder, '..')],
    { encoding: 'utf8', stdio: 'pipe' },
  );

test('lost, damaged or foreign secrets stop a start and stay as they are, and NEW_SECRETS=1 begins with new ones', async () => {
  const { folder, asLeft } = unpack('0001');
  const secrets = join(folder, 'secrets.json');
  const kept = JSON.parse(readFileSync(secrets, 'utf8'));
  truncateSync(secrets, 60);
  const damaged = await startInVain(folder, asLeft);
  expect(damaged).toMatch(/secrets\.json is damaged\.[\s\S]*NEW_SECRETS=1 npm start/);
  expect(readFileSync(secrets)).toHaveLength(60);
  const OTHER = btoa('a key of another installation ..');
  writeFileSync(secrets, JSON.stringify({ ...kept, SECRETS_KEY: OTHER }));
  expect(await startInVain(folder, asLeft)).toContain('secrets.json is not of this data');
  rmSync(secrets);
  const lost = await startInVain(folder, asLeft);
  expect(lost).toMatch(/secrets\.json is missing\.[\s\S]*NEW_SECRETS=1 npm start/);
  expect(existsSync(secrets)).toBe(false);
  // What is in the way is the key alone: with it back, nothing has been changed.
  writeFileSync(secrets, JSON.stringify(kept));
  await stopServer((await startServer(folder, asLeft)).child, 'SIGTERM');
  expect(JSON.parse(readFileSync(secrets, 'utf8'))).toEqual(kept);
  rmSync(secrets);

  const { child, running } = await startServer(folder, { ...asLeft, NEW_SECRETS: '1' });
  expect((await fetch(`${running.origin}/healthz`)).status).toBe(200);
  expect(JSON.parse(readFileSync(secrets, 'utf8')).SECRETS_KEY).not.toBe(kept.SECRETS_KEY);
  for (const token of Object.values(running.demo.links)) {
    expect((await fetch(`${running.origin}/en/p/${token}`)).status).toBe(200);
  }
  await stopServer(child, 'SIGTERM');
}, 120_000);
