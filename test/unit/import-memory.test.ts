// The largest file fits into a Worker: 50,000 rows as Ozon heads them, read, checked and written as lines, in a
// thread whose memory is limited.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { rowsXml, workbook } from '../support/workbook.ts';

const ROWS = 50_000;
/** A Worker has 128 MB for everything: the program, the file as it was sent, and this. */
const HEAP_MB = 64;

const ENTRY = `
  import { parentPort, workerData } from 'node:worker_threads';
  import { checkRows } from './functions/imports/check.ts';
  import { keepPart } from './functions/imports/files.ts';
  import { readFile } from './functions/imports/read.ts';
  let bytes = 0;
  const bucket = { put: async (_, blob) => { bytes += blob.size; } };
  const read = await readFile(workerData);
  const checked = checkRows(read.rows, read.columns);
  await keepPart(bucket, 'x', 'rows', read.rows);
  await keepPart(bucket, 'x', 'good', checked.good);
  parentPort.postMessage({ rows: read.rows.length, good: checked.good.length, bytes });
`;

test.each([
  ['a workbook', () => workbook(rowsXml(largest()))],
  ['a CSV file in UTF-8', () => new TextEncoder().encode(csvOf(largest()))],
  ['a CSV file in UTF-16', () => utf16(csvOf(largest()))],
])(
  '%s of 50,000 rows is read in half of the memory that a Worker has',
  {
    timeout: 180_000,
  },
  async (_, file) => {
    const folder = mkdtempSync(join(tmpdir(), 'import-memory-'));
    try {
      const script = join(folder, 'read.mjs');
      buildSync({
        stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
        bundle: true,
        format: 'esm',
        platform: 'node',
        outfile: script,
        logLevel: 'silent',
        define: { 'process.env.NODE_ENV': '"production"' },
      });
      const worker = new Worker(script, {
        workerData: file(),
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      });
      const answer = await new Promise((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.once('exit', (code) => reject(new Error(`ended with ${code}`)));
      });
      expect(answer).toMatchObject({ rows: ROWS, good: ROWS });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

type Cells = (string | number)[];

const csvOf = (rows: readonly Cells[]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n');

/** As Excel saves "Unicode text". */
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

function largest(): Cells[] {
  const head = [
    ...['Номер заказа', 'Номер отправления', 'Дата отгрузки', 'Статус', 'Сумма отправления'],
    ...['Код валюты отправления', 'Название товара', 'SKU', 'Артикул', 'Ваша цена', 'Количество'],
    ...['Перевозчик', 'Кластер доставки', 'Имя покупателя'],
  ];
  const body = Array.from({ length: ROWS }, (_, i) => {
    const order = `${48_000_000 + i * 7}-${String(i % 9_999).padStart(4, '0')}`;
    return [
      ...[order, `${order}-1`, '2026-11-25 14:30', 'Ожидает отгрузки', 1_000.5 + (i % 700), 'RUB'],
      `Чайник электрический металлический, модель ${i % 900}`,
      ...[148_000_000 + (i % 900), `KETTLE-${i % 900}`, 695, 1 + (i % 3), 'СДЭК', 'Урал'],
      `Иванов Иван ${i}`,
    ];
  });
  return [head, ...body];
}
