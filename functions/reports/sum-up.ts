// Builds a report: the requested period and its sums.
import type { Report } from '../contract/report.ts';
import { httpProblem } from '../lib/problem.ts';
import { type Period, periodOf } from './period.ts';
import { sumAnswers, sumDelivery, sumProblems } from './store.ts';

/** Throws `invalid-input`. */
export const requestedPeriod = (query: {
  from?: string | undefined;
  to?: string | undefined;
}): Period => {
  const period = periodOf(query, Date.now());
  if (period === null) {
    throw httpProblem('invalid-input', {
      errors: [{ pointer: '/from', message: 'from and to must be days, 92 at most between them' }],
    });
  }
  return period;
};

export async function sumUp(db: D1Database, sellerId: string, period: Period): Promise<Report> {
  const [delivery, problems, answers] = await Promise.all([
    sumDelivery(db, sellerId, period),
    sumProblems(db, sellerId, period),
    sumAnswers(db, sellerId, period),
  ]);
  return { from: period.from, to: period.to, delivery, problems, answers };
}
