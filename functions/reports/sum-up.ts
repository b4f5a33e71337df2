// Builds a report: the requested period and its sums.
import type { Report } from '../contract/report.ts';
import { httpProblem } from '../lib/problem.ts';
import { deliveryRows } from './delivery.ts';
import { type Period, periodOf } from './period.ts';
import { readSeries } from './series-store.ts';
import { sumAnswers, sumDelivered, sumProblems } from './store.ts';
import { type Tiles, tilesOf } from './tiles.ts';

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
  const [delivered, problems, answers] = await Promise.all([
    sumDelivered(db, sellerId, period),
    sumProblems(db, sellerId, period),
    sumAnswers(db, sellerId, period),
  ]);
  const { from, to } = period;
  return { from, to, delivery: deliveryRows(delivered), problems, answers };
}

/** In comparison with as many days before. */
export const readTiles = async (
  db: D1Database,
  sellerId: string,
  { begin, end }: Period,
): Promise<Tiles> => tilesOf(await readSeries(db, sellerId, { begin: begin - (end - begin), end }));
