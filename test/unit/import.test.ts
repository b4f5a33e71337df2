// A file of parcels: how it is written, which columns mean what, what is wrong with which row.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../functions/contract/import.ts';
import { checkRows } from '../../functions/imports/check.ts';
import { fieldOf } from '../../functions/imports/columns.ts';
import type { ReadFile } from '../../functions/imports/kept-rows.ts';
import { readFile } from '../../functions/imports/read.ts';
import { readText } from '../../functions/imports/text.ts';
import { carrierIn, deadlineIn, schemeIn } from '../../functions/imports/values.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Windows-1251, as far as Russian needs it. */
const cp1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (char === 'Ё') return 0xa8;
    if (char === 'ё') return 0xb8;
    if (char === '№') return 0xb9;
    return code - 0x0410 + 0xc0;
  });

/** "运单号,承运商,订单号" and "顺丰,已签收" in GB18030. */
const GB_HEADING = [
  0xd4, 0xcb, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xb3, 0xd0, 0xd4, 0xcb, 0xc9, 0xcc, 0x2c, 0xb6, 0xa9,
  0xb5, 0xa5, 0xba, 0xc5,
];

const read = async (file: string | Uint8Array): Promise<ReadFile> => {
  const answer = await readFile(typeof file === 'string' ? utf8(file) : file);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
};
const check = async (file: string | Uint8Array) => {
  const { rows, columns } = await read(file);
  return checkRows(rows, columns);
};
const codes = (findings: readonly Finding[]) => findings.map(({ line, code }) => [line, code]);

describe('how a file is written', () => {
  test.each([
    ['utf-8', utf8('Трек-номер;运单号')],
    ['utf-8', utf8('\uFEFFТрек-номер')],
    ['windows-1251', cp1251('Номер отправления;Перевозчик\n1;СДЭК')],
    ['windows-1251', cp1251('№ заказа;Перевозчик\n48173252-0033;Почта России')],
    ['gb18030', Uint8Array.from(GB_HEADING)],
    ['utf-16le', Uint8Array.from([0xff, 0xfe, 0x31, 0x00])],
  ])('the encoding %s of a file is recognised', (encoding, bytes) => {
    expect(readText(bytes).encoding).toBe(encoding);
  });

  test('decoding a file loses no character but the byte order mark', () => {
    const textOf = (bytes: Uint8Array) => [...readText(bytes).pieces()].join('');
    expect(textOf(cp1251('Ёлка №5'))).toBe('Ёлка №5');
    expect(textOf(Uint8Array.from(GB_HEADING))).toBe('运单号,承运商,订单号');
    expect(textOf(utf8('\uFEFFТрек'))).toBe('Трек');
    // Longer than a piece, with characters of several bytes across each border.
    const long = 'Ёлка 运单 😀 '.repeat(40_000);
    expect(textOf(utf8(`x${long}`))).toBe(`x${long}`);
    expect(textOf(Buffer.from(`\uFEFFx${long}`, 'utf16le'))).toBe(`x${long}`);
  });

  test.each(['\n', '\r\n', '\r'])(
    'a long file with lines that end in %j is read whole, wherever the pieces end it is read in',
    async (newline) => {
      const numberAt = (i: number) => `${48_000_000 + i}-0001-1`;
      // Of different lengths, with quotes, delimiters and line ends inside.
      const rows = Array.from({ length: 20_000 }, (_, i) => {
        const note = `"Ёлка ""${'😀'.repeat(i % 7)}"";${newline}${'x'.repeat(i % 11)}"`;
        return `${numberAt(i)};${note}`;
      });
      for (const ending of ['', newline]) {
        const text = ['Номер отправления;Заметка', ...rows].join(newline) + ending;
        const { rows: kept } = await read(text);
        expect(kept.map(({ cells }) => cells[0])).toEqual(rows.map((_, i) => numberAt(i)));
        expect(kept.at(-1)?.line).toBe(20_001);
      }
    },
  );

  test.each([',', ';', '\t', '|'])(
    'a file with %j between its columns is read',
    async (delimiter) => {
      const file = [
        ['Трек-номер', 'Перевозчик'],
        ['1106321645', 'СДЭК'],
      ].map((row) => row.join(delimiter));
      expect((await check(file.join('\r\n'))).good).toMatchObject([
        { line: 2, registration: { number: '1106321645', carrier: 'cdek' } },
      ]);
    },
  );

  test('a file of a single column needs no delimiter', async () => {
    expect((await check('tracking number\n1106321645\n1106321646\n')).good).toHaveLength(2);
  });

  test('a finding counts rows as a spreadsheet does, with heading, empty rows and broken cells', async () => {
    const { findings } = await check('Трек-номер,Имя\n1106321645,"a\nb"\n\n!!,c\n');
    expect(codes(findings)).toEqual([[4, 'number_wrong']]);
  });
});

describe('what is no table of parcels', () => {
  test.each([
    ['one line of cells without an end', `posting\n${'a,'.repeat(200_000)}`],
    ['one cell without an end', `posting\n${'1'.repeat(400_000)}`],
    ['quotes that nobody closes', `posting\n${'"a'.repeat(200_000)}`],
    ['broken quotes on every line', `posting\n${`${'"a'.repeat(200)}"\n`.repeat(200)}`],
  ])('a file with %s is rejected as having no rows', async (_, file) => {
    expect(await readFile(utf8(file))).toBe('no_rows');
  });

  test('empty lines of a file count towards the row limit', async () => {
    expect(await readFile(utf8(`posting\n${'\n'.repeat(200_000)}`))).toBe('too_many_rows');
  });

  test('a column of a file beyond the hundredth is ignored', async () => {
    const row = (cell: string) => `${'x,'.repeat(100)}${cell}`;
    const file = [row('tracking'), ...Array(20).fill(row('1106321645'))].join('\n');
    expect(await readFile(utf8(file))).toBe('no_columns');
  });
});

describe('which column means what', () => {
  test.each([
    ['Номер отправления', 'posting'],
    ['Трек-номер', 'tracking'],
    ['Трек-номер (ШПИ)', 'tracking'],
    ['Tracking Number', 'tracking'],
    ['tracking_number', 'tracking'],
    ['运单号', 'tracking'],
    ['物流单号', 'tracking'],
    ['货件编号', 'posting'],
    ['Posting number', 'posting'],
    ['Номер заказа', 'order'],
    ['Order ID', 'order'],
    ['订单号', 'order'],
    ['Служба доставки', 'carrier'],
    ['承运商', 'carrier'],
    ['Схема', 'scheme'],
    ['Дата отгрузки', 'shipBy'],
    ['发货截止时间', 'shipBy'],
    ['Другие номера', 'others'],
    ['Статус заказа', null],
    ['Сумма отправления', 'price'],
    ['Сумма, руб.', 'price'],
    ['Amount', 'price'],
    ['发货的金额', 'price'],
    ['金额(元)', 'price'],
    ['Код валюты отправления', 'currency'],
    ['货件的货币代码', 'currency'],
    ['Валюта', 'currency'],
    ['发货号码', 'posting'],
    ['Название товара', 'product'],
    ['Наименование товара', 'product'],
    ['商品名称', 'product'],
    ['Артикул', 'offerId'],
    ['货号', 'offerId'],
    ['SKU', 'sku'],
    ['OZON id', 'sku'],
    ['Количество', 'quantity'],
    ['数量', 'quantity'],
    ['Ваша цена', 'productPrice'],
    ['单价(元)', 'productPrice'],
    ['Сумма заказа', null],
    ['Код валюты покупателя', null],
    ['Стоимость доставки', null],
    ['Скидка %', null],
    ['Дата заказа', null],
    ['Tracking URL', null],
    ['ФИО получателя', null],
    ['', null],
  ])('the heading %j means the field %s', (heading, field) => {
    expect(fieldOf(heading)).toBe(field);
  });

  test('a tracking column without a heading is found by its numbers', async () => {
    const { columns, rows } = await read('1106321645;СДЭК\n1106321646;СДЭК\n');
    expect(columns).toMatchObject({ tracking: 0 });
    expect(rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('buyer data in a file is not kept, with or without headings', async () => {
    const headed = await read(
      [
        'Номер отправления;Получатель;Телефон;Адрес;Почта;Код клиента;Товар',
        '48173252-0033-2;Иванов Иван Иванович;+7 916 123-45-67;ул. Ленина, 5;a@b.ru;Мария;Чайник',
        '48173252-0034-1;Петров П.П.;89161234568;Москва, Тверская 1;c@d.ru;Анна;Кружка',
      ].join('\n'),
    );
    expect(headed.table.headings).toEqual(['Номер отправления', 'Товар']);
    expect(JSON.stringify(headed)).not.toMatch(/Иванов|Петров|916|Ленина|@|Мария|Анна/);
    const bare = await read(
      '48173252-0033-2;Иванов;79161234567\n48173252-0034-1;Петров;79161234568\n',
    );
    expect(JSON.stringify(bare)).not.toMatch(/Иванов|Петров|916/);
  });

  test('a name and phone in the number column of a file are not kept', async () => {
    const { rows } = await read('Трек-номер\n1106321645\nИванов Иван Иванович +7 916 123-45-67\n');
    expect(JSON.stringify(rows)).not.toMatch(/Иванов|916/);
  });
});

describe('what a cell says', () => {
  test.each([
    ['СДЭК', 'cdek'],
    ['ООО «СДЭК»', 'cdek'],
    ['Почта России', 'russian-post'],
    ['中国邮政', 'china-post'],
    ['OZON', 'ozon'],
    ['17TRACK', null],
    ['Голуби', null],
  ])('the carrier cell %s is read as %s', (text, id) => {
    expect(carrierIn(text)).toBe(id);
  });

  test('a scheme cell is read in any letter case, an unknown scheme is not', () => {
    expect(['rfbs', 'FBS', 'Fbo', 'DBS'].map(schemeIn)).toEqual(['rFBS', 'FBS', 'FBO', null]);
  });

  test.each([
    ['25.11.2026', '2026-11-25T20:59:00.000Z'],
    ['2026-11-25', '2026-11-25T20:59:00.000Z'],
    ['2026/11/5', '2026-11-05T20:59:00.000Z'],
    ['2026年11月5日', '2026-11-05T20:59:00.000Z'],
    ['25.11.2026 14:30', '2026-11-25T11:30:00.000Z'],
    ['2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:00:00.123+03:00', '2026-11-25T07:00:00.123Z'],
    ['5.11.2026', '2026-11-05T20:59:00.000Z'],
    ['25.11.26', '2026-11-25T20:59:00.000Z'],
    ['25.11.2026 9:05', '2026-11-25T06:05:00.000Z'],
    ['2026/11/5 9:05:30', '2026-11-05T06:05:30.000Z'],
    ['2026-11-25 0:00', '2026-11-24T21:00:00.000Z'],
    ['25/11/2026', '2026-11-25T20:59:00.000Z'],
    ['11/25/2026', '2026-11-25T20:59:00.000Z'],
  ])('the ship-by cell %s ends at %s, in Moscow time unless it has a zone', (text, iso) => {
    expect(new Date(deadlineIn(text) ?? 0).toISOString()).toBe(iso);
  });

  test.each(['03/11/2026', '31.02.2026', '11月24日', '46351', 'завтра'])(
    'the ship-by cell %s is not accepted as a date',
    (text) => {
      expect(deadlineIn(text)).toBeNull();
    },
  );
});

describe('what is wrong with which row', () => {
  test('a row without a readable number is rejected, and a cell that is optional only warns', async () => {
    const { good, findings, warnedCount } = await check(
      [
        'Номер отправления,Трек-номер,Номер заказа,Перевозчик,Схема,Отгрузить до',
        '48173252-0033-2,1106321645,48173252-0033,СДЭК,rFBS,25.11.2026',
        '!!,,,,,',
        ',,,СДЭК,,',
        '48173252-0034-1,1106321645,,,,',
        '48173252-0035-1,,,Голуби,,',
        '48173252-0036-1,,,,DBS,',
        '48173252-0037-1,,,,,03/11/2026',
        '48173252-0038-1,,"<b>",,,',
        'RA644000001RU,,,,,',
      ].join('\n'),
    );
    expect(codes(findings)).toEqual([
      [3, 'number_wrong'],
      [4, 'number_missing'],
      [5, 'duplicate'],
      [6, 'carrier_unknown'],
      [7, 'scheme_unknown'],
      [8, 'date_wrong'],
      [9, 'order_wrong'],
      [10, 'check_digit'],
    ]);
    expect(findings.filter(({ isError }) => isError).map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(findings[2]).toMatchObject({ value: '1106321645', hint: '2' });
    expect(findings[7]).toMatchObject({ isError: false, hint: '5' });
    expect(warnedCount).toBe(5);
    expect(good.map(({ line }) => line)).toEqual([2, 6, 7, 8, 9, 10]);
    expect(good[1]?.registration).toMatchObject({ number: '48173252-0035-1', carrier: null });
    expect(good[3]?.registration).toMatchObject({ number: '48173252-0037-1', shipByAt: null });
    expect(good[0]?.registration).toEqual({
      number: '48173252-0033-2',
      alsoKnownAs: ['1106321645'],
      orderNumber: '48173252-0033',
      carrier: 'cdek',
      scheme: 'rFBS',
      shipByAt: Date.parse('2026-11-25T20:59:00Z'),
      price: null,
    });
  });

  test('a row with an error does not make the next one a duplicate', async () => {
    const { good } = await check(
      'Отправление,Трек-номер\n!!,1106321645\n48173252-0033-2,1106321645\n',
    );
    expect(good.map(({ line }) => line)).toEqual([3]);
  });

  test('spreadsheet damage to a number is undone if possible and reported otherwise', async () => {
    const { good, findings } = await check("Трек-номер\n1106321645.0\n'1106321646\n1.10632E+09\n");
    expect(good.map(({ registration }) => registration.number)).toEqual([
      '1106321645',
      '1106321646',
    ]);
    expect(codes(findings)).toEqual([[4, 'number_cut']]);
  });
});

test.each([
  ['', 'no_rows'],
  ['Трек-номер\n', 'no_rows'],
  ['Имя,Телефон\nАнна,89161234567\n', 'no_columns'],
])('the file %j without parcels is rejected as %s', async (file, why) => {
  expect(await readFile(utf8(file))).toBe(why);
});

test('a file with one row too many is refused, not cut off', async () => {
  const rows = Array.from({ length: 50_001 }, (_, i) => String(1_100_000_000 + i));
  expect(await readFile(utf8(`Трек-номер\n${rows.join('\n')}`))).toBe('too_many_rows');
  expect((await read(`Трек-номер\n${rows.slice(1).join('\n')}`)).rows).toHaveLength(50_000);
});
