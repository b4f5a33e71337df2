// d1-orm's sharp edges are refused before they reach the database.
import { DataTypes, Model } from 'd1-orm';
import { expect, test } from 'vitest';
import { byKey, deleteByKey, insert, updateByKey } from '../../functions/lib/db.ts';

const things = new Model(
  { tableName: 'things', primaryKeys: ['id', 'part'] },
  {
    id: { type: DataTypes.TEXT, notNull: true },
    part: { type: DataTypes.TEXT, notNull: true },
    plan: { type: DataTypes.TEXT },
  },
);
const asked: { query: string; bindings: unknown[] }[] = [];
const db = {
  prepare: (query: string) => ({
    bind: (...bindings: unknown[]) => {
      asked.push({ query, bindings });
      return { first: async () => null };
    },
  }),
} as unknown as D1Database;

test('a missing, empty or partial key is refused', async () => {
  const keys = [{}, { id: 'a' }, { id: 'a', part: '' }, { id: 'a', part: undefined }];
  for (const key of keys) {
    expect(() => deleteByKey(db, things, key)).toThrow('is missing');
    await expect(byKey(db, things, key)).rejects.toThrow('is missing');
  }
  expect(asked).toEqual([]);
});

test('a key with a foreign column is refused', () => {
  const key = { id: 'a', part: 'b', '1=1 OR id': 'x' } as { id: string; part: string };
  expect(() => deleteByKey(db, things, key)).toThrow('only the primary key');
});

test('a column the table does not have is refused', () => {
  const row = { id: 'a', part: 'b', 'plan) VALUES (1); --': 'x' } as { id: string };
  expect(() => insert(db, things, row)).toThrow('no column');
});

test('undefined is left out of a patch, null is written', () => {
  updateByKey(db, things, { id: 'a', part: 'b' }, { plan: null, part: undefined as never });
  expect(asked.at(-1)?.bindings).toEqual([null, 'a', 'b']);
});
