// JSON routes of reports.
// Room reports: sums of one seller over a period, as JSON, page and CSV; reads only.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { Report, ReportQuery } from '../contract/report.ts';

import { validate } from '../lib/validate.ts';
import { requestedPeriod, sumUp } from './sum-up.ts';

export const reportRoutes = new Hono<SellerEnv>().get(
  '/reports',
  operation({
    operationId: 'getReports',
    summary: 'Deliveries, problems and answers of a period; the last 30 days unless asked.',
    tags: ['Sellers'],
    needs: 'viewer',
    returns: 'The sums of the period.',
    ok: Report,
    problems: ['invalid-input'],
  }),
  validate('query', ReportQuery),
  async (c) => {
    const report = await sumUp(
      c.var.db,
      c.var.acting.sellerId,
      requestedPeriod(c.req.valid('query')),
    );
    return c.json(report, 200, { 'cache-control': 'no-store' });
  },
);
