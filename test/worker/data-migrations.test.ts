// What SQL cannot do to stored data is done in slices, whatever happens in between.
import { env } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import type { Env } from '../../functions/env.ts';
import {
  countedDatabase,
  overBudget,
  STATEMENTS_MAX,
  statementsUsed,
} from '../../functions/lib/budget.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { DataMigration } from '../../functions/migrations/data-migrations.ts';
import { migrateData } from '../../functions/migrations/run.ts';

const NOW = Date.parse('2026-11-01T00:00:00Z');
const SHOPS = 45;

beforeEach(async () => {
  const insert = 'INSERT INTO sellers (id, name, slug, createdAt) VALUES (?1, ?2, ?1, ?3)';
  await env.DB.batch([
    env.DB.prepare('DELETE FROM sellers'),
    env.DB.prepare('DELETE FROM data_migrations'),
    ...Array.from({ length: SHOPS }, () =>
      env.DB.prepare(insert).bind(newId('sel', NOW), 'Shop', ''),
    ),
  ]);
});

/** Each shop gets one more '!': a row that was changed twice shows it. */
const exclaim = (id: string): DataMigration => ({
  id,
  async slice(DB, position) {
    const { results } = await DB.prepare('SELECT id FROM sellers WHERE id > ? ORDER BY id LIMIT 2')
      .bind(position ?? '')
      .all<{ id: string }>();
    const change = DB.prepare("UPDATE sellers SET name = name || '!' WHERE id = ?");
    return {
      statements: results.map((row) => change.bind(row.id)),
      next: results.at(-1)?.id ?? null,
    };
  },
});

/** D1 that dies at every third batch, before it is written or right after. */
function dyingDb(): D1Database {
  let batches = 0;
  return new Proxy(env.DB, {
    get(db, name) {
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches % 6 === 3) throw new Error('the machine went away');
          const results = await db.batch(statements);
          if (batches % 6 === 0) throw new Error('the machine went away');
          return results;
        };
      }
      const value = Reflect.get(db, name);
      return typeof value === 'function' ? value.bind(db) : value;
    },
  });
}

const names = async (): Promise<Record<string, number>> => {
  const sql = 'SELECT name, count(*) AS n FROM sellers GROUP BY name';
  const { results } = await env.DB.prepare(sql).all<{ name: string; n: number }>();
  return Object.fromEntries(results.map(({ name, n }) => [name, n]));
};

const isDone = async (id: string): Promise<boolean> =>
  (await env.DB.prepare('SELECT done_at FROM data_migrations WHERE id = ?')
    .bind(id)
    .first('done_at')) !== null;

/** As many minutes as it takes. */
async function untilDone(migrations: DataMigration[], on: Env = env): Promise<number> {
  for (let minutes = 1; minutes <= 100; minutes++) {
    await migrateData(on, NOW, migrations).catch(() => undefined);
    const done = await Promise.all(migrations.map(({ id }) => isDone(id)));
    if (done.every(Boolean)) return minutes;
  }
  throw new Error('it never ends');
}

test('a data migration changes every row once, some slices a minute, and then never again', async () => {
  expect(await untilDone([exclaim('0003')])).toBe(2);
  expect(await names()).toEqual({ 'Shop!': SHOPS });
  await migrateData(env, NOW, [exclaim('0003')]);
  expect(await names()).toEqual({ 'Shop!': SHOPS });
});

test('a data migration says that there is more until it is done, so that it goes on at once', async () => {
  const results = [];
  do results.push(await migrateData(env, NOW, [exclaim('0003')]));
  while (results.at(-1) === 'more');
  expect(results).toEqual(['more', undefined]);
  expect(await isDone('0003')).toBe(true);
});

test('a data migration stays inside the statements of an invocation', async () => {
  const used: number[] = [];
  const costly: DataMigration = {
    id: '0003',
    slice: async (db, position) => ({
      statements: Array.from({ length: 30 }, () => db.prepare('SELECT 1')),
      next: position === '59' ? null : String(Number(position ?? 0) + 1),
    }),
  };
  for (let result: string | undefined = 'more'; result === 'more'; ) {
    const DB = countedDatabase(env.DB, overBudget('a test', true));
    result = await migrateData({ ...env, DB }, NOW, [costly]);
    used.push(statementsUsed(DB));
  }
  expect(used.length).toBeGreaterThan(2);
  expect(Math.max(...used)).toBeLessThanOrEqual(STATEMENTS_MAX);
});

test('a data migration that is interrupted between slices skips no row and changes none twice', async () => {
  expect(await untilDone([exclaim('0003')], { ...env, DB: dyingDb() })).toBeGreaterThan(5);
  expect(await names()).toEqual({ 'Shop!': SHOPS });
});

test('two workers that run a data migration at once change every row once', async () => {
  const both = () => Promise.all([1, 2].map(() => migrateData(env, NOW, [exclaim('0003')])));
  for (let minute = 0; !(await isDone('0003')); minute++) {
    expect(minute).toBeLessThan(30);
    await both();
  }
  expect(await names()).toEqual({ 'Shop!': SHOPS });
});

test('data migrations run in their order, the later one when the earlier one is done', async () => {
  const order: string[] = [];
  const watched = ({ id, slice }: DataMigration): DataMigration => ({
    id,
    slice: (...args) => {
      order.push(id);
      return slice(...args);
    },
  });
  await untilDone([watched(exclaim('0003')), watched(exclaim('0005'))]);
  expect(order).toEqual(order.toSorted());
  expect(await names()).toEqual({ 'Shop!!': SHOPS });
});

test('a data migration that fails holds up those behind it, and says so', async () => {
  const broken: DataMigration = {
    id: '0003',
    slice: () => Promise.reject(new Error('unreadable')),
  };
  await expect(migrateData(env, NOW, [broken, exclaim('0005')])).rejects.toThrow('unreadable');
  expect(await names()).toEqual({ Shop: SHOPS });
});
