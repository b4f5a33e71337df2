// Checks the rows of a file: what to register, and what is wrong with which row. Pure.
import type { Money } from '../carriers/carrier.ts';
import type { Finding, ImportColumns } from '../contract/import.ts';
import type { Registration } from '../shipments/seller-updates.ts';
import type { KeptRow } from './kept-rows.ts';
import { type ImportedProduct, type RowRead, readRow } from './read-row.ts';

export interface CheckedRow {
  line: number;
  registration: Registration;
  /** Absent in files checked before there were products. */
  products?: ImportedProduct[];
}

export interface Checked {
  good: CheckedRow[];
  findings: Finding[];
  /** Rows accepted with a warning. */
  warnedCount: number;
  /** Rows that name a further product of a parcel above. */
  joinedCount: number;
}

/** No posting holds more. */
const PRODUCTS_OF_ONE_MAX = 100;

type Parcel = CheckedRow & { products: ImportedProduct[] };

export function checkRows(rows: Iterable<KeptRow>, columns: ImportColumns): Checked {
  const good: Parcel[] = [];
  const findings: Finding[] = [];
  /** The first parcel with each number. */
  const firstWith = new Map<string, Parcel>();
  /** Of parcels with several rows, the amount that each row names. */
  const prices = new Map<Parcel, (Money | null)[]>();
  let [warnedCount, joinedCount] = [0, 0];
  for (const kept of rows) {
    const row = readRow(kept, columns);
    const { registration, product, found } = row;
    const { line } = kept;
    const own = [registration.number, ...registration.alsoKnownAs];
    const repeated = own.find((number) => firstWith.has(number));
    const first = firstWith.get(repeated ?? '');
    const isWrong = found.some(({ isError }) => isError);
    const isJoined = first !== undefined && !isWrong && isFurtherProduct(row, first);
    if (first && repeated !== undefined && !isWrong && !isJoined) {
      const hint = String(first.line);
      found.push({ line, isError: true, code: 'duplicate', value: repeated, hint });
    }
    for (const finding of found) findings.push(finding);
    if (found.some(({ isError }) => isError)) continue;
    if (found.length > 0) warnedCount++;
    const price = registration.price ?? null;
    if (isJoined && product) {
      joinedCount++;
      first.products.push(product);
      const named = prices.get(first) ?? [first.registration.price ?? null];
      prices.set(first, [...named, price]);
      continue;
    }
    const parcel: Parcel = { line, registration, products: product ? [product] : [] };
    for (const number of own) firstWith.set(number, parcel);
    good.push(parcel);
  }
  for (const parcel of good) {
    const named = prices.get(parcel) ?? [parcel.registration.price ?? null];
    parcel.registration.price = priceOf(parcel.products, named);
  }
  return { good, findings, warnedCount, joinedCount };
}

/** Ozon's files have a row for each product of a posting. The same row twice is a mistake. */
function isFurtherProduct({ registration, product }: RowRead, first: Parcel): boolean {
  const known = [first.registration.number, ...first.registration.alsoKnownAs];
  const isSameParcel =
    registration.number === first.registration.number &&
    registration.alsoKnownAs.every((number) => known.includes(number));
  return (
    isSameParcel &&
    product !== null &&
    first.products.length > 0 &&
    first.products.length < PRODUCTS_OF_ONE_MAX &&
    first.products.every((one) => nameOf(one) !== nameOf(product))
  );
}

const nameOf = ({ name, offerId, sku }: ImportedProduct): string =>
  JSON.stringify([sku, offerId, name]);

/** What one row says of the parcel; of several rows its products with their prices, if all are known. */
function priceOf(
  products: readonly ImportedProduct[],
  prices: readonly (Money | null)[],
): Money | null {
  const [named = null] = prices;
  if (prices.length === 1 && named) return named;
  const parts = products.map(({ price, quantity }) =>
    price === null ? null : { ...price, minor: price.minor * (quantity ?? 1) },
  );
  // The same amount in each row is that of the posting; different ones belong to the rows.
  const isRepeated = prices.every((one) => JSON.stringify(one) === JSON.stringify(named));
  return sumOf(parts) ?? (isRepeated ? named : sumOf(prices));
}

/** null: one is not known, or they are in different currencies. */
function sumOf(parts: readonly (Money | null)[]): Money | null {
  const known = parts.filter((one) => one !== null);
  const [first] = known;
  if (!first || known.length < parts.length) return null;
  if (known.some(({ currency }) => currency !== first.currency)) return null;
  return { minor: known.reduce((sum, { minor }) => sum + minor, 0), currency: first.currency };
}
