// Reports for programs.
import { Hono } from 'hono';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { Report, ReportQuery } from '../contract/report.ts';
import { describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { periodAsked, sumUp } from './sum-up.ts';

export const reportRoutes = new Hono<SellerEnv>().get(
  '/reports',
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
    const report = await sumUp(c.env.DB, c.var.acting.sellerId, periodAsked(c.req.valid('query')));
    return c.json(report, 200, { 'cache-control': 'no-store' });
  },
);
