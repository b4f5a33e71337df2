// JSON API: returns and rFBS requests as files.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { LANGS } from '../contract/lang.ts';
import { section } from '../lib/describe.ts';
import { FILE_TYPES } from '../lib/table-file.ts';
import { validate } from '../lib/validate.ts';
import { exportReturns, exportRfbs } from './returns-export.ts';

const lang = v.optional(
  v.pipe(
    v.picklist(LANGS),
    v.description('Words and Moscow time for people. Left out: Ozon’s names and UTC for programs.'),
  ),
);
const LangQuery = v.object({ lang });
const ReturnsQuery = v.object({ which: v.optional(v.picklist(['waiting', 'all']), 'all'), lang });

const about = section('Ozon');
const file = { needs: 'viewer', ok: v.string(), problems: ['invalid-input'] } as const;

export const ozonExportRoutes = new Hono<SellerEnv>()
  .get(
    '/returns/export.csv',
    operation({
      ...about('exportReturns', 'All returns as a CSV file.'),
      ...file,
      returns: 'UTF-8 CSV with one line a return.',
      types: [FILE_TYPES.csv],
    }),
    validate('query', ReturnsQuery),
    (c) => {
      const { which, lang: asked = null } = c.req.valid('query');
      return exportReturns(which, { ...shopOf(c.var), lang: asked, format: 'csv' });
    },
  )
  .get(
    '/returns/export.xlsx',
    operation({
      ...about('exportReturnsXlsx', 'All returns as a workbook.'),
      ...file,
      returns: 'An .xlsx workbook with one row a return.',
      types: [FILE_TYPES.xlsx],
    }),
    validate('query', ReturnsQuery),
    (c) => {
      const { which, lang: asked = null } = c.req.valid('query');
      return exportReturns(which, { ...shopOf(c.var), lang: asked, format: 'xlsx' });
    },
  )
  .get(
    '/returns/rfbs-export.csv',
    operation({
      ...about('exportRfbsReturns', 'All requests to return what an rFBS seller sent, as CSV.'),
      ...file,
      returns: 'UTF-8 CSV with one line a request.',
      types: [FILE_TYPES.csv],
    }),
    validate('query', LangQuery),
    (c) => {
      const asked = c.req.valid('query').lang ?? null;
      return exportRfbs({ ...shopOf(c.var), lang: asked, format: 'csv' });
    },
  )
  .get(
    '/returns/rfbs-export.xlsx',
    operation({
      ...about('exportRfbsReturnsXlsx', 'The same requests as a workbook.'),
      ...file,
      returns: 'An .xlsx workbook with one row a request.',
      types: [FILE_TYPES.xlsx],
    }),
    validate('query', LangQuery),
    (c) => {
      const asked = c.req.valid('query').lang ?? null;
      return exportRfbs({ ...shopOf(c.var), lang: asked, format: 'xlsx' });
    },
  );

const shopOf = ({ db, acting }: SellerEnv['Variables']) => ({
  db,
  sellerId: acting.sellerId,
  now: Date.now(),
});
