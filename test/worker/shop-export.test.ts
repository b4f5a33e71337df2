// The file with all data of a shop: everything that is theirs, no secret, nothing of another shop, and a page in
// memory at a time.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { exportShop } from '../../functions/leaving/export.ts';
import { NOT_EXPORTED, SHOP_TABLES, WITHHELD } from '../../functions/leaving/tables.ts';
import { countedDatabase, statementsLeft } from '../../functions/lib/budget.ts';
import { joinShop, openShop, type Shop } from './support/accounts.ts';
import { openPage } from './support/authenticator.ts';
import { openFullShop } from './support/full-shop.ts';
import { storeParcels } from './support/scan.ts';

const PATH = '/en/desk/settings/shop/export';
type Line = Record<string, unknown> & { record: string };

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const download = async (shop: Shop, query = ''): Promise<Line[]> =>
  linesOf(await (await openPage(PATH + query, shop.owner.headers.cookie)).text());

test('the file of a shop has rows of every table that is exported, from its name to the last line', async () => {
  const shop = await openFullShop();
  const file = await openPage(PATH, shop.owner.headers.cookie);
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="shop-\d{4}-\d\d-\d\d\.ndjson"$/,
  );
  const lines = linesOf(await file.text());
  expect(lines[0]).toMatchObject({ record: 'shop', id: shop.id, name: 'A shop' });
  expect(lines.at(-1)).toEqual({ record: 'end' });
  const wanted = SHOP_TABLES.flatMap(({ table, parts = [] }) => [
    table,
    ...parts.map((part) => part.table),
  ]).filter((table) => !(table in NOT_EXPORTED));
  const kinds = new Set(lines.map(({ record }) => record));
  expect([...wanted, 'people'].filter((table) => !kinds.has(table))).toEqual([]);
  expect(lines.find(({ record }) => record === 'people')).toMatchObject({
    email: shop.owner.email,
  });
});

test('no secret, and nothing of another shop, is in the file', async () => {
  const [shop, other] = [await openFullShop(), await openFullShop()];
  const lines = await download(shop);
  const withheld = lines.flatMap((line) =>
    (WITHHELD[line.record] ?? []).filter((column) => column in line),
  );
  expect(withheld).toEqual([]);
  expect(JSON.stringify(lines)).not.toContain(other.id);
  expect(JSON.stringify(lines)).not.toContain(other.owner.id);
});

test('the file is for owners, of their own shop', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const agent = await joinShop(shop.id, 'agent');
  expect((await openPage(PATH, agent.headers.cookie)).status).toBe(403);
  const foreign = await openPage(`${PATH}?shop=${other.id}`, shop.owner.headers.cookie);
  expect(foreign.status).toBe(404);
  expect((await openPage(`${PATH}?after=users~1`, shop.owner.headers.cookie)).status).toBe(404);
});

test('every parcel is in one of the files, once, however early each of them stops', async () => {
  const shop = await openShop();
  await storeParcels(shop.id, `E${Date.now()}`, 1_700, { dueAt: 1 });
  const numbers: unknown[] = [];
  const files: Line[][] = [];
  for (let query: string | null = ''; query !== null; ) {
    const counted = countedDatabase(env.DB, () => {});
    // Nearly used up by the time the file begins: two pages of parcels are left.
    while (statementsLeft(counted) > 26) await counted.prepare('SELECT 1').run();
    const after = new URLSearchParams(query).get('after');
    const { readPosition } = await import('../../functions/leaving/export.ts');
    const stream = exportShop(
      { ...env, DB: counted },
      shop.id,
      after === null ? null : readPosition(after),
      (position) => `?${new URLSearchParams({ after: position })}`,
      Date.now(),
    );
    const lines = linesOf(await new Response(stream).text());
    files.push(lines);
    numbers.push(
      ...lines.filter(({ record }) => record === 'shipments').map(({ number }) => number),
    );
    const last = lines.at(-1);
    query = last?.record === 'continued' ? String(last.next) : null;
  }
  expect(files.length).toBeGreaterThan(2);
  expect([numbers.length, new Set(numbers).size]).toEqual([1_700, 1_700]);
});

test('the file is read as fast as it is taken: whoever stops reading stops the queries', async () => {
  const shop = await openShop();
  await storeParcels(shop.id, `S${Date.now()}`, 2_000, { dueAt: 1 });
  const counted = countedDatabase(env.DB, () => {});
  const stream = exportShop({ ...env, DB: counted }, shop.id, null, (one) => one, Date.now());
  const reader = stream.getReader();
  for (let pages = 0; pages < 4; pages++) await reader.read();
  const used = 800 - statementsLeft(counted);
  expect(used).toBeLessThan(15);
  await reader.cancel();
  expect(800 - statementsLeft(counted)).toBeLessThanOrEqual(used + 1);
});
