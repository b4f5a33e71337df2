// Tables as .xlsx beside CSV: parcels, problems, returns, reports, and the rows a file was refused.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { Import } from '../../functions/contract/import.ts';
import { readFile } from '../../functions/imports/read.ts';
import { eachSheetRow, type SheetRow } from '../../functions/imports/sheet-rows.ts';
import { openWorkbook } from '../../functions/imports/workbook.ts';
import { newBudget, partsOf, textOf } from '../../functions/imports/zip.ts';
import { FILE_TYPES } from '../../functions/lib/table-file.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import { call, expectProblem, newCdekNumber, openHook } from './support/hooks.ts';
import { add, ask, store } from './support/shipments.ts';

let shop: Shop;
let owner: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
});

/** The rows of a workbook as our own reader sees them, and the XML of its sheet. */
async function opened(response: Response): Promise<{ rows: SheetRow[]; xml: string }> {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(FILE_TYPES.xlsx);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const parts = partsOf(new Uint8Array(await response.arrayBuffer()));
  const book = await openWorkbook(parts, newBudget());
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows: SheetRow[] = [];
  await eachSheetRow(
    sheet.part,
    newBudget(),
    book,
    () => true,
    (row) => rows.push(row) > 0,
  );
  let xml = '';
  for await (const piece of textOf(sheet.part, newBudget())) xml += piece;
  return { rows, xml };
}
const xlsx = async (path: string, who = owner) => opened(await ask(who, path));
const cellsOf = ({ rows }: { rows: SheetRow[] }) => rows.map(({ cells }) => [...cells]);

describe('parcels', () => {
  test('the .xlsx export holds each parcel once, with dates as dates and texts that are no formula', async () => {
    const own = await openShop();
    const number = newCdekNumber();
    await add(own.owner, { number, carrier: 'cdek', shipBy: '2027-11-25T11:30:00Z' });
    const file = await xlsx('/ru/desk/parcels/export.xlsx', own.owner);
    const [head = [], row = []] = cellsOf(file);
    expect(head.slice(0, 2)).toEqual(['Номер', 'Другие номера']);
    expect(row[0]).toBe(number);
    expect(row[head.indexOf('Отгрузить до')]).toBe('2027-11-25 14:30');
    expect(file.rows).toHaveLength(2);
    const api = await xlsx('/api/v1/shipments/export.xlsx', own.owner);
    const [ids = [], plain = []] = cellsOf(api);
    expect(plain[ids.indexOf('shipBy')]).toBe('2027-11-25 11:30');
    expect(plain[ids.indexOf('carrier')]).toBe('cdek');
  });

  test('a cell of the .xlsx export that would start a formula is a text', async () => {
    const own = await openShop();
    await store(own.id, 'FX', 1, { carried_by: `'=cmd|calc'`, scheme: `'@x'` });
    const file = await xlsx('/api/v1/shipments/export.xlsx', own.owner);
    expect(file.rows[1]?.cells).toContain('=cmd|calc');
    expect(file.xml).not.toContain('<f');
    expect(file.xml).toContain('t="inlineStr"><is><t>=cmd|calc</t>');
  });

  test('the .xlsx export holds each of 1,203 parcels once and can be imported again', async () => {
    const own = await openShop();
    await store(own.id, '777', 1203);
    const response = await ask(own.owner, '/zh/desk/parcels/export.xlsx');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const read = await readFile(bytes);
    if (typeof read === 'string') throw new Error(read);
    expect(read.rows).toHaveLength(1203);
    expect(new Set(read.rows.map(({ cells }) => cells[0])).size).toBe(1203);
  });
});

describe('problems and returns', () => {
  test('problems are a file with one row each, in words and as ids', async () => {
    const own = await openShop();
    const problems = JSON.stringify([
      { reason: 'past_eta', since: Date.UTC(2026, 10, 20, 9), deadline: null, threshold: null },
    ]).replaceAll("'", "''");
    await store(own.id, 'PX', 2, {
      ...{ problem: `'past_eta'`, problem_order: '1', problems: `'${problems}'` },
    });
    const [head = [], row = [], ...rest] = cellsOf(
      await xlsx('/en/desk/today/problems.xlsx', own.owner),
    );
    expect(head.slice(-3)).toEqual(['Deadline', 'Amount', 'Currency']);
    expect(row[head.indexOf('Problem since')]).toBe('2026-11-20 12:00');
    expect(rest).toHaveLength(1);
    const csv = await (await ask(own.owner, '/api/v1/problems/export.csv?reason=past_eta')).text();
    expect(csv).toContain('past_eta,2026-11-20T09:00:00.000Z,');
    const none = await (
      await ask(own.owner, '/api/v1/problems/export.csv?reason=no_movement')
    ).text();
    expect(none.split('\r\n')).toHaveLength(2);
  });

  test('returns are a file with words for people, and with the names of Ozon for programs', async () => {
    const own = await openShop();
    const { connectionId } = await openHook('cdek', { sellerId: own.id });
    await env.DB.prepare(
      `INSERT INTO ozon_returns (seller_id, connection_id, id, number, status, changed_at, product,
         quantity, price_minor, currency, due_at, answer_hash)
       VALUES (?1, ?3, '900', '48173252-0033-2', 'ArrivedAtReturnPlace', ?2, '=Чайник', 2, 139050,
         'RUB', 5, 'x')`,
    )
      .bind(own.id, Date.UTC(2026, 10, 20, 9), connectionId)
      .run();
    const file = await xlsx('/ru/desk/returns/export.xlsx', own.owner);
    const [head = [], row = []] = cellsOf(file);
    expect(row[head.indexOf('Статус с')]).toBe('2026-11-20 12:00');
    expect(row[head.indexOf('Цена товара')]).toBe('1390.5');
    expect(row[head.indexOf('Название товара')]).toBe('=Чайник');
    const csv = await (await ask(own.owner, '/api/v1/returns/export.csv?which=waiting')).text();
    expect(csv).toContain(
      `48173252-0033-2,,ArrivedAtReturnPlace,2026-11-20T09:00:00.000Z,"'=Чайник",,2,1390.50,RUB`,
    );
    const rival = await (await ask(owner, '/api/v1/returns/export.csv')).text();
    expect(rival.split('\r\n')).toHaveLength(2);
  });

  test('requests of rFBS buyers are a file, empty without any', async () => {
    const [head, ...rows] = cellsOf(await xlsx('/zh/desk/returns/rfbs-export.xlsx'));
    expect(head?.[0]).toBe('退货单号');
    expect(rows).toEqual([]);
    const csv = await (await ask(owner, '/api/v1/returns/rfbs-export.csv')).text();
    expect(csv).toContain('returnNumber,number,group,');
  });
});

test('a report is a workbook with numbers as numbers', async () => {
  const file = await xlsx('/en/desk/reports/delivery.xlsx');
  expect(cellsOf(file)[0]?.length).toBeGreaterThan(5);
});

test('the rows that a file was refused come back as a workbook that can be sent again', async () => {
  const sent = await ask(owner, '/api/v1/imports', { method: 'POST', body: 'Трек-номер\n!!\n' });
  const { id } = v.parse(Import, await sent.json());
  const file = await xlsx(`/api/v1/imports/${id}/errors.xlsx?lang=ru`);
  expect(cellsOf(file)).toEqual([
    ['Трек-номер', 'Строка', 'Ошибка'],
    ['!!', '2', '«!!» не похоже на номер'],
  ]);
});

test('a viewer reads the files of their shop, and nobody else does', async () => {
  const viewer = await joinShop(shop.id, 'viewer');
  for (const path of ['shipments', 'problems', 'returns']) {
    const address = `/api/v1/${path}/export.xlsx`;
    await opened(await ask(viewer, address));
    await expectProblem(await call(address), 401, 'unauthorized');
    await expectProblem(await ask(viewer, `${address}?lang=xx`), 422, 'invalid-input');
  }
});
