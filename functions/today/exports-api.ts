// JSON API: problems as files.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { LANGS } from '../contract/lang.ts';
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import { section } from '../lib/describe.ts';
import { FILE_TYPES } from '../lib/table-file.ts';
import { validate } from '../lib/validate.ts';
import { exportProblems } from './problems-export.ts';

const ExportQuery = v.object({
  reason: v.optional(v.picklist(PROBLEM_REASONS)),
  lang: v.optional(
    v.pipe(
      v.picklist(LANGS),
      v.description('Words and Moscow time for people. Left out: ids and UTC for programs.'),
    ),
  ),
});

const about = section('Today');
const file = { needs: 'viewer', ok: v.string(), problems: ['invalid-input'] } as const;

export const problemExportRoutes = new Hono<SellerEnv>()
  .get(
    '/problems/export.csv',
    operation({
      ...about('exportProblems', 'All problems as a CSV file.'),
      ...file,
      returns: 'UTF-8 CSV with one line a problem, gravest first.',
      types: [FILE_TYPES.csv],
    }),
    validate('query', ExportQuery),
    (c) => {
      const { reason = null, lang = null } = c.req.valid('query');
      const { sellerId } = c.var.acting;
      return exportProblems(c.var.db, sellerId, reason, lang, 'csv', Date.now());
    },
  )
  .get(
    '/problems/export.xlsx',
    operation({
      ...about('exportProblemsXlsx', 'All problems as a workbook.'),
      ...file,
      returns: 'An .xlsx workbook with one row a problem, gravest first.',
      types: [FILE_TYPES.xlsx],
    }),
    validate('query', ExportQuery),
    (c) => {
      const { reason = null, lang = null } = c.req.valid('query');
      const { sellerId } = c.var.acting;
      return exportProblems(c.var.db, sellerId, reason, lang, 'xlsx', Date.now());
    },
  );
