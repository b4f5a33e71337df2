// JSON routes of what to act on today.
// Room today: the daily list of a seller, read from parcels, tickets and connections.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { ProblemList, ProblemsQuery, Snooze, Snoozed } from '../contract/parcel-problem.ts';
import { Today } from '../contract/today.ts';
import { section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { readProblems } from './problems.ts';
import { endOfSnooze, snooze } from './snooze.ts';
import { readToday } from './today.ts';

const about = section('Today');

export const todayRoutes = new Hono<SellerEnv>()
  .get(
    '/today',
    operation({
      ...about('today', 'What to act on today, by deadline and by what it is worth.'),
      needs: 'viewer',
      returns: 'The parcels to act on, counts by reason, what was put off.',
      ok: Today,
    }),
    async (c) => c.json(await readToday(c.var.db, c.var.acting.sellerId, Date.now())),
  )
  .get(
    '/problems',
    operation({
      ...about('listProblems', 'All parcels something is wrong with, a page at a time.'),
      needs: 'viewer',
      returns: 'A page of parcels with their problems; `next` is the cursor of the one after it.',
      ok: ProblemList,
      problems: ['invalid-input'],
    }),
    validate('query', ProblemsQuery),
    async (c) => {
      const { reason = null, cursor = null, limit } = c.req.valid('query');
      const filter = { reason, cursor, limit };
      return c.json(await readProblems(c.var.db, c.var.acting.sellerId, filter, Date.now()));
    },
  )
  .post(
    '/problems/:id/snooze',
    operation({
      ...about('snoozeProblem', 'Leaves a parcel out of today for some days.'),
      needs: 'agent',
      returns: 'Until when it is left out.',
      ok: Snoozed,
      problems: ['not-found', 'malformed-body', 'invalid-input'],
    }),
    validate('json', Snooze),
    async (c) => {
      const now = Date.now();
      const until = endOfSnooze(c.req.valid('json'), now);
      const writes = parcelWrites(c.env, c.var.db);
      return c.json(await snooze(writes, c.var.acting, c.req.param('id'), until, now));
    },
  )
  .delete(
    '/problems/:id/snooze',
    operation({
      ...about('unsnoozeProblem', 'Takes a parcel back into today.'),
      needs: 'agent',
      returns: 'It is back.',
      ok: Snoozed,
      problems: ['not-found'],
    }),
    async (c) =>
      c.json(
        await snooze(
          parcelWrites(c.env, c.var.db),
          c.var.acting,
          c.req.param('id'),
          null,
          Date.now(),
        ),
      ),
  );
