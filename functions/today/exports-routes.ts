// Desk routes: problems as files, in the language of the page.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import type { FileFormat } from '../lib/table-file.ts';
import { exportProblems } from './problems-export.ts';

export const problemExportDeskRoutes = new Hono<SellerEnv>()
  .get('/today/problems.csv', requireRole('viewer'), (c) => problemsFile(c, 'csv'))
  .get('/today/problems.xlsx', requireRole('viewer'), (c) => problemsFile(c, 'xlsx'));

function problemsFile(c: DeskContext, format: FileFormat): Promise<Response> {
  const reason = PROBLEM_REASONS.find((one) => one === c.req.query('reason')) ?? null;
  const { sellerId } = c.var.acting;
  return exportProblems(c.var.db, sellerId, reason, langOf(c), format, Date.now());
}
