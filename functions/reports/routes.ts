// Reports as JSON, as CSV and as a page of the desk.
import { Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { atDesk, deskPage, langOf } from '../accounts/desk.tsx';
import { REPORT_PARTS, Report, type ReportPart, ReportQuery } from '../contract/report.ts';
import { words } from '../contract/words.ts';
import { CSV_START, csvOf } from '../lib/csv.ts';
import { describe } from '../lib/describe.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { type Period, periodOf } from './period.ts';
import { renderReports } from './report-page.tsx';
import { sumAnswers, sumDelivery, sumProblems } from './store.ts';
import { type Table, tablesOf } from './tables.ts';

export const reportRoutes = new Hono<SellerEnv>()
  .get(
    '/api/v1/reports',
    describe({
      operationId: 'getReports',
      summary: 'Deliveries, problems and answers of a period; the last 30 days unless asked.',
      tags: ['Sellers'],
      ok: Report,
      problems: ['unauthorized', 'invalid-input'],
      needsKey: true,
    }),
    asSeller('viewer'),
    validate('query', ReportQuery),
    async (c) => {
      const report = await sumUp(c.env.DB, c.var.acting.sellerId, asked(c.req.valid('query')));
      return c.json(report, 200, { 'cache-control': 'no-store' });
    },
  )
  .get('/:lang{ru|zh|en}/desk/reports', atDesk('viewer'), async (c) => {
    const lang = langOf(c);
    const query = { from: c.req.query('from'), to: c.req.query('to') };
    const now = Date.now();
    const period = periodOf(query, now);
    const shown = period ?? (periodOf({}, now) as Period);
    const report = await sumUp(c.env.DB, c.var.acting.sellerId, shown);
    return deskPage(c, 'reports', {
      title: words(lang)('report.title'),
      result: renderReports(report, tablesOf(report, lang), period ? null : query, lang),
      status: period ? 200 : 422,
    });
  })
  .get(
    '/:lang{ru|zh|en}/desk/reports/:file{(delivery|problems|answers)\\.csv}',
    atDesk('viewer'),
    async (c) => {
      const part = v.parse(v.picklist(REPORT_PARTS), c.req.param('file').replace('.csv', ''));
      const period = asked({ from: c.req.query('from'), to: c.req.query('to') });
      const report = await sumUp(c.env.DB, c.var.acting.sellerId, period);
      return new Response(fileOf(tablesOf(report, langOf(c))[part]), {
        headers: csvHeaders(part, period),
      });
    },
  );

const asked = (query: { from?: string | undefined; to?: string | undefined }): Period => {
  const period = periodOf(query, Date.now());
  if (period === null) {
    throw problem('invalid-input', {
      errors: [{ pointer: '/from', message: 'from and to must be days, 92 at most between them' }],
    });
  }
  return period;
};

async function sumUp(db: D1Database, sellerId: string, period: Period): Promise<Report> {
  const [delivery, problems, answers] = await Promise.all([
    sumDelivery(db, sellerId, period),
    sumProblems(db, sellerId, period),
    sumAnswers(db, sellerId, period),
  ]);
  return { from: period.from, to: period.to, delivery, problems, answers };
}

const fileOf = ({ head, rows }: Table): string =>
  CSV_START + csvOf([head, ...rows.map((row) => row.map(({ value, text }) => value ?? text))]);

const csvHeaders = (part: ReportPart, { from, to }: Period) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${part}-${from}-${to}.csv"`,
  'cache-control': 'no-store',
});
