// Reads one row of a file: what to register, which product it names, what is wrong with it. Pure.
import type { Money } from '../carriers/carrier.ts';
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Finding, FindingCode, ImportColumns, ImportField } from '../contract/import.ts';
import { NUMBERS_OF_ONE_MAX } from '../contract/shipment-work.ts';
import { checkDigitExpected } from '../shipments/registration.ts';
import type { Registration } from '../shipments/seller-updates.ts';
import { amountIn, currencyIn, quantityIn } from './amounts.ts';
import type { KeptRow } from './kept-rows.ts';
import { carrierIn, deadlineIn, schemeIn } from './values.ts';

/** As the row names it; null: not given. `price` is that of one piece. */
export interface ImportedProduct {
  name: string | null;
  offerId: string | null;
  sku: string | null;
  quantity: number | null;
  price: Money | null;
}

export interface RowRead {
  registration: Registration;
  /** null: the row names none. */
  product: ImportedProduct | null;
  found: Finding[];
}

export function readRow({ line, cells }: KeptRow, columns: ImportColumns): RowRead {
  const found: Finding[] = [];
  const note = (code: FindingCode, value: string, isError: boolean, hint: string | null = null) => {
    found.push({ line, isError, code, value, hint });
    return null;
  };
  const cell = (field: ImportField): string => {
    // Columns chosen before there were so many fields lack the later ones.
    const place = columns[field] ?? null;
    return place === null ? '' : (cells[place] ?? '');
  };
  /** An empty cell gives null; one that cannot be read gives null and a warning. */
  const read = <T>(field: ImportField, code: FindingCode, as: (text: string) => T | null) => {
    const text = cell(field);
    return text === '' ? null : (as(text) ?? note(code, text, false));
  };
  const money = (field: 'price' | 'productPrice', currency: string | null): Money | null => {
    const text = cell(field);
    const minor = read(field, 'amount_wrong', amountIn);
    if (minor === null) return null;
    const of = currencyIn(text) ?? currency;
    return of === null ? note('currency_missing', text, false) : { minor, currency: of };
  };

  const typed = [cell('posting'), cell('tracking'), ...cell('others').split(/[\s,;]+/)];
  const filled = typed.filter((one) => one !== '');
  const [number = '', ...alsoKnownAs] = new Set(filled.flatMap((one) => readNumber(one) ?? []));
  for (const one of filled) {
    // A number that a spreadsheet has cut is left out; without another one the row names no parcel.
    if (isCut(one)) note('number_cut', one, number === '');
    else if (readNumber(one) === null) note('number_wrong', one, true);
  }
  if (number === '' && found.length === 0) note('number_missing', '', true);

  const order = read('order', 'order_wrong', readNumber);
  const carrier = read('carrier', 'carrier_unknown', carrierIn) ?? columns.defaultCarrier;
  const scheme = read('scheme', 'scheme_unknown', schemeIn);
  const shipByAt = read('shipBy', 'date_wrong', deadlineIn);
  const currency = currencyIn(cell('currency')) ?? columns.defaultCurrency ?? null;
  const registration: Registration = {
    number,
    alsoKnownAs: alsoKnownAs.slice(0, NUMBERS_OF_ONE_MAX),
    orderNumber: order === number ? null : order,
    carrier,
    scheme,
    shipByAt,
    price: money('price', currency),
  };
  const product: ImportedProduct = {
    name: cell('product') || null,
    offerId: cell('offerId') || null,
    sku: cell('sku') || null,
    quantity: read('quantity', 'quantity_wrong', quantityIn),
    price: money('productPrice', currency),
  };
  const domestic = [number, ...alsoKnownAs].filter((one) => chineseCourierOf(one) !== null);
  for (const one of domestic) note('number_domestic', one, false);
  const hint = number === '' || domestic[0] === number ? null : checkDigitExpected(number);
  if (hint !== null) note('check_digit', number, false, hint);
  const isNamed = product.name !== null || product.offerId !== null || product.sku !== null;
  return { registration, product: isNamed ? product : null, found };
}

/** A spreadsheet took a long number for an amount, 1,10632E+09; that cannot be undone. */
const isCut = (typed: string): boolean => /^\d[.,]\d{1,20}E\+?\d{1,3}$/i.test(typed);

function readNumber(typed: string): string | null {
  if (isCut(typed)) return null;
  const number = normaliseNumber(typed.replace(/^(\d{6,})\.0+$/, '$1'));
  // Words in a column of numbers are a mistake in the file; no carrier has numbers without a digit.
  return isPlausibleNumber(number) && /\d/.test(number) ? number : null;
}
