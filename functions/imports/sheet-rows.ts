// Reads the rows of one sheet, and the shared texts that its cells point to. Pure.
import { type NumberKind, numberText } from './number-format.ts';
import { attributeOf, decoded, readXml, type XmlHandler } from './xml-reader.ts';
import { type Budget, textOf, type ZipPart } from './zip.ts';

/** A text, or the number of a shared text. */
export type SheetCell = string | number;

export interface SheetRow {
  /** As a spreadsheet counts, from 1. */
  line: number;
  /** By the position of its column; empty cells may be missing. */
  cells: SheetCell[];
}

export interface SheetFormat {
  kinds: readonly NumberKind[];
  is1904: boolean;
}

/** Excel has no more rows, and no more letters in a column's name. */
const LINES_MAX = 1_048_576;
/** Of one cell; what follows is dropped. */
const CELL_CHARS_MAX = 1_000;

/**
 * Passes each row that is not empty to `take` until that returns false. `wants`: the columns that are read at all.
 * Throws `UnreadableZip`, `UnreadableXml`.
 */
export async function eachSheetRow(
  part: ZipPart,
  budget: Budget,
  format: SheetFormat,
  wants: (column: number) => boolean,
  take: (row: SheetRow) => boolean,
): Promise<void> {
  await readXml(textOf(part, budget), new SheetHandler(format, wants, take));
}

const TEXTS_MAX = 10_000;

/** A part of a text holds the whole text in memory: here a piece of the sheet for each cell. */
const compact = (text: string): string => ` ${text.slice(0, CELL_CHARS_MAX)}`.slice(1);

class SheetHandler implements XmlHandler {
  wantsText = false;
  #row: SheetRow = { line: 0, cells: [] };
  #column = -1;
  #isWanted = false;
  #isFilled = false;
  #type = '';
  #style = 0;
  #value = '';
  readonly #texts = new Map<string, string>();
  readonly #format: SheetFormat;
  readonly #wants: (column: number) => boolean;
  readonly #take: (row: SheetRow) => boolean;

  constructor(
    format: SheetFormat,
    wants: (column: number) => boolean,
    take: (row: SheetRow) => boolean,
  ) {
    this.#format = format;
    this.#wants = wants;
    this.#take = take;
  }

  open(name: string, attributes: string, isEmpty: boolean): void {
    if (name === 'c') {
      this.#column = columnOf(attributeOf(attributes, 'r')) ?? this.#column + 1;
      this.#isFilled ||= !isEmpty;
      this.#isWanted = !isEmpty && this.#wants(this.#column);
      if (!this.#isWanted) return;
      this.#type = attributeOf(attributes, 't') ?? 'n';
      this.#style = Number(attributeOf(attributes, 's') ?? 0);
      this.#value = '';
    } else if (name === 'v' || name === 't') {
      this.wantsText = this.#isWanted && !isEmpty;
    } else if (name === 'row') {
      const line = Number(attributeOf(attributes, 'r'));
      const isNext = Number.isInteger(line) && line > this.#row.line && line <= LINES_MAX;
      this.#row = { line: isNext ? line : this.#row.line + 1, cells: [] };
      this.#column = -1;
      this.#isFilled = false;
    }
  }

  text(raw: string): void {
    if (this.#value.length < CELL_CHARS_MAX) this.#value += raw.slice(0, 8 * CELL_CHARS_MAX);
  }

  close(name: string): boolean {
    if (name === 'v' || name === 't') this.wantsText = false;
    else if (name === 'c' && this.#isWanted) {
      this.#isWanted = false;
      if (this.#value !== '') this.#row.cells[this.#column] = this.#kept(this.#cell());
    } else if (name === 'row' && this.#isFilled) return this.#take(this.#row);
    return true;
  }

  /** Cells repeat: each text is held once. */
  #kept(cell: SheetCell): SheetCell {
    if (typeof cell === 'number') return cell;
    const known = this.#texts.get(cell);
    if (known !== undefined) return known;
    if (this.#texts.size >= TEXTS_MAX) this.#texts.clear();
    const text = compact(cell);
    this.#texts.set(text, text);
    return text;
  }

  #cell(): SheetCell {
    const { kinds, is1904 } = this.#format;
    const kind = kinds[this.#style] ?? 'number';
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return /^\d{1,9}$/.test(value.trim()) ? Number(value) : '';
      case 'n':
        return numberText(value, kind, is1904);
      case 'b':
        return value.trim() === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return kind === 'day' ? value.trim().slice(0, 10) : value.trim();
      default:
        return unescaped(value);
    }
  }
}

/** "AB12" is 27. null: no reference is given, so that the cell stands behind the one before it. */
function columnOf(reference: string | undefined): number | null {
  let column = 0;
  for (let i = 0; i < 3; i++) {
    const code = reference?.charCodeAt(i) ?? 0;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}

/** `_x000D_` is a sign that XML cannot hold. */
const unescaped = (raw: string): string => {
  const text = decoded(raw);
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
};

/** The shared texts with these numbers; the others are not kept. Phonetic hints are left out. */
export async function sharedTextsOf(
  part: ZipPart | null,
  budget: Budget,
  wanted: ReadonlySet<number>,
): Promise<Map<number, string>> {
  const texts = new Map<number, string>();
  if (part === null || wanted.size === 0) return texts;
  let at = -1;
  let isPhonetic = false;
  let value = '';
  const handler: XmlHandler = {
    wantsText: false,
    open(name, _, isEmpty) {
      if (name === 'si') {
        at++;
        value = '';
      } else if (name === 'rPh') isPhonetic = !isEmpty;
      else if (name === 't') handler.wantsText = !isEmpty && !isPhonetic && wanted.has(at);
    },
    text(raw) {
      if (value.length < CELL_CHARS_MAX) value += raw.slice(0, 8 * CELL_CHARS_MAX);
    },
    close(name) {
      if (name === 't') handler.wantsText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si' && wanted.has(at)) texts.set(at, compact(unescaped(value)));
      return texts.size < wanted.size;
    },
  };
  await readXml(textOf(part, budget), handler);
  return texts;
}
