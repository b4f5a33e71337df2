// The daily page of the desk, and the same for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import { asSeller, type SellerEnv } from '../accounts/access.ts';
import { atDesk, deskPage, langOf } from '../accounts/desk.tsx';
import { isNewSeller } from '../accounts/store.ts';
import { ProblemList, ProblemsQuery, Snooze, Snoozed } from '../contract/parcel-problem.ts';
import { Today } from '../contract/today.ts';
import type { Env } from '../env.ts';
import { describe, section } from '../lib/describe.ts';
import { readForm, textIn } from '../lib/form.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { loadRating } from '../ozon/rating.tsx';
import { viewFor } from '../shipments/view.ts';
import { TICKET_CONTRIBUTORS } from '../tickets/contributors.ts';
import { readProblems, snooze } from './problems.ts';
import { readToday } from './today.ts';
import { renderToday } from './today-page.tsx';

const PATH = '/:lang{ru|zh|en}/desk/today';

export const todayDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, atDesk('viewer'), async (c) => {
    const now = Date.now();
    const { sellerId, role } = c.var.acting;
    const [today, ratings, isNew] = await Promise.all([
      readToday(c.env.DB, sellerId, now),
      loadRating(c.env.DB, sellerId, now),
      isNewSeller(c.env.DB, sellerId),
    ]);
    return deskPage(
      c,
      'today',
      renderToday({ today, ratings, isNew, role }, viewFor(langOf(c), now)),
    );
  })
  .post(`${PATH}/snooze`, atDesk('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, 1024);
    const days = v.safeParse(Snooze.entries.days, Number(textIn(fields, 'days')));
    const isBack = textIn(fields, 'days') === '';
    if (!isBack && !days.success) throw problem('invalid-input');
    const until = isBack || !days.success ? null : days.output;
    await snooze(writesIn(c.env), c.var.acting, textIn(fields, 'id'), until, Date.now());
    return c.redirect(`/${langOf(c)}/desk/today`, 303);
  });

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
        await snooze(writesIn(c.env), c.var.acting, c.req.param('id'), days, Date.now()),
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
      c.json(await snooze(writesIn(c.env), c.var.acting, c.req.param('id'), null, Date.now())),
  );

const writesIn = (env: Env) => ({ env, contributors: TICKET_CONTRIBUTORS });
