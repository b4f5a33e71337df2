// Files of parcels for programs: send, look at what was found, start, follow, stop.
import { Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import {
  FILE_NAME_CHARS_MAX,
  IMPORT_BYTES_MAX,
  Import,
  ImportColumns,
} from '../contract/import.ts';
import { LANGS } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { readCapped } from '../lib/body.ts';
import { describe, section } from '../lib/describe.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import {
  cancelImport,
  chooseMeaning,
  owned,
  readErrors,
  receiveFile,
  startImport,
  viewImport,
} from './import.ts';
import { listImports } from './store.ts';

const LISTED = 50;
const ImportList = v.object({ imports: v.array(Import) });
const FileQuery = v.object({
  fileName: v.optional(v.pipe(v.string(), v.maxLength(FILE_NAME_CHARS_MAX)), 'file.csv'),
});
const ErrorsQuery = v.object({ lang: v.optional(v.picklist(LANGS), 'en') });

const about = section('Imports', { needsKey: true });

export const importRoutes = new Hono<SellerEnv>()
  .post(
    '/imports',
    describe({
      ...about(
        'uploadImport',
        'Takes a CSV file as the body, up to 50,000 rows, and says what it found. Adds nothing yet.',
      ),
      ok: Import,
      status: 201,
      problems: [
        'unauthorized',
        'forbidden',
        'body-too-large',
        'empty-file',
        'no-number-column',
        'too-many-rows',
        'quota-used-up',
      ],
    }),
    asSeller('agent'),
    validate('query', FileQuery),
    async (c) => {
      const bytes = await readCapped(c.req.raw, IMPORT_BYTES_MAX);
      if (bytes === null) throw problem('body-too-large');
      const file = { name: c.req.valid('query').fileName, bytes };
      return c.json(viewImport(await receiveFile(c.env, c.var.acting, file, Date.now())), 201);
    },
  )
  .get(
    '/imports',
    describe({
      ...about('listImports', 'The last files, newest first.'),
      ok: ImportList,
      problems: ['unauthorized'],
    }),
    asSeller('viewer'),
    async (c) => {
      const rows = await listImports(c.env.DB, c.var.acting.sellerId, LISTED);
      return c.json({ imports: rows.map(viewImport) });
    },
  )
  .get(
    '/imports/:id',
    describe({
      ...about('getImport', 'How far an import is, and what was found in its file.'),
      ok: Import,
      problems: ['unauthorized', 'not-found'],
    }),
    asSeller('viewer'),
    async (c) => c.json(viewImport(await owned(c.env.DB, c.var.acting, c.req.param('id')))),
  )
  .put(
    '/imports/:id/columns',
    describe({
      ...about('chooseImportColumns', 'Says what the columns mean, and checks the file again.'),
      ok: Import,
      problems: [
        'unauthorized',
        'forbidden',
        'not-found',
        'malformed-body',
        'invalid-input',
        'import-not-waiting',
        'changed-meanwhile',
      ],
    }),
    asSeller('agent'),
    validate('json', ImportColumns),
    async (c) => {
      const columns = c.req.valid('json');
      const id = c.req.param('id');
      return c.json(viewImport(await chooseMeaning(c.env, c.var.acting, id, columns, Date.now())));
    },
  )
  .post(
    '/imports/:id/start',
    describe({
      ...about('startImport', 'Adds the rows that can be taken, by and by.'),
      ok: Import,
      problems: [
        'unauthorized',
        'forbidden',
        'not-found',
        'empty-file',
        'import-not-waiting',
        'changed-meanwhile',
      ],
    }),
    asSeller('agent'),
    async (c) =>
      c.json(viewImport(await startImport(c.env, c.var.acting, c.req.param('id'), Date.now()))),
  )
  .post(
    '/imports/:id/cancel',
    describe({
      ...about('cancelImport', 'Stops it. What was added stays.'),
      ok: Import,
      problems: [
        'unauthorized',
        'forbidden',
        'not-found',
        'import-not-waiting',
        'changed-meanwhile',
      ],
    }),
    asSeller('agent'),
    async (c) =>
      c.json(viewImport(await cancelImport(c.env, c.var.acting, c.req.param('id'), Date.now()))),
  )
  .get(
    '/imports/:id/errors.csv',
    describe({
      ...about('importErrors', 'The rows that were not taken, with the reason, to send again.'),
      ok: v.string(),
      types: ['text/csv'],
      problems: ['unauthorized', 'invalid-input', 'not-found'],
    }),
    asSeller('viewer'),
    validate('query', ErrorsQuery),
    async (c) => {
      const t = words(c.req.valid('query').lang);
      return c.body(
        await readErrors(c.env, c.var.acting, c.req.param('id'), t),
        200,
        ERRORS_HEADERS,
      );
    },
  );

export const ERRORS_HEADERS = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="errors.csv"',
  'cache-control': 'no-store',
};
