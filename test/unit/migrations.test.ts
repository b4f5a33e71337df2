// A database on this machine is brought up to date: D1 itself, as `npm start` opens it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { unstable_splitSqlQuery } from 'wrangler';
import { NEWEST_MIGRATION } from '../../functions/installation/newest-migration.ts';
import { type Migration, migrate, readMigrations } from '../../scripts/migrations.ts';
import { definitions } from '../../scripts/tables.ts';

const migrations = readMigrations();
const schema = readFileSync('schema.sql', 'utf8');
const [first] = migrations as [Migration];

let mf: Miniflare;
let opened = 0;
beforeAll(() => {
  const d1Databases = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`DB${i}`, `${i}`]));
  mf = new Miniflare({ modules: true, script: '', compatibilityDate: '2026-07-01', d1Databases });
});
afterAll(() => mf.dispose());

const emptyDatabase = () => mf.getD1Database(`DB${opened++}`);
type Database = Awaited<ReturnType<typeof emptyDatabase>>;

const added: Migration = {
  name: '9000_colour.sql',
  statements: [
    'ALTER TABLE canned_answers ADD COLUMN colour TEXT',
    "INSERT INTO sellers (id, name, slug, createdAt) VALUES ('s', 'S', 's', '')",
  ],
};
const broken: Migration = {
  name: '9001_broken.sql',
  statements: [...added.statements, 'NONSENSE'],
};

const sellersIn = (db: Database) =>
  db
    .prepare('SELECT count(*) FROM sellers')
    .raw()
    .then(([n]) => n);
const columnsOf = async (db: Database, table: string) =>
  (await db.prepare('SELECT name FROM pragma_table_info(?)').bind(table).all()).results.map(
    ({ name }) => name,
  );

test('the newest migration is the one the Worker waits for before it is ready', () => {
  expect(migrations.at(-1)?.name).toBe(NEWEST_MIGRATION);
});

test('all migrations together make the tables, indexes and triggers of schema.sql', () => {
  const made = (statements: readonly string[]) => {
    const db = new DatabaseSync(':memory:');
    for (const sql of statements) db.exec(sql);
    const rows = db.prepare('SELECT sql FROM sqlite_master WHERE sql IS NOT NULL').all();
    return definitions(rows.map(({ sql }) => String(sql)));
  };
  const migrated = made(migrations.flatMap(({ statements }) => statements));
  const desired = made(unstable_splitSqlQuery(schema));
  expect([...migrated].sort()).toEqual([...desired].sort());
});

test('migrations are numbered without a gap', () => {
  expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(
    migrations.map((_, i) => i + 1),
  );
});

test('missing migrations are applied once, each on what the ones before it have made', async () => {
  const db = await emptyDatabase();
  expect(await migrate(db, migrations)).toEqual(migrations.map(({ name }) => name));
  expect(await migrate(db, migrations)).toEqual([]);
  const chain: Migration[] = [
    { name: '9000_a.sql', statements: ['CREATE TABLE steps (said TEXT)'] },
    { name: '9001_b.sql', statements: ["INSERT INTO steps VALUES ('b')"] },
    { name: '9002_c.sql', statements: ["UPDATE steps SET said = said || 'c'"] },
    { name: '9003_d.sql', statements: ["UPDATE steps SET said = said || 'd'"] },
  ];
  const said = async () => (await db.prepare('SELECT said FROM steps').raw()).flat();
  await migrate(db, [...migrations, ...chain.slice(0, 2)]);
  expect(await said()).toEqual(['b']);
  await migrate(db, [...migrations, ...chain]);
  expect(await said()).toEqual(['bcd']);
  expect(await migrate(db, [...migrations, ...chain])).toEqual([]);
  expect(await said()).toEqual(['bcd']);
});

test('migrations are read from their folder in the order of their numbers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['0010_c.sql', '0002_b.sql', '0001_a.sql', 'notes.md']) {
    writeFileSync(join(folder, name), `SELECT '${name}'`);
  }
  expect(readMigrations(folder).map(({ name }) => name)).toEqual([
    '0001_a.sql',
    '0002_b.sql',
    '0010_c.sql',
  ]);
});

test('a migration that fails leaves nothing behind and is tried again at the next start', async () => {
  const db = await emptyDatabase();
  await expect(migrate(db, [...migrations, broken])).rejects.toThrow('NONSENSE');
  expect(await columnsOf(db, 'canned_answers')).not.toContain('colour');
  expect(await sellersIn(db)).toEqual([0]);
  const mended = { ...broken, statements: added.statements };
  expect(await migrate(db, [...migrations, mended])).toEqual([broken.name]);
});

test('a database from before migrations is taken over as having the first one', async () => {
  const db = await emptyDatabase();
  await db.batch(first.statements.map((sql) => db.prepare(sql)));
  await db.prepare(added.statements[1] ?? '').run();
  expect(await migrate(db, migrations)).toEqual(migrations.slice(1).map(({ name }) => name));
  expect(await sellersIn(db)).toEqual([1]);
});

test('a database whose tables differ from ours is refused and stays as it is', async () => {
  const db = await emptyDatabase();
  const older = first.statements.map((sql) => sql.replace('  slug TEXT NOT NULL UNIQUE,\n', ''));
  await db.batch(older.map((sql) => db.prepare(sql)));
  await expect(migrate(db, migrations)).rejects.toThrow('different: sellers)');
  await expect(migrate(db, migrations)).rejects.toThrow('different: sellers)');
  expect(await columnsOf(db, 'sellers')).not.toContain('slug');
});

test('a database newer than the code is refused with the name of the unknown migration', async () => {
  const db = await emptyDatabase();
  await migrate(db, [...migrations, added]);
  await expect(migrate(db, migrations)).rejects.toThrow(
    'newer version of Parcel Desk (9000_colour.sql)',
  );
});

test('two starts at once end with every migration applied once', async () => {
  const db = await emptyDatabase();
  await Promise.allSettled([
    migrate(db, [...migrations, added]),
    migrate(db, [...migrations, added]),
  ]);
  expect(await migrate(db, [...migrations, added])).toEqual([]);
  expect(await sellersIn(db)).toEqual([1]);
});

test('comments, layout and a column added behind the constraints make no different table', () => {
  const definition = (sql: unknown) => definitions([String(sql)]).get('boxes');
  const desired = `CREATE TABLE boxes (
    a TEXT CHECK (a IN ('x', 'y')), -- a comment
    b INTEGER NOT NULL DEFAULT 0,
    UNIQUE (a)
  ) STRICT;`;
  const db = new DatabaseSync(':memory:');
  db.exec("CREATE TABLE boxes (a TEXT CHECK (a IN ('x','y')), UNIQUE (a)) STRICT");
  db.exec('ALTER TABLE boxes ADD COLUMN b INTEGER NOT NULL DEFAULT 0');
  const [stored] = db.prepare("SELECT sql FROM sqlite_master WHERE type = 'table'").all();
  expect(definition(stored?.sql)).toBe(definition(desired));
  expect(definition(stored?.sql)).not.toBe(definition(desired.replace('DEFAULT 0', 'DEFAULT 1')));
});

test('no migration drops a table that others refer to: their rows would go with it', () => {
  const referenced = new Set([...schema.matchAll(/REFERENCES (\w+)/g)].map(([, table]) => table));
  const dropped = migrations.flatMap(({ name, statements }) =>
    statements
      .flatMap((sql) => /\bDROP TABLE (?:IF EXISTS )?"?(\w+)/i.exec(sql)?.[1] ?? [])
      .filter((table) => referenced.has(table))
      .map((table) => `${name}: ${table}`),
  );
  expect(dropped).toEqual([]);
});
