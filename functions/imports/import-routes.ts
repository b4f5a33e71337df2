// Desk routes of imports, by plain forms.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import {
  IMPORT_BYTES_MAX,
  IMPORT_CURRENCIES,
  IMPORT_FIELDS,
  type ImportColumns,
  type ImportField,
} from '../contract/import.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import { type FileFormat, tableFile } from '../lib/table-file.ts';
import { viewFor } from '../shipments/view.ts';
import {
  cancelImport,
  chooseMeaning,
  findOwnImport,
  readErrors,
  receiveFile,
  startImport,
} from './import.ts';
import { renderImport, renderImports } from './import-page.tsx';
import type { Meanings } from './preview.tsx';
import { listImports } from './store.ts';

const PATH = '/parcels/import';
const ONE = `${PATH}/:id`;
const LISTED = 10;
const FORM_BYTES_MAX = 32_768;

/** What a multipart form adds around its file. */
const AROUND_FILE_BYTES = 4_096;

export const importDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => importsPage(c, null))
  .post(PATH, requireRole('agent'), async (c) => {
    const t = words(langOf(c));
    const form = await readForm(c.req.raw, IMPORT_BYTES_MAX + AROUND_FILE_BYTES);
    if (form.isCut) return importsPage(c, t('import.error.size'));
    const [file] = filesIn(form, 'file');
    if (!file) return importsPage(c, t('import.error.none'));
    const bytes = file.take();
    try {
      const row = await receiveFile(c.env, c.var.acting, { name: file.name, bytes }, Date.now());
      return goTo(c, row.id);
    } catch (error) {
      return importsPage(c, explain(error, t));
    }
  })
  .get(ONE, requireRole('viewer'), (c) => importPage(c, null))
  .get(`${ONE}/errors.csv`, requireRole('viewer'), (c) => errorsFile(c, 'csv'))
  .get(`${ONE}/errors.xlsx`, requireRole('viewer'), (c) => errorsFile(c, 'xlsx'))
  .post(`${ONE}/columns`, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const meanings = readMeanings(fields);
    const twice = IMPORT_FIELDS.find(
      (field) => meanings.indexOf(field) !== meanings.lastIndexOf(field),
    );
    if (twice) {
      const t = words(langOf(c));
      const fault = t('import.error.twice', { field: t(`import.field.${twice}`) });
      return importPage(c, fault, meanings);
    }
    const columns = columnsBy(meanings, fields);
    return runOrExplain(c, () => chooseMeaning(c.env, c.var.acting, idOf(c), columns, Date.now()));
  })
  .post(`${ONE}/start`, requireRole('agent'), (c) =>
    runOrExplain(c, () => startImport(c.env, c.var.acting, idOf(c), Date.now())),
  )
  .post(`${ONE}/cancel`, requireRole('agent'), (c) =>
    runOrExplain(c, () => cancelImport(c.env, c.var.acting, idOf(c), Date.now())),
  );

const idOf = (c: DeskContext): string => c.req.param('id') ?? '';

const goTo = (c: DeskContext, id: string): Response =>
  c.redirect(`/${langOf(c)}/desk/parcels/import/${id}`, 303);

/** Columns of a file that are kept; more fields are not read. */
const COLUMNS_MAX = 50;

function readMeanings(fields: FormData): Meanings {
  return Array.from({ length: COLUMNS_MAX }, (_, place) => {
    const chosen = textIn(fields, `column-${place}`);
    return IMPORT_FIELDS.find((field) => field === chosen) ?? null;
  });
}

function columnsBy(meanings: Meanings, fields: FormData): ImportColumns {
  const places = Object.fromEntries(
    IMPORT_FIELDS.map((field) => {
      const place = meanings.indexOf(field);
      return [field, place < 0 ? null : place];
    }),
  );
  const currency = textIn(fields, 'defaultCurrency');
  return {
    ...(places as Record<ImportField, number | null>),
    defaultCarrier: textIn(fields, 'defaultCarrier') || null,
    defaultCurrency: IMPORT_CURRENCIES.find((one) => one === currency) ?? null,
  };
}

async function errorsFile(c: DeskContext, format: FileFormat): Promise<Response> {
  const table = await readErrors(c.env, c.var.acting, idOf(c), words(langOf(c)));
  return tableFile(table, format, 'moscow');
}

/** Shows an error on the page, above the current state. */
async function runOrExplain(c: DeskContext, action: () => Promise<unknown>): Promise<Response> {
  try {
    await action();
    return goTo(c, idOf(c));
  } catch (error) {
    return importPage(c, explain(error, words(langOf(c))));
  }
}

async function importsPage(c: DeskContext, fault: string | null): Promise<Response> {
  const { sellerId, role } = c.var.acting;
  const rows = await listImports(databaseOf(c.env, sellerId), sellerId, LISTED);
  const view = viewFor(langOf(c), Date.now());
  const page = renderImports(rows, mayActAs(role, 'agent'), fault, view);
  return deskPage(c, 'parcels', { ...page, status: fault === null ? 200 : 422 });
}

async function importPage(
  c: DeskContext,
  fault: string | null,
  chosen: Meanings | null = null,
): Promise<Response> {
  const row = await findOwnImport(c.var.db, c.var.acting, idOf(c));
  const mayWork = mayActAs(c.var.acting.role, 'agent');
  const page = renderImport(row, mayWork, fault, chosen, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'parcels', { ...page, status: fault === null ? 200 : 422 });
}
