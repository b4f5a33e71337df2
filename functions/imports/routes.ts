// API routes of imports: upload, review the findings, start, follow, cancel.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import {
  FILE_NAME_CHARS_MAX,
  IMPORT_BYTES_MAX,
  Import,
  ImportColumns,
} from '../contract/import.ts';
import { LANGS } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { readCapped } from '../lib/body.ts';
import { section } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { FILE_TYPES, tableFile } from '../lib/table-file.ts';
import { validate } from '../lib/validate.ts';
import {
  cancelImport,
  chooseMeaning,
  findOwnImport,
  readErrors,
  receiveFile,
  startImport,
} from './import.ts';
import { viewImport } from './import-view.ts';
import { listImports } from './store.ts';

const LISTED = 50;
const ImportList = v.object({ imports: v.array(Import) });
const FileQuery = v.object({
  fileName: v.optional(v.pipe(v.string(), v.maxLength(FILE_NAME_CHARS_MAX)), 'file.csv'),
});
const ErrorsQuery = v.object({ lang: v.optional(v.picklist(LANGS), 'en') });

const about = section('Imports');

export const importRoutes = new Hono<SellerEnv>()
  .post(
    '/imports',
    operation({
      ...about(
        'uploadImport',
        'Takes an .xlsx or CSV file as the body, up to 50,000 rows, and says what it found. Adds nothing yet.',
      ),
      needs: 'agent',
      returns: 'What was found in the file; it waits to be started.',
      ok: Import,
      status: 201,
      problems: [
        'body-too-large',
        'empty-file',
        'no-number-column',
        'too-many-rows',
        'not-xlsx',
        'broken-workbook',
        'quota-used-up',
      ],
    }),
    validate('query', FileQuery),
    async (c) => {
      const bytes = await readCapped(c.req.raw, IMPORT_BYTES_MAX);
      if (bytes === null) throw httpProblem('body-too-large');
      const file = { name: c.req.valid('query').fileName, bytes };
      return c.json(viewImport(await receiveFile(c.env, c.var.acting, file, Date.now())), 201);
    },
  )
  .get(
    '/imports',
    operation({
      ...about('listImports', 'The last files, newest first.'),
      needs: 'viewer',
      returns: 'The last 50 imports.',
      ok: ImportList,
    }),
    async (c) => {
      const rows = await listImports(c.var.db, c.var.acting.sellerId, LISTED);
      return c.json({ imports: rows.map(viewImport) });
    },
  )
  .get(
    '/imports/:id',
    operation({
      ...about('getImport', 'How far an import is, and what was found in its file.'),
      needs: 'viewer',
      returns: 'The import with its counts.',
      ok: Import,
      problems: ['not-found'],
    }),
    async (c) => c.json(viewImport(await findOwnImport(c.var.db, c.var.acting, c.req.param('id')))),
  )
  .put(
    '/imports/:id/columns',
    operation({
      ...about('chooseImportColumns', 'Says what the columns mean, and checks the file again.'),
      needs: 'agent',
      returns: 'What was found in the file with these columns.',
      ok: Import,
      problems: [
        'not-found',
        'malformed-body',
        'invalid-input',
        'import-not-waiting',
        'changed-meanwhile',
      ],
    }),
    validate('json', ImportColumns),
    async (c) => {
      const columns = c.req.valid('json');
      const id = c.req.param('id');
      return c.json(viewImport(await chooseMeaning(c.env, c.var.acting, id, columns, Date.now())));
    },
  )
  .post(
    '/imports/:id/start',
    operation({
      ...about('startImport', 'Adds the rows that can be taken, by and by.'),
      needs: 'agent',
      returns: 'The import, now running.',
      ok: Import,
      problems: ['not-found', 'empty-file', 'import-not-waiting', 'changed-meanwhile'],
    }),
    async (c) =>
      c.json(viewImport(await startImport(c.env, c.var.acting, c.req.param('id'), Date.now()))),
  )
  .post(
    '/imports/:id/cancel',
    operation({
      ...about('cancelImport', 'Stops it. What was added stays.'),
      needs: 'agent',
      returns: 'The import, now stopped.',
      ok: Import,
      problems: ['not-found', 'import-not-waiting', 'changed-meanwhile'],
    }),
    async (c) =>
      c.json(viewImport(await cancelImport(c.env, c.var.acting, c.req.param('id'), Date.now()))),
  )
  .get(
    '/imports/:id/errors.csv',
    operation({
      ...about('importErrors', 'The rows that were not taken, with the reason, to send again.'),
      needs: 'viewer',
      returns:
        'UTF-8 CSV of those rows as they were, each followed by its row number and the reason.',
      ok: v.string(),
      types: ['text/csv'],
      problems: ['invalid-input', 'not-found'],
    }),
    validate('query', ErrorsQuery),
    async (c) => {
      const t = words(c.req.valid('query').lang);
      const table = await readErrors(c.env, c.var.acting, c.req.param('id'), t);
      return tableFile(table, 'csv', 'utc');
    },
  )
  .get(
    '/imports/:id/errors.xlsx',
    operation({
      ...about('importErrorsXlsx', 'The same rows as a workbook, to send again.'),
      needs: 'viewer',
      returns: 'An .xlsx workbook of those rows, each followed by its row number and the reason.',
      ok: v.string(),
      types: [FILE_TYPES.xlsx],
      problems: ['invalid-input', 'not-found'],
    }),
    validate('query', ErrorsQuery),
    async (c) => {
      const t = words(c.req.valid('query').lang);
      const table = await readErrors(c.env, c.var.acting, c.req.param('id'), t);
      return tableFile(table, 'xlsx', 'utc');
    },
  );
