// A file of parcels on its way into the list.
import * as v from 'valibot';

export const IMPORT_ROWS_MAX = 50_000;
export const IMPORT_BYTES_MAX = 16 * 1024 * 1024;
export const FILE_NAME_CHARS_MAX = 200;
/** Findings shown on the page; the file of errors has all. */
export const FINDINGS_SHOWN = 100;

export const IMPORT_STATES = ['checked', 'running', 'done', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Possible meanings of a column. `posting` and `tracking` name the parcel: one of the two is needed. */
export const IMPORT_FIELDS = [
  'posting',
  'tracking',
  'others',
  'order',
  'carrier',
  'scheme',
  'shipBy',
  'price',
  'currency',
  'product',
  'offerId',
  'sku',
  'quantity',
  'productPrice',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/**
 * Ozon's currencies: docs.ozon.ru/api/seller, `currency_code` of products and `currency` of companies, read
 * 2026-11-26.
 */
export const IMPORT_CURRENCIES = ['RUB', 'CNY', 'USD', 'EUR', 'BYN', 'KZT', 'KGS'] as const;
export type ImportCurrency = (typeof IMPORT_CURRENCIES)[number];

/** Only a number that is missing, unreadable or there already rejects a row; the rest are warnings. */
export const FINDING_CODES = [
  'number_missing',
  'number_wrong',
  'number_cut',
  'number_domestic',
  'duplicate',
  'order_wrong',
  'carrier_unknown',
  'scheme_unknown',
  'date_wrong',
  'amount_wrong',
  'currency_missing',
  'quantity_wrong',
  'check_digit',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export const Finding = v.pipe(
  v.object({
    line: v.pipe(v.number(), v.description('Row of the file, its heading included.')),
    isError: v.boolean(),
    code: v.picklist(FINDING_CODES),
    value: v.pipe(v.string(), v.description('The value of the cell.')),
    hint: v.pipe(
      v.nullable(v.string()),
      v.description('The row it repeats, or the check digit the number should have.'),
    ),
  }),
  v.metadata({ ref: 'ImportFinding' }),
);
export type Finding = v.InferOutput<typeof Finding>;

/** Values of one kind that are named, and ranges of rows, the most frequent and the first. */
export const GROUP_VALUES_MAX = 5;
export const GROUP_RANGES_MAX = 30;

export const FindingGroup = v.pipe(
  v.object({
    code: v.picklist(FINDING_CODES),
    isError: v.boolean(),
    count: v.pipe(v.number(), v.integer(), v.description('Findings of this kind.')),
    ranges: v.pipe(
      v.array(v.object({ from: v.number(), to: v.number() })),
      v.description(`First and last row of each unbroken run; the first ${GROUP_RANGES_MAX} runs.`),
    ),
    values: v.pipe(
      v.array(v.object({ value: v.string(), count: v.pipe(v.number(), v.integer()) })),
      v.description(`The ${GROUP_VALUES_MAX} most frequent values of the cells.`),
    ),
  }),
  v.metadata({ ref: 'ImportFindingGroup' }),
);
export type FindingGroup = v.InferOutput<typeof FindingGroup>;

const Column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)));
/** Files of before did not have these columns. */
const LaterColumn = v.optional(Column, null);

export const ImportColumns = v.pipe(
  v.strictObject({
    posting: Column,
    tracking: Column,
    others: Column,
    order: Column,
    carrier: Column,
    scheme: Column,
    shipBy: Column,
    price: LaterColumn,
    currency: LaterColumn,
    product: LaterColumn,
    offerId: LaterColumn,
    sku: LaterColumn,
    quantity: LaterColumn,
    productPrice: LaterColumn,
    defaultCarrier: v.pipe(
      v.nullable(v.pipe(v.string(), v.maxLength(60))),
      v.description('For rows that name none; null: derived from the number.'),
    ),
    defaultCurrency: v.pipe(
      v.optional(v.nullable(v.picklist(IMPORT_CURRENCIES)), null),
      v.description('Of amounts that name none; null: such an amount is not taken.'),
    ),
  }),
  v.metadata({ ref: 'ImportColumns' }),
);
export type ImportColumns = v.InferOutput<typeof ImportColumns>;

const Count = v.pipe(v.number(), v.integer());

export const Import = v.pipe(
  v.object({
    id: v.string(),
    fileName: v.string(),
    state: v.pipe(
      v.picklist(IMPORT_STATES),
      v.description('checked: waits for `start`. running: goes on by itself.'),
    ),
    encoding: v.picklist(ENCODINGS),
    sheet: v.pipe(
      v.nullable(v.string()),
      v.description('The sheet of the workbook that was read; null: a text file.'),
    ),
    headings: v.pipe(
      v.array(v.string()),
      v.description('The columns that were kept: those that can be about parcels.'),
    ),
    columns: ImportColumns,
    rowCount: Count,
    goodCount: v.pipe(Count, v.description('Rows that are taken.')),
    joinedCount: v.pipe(
      Count,
      v.description('Rows that name a further product of a parcel above; they are taken with it.'),
    ),
    wrongCount: v.pipe(Count, v.description('Rows that are not taken; see errors.csv.')),
    warnedCount: v.pipe(Count, v.description('Rows taken with a warning.')),
    findingGroups: v.pipe(v.array(FindingGroup), v.description('All findings, by kind.')),
    findings: v.pipe(v.array(Finding), v.description(`The first ${FINDINGS_SHOWN}.`)),
    doneCount: Count,
    newCount: v.pipe(Count, v.description('Parcels that were not here before.')),
    knownCount: v.pipe(Count, v.description('Parcels that were.')),
    createdAt: v.string(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: 'Import' }),
);
export type Import = v.InferOutput<typeof Import>;
