// The desk page of reports, and its tables as CSV.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { REPORT_PARTS, type ReportPart } from '../contract/report.ts';
import { words } from '../contract/words.ts';
import { FILE_FORMATS, type FileTable, tableFile } from '../lib/table-file.ts';
import { type Period, periodOf } from './period.ts';
import { renderReports } from './report-page.tsx';
import { readTiles, requestedPeriod, sumUp } from './sum-up.ts';
import { type Table, tablesOf } from './tables.ts';

export const reportDeskRoutes = new Hono<SellerEnv>()
  .get('/reports', requireRole('viewer'), async (c) => {
    const lang = langOf(c);
    const query = {
      from: c.req.query('from'),
      to: c.req.query('to'),
      days: c.req.query('days'),
    };
    const now = Date.now();
    const period = periodOf(query, now);
    const shown = period ?? (periodOf({}, now) as Period);
    const { sellerId } = c.var.acting;
    const [report, tiles] = await Promise.all([
      sumUp(c.var.db, sellerId, shown),
      readTiles(c.var.db, sellerId, shown),
    ]);
    const page = { report, tiles, period: shown, refused: period ? null : query };
    return deskPage(c, 'reports', {
      title: words(lang)('report.title'),
      result: renderReports(page, lang, now),
      status: period ? 200 : 422,
    });
  })
  .get(
    '/reports/:file{(delivery|problems|answers)\\.(csv|xlsx)}',
    requireRole('viewer'),
    async (c) => {
      const [name, ending] = c.req.param('file').split('.');
      const part = v.parse(v.picklist(REPORT_PARTS), name);
      const format = v.parse(v.picklist(FILE_FORMATS), ending);
      const period = requestedPeriod({ from: c.req.query('from'), to: c.req.query('to') });
      const report = await sumUp(c.var.db, c.var.acting.sellerId, period);
      return tableFile(fileOf(tablesOf(report, langOf(c))[part], part, period), format, 'moscow');
    },
  );

/** Numbers as they are, so that a sheet can reckon with them; shares are between 0 and 1. */
const fileOf = (
  { head, rows, shares }: Table,
  part: ReportPart,
  { from, to }: Period,
): FileTable => ({
  name: `${part}-${from}-${to}`,
  columns: head.map((title, i) => (shares.includes(i) ? { title, shown: 'share' } : title)),
  pages: [rows.map((row) => row.map(({ value, text }) => value ?? text))],
});
