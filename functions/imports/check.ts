// Checks the rows of a file: what to register, and what is wrong with which row. Pure.
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Finding, FindingCode, ImportColumns, ImportField } from '../contract/import.ts';
import { NUMBERS_OF_ONE_MAX } from '../contract/shipment-work.ts';
import { checkDigitExpected } from '../shipments/registration.ts';
import type { Registration } from '../shipments/seller-updates.ts';
import type { KeptRow } from './read.ts';
import { carrierIn, deadlineIn, schemeIn } from './values.ts';

export interface CheckedRow {
  line: number;
  registration: Registration;
}

export interface Checked {
  good: CheckedRow[];
  findings: Finding[];
  /** Rows accepted with a warning. */
  warnedCount: number;
}

export function checkRows(rows: readonly KeptRow[], columns: ImportColumns): Checked {
  const good: CheckedRow[] = [];
  const findings: Finding[] = [];
  /** The first row with each number. */
  const firstWith = new Map<string, number>();
  let warnedCount = 0;
  for (const row of rows) {
    const { registration, found } = readRow(row, columns);
    const own = [registration.number, ...registration.alsoKnownAs];
    const repeated = own.find((number) => firstWith.has(number));
    if (repeated !== undefined && found.every(({ isError }) => !isError)) {
      const hint = String(firstWith.get(repeated));
      found.push({ line: row.line, isError: true, code: 'duplicate', value: repeated, hint });
    }
    findings.push(...found);
    if (found.some(({ isError }) => isError)) continue;
    for (const number of own) firstWith.set(number, row.line);
    if (found.length > 0) warnedCount++;
    good.push({ line: row.line, registration });
  }
  return { good, findings, warnedCount };
}

function readRow({ line, cells }: KeptRow, columns: ImportColumns) {
  const found: Finding[] = [];
  const wrong = (code: FindingCode, value: string): null => {
    found.push({ line, isError: true, code, value, hint: null });
    return null;
  };
  const cell = (field: ImportField): string => {
    const place = columns[field];
    return place === null ? '' : (cells[place] ?? '');
  };
  /** An empty cell gives null; a filled one has to be readable. */
  const read = <T>(field: ImportField, code: FindingCode, as: (text: string) => T | null) => {
    const text = cell(field);
    return text === '' ? null : (as(text) ?? wrong(code, text));
  };
  const numbers = [cell('posting'), cell('tracking'), ...cell('others').split(/[\s,;]+/)]
    .filter((typed) => typed !== '')
    .map((typed) => readNumber(typed) ?? wrong('number_wrong', typed))
    .filter((number) => number !== null);
  const [number = '', ...alsoKnownAs] = new Set(numbers);
  if (number === '' && found.length === 0) wrong('number_missing', '');
  const order = read('order', 'order_wrong', readNumber);
  const registration: Registration = {
    number,
    alsoKnownAs: alsoKnownAs.slice(0, NUMBERS_OF_ONE_MAX),
    orderNumber: order === number ? null : order,
    carrier: read('carrier', 'carrier_unknown', carrierIn) ?? columns.defaultCarrier,
    scheme: read('scheme', 'scheme_unknown', schemeIn),
    shipByAt: read('shipBy', 'date_wrong', deadlineIn),
  };
  const hint = number === '' ? null : checkDigitExpected(number);
  if (hint !== null) found.push({ line, isError: false, code: 'check_digit', value: number, hint });
  return { registration, found };
}

function readNumber(typed: string): string | null {
  // A spreadsheet may take a long number for an amount, 1,10632E+09; that cannot be undone.
  if (/^\d[.,]\d+E\+?\d+$/i.test(typed)) return null;
  const number = normaliseNumber(typed.replace(/^(\d{6,})\.0+$/, '$1'));
  // Words in a column of numbers are a mistake in the file; no carrier has numbers without a digit.
  return isPlausibleNumber(number) && /\d/.test(number) ? number : null;
}
