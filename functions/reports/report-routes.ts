// The desk page of reports, and its tables as CSV.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { REPORT_PARTS, type ReportPart } from '../contract/report.ts';
import { words } from '../contract/words.ts';
import { CSV_START, csvOf } from '../lib/csv.ts';
import { type Period, periodOf } from './period.ts';
import { renderReports } from './report-page.tsx';
import { requestedPeriod, sumUp } from './sum-up.ts';
import { type Table, tablesOf } from './tables.ts';

export const reportDeskRoutes = new Hono<SellerEnv>()
  .get('/reports', requireRole('viewer'), async (c) => {
    const lang = langOf(c);
    const query = { from: c.req.query('from'), to: c.req.query('to') };
    const now = Date.now();
    const period = periodOf(query, now);
    const shown = period ?? (periodOf({}, now) as Period);
    const report = await sumUp(c.var.db, c.var.acting.sellerId, shown);
    return deskPage(c, 'reports', {
      title: words(lang)('report.title'),
      result: renderReports(report, tablesOf(report, lang), period ? null : query, lang),
      status: period ? 200 : 422,
    });
  })
  .get('/reports/:file{(delivery|problems|answers)\\.csv}', requireRole('viewer'), async (c) => {
    const part = v.parse(v.picklist(REPORT_PARTS), c.req.param('file').replace('.csv', ''));
    const period = requestedPeriod({ from: c.req.query('from'), to: c.req.query('to') });
    const report = await sumUp(c.var.db, c.var.acting.sellerId, period);
    return new Response(fileOf(tablesOf(report, langOf(c))[part]), {
      headers: csvHeaders(part, period),
    });
  });

const fileOf = ({ head, rows }: Table): string =>
  CSV_START + csvOf([head, ...rows.map((row) => row.map(({ value, text }) => value ?? text))]);

const csvHeaders = (part: ReportPart, { from, to }: Period) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${part}-${from}-${to}.csv"`,
  'cache-control': 'no-store',
});
