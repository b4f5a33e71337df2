// Workbooks of parcels: from upload to list with amounts and products, and the choice of columns by form.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { Import } from '../../functions/contract/import.ts';
import { readFile } from '../../functions/imports/read.ts';
import { rowsXml, workbook, zipOf } from '../support/workbook.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import { expectProblem, newCdekNumber, newPosting, openHook } from './support/hooks.ts';
import { ask, send } from './support/shipments.ts';

let shop: Shop;
let owner: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
});

const upload = (body: BodyInit, who = owner) =>
  ask(who, '/api/v1/imports?fileName=orders.xlsx', { method: 'POST', body });
async function uploaded(body: BodyInit): Promise<Import> {
  const response = await upload(body);
  expect(response.status, await response.clone().text()).toBe(201);
  return v.parse(Import, await response.json());
}
const standing = async (id: string): Promise<Import> =>
  v.parse(Import, await (await ask(owner, `/api/v1/imports/${id}`)).json());
async function run(id: string): Promise<Import> {
  expect((await send(owner, 'POST', `/api/v1/imports/${id}/start`)).status).toBe(200);
  await vi.waitUntil(async () => (await standing(id)).state !== 'running', {
    timeout: 20_000,
    interval: 50,
  });
  return standing(id);
}
const line = async (number: string) =>
  (
    await (
      await ask(owner, `/api/v1/shipments?q=${number}`)
    ).json<{ shipments: Record<string, unknown>[] }>()
  ).shipments[0];

const HEAD = [
  ...['Номер отправления', 'Трек-номер', 'Перевозчик', 'Дата отгрузки', 'Код валюты отправления'],
  ...['Название товара', 'SKU', 'Артикул', 'Ваша цена', 'Количество'],
];
const DAY = { xml: '<c s="1"><v>46716</v></c>' };
const options = { formats: ['dd.mm.yyyy'] };

test('a workbook as Ozon writes it becomes parcels with amounts, dates and products', async () => {
  const [posting, tracking, other] = [newPosting(), newCdekNumber(), newCdekNumber()];
  const sheet = rowsXml([
    ['Отправления FBS'],
    HEAD,
    [posting, Number(tracking), 'СДЭК', DAY, 'RUB', 'Чайник', 148313766, 'ЧАЙ-1', 695, 2],
    [posting, Number(tracking), 'СДЭК', DAY, 'RUB', 'Кружка', 148313767, 'КРУ-1', 100.5, 1],
    [null, Number(other), 'Голуби', 'завтра', null, null, null, null, null, null],
  ]);
  const found = await uploaded(workbook({ Заказы: sheet }, options));
  expect(found).toMatchObject({
    sheet: 'Заказы',
    rowCount: 3,
    goodCount: 2,
    joinedCount: 1,
    wrongCount: 0,
    warnedCount: 1,
  });
  expect(found.findingGroups).toEqual([
    {
      code: 'carrier_unknown',
      isError: false,
      count: 1,
      ranges: [{ from: 5, to: 5 }],
      values: [{ value: 'Голуби', count: 1 }],
    },
    {
      code: 'date_wrong',
      isError: false,
      count: 1,
      ranges: [{ from: 5, to: 5 }],
      values: [{ value: 'завтра', count: 1 }],
    },
  ]);
  expect(await run(found.id)).toMatchObject({ state: 'done', newCount: 2 });
  expect(await line(posting)).toMatchObject({
    carrier: 'cdek',
    price: { minor: 149_050, currency: 'RUB' },
    shipBy: '2027-11-25T20:59:00.000Z',
  });
  expect(await line(other)).toMatchObject({ number: other });
  const { results } = await env.DB.prepare(
    `SELECT product, quantity, price_minor, currency FROM parcel_products
     WHERE seller_id = ? AND number = ? ORDER BY product`,
  )
    .bind(shop.id, posting)
    .all();
  expect(results).toEqual([
    { product: '148313766', quantity: 2, price_minor: 69_500, currency: 'RUB' },
    { product: '148313767', quantity: 1, price_minor: 10_050, currency: 'RUB' },
  ]);
});

test('a file does not change what Ozon itself says is in a posting', async () => {
  const [known, other] = [newPosting(), newPosting()];
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO ozon_postings (seller_id, number, connection_id, answer_hash, status, actions,
         read_at) VALUES (?1, ?2, ?3, 'x', 'delivering', '', 1)`,
    ).bind(shop.id, known, connectionId),
    env.DB.prepare(
      `INSERT INTO parcel_products (seller_id, number, product, quantity, ordered_at)
       VALUES (?1, ?2, '148313766', 3, 1)`,
    ).bind(shop.id, known),
  ]);
  const rows = [
    ['Номер отправления', 'Артикул'],
    [known, 'A'],
    [other, 'A'],
  ];
  await run((await uploaded(workbook(rowsXml(rows)))).id);
  const { results } = await env.DB.prepare(
    `SELECT number, product, quantity FROM parcel_products
     WHERE seller_id = ? AND number IN (?, ?) ORDER BY product`,
  )
    .bind(shop.id, known, other)
    .all();
  expect(results).toEqual([
    { number: known, product: '148313766', quantity: 3 },
    { number: other, product: '=A', quantity: 1 },
  ]);
});

describe('files that are no workbook', () => {
  test.each([
    ['not-xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['not-xlsx', new TextEncoder().encode('<html><table><tr><td>1106321645</td></tr></table>')],
    ['broken-workbook', workbook(rowsXml([['Трек-номер'], ['1106321645']])).slice(0, 400)],
    [
      'broken-workbook',
      zipOf({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 * 1024).fill(32) }),
    ],
  ])('a file is refused as %s, by API and by form, with what to do', async (slug, bytes) => {
    await expectProblem(await upload(bytes), 422, slug);
    const form = new FormData();
    form.append('file', new File([bytes], 'orders.xls'));
    const page = await ask(owner, '/zh/desk/parcels/import', { method: 'POST', body: form });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('role="alert"');
  });
});

describe('the choice of columns', () => {
  const form = (id: string, chosen: Record<string, string>, who = owner) =>
    ask(who, `/en/desk/parcels/import/${id}/columns`, {
      method: 'POST',
      body: new URLSearchParams(chosen),
      redirect: 'manual',
    });

  test('each column shows what it means above its first rows and can be changed there', async () => {
    const [first, second] = [newCdekNumber(), newCdekNumber()];
    const { id } = await uploaded(`Code 1;Code 2;Amount\n${first};${second};186,50\n`);
    const page = await (await ask(owner, `/en/desk/parcels/import/${id}`)).text();
    expect(page).toContain('name="column-0"');
    expect(page).toContain('What column “Code 1” means');
    const answer = await form(id, {
      'column-0': 'others',
      'column-1': 'tracking',
      'column-2': 'price',
      defaultCurrency: 'CNY',
      defaultCarrier: 'cdek',
    });
    expect(answer.status).toBe(303);
    const { columns } = await standing(id);
    expect(columns).toMatchObject({ others: 0, tracking: 1, price: 2, defaultCurrency: 'CNY' });
    await run(id);
    expect(await line(second)).toMatchObject({
      number: second,
      carrier: 'cdek',
      price: { minor: 18_650, currency: 'CNY' },
    });
  });

  test('one meaning for two columns is refused and keeps what was chosen', async () => {
    const { id, columns } = await uploaded(
      `Code 1;Code 2\n${newCdekNumber()};${newCdekNumber()}\n`,
    );
    const answer = await form(id, { 'column-0': 'carrier', 'column-1': 'carrier' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('“Carrier” is chosen for two columns');
    expect(page.match(/<option value="carrier" selected/g)).toHaveLength(2);
    expect((await standing(id)).columns).toEqual(columns);
  });

  test('a viewer sees what the columns mean and cannot choose', async () => {
    const { id } = await uploaded(`Code 1\n${newCdekNumber()}\n`);
    const viewer = await joinShop(shop.id, 'viewer');
    const page = await (await ask(viewer, `/en/desk/parcels/import/${id}`)).text();
    expect(page).toContain('Tracking number');
    expect(page).not.toContain('name="column-0"');
    expect((await form(id, { 'column-0': 'order' }, viewer)).status).toBe(403);
  });

  test('columns and findings that were stored before there were amounts are still shown', async () => {
    const { id } = await uploaded(`Tracking\n${newCdekNumber()}\n!!\n`);
    const old = {
      ...{ posting: null, tracking: 0, others: null, order: null, carrier: null, scheme: null },
      ...{ shipBy: null, defaultCarrier: null },
    };
    const finding = { line: 3, isError: true, code: 'number_wrong', value: '!!', hint: null };
    await env.DB.prepare('UPDATE imports SET columns = ?2, findings = ?3 WHERE id = ?1')
      .bind(id, JSON.stringify(old), JSON.stringify([finding]))
      .run();
    expect(await standing(id)).toMatchObject({
      columns: { tracking: 0, price: null },
      joinedCount: 0,
      findingGroups: [{ code: 'number_wrong', count: 1 }],
    });
    const put = await send(owner, 'PUT', `/api/v1/imports/${id}/columns`, old);
    expect(put.status).toBe(200);
  });
});

test('a workbook with damage at any place of its packed parts is read or refused in the Worker', async () => {
  const whole = workbook(rowsXml([['Трек-номер'], ['1106321645']]));
  for (let at = 4; at < whole.length; at += 11) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(['string', 'object'], String(at)).toContain(typeof (await readFile(bytes)));
  }
});
