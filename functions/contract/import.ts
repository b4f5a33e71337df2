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
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** An error rejects the row; a warning does not. */
export const FINDING_CODES = [
  'number_missing',
  'number_wrong',
  'duplicate',
  'order_wrong',
  'carrier_unknown',
  'scheme_unknown',
  'date_wrong',
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

const Column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(50)));

export const ImportColumns = v.pipe(
  v.strictObject({
    posting: Column,
    tracking: Column,
    others: Column,
    order: Column,
    carrier: Column,
    scheme: Column,
    shipBy: Column,
    defaultCarrier: v.pipe(
      v.nullable(v.pipe(v.string(), v.maxLength(60))),
      v.description('For rows that name none; null: derived from the number.'),
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
    headings: v.pipe(
      v.array(v.string()),
      v.description('The columns that were kept: those that can be about parcels.'),
    ),
    columns: ImportColumns,
    rowCount: Count,
    goodCount: v.pipe(Count, v.description('Rows that are taken.')),
    wrongCount: v.pipe(Count, v.description('Rows that are not; see errors.csv.')),
    warnedCount: v.pipe(Count, v.description('Rows taken that look mistyped.')),
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
