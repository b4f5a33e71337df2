// Reads an uploaded file into the rows to keep: a workbook or a text file, told by its first bytes. Pure.
import type { ReadFile, Unreadable } from './kept-rows.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export async function readFile(bytes: Uint8Array): Promise<ReadFile | Unreadable> {
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  return begins(bytes, COMPOUND_FILE) || isMarkup(bytes) ? 'not_xlsx' : readCsv(bytes);
}

/** An old .xls, and an .xlsx with a password, which is wrapped in the same kind of file. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** A web page or XML under the name .xls, as some tools export it; also PDF and RTF. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^[\uFEFF\s]{0,20}(?:<(?:!doctype|html|table|meta|\?xml|\?mso)|mime-version:|%pdf-|\{\\rtf)/i.test(
    new TextDecoder('utf-8').decode(bytes.subarray(0, 100)),
  );
