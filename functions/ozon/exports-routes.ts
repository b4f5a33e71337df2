// Desk routes: returns and rFBS requests as files, in the language of the page.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import type { FileFormat } from '../lib/table-file.ts';
import { exportReturns, exportRfbs } from './returns-export.ts';

const PATH = '/returns';

export const ozonExportDeskRoutes = new Hono<SellerEnv>()
  .get(`${PATH}/export.csv`, requireRole('viewer'), (c) => returnsFile(c, 'csv'))
  .get(`${PATH}/export.xlsx`, requireRole('viewer'), (c) => returnsFile(c, 'xlsx'))
  .get(`${PATH}/rfbs-export.csv`, requireRole('viewer'), (c) => exportRfbs(askedBy(c, 'csv')))
  .get(`${PATH}/rfbs-export.xlsx`, requireRole('viewer'), (c) => exportRfbs(askedBy(c, 'xlsx')));

const returnsFile = (c: DeskContext, format: FileFormat): Promise<Response> =>
  exportReturns(c.req.query('which') === 'waiting' ? 'waiting' : 'all', askedBy(c, format));

const askedBy = (c: DeskContext, format: FileFormat) => ({
  db: c.var.db,
  sellerId: c.var.acting.sellerId,
  lang: langOf(c),
  format,
  now: Date.now(),
});
