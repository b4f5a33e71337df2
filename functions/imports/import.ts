// Room imports: parcels added by file, .xlsx or CSV: reading, checks, stored parts, slices, routes and pages.
// This file: an import as its seller controls it: upload, choose columns, start, cancel.

import type { Actor } from '../accounts/access.ts';
import { spendParcels } from '../accounts/seller-quotas.ts';
import { withoutPersonalData } from '../carriers/privacy.ts';
import { FILE_NAME_CHARS_MAX, type ImportColumns } from '../contract/import.ts';
import type { ProblemSlug } from '../contract/problem.ts';
import type { Words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { mayCarry } from '../shipments/registration.ts';
import { auditParcels } from '../shipments/work.ts';
import { type Checked, checkRows } from './check.ts';
import { errorsTable } from './errors.ts';
import { keepPart, readPart } from './files.ts';
import { countsOf, type Layout } from './import-view.ts';
import type { Unreadable } from './kept-rows.ts';
import { readFile } from './read.ts';
import { addImport, changeImport, findImport, type ImportRow, isImportConflict } from './store.ts';

const SAMPLE_ROWS = 10;

/** Reads and checks a file; adds nothing. Throws the problems of UNREADABLE and `quota-used-up`. */
export async function receiveFile(
  env: Env,
  acting: Actor,
  file: { name: string; bytes: Uint8Array },
  now: number,
): Promise<ImportRow> {
  const db = databaseOf(env, acting.sellerId);
  const read = await readFile(file.bytes);
  if (typeof read === 'string') throw httpProblem(UNREADABLE[read]);
  const { encoding, table, columns, rows } = read;
  const sheet = read.sheet === null ? null : withoutPersonalData(read.sheet);
  await spendParcels(env, acting.sellerId, rows.length, now);
  const checked = checkRows(rows, columns);
  const id = newId('imp', now);
  const sample = rows.slice(0, SAMPLE_ROWS);
  const layout: Layout = { encoding, sheet, headings: table.headings, sample };
  // `failed` until every part is stored: an interrupted upload shows as failed, and every stored part has
  // a row through which it gets deleted.
  const row: ImportRow = {
    id,
    seller_id: acting.sellerId,
    created_by: acting.actor,
    file_name: shownName(file.name),
    state: 'failed',
    layout: JSON.stringify(layout),
    columns: JSON.stringify(columns),
    row_count: rows.length,
    ...countsOf(checked),
    next_row: 0,
    next_byte: 0,
    new_count: 0,
    known_count: 0,
    due_at: null,
    version: 1,
    created_at: now,
    updated_at: now,
  };
  const patch = { state: 'checked' as const };
  await addImport(db, row).run();
  await keepPart(env.EVIDENCE, id, 'rows', rows);
  await keepChecked(env, id, checked);
  await db.batch([
    changeImport(db, row, patch, now),
    auditParcels(db, acting, 'import_uploaded', [id], { rows: rows.length }, now),
  ]);
  return { ...row, ...patch, version: row.version + 1 };
}

/** Browsers send names of any length. The ending stands aside: with it "orders.csv" looks like a site's address. */
function shownName(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.(?:xlsx?|csv|tsv|txt))?$/is.exec(name) ?? [];
  const room = 100 - ending.length;
  const shown = withoutPersonalData(stem.slice(0, FILE_NAME_CHARS_MAX)).slice(0, room);
  return shown === '' ? 'file.csv' : shown + ending;
}

const UNREADABLE = {
  no_rows: 'empty-file',
  no_columns: 'no-number-column',
  too_many_rows: 'too-many-rows',
  not_xlsx: 'not-xlsx',
  broken_workbook: 'broken-workbook',
} as const satisfies Record<Unreadable, ProblemSlug>;

/** Changes the columns and checks again. Throws `not-found`, `import-not-waiting`, `invalid-input`. */
export async function chooseMeaning(
  env: Env,
  acting: Actor,
  id: string,
  columns: ImportColumns,
  now: number,
): Promise<ImportRow> {
  const db = databaseOf(env, acting.sellerId);
  const row = await waiting(db, acting, id);
  const { headings } = JSON.parse(row.layout) as Layout;
  const { defaultCarrier, defaultCurrency: _, ...places } = columns;
  const isOutOfRange = Object.values(places).some(
    (place) => place !== null && place >= headings.length,
  );
  const isUnknownCarrier = defaultCarrier !== null && !mayCarry(defaultCarrier);
  if (isOutOfRange || isUnknownCarrier) {
    const pointer = isUnknownCarrier ? '/defaultCarrier' : '/columns';
    throw httpProblem('invalid-input', { errors: [{ pointer, message: 'Not to be chosen here' }] });
  }
  const rows = await readPart(env.EVIDENCE, id, 'rows');
  if (rows === null) throw httpProblem('not-found');
  const checked = checkRows(rows, columns);
  await keepChecked(env, id, checked);
  const patch = { columns: JSON.stringify(columns), ...countsOf(checked) };
  await db.batch([changeImport(db, row, patch, now)]).catch(asConflict);
  return { ...row, ...patch, version: row.version + 1, updated_at: now };
}

/** Throws `not-found`, `import-not-waiting`, and `empty-file` when no row can be taken. */
export async function startImport(
  env: Env,
  acting: Actor,
  id: string,
  now: number,
): Promise<ImportRow> {
  const db = databaseOf(env, acting.sellerId);
  const row = await waiting(db, acting, id);
  if (row.good_count === 0) throw httpProblem('empty-file');
  const patch = { state: 'running' as const, due_at: now + WAKE_LOST_MS };
  await db
    .batch([
      changeImport(db, row, patch, now),
      auditParcels(db, acting, 'import_started', [id], { rows: row.good_count }, now),
    ])
    .catch(asConflict);
  await env.IMPORTS.send({ importId: id });
  return { ...row, ...patch, version: row.version + 1, updated_at: now };
}

/** How long an import waits for its queue message before the sweep takes over. */
const WAKE_LOST_MS = 30_000;

/** Stops before the next slice; added parcels stay. Throws `not-found`, `import-not-waiting`. */
export async function cancelImport(
  env: Env,
  acting: Actor,
  id: string,
  now: number,
): Promise<ImportRow> {
  const db = databaseOf(env, acting.sellerId);
  for (let tries = 1; ; tries++) {
    const row = await findOwnImport(db, acting, id);
    if (row.state !== 'checked' && row.state !== 'running') throw httpProblem('import-not-waiting');
    const patch = { state: 'cancelled' as const, due_at: null };
    try {
      await db.batch([
        changeImport(db, row, patch, now),
        auditParcels(db, acting, 'import_cancelled', [id], { done: row.next_row }, now),
      ]);
      return { ...row, ...patch, version: row.version + 1, updated_at: now };
    } catch (error) {
      // A slice was written meanwhile: retry with the new version.
      if (!isImportConflict(error) || tries >= 10) asConflict(error);
    }
  }
}

/** Throws `not-found`, also when the file has been deleted. */
export async function readErrors(
  env: Env,
  acting: Actor,
  id: string,
  t: Words,
): Promise<ReturnType<typeof errorsTable>> {
  const row = await findOwnImport(databaseOf(env, acting.sellerId), acting, id);
  const [rows, findings] = await Promise.all([
    readPart(env.EVIDENCE, row.id, 'rows'),
    readPart(env.EVIDENCE, row.id, 'findings'),
  ]);
  if (rows === null || findings === null) throw httpProblem('not-found');
  return errorsTable((JSON.parse(row.layout) as Layout).headings, rows, findings, t);
}

export async function findOwnImport(db: D1Database, acting: Actor, id: string): Promise<ImportRow> {
  const row = await findImport(db, acting.sellerId, id);
  if (row === null) throw httpProblem('not-found');
  return row;
}

async function waiting(db: D1Database, acting: Actor, id: string): Promise<ImportRow> {
  const row = await findOwnImport(db, acting, id);
  if (row.state !== 'checked') throw httpProblem('import-not-waiting');
  return row;
}

async function keepChecked(env: Env, id: string, { good, findings }: Checked): Promise<void> {
  await keepPart(env.EVIDENCE, id, 'good', good);
  await keepPart(env.EVIDENCE, id, 'findings', findings);
}

function asConflict(error: unknown): never {
  throw isImportConflict(error) ? httpProblem('changed-meanwhile') : error;
}
