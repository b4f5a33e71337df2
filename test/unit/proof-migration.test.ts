// Numbers that an earlier version stored: what stands behind each is read from the events that it kept.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

const POSTING = '24219509-0020-1';
const ORDER = '24219509-0020';
const CDEK = '1106153417';
const NOW = Date.parse('2026-11-01T00:00:00Z');

/** The tables as they were, without the columns that the migration adds. */
function earlierTables(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  db.exec('PRAGMA foreign_keys = OFF');
  db.exec(readFileSync('schema.sql', 'utf8'));
  db.exec(`ALTER TABLE shipment_numbers DROP COLUMN proof;
    ALTER TABLE shipment_numbers DROP COLUMN owned;
    ALTER TABLE shipments DROP COLUMN public_snapshot`);
  return db;
}

let parcels = 0;

interface Told {
  source: string;
  key: string;
  occurredAt?: number;
}

function store(db: DatabaseSync, seller: string, numbers: string[], events: Told[]): void {
  const id = `shp_${parcels++}`;
  db.prepare(
    `INSERT INTO shipments (id, seller_id, token, carrier, number, round, status, snapshot, version,
       created_at, updated_at) VALUES (?1, ?2, ?1, 'cdek', ?3, 0, 'pending', '{}', 1, 0, 0)`,
  ).run(id, seller, `${numbers[0]}`);
  for (const number of numbers) {
    db.prepare(
      'INSERT INTO shipment_numbers (number, shipment_id, seller_id, shared) VALUES (?, ?, ?, ?)',
    ).run(number, id, seller, number === ORDER ? 1 : 0);
  }
  for (const { source, key, occurredAt = NOW } of events) {
    db.prepare(
      `INSERT INTO tracking_events (shipment_id, key, occurred_at, local_time, received_at, raw_code,
         carrier, source, confidence, withdraws, facts)
       VALUES (?, ?, ?, '2026-11-01T10:00:00', ?, 'X', 'cdek', ?, 'carrier_reported', 0, '{}')`,
    ).run(id, key, occurredAt, NOW, source);
  }
}

const migrate = (db: DatabaseSync) => db.exec(readFileSync('migrations/0003_proof.sql', 'utf8'));

const claims = (db: DatabaseSync) =>
  db
    .prepare('SELECT seller_id, number, proof, owned FROM shipment_numbers ORDER BY 1, 2')
    .all()
    .map((row) => Object.values(row).join(' '));

test('the migration derives the proof of a number from the stored messages about it', () => {
  const db = earlierTables();
  store(db, 'typing', [CDEK], [{ source: 'seller:api', key: 'seller|added_by_seller' }]);
  store(db, 'relaying', [CDEK], [{ source: 'aftership:push', key: `cdek|${CDEK}|X|1||` }]);
  store(db, 'pushing', [CDEK, POSTING], [{ source: 'cdek:push', key: `cdek|${CDEK}|X|1||` }]);
  store(db, 'asking', [CDEK, POSTING], [{ source: 'cdek:poll', key: `cdek|${CDEK}|X|1||` }]);
  store(
    db,
    'ozon',
    [POSTING, ORDER, CDEK],
    [{ source: 'ozon:poll', key: `ozon|${POSTING}|X|1||` }],
  );
  store(db, 'uuid', [POSTING], [{ source: 'ozon:push', key: `ozon|TYPE_X:1f2e:${POSTING}` }]);
  store(db, 'naming', [POSTING], [{ source: 'cdek:poll', key: `cdek|${POSTING}|X|1||` }]);
  migrate(db);
  expect(claims(db)).toEqual([
    `asking ${CDEK} polled 1`,
    `asking ${POSTING} relayed 0`,
    `naming ${POSTING} relayed 0`,
    `ozon ${CDEK} relayed 0`,
    `ozon ${ORDER} linked 1`,
    `ozon ${POSTING} polled 1`,
    `pushing ${CDEK} pushed 0`,
    `pushing ${POSTING} relayed 0`,
    `relaying ${CDEK} relayed 0`,
    `typing ${CDEK} typed 0`,
    `uuid ${POSTING} pushed 0`,
  ]);
});

test('the migration turns poll events of a shop without a carrier key into pushes', () => {
  const db = earlierTables();
  const said = [{ source: 'russian-post:poll', key: `russian-post|RA644000001RU|X|1||` }];
  store(db, 'asking', ['RA644000001RU'], said);
  store(db, 'relaying', ['RA644000001RU'], said);
  db.exec(`INSERT INTO connections (id, seller_id, carrier, secret_hash, credentials, created_at) VALUES
    ('a', 'asking', 'russian-post', 'a', 'sealed', 0), ('b', 'relaying', 'russian-post', 'b', NULL, 0)`);
  migrate(db);
  expect(claims(db)).toEqual(['asking RA644000001RU polled 0', 'relaying RA644000001RU relayed 0']);
  const sources = db.prepare('SELECT source FROM tracking_events ORDER BY shipment_id').all();
  expect(sources).toEqual([{ source: 'russian-post:poll' }, { source: 'russian-post:push' }]);
});

test('the migration counts 5Post’s own order IDs as polled and other numbers as relayed', () => {
  const db = earlierTables();
  const uuid = '9F1C1D4E-0000-4000-8000-000000000000';
  for (const number of [CDEK, uuid]) {
    store(db, 'shop', [number], [{ source: 'fivepost:poll', key: `fivepost|${number}|X|1||` }]);
  }
  db.exec(`INSERT INTO connections (id, seller_id, carrier, secret_hash, credentials, created_at)
    VALUES ('a', 'shop', 'fivepost', 'a', 'sealed', 0)`);
  migrate(db);
  expect(claims(db)).toEqual([`shop ${CDEK} relayed 0`, `shop ${uuid} polled 0`]);
});

test('the migration sets an event dated hours ahead to the time of its receipt', () => {
  const db = earlierTables();
  const hours = [-5, 0.1, 9, 20];
  store(
    db,
    'shop',
    [CDEK],
    hours.map((n) => ({ source: 'cdek:push', key: `${n}`, occurredAt: NOW + n * 3_600_000 })),
  );
  migrate(db);
  const events = db.prepare('SELECT * FROM tracking_events ORDER BY CAST(key AS REAL)').all();
  expect(events.map((one) => [Number(one.occurred_at) - NOW, one.local_time !== null])).toEqual([
    [-5 * 3_600_000, true],
    [360_000, true],
    [0, true],
    [0, false],
  ]);
});
