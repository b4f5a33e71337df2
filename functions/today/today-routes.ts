// Form routes and page of the daily list.

import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { chipsOf } from '../accounts/shop-chip.tsx';
import { isNewSeller, type Membership } from '../accounts/store.ts';
import { Snooze } from '../contract/parcel-problem.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { loadWaitingChats } from '../ozon/chat-today.tsx';
import { loadRating } from '../ozon/rating.tsx';
import { viewFor } from '../shipments/view.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { mergeTodays } from './all-shops.ts';
import { snooze } from './problems.ts';
import { readToday } from './today.ts';
import { renderToday } from './today-page.tsx';

const PATH = '/today';

export const todayDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), async (c) => {
    const now = Date.now();
    const { shown } = c.var.reach;
    const days = await Promise.all(shown.map((shop) => dayOf(c.env, shop, now)));
    const list = {
      today: mergeTodays(days),
      ratings: days,
      chats: days,
      isNew: days.every(({ isNew }) => isNew),
      role: c.var.acting.role,
      chips: chipsOf(shown),
    };
    return deskPage(c, 'today', renderToday(list, viewFor(langOf(c), now)));
  })
  .post(`${PATH}/snooze`, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, 1024);
    const days = v.safeParse(Snooze.entries.days, Number(textIn(fields, 'days')));
    const isBack = textIn(fields, 'days') === '';
    if (!isBack && !days.success) throw httpProblem('invalid-input');
    const until = isBack || !days.success ? null : days.output;
    await snooze(
      parcelWrites(c.env, c.var.db),
      c.var.acting,
      textIn(fields, 'id'),
      until,
      Date.now(),
    );
    return c.redirect(`/${langOf(c)}/desk/today`, 303);
  });

/** Everything Today shows of one shop. */
async function dayOf(env: Env, { sellerId }: Membership, now: number) {
  const db = databaseOf(env, sellerId);
  const [today, ratings, chats, isNew] = await Promise.all([
    readToday(db, sellerId, now),
    loadRating(db, sellerId, now),
    loadWaitingChats(db, sellerId, now),
    isNewSeller(db, sellerId),
  ]);
  return { sellerId, today, ratings, chats, isNew };
}
