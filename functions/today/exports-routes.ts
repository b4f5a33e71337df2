// Desk routes: problems as files, in the language of the page.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import type { FileFormat } from '../lib/table-file.ts';
import { exportProblems } from './problems-export.ts';

export const problemExportDeskRoutes = new Hono<SellerEnv>()
  .get('/today/problems.csv', requireRole('viewer'), (c) => problemsFile(c, 'csv'))
  .get('/today/problems.xlsx', requireRole('viewer'), (c) => problemsFile(c, 'xlsx'));

const problemsFile = (c: DeskContext, format: FileFormat): Promise<Response> =>
  exportProblems(c.var.db, c.var.acting.sellerId, null, langOf(c), format, Date.now());
