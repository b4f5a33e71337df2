// Workbooks for tests, written by hand: every peculiarity of a spreadsheet program can be put into one.
import { crc32, deflateRawSync } from 'node:zlib';

export type Parts = Record<string, string | Uint8Array>;

/** A zip archive of these parts. `flags`: of every entry; 1 says it is encrypted. */
export function zipOf(parts: Parts, { flags = 0 } = {}): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(parts)) {
    const name = new TextEncoder().encode(path);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = deflateRawSync(bytes);
    const sizes = [crc32(bytes), packed.length, bytes.length];
    const local = record([0x04034b50, 20], [flags, 8, 0, 0], sizes, [name.length, 0]);
    directory.push(
      record([0x02014b50, 20, 20], [flags, 8, 0, 0], sizes, [name.length, 0, 0, 0, 0], [0, offset]),
      name,
    );
    chunks.push(local, name, packed);
    offset += local.length + name.length + packed.length;
  }
  const count = Object.keys(parts).length;
  const listed = joined(directory);
  const end = record([0x06054b50], [0, 0, count, count], [listed.length, offset], [0]);
  return joined([...chunks, listed, end]);
}

/** The first group begins with a signature of four bytes; its other numbers, and odd groups, have two. */
function record(...groups: number[][]): Uint8Array {
  const out: number[] = [];
  const put = (value: number, size: number) => {
    for (let i = 0; i < size; i++) out.push(Math.floor(value / 256 ** i) % 256);
  };
  for (const [i, group] of groups.entries()) {
    for (const [j, value] of group.entries())
      put(value, i === 0 ? (j === 0 ? 4 : 2) : i % 2 ? 2 : 4);
  }
  return Uint8Array.from(out);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookOptions {
  /** By style number, the format codes of the file itself; style 0 has none. */
  formats?: readonly string[];
  sharedTexts?: string;
  is1904?: boolean;
  /** Further attributes of a sheet, by its name. */
  states?: Record<string, string>;
  more?: Parts;
}

/** `sheets`: the XML of `sheetData` by the name of the sheet. */
export function partsOfWorkbook(
  sheets: Record<string, string>,
  { formats = [], sharedTexts, is1904 = false, states = {}, more = {} }: WorkbookOptions = {},
): Parts {
  const names = Object.keys(sheets);
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const links = (list: readonly string[]) => `<Relationships>${list.join('')}</Relationships>`;
  const codes = formats.map(
    (code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': links([link('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      `<workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map(
          (name, i) =>
            `<sheet name="${name}" sheetId="${i + 1}" ${states[name] ?? ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ...names.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      link('rIdS', 'styles', 'styles.xml'),
      ...(sharedTexts === undefined ? [] : [link('rIdT', 'sharedStrings', 'sharedStrings.xml')]),
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...(sharedTexts === undefined
      ? {}
      : { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${sharedTexts}</sst>` }),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
}

export const workbook = (
  sheets: Record<string, string> | string,
  options: WorkbookOptions = {},
): Uint8Array<ArrayBuffer> =>
  zipOf(partsOfWorkbook(typeof sheets === 'string' ? { Sheet1: sheets } : sheets, options));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text, a number, or the XML of a cell without its position: `<c t="b"><v>1</v></c>`. */
export type Cell = string | number | { xml: string } | null;

/** Rows of `sheetData`, each with its line, from `first` on. */
export const rowsXml = (rows: readonly (readonly Cell[])[], first = 1): string =>
  rows
    .map((cells, i) => {
      const line = first + i;
      return `<row r="${line}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${line}`)).join('')}</row>`;
    })
    .join('');

function cellXml(cell: Cell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell !== 'string') return cell.xml.replace('<c', `<c r="${reference}"`);
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

export const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));
