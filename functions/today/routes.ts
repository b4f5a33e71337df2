// What to act on today, for programs.
import { Hono } from 'hono';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { ProblemList, ProblemsQuery, Snooze, Snoozed } from '../contract/parcel-problem.ts';
import { Today } from '../contract/today.ts';
import { describe, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { readProblems, snooze } from './problems.ts';
import { readToday } from './today.ts';

const about = section('Today', { needsKey: true });

export const todayRoutes = new Hono<SellerEnv>()
  .get(
    '/today',
    describe({
      ...about('today', 'What to act on today, by deadline and by what it is worth.'),
      ok: Today,
      problems: ['unauthorized'],
    }),
    asSeller('viewer'),
    async (c) => c.json(await readToday(c.env.DB, c.var.acting.sellerId, Date.now())),
  )
  .get(
    '/problems',
    describe({
      ...about('listProblems', 'All parcels something is wrong with, a page at a time.'),
      ok: ProblemList,
      problems: ['unauthorized', 'invalid-input'],
    }),
    asSeller('viewer'),
    validate('query', ProblemsQuery),
    async (c) => {
      const { reason = null, cursor = null, limit } = c.req.valid('query');
      const asked = { reason, cursor, limit };
      return c.json(await readProblems(c.env.DB, c.var.acting.sellerId, asked, Date.now()));
    },
  )
  .post(
    '/problems/:id/snooze',
    describe({
      ...about('snoozeProblem', 'Leaves a parcel out of today for some days.'),
      ok: Snoozed,
      problems: ['unauthorized', 'forbidden', 'not-found', 'malformed-body', 'invalid-input'],
    }),
    asSeller('agent'),
    validate('json', Snooze),
    async (c) => {
      const { days } = c.req.valid('json');
      return c.json(
        await snooze(parcelWrites(c.env), c.var.acting, c.req.param('id'), days, Date.now()),
      );
    },
  )
  .delete(
    '/problems/:id/snooze',
    describe({
      ...about('unsnoozeProblem', 'Takes a parcel back into today.'),
      ok: Snoozed,
      problems: ['unauthorized', 'forbidden', 'not-found'],
    }),
    asSeller('agent'),
    async (c) =>
      c.json(await snooze(parcelWrites(c.env), c.var.acting, c.req.param('id'), null, Date.now())),
  );
