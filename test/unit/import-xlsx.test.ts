// A workbook of parcels: what its cells say, which sheet is read, and files made to do harm.
import { describe, expect, test } from 'vitest';
import { checkRows } from '../../functions/imports/check.ts';
import type { ReadFile } from '../../functions/imports/kept-rows.ts';
import { readFile } from '../../functions/imports/read.ts';
import {
  type Cell,
  letters,
  partsOfWorkbook,
  rowsXml,
  type WorkbookOptions,
  workbook,
  zipOf,
} from '../support/workbook.ts';

const read = async (bytes: Uint8Array): Promise<ReadFile> => {
  const answer = await readFile(bytes);
  if (typeof answer === 'string') throw new Error(answer);
  return answer;
};
const NUMBER = '1106321645';

/** What the file is read as under the heading, for one row with a number and this cell. */
const cellRead = async (xml: string, options: WorkbookOptions = {}, heading = 'Отгрузить до') => {
  const sheet = rowsXml([
    ['Трек-номер', heading],
    [NUMBER, { xml }],
  ]);
  return (await read(workbook(sheet, options))).rows[0]?.cells[1];
};
const numberRead = async (written: string) =>
  (await read(workbook(rowsXml([['Трек-номер'], [{ xml: `<c><v>${written}</v></c>` }]])))).rows[0]
    ?.cells[0];
const shared = (texts: readonly string[]) => texts.map((text) => `<si>${text}</si>`).join('');

describe('what a cell of a workbook says', () => {
  test.each([
    ['inline', '<c t="inlineStr"><is><t>СДЭК</t></is></c>'],
    ['shared', '<c t="s"><v>1</v></c>'],
    ['the stored result of a formula', '<c t="str"><f>CONCAT("СД","ЭК")</f><v>СДЭК</v></c>'],
    ['with a prefix', '<x:c t="str"><x:v>СДЭК</x:v></x:c>'.replaceAll('x:c', 'c')],
    ['in CDATA', '<c t="inlineStr"><is><t><![CDATA[СДЭК]]></t></is></c>'],
    ['in pieces', '<c t="inlineStr"><is><r><rPr/><t>СД</t></r><r><t>ЭК</t></r></is></c>'],
    ['escaped', '<c t="inlineStr"><is><t>&#1057;&#x414;ЭК_x000D_</t></is></c>'],
    ['with a comment', '<c t="inlineStr"><!-- > --><is><t>СДЭК</t></is></c>'],
  ])('a text in a cell %s is read', async (_, xml) => {
    const sharedTexts = shared(['<t>Почта</t>', '<t>СДЭК</t>']);
    expect(await cellRead(xml, { sharedTexts }, 'Перевозчик')).toBe('СДЭК');
  });

  test('a shared text keeps its runs and loses its phonetic hints', async () => {
    const sharedTexts = shared([
      '<r><t xml:space="preserve">燕</t></r><r><t>文</t></r><rPh sb="0" eb="1"><t>ヤン</t></rPh>',
    ]);
    expect(await cellRead('<c t="s"><v>0</v></c>', { sharedTexts }, 'Перевозчик')).toBe('燕文');
  });

  test.each([
    ['a day', 'dd.mm.yyyy', '46351', '2026-11-25'],
    ['a day as Excel writes it in China', 'yyyy"年"m"月"d"日"', '46351', '2026-11-25'],
    ['a day with a language', '[$-F800]dddd, mmmm dd, yyyy', '46351', '2026-11-25'],
    ['a time', 'yyyy-mm-dd hh:mm', '46351.604166666664', '2026-11-25 14:30'],
    ['midnight', 'dd.mm.yyyy h:mm', '46351', '2026-11-25 00:00'],
    ['a time of day alone, which is a number', 'h:mm', '0.5', '0.5'],
    ['hours in all, which are a number', '[h]:mm', '30', '30'],
    ['a number in red', '[Red]0.00', '46351', '46351'],
    ['a day out of every calendar', 'dd.mm.yyyy', '99999999', '99999999'],
  ])('a number is %s by its format', async (_, code, value, expected) => {
    expect(await cellRead(`<c s="1"><v>${value}</v></c>`, { formats: [code] })).toBe(expected);
  });

  test('a workbook that counts days from 1904, as a Mac does, gives the same day', async () => {
    const options = { formats: ['dd.mm.yyyy'], is1904: true };
    expect(await cellRead('<c s="1"><v>44889</v></c>', options)).toBe('2026-11-25');
  });

  test('a date is read by a format that every spreadsheet has, and as ISO 8601', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>';
    const more = { 'xl/styles.xml': styles };
    expect(await cellRead('<c s="1"><v>46351</v></c>', { more })).toBe('2026-11-25');
    expect(await cellRead('<c s="2"><v>46351.5</v></c>', { more })).toBe('2026-11-25 12:00');
    expect(await cellRead('<c t="d" s="1"><v>2026-11-25T00:00:00</v></c>', { more })).toBe(
      '2026-11-25',
    );
  });

  test.each([
    ['#,##0.00 "₽"', '1390.5', '1390.5 RUB'],
    ['[$¥-804]#,##0.00', '186.49999999999997', '186.5 CNY'],
    ['0.00', '139.123', '139.1230'],
  ])('an amount has the currency of its format %s', async (code, value, expected) => {
    const options = { formats: [code] };
    expect(await cellRead(`<c s="1"><v>${value}</v></c>`, options, 'Сумма')).toBe(expected);
  });

  test.each([
    ['1106321645', '1106321645'],
    ['80123456789012', '80123456789012'],
    ['999999999999999', '999999999999999'],
    // As Java writes numbers: every digit is there.
    ['1.106321645E9', '1106321645'],
    ['8.0123456789012E13', '80123456789012'],
    // Written in full by a program that does not reckon with it.
    ['123456789012345678', '123456789012345678'],
    // Cut to fifteen digits by Excel.
    ['1.23456789012345E+17', '1.23456789012345E+17'],
    ['123456789012345000', '1.23456789012345E+17'],
    ['1234567890123450', '1.23456789012345E+15'],
  ])('the number %s of a workbook is read as %s', async (written, expected) => {
    expect(await numberRead(written)).toBe(expected);
  });

  test('a number that a spreadsheet has cut rejects its row only where no other number is left', async () => {
    const sheet = rowsXml([
      ['Номер отправления', 'Трек-номер'],
      ['48173252-0033-2', 1.23456789012345e17],
      [null, 1.23456789012345e17],
    ]);
    const { rows, columns } = await read(workbook(sheet));
    const { good, findings } = checkRows(rows, columns);
    expect(good).toMatchObject([{ line: 2, registration: { alsoKnownAs: [] } }]);
    expect(findings.map(({ line, code, isError }) => [line, code, isError])).toEqual([
      [2, 'number_cut', false],
      [3, 'number_cut', true],
    ]);
  });

  test('a truth value and an error in a cell stay visible', async () => {
    expect(await cellRead('<c t="b"><v>1</v></c>')).toBe('TRUE');
    expect(await cellRead('<c t="e"><v>#N/A</v></c>')).toBe('#N/A');
  });

  test('a cell of the longest text is cut, and its row is read', async () => {
    const { rows } = await read(
      workbook(
        rowsXml([
          ['Трек-номер', 'Артикул'],
          [NUMBER, 'а'.repeat(32_767)],
        ]),
      ),
    );
    expect(rows[0]?.cells[1]).toBe('а'.repeat(100));
  });
});

describe('which rows of a workbook are read', () => {
  test('cells stand where their references say, and behind one another without references', async () => {
    const xml =
      '<row r="1"><c r="A1" t="str"><v>Трек-номер</v></c><c r="C1" t="str"><v>Перевозчик</v></c></row>' +
      `<row r="7"><c r="C7" t="str"><v>СДЭК</v></c><c r="A7"><v>${NUMBER}</v></c></row>` +
      '<row><c><v>1106321646</v></c><c/><c t="str"><v>Почта</v></c></row>';
    expect((await read(workbook(xml))).rows).toEqual([
      { line: 7, cells: [NUMBER, 'СДЭК'] },
      { line: 8, cells: ['1106321646', 'Почта'] },
    ]);
  });

  test('empty rows with a format, as far as a sheet goes, are no rows', async () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`,
    );
    const sheet = rowsXml([['Трек-номер'], [NUMBER]]) + empty.join('');
    expect((await read(workbook(sheet))).rows).toHaveLength(1);
  });

  test('titles above the heading are left out, and lines count from the top of the sheet', async () => {
    const sheet = rowsXml([
      ['Заказы с 01.11.2026 по 25.11.2026'],
      [],
      ['Номер отправления', 'Перевозчик'],
      ['48173252-0033-2', 'СДЭК'],
    ]);
    const { rows, table } = await read(workbook(sheet));
    expect(table.headings).toEqual(['Номер отправления', 'Перевозчик']);
    expect(rows).toEqual([{ line: 4, cells: ['48173252-0033-2', 'СДЭК'] }]);
  });

  test('a file of numbers alone loses no row to a cell that looks like a heading', async () => {
    const sheet = rowsXml([
      [NUMBER, 'СДЭК'],
      ['1106321646', 'courier'],
    ]);
    expect((await read(workbook(sheet))).rows.map(({ line }) => line)).toEqual([1, 2]);
  });

  test('the first sheet with numbers of parcels is read, whatever stands before it', async () => {
    const sheets = {
      Пусто: '',
      Инструкция: rowsXml([['Прочтите это'], ['и это']]),
      Скрытый: rowsXml([['Трек-номер'], ['1106321699']]),
      Заказы: rowsXml([['Трек-номер'], [NUMBER]]),
      Архив: rowsXml([['Трек-номер'], ['1106321600']]),
    };
    const answer = await read(workbook(sheets, { states: { Скрытый: 'state="hidden"' } }));
    expect(answer.sheet).toBe('Заказы');
    expect(answer.rows).toEqual([{ line: 2, cells: [NUMBER] }]);
  });

  test('parts of a workbook are found under absolute paths, other names and backslashes', async () => {
    const parts = partsOfWorkbook({ A: rowsXml([['Трек-номер'], [NUMBER]]) });
    const moved = Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path.replace('worksheets/sheet1', 'worksheets/Лист').replaceAll('/', '\\'),
        typeof content === 'string'
          ? content.replace('worksheets/sheet1.xml', '/xl/worksheets/Лист.xml')
          : content,
      ]),
    );
    expect((await read(zipOf(moved))).rows).toHaveLength(1);
  });

  test('a workbook in UTF-16 is read', async () => {
    const parts = partsOfWorkbook({ A: rowsXml([['Трек-номер'], [NUMBER]]) });
    const path = 'xl/worksheets/sheet1.xml';
    const text = `\uFEFF${parts[path]}`;
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      bytes[2 * i] = text.charCodeAt(i) & 255;
      bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
    }
    expect((await read(zipOf({ ...parts, [path]: bytes }))).rows).toHaveLength(1);
  });

  test('a column beyond the hundredth is ignored, to the last that a sheet can have', async () => {
    const far = `<row r="2"><c r="A2"><v>${NUMBER}</v></c><c r="${letters(16_383)}2" t="str"><v>x</v></c></row>`;
    const { rows } = await read(workbook(`${rowsXml([['Трек-номер', 'Имя']])}${far}`));
    expect(letters(16_383)).toBe('XFD');
    expect(rows).toEqual([{ line: 2, cells: [NUMBER] }]);
  });

  test('a workbook with one row too many is refused, not cut off', async () => {
    const body = Array.from({ length: 50_001 }, (_, i): Cell[] => [1_100_000_000 + i]);
    expect(await readFile(workbook(rowsXml([['Трек-номер'], ...body])))).toBe('too_many_rows');
  });

  test('buyer data in a workbook is not kept', async () => {
    const answer = await read(
      workbook(
        rowsXml([
          ['Трек-номер', 'Получатель', 'Телефон', 'Код', 'Артикул'],
          [NUMBER, 'Иванов Иван Иванович', 79161234567, 79161234567, '+7 916 123-45-67'],
        ]),
      ),
    );
    expect(JSON.stringify(answer)).not.toMatch(/Иванов|916/);
  });
});

describe('what is no workbook that can be read', () => {
  const good = () => partsOfWorkbook({ A: rowsXml([['Трек-номер'], [NUMBER]]) });

  test.each([
    [
      'an old .xls or one with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ],
    ['a web page named .xls', new TextEncoder().encode('\uFEFF<html><table><tr><td>1106321645')],
    ['a sheet of 2003 in XML', new TextEncoder().encode('<?xml version="1.0"?><Workbook/>')],
    ['a document', zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' })],
    ['an empty archive with another kind of workbook', zipOf({ 'xl/workbook.bin': 'x' })],
  ])('%s is told apart', async (_, bytes) => {
    expect(await readFile(bytes)).toBe('not_xlsx');
  });

  test('an archive that is cut off, protected or broken is told apart', async () => {
    const whole = zipOf(good());
    const broken = whole.slice();
    broken.fill(0xff, 900, 1_000);
    const { 'xl/workbook.xml': _, ...headless } = good();
    for (const bytes of [
      whole.slice(0, whole.length - 40),
      whole.slice(0, 30),
      zipOf(good(), { flags: 1 }),
      zipOf(headless),
    ]) {
      expect(await readFile(bytes)).toBe('broken_workbook');
    }
    expect(['broken_workbook', 'not_xlsx', 'no_rows']).toContain(await readFile(broken));
  });

  test('a workbook damaged at any place is read or refused, and never fails', async () => {
    const whole = zipOf(good());
    for (let at = 4; at < whole.length; at += 7) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(['string', 'object']).toContain(typeof (await readFile(bytes)));
    }
  });

  test('a document type is refused, so that no entity is ever expanded', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    expect(await readFile(zipOf({ ...good(), [path]: `${lol}${good()[path]}` }))).toBe(
      'broken_workbook',
    );
    expect(await cellRead('<c t="str"><v>&b;&xxe;</v></c>', {}, 'Артикул')).toBe('&b;&xxe;');
  });

  test('a sheet that unpacks to far more than it should is refused early', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    const spaces = new Uint8Array(60 * 1024 * 1024).fill(32);
    expect(await readFile(zipOf({ ...good(), [path]: spaces }))).toBe('broken_workbook');
  });

  test('a tag or a text without an end is refused', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    // No pattern in it, so that it is no bomb by its ratio.
    const long = Array.from({ length: 200_000 }, (_, i) => (i * 7919).toString(36)).join('');
    for (const xml of [`<worksheet ${long}`, `<worksheet><sheetData><row><c><v>${long}`]) {
      expect(await readFile(zipOf({ ...good(), [path]: xml }))).toBe('broken_workbook');
    }
  });

  test('a shared text that is not there is an empty cell', async () => {
    const options = { sharedTexts: shared(['<t>x</t>']) };
    expect(await cellRead('<c t="s"><v>7</v></c>', options)).toBe('');
    expect(await cellRead('<c t="s"><v>-1</v></c>', options)).toBe('');
  });
});
