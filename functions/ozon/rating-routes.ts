// Pages of the error index, and of the draft about one of its postings.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { readParcelWithFacts } from '../shipments/parcel.ts';
import { viewFor } from '../shipments/view.ts';
import { draftAppeal } from './appeal.ts';
import { renderAppeal } from './appeal-page.tsx';
import { loadRating } from './rating.tsx';
import { countErrors, ERROR_DAYS, ERRORS_SHOWN } from './rating-errors.ts';
import { renderRating } from './rating-page.tsx';
import { findRatingErrors, listRatingErrors } from './rating-store.ts';
import { viewRatingError } from './rating-view.ts';

export const ratingDeskRoutes = new Hono<SellerEnv>()
  .get('/rating', requireRole('viewer'), async (c) => {
    const now = Date.now();
    const { sellerId, role } = c.var.acting;
    const [ratings, errors] = await Promise.all([
      loadRating(c.var.db, sellerId, now),
      listRatingErrors(c.var.db, sellerId, now - ERROR_DAYS * DAY_MS, ERRORS_SHOWN),
    ]);
    const counted = countErrors(ratings, errors);
    const shown = {
      ratings,
      errors: errors.map(viewRatingError),
      counted,
      mayWork: mayActAs(role, 'agent'),
    };
    return deskPage(c, 'parcels', renderRating(shown, viewFor(langOf(c), now)));
  })
  .get('/rating/:number', requireRole('viewer'), async (c) => {
    const now = Date.now();
    const { sellerId, role } = c.var.acting;
    const number = normaliseNumber(c.req.param('number')).slice(0, 80);
    const [error] = await findRatingErrors(c.var.db, sellerId, number);
    if (error === undefined) throw httpProblem('not-found');
    const known =
      error.shipment_id === null
        ? null
        : await readParcelWithFacts(c.var.db, sellerId, error.shipment_id, now);
    const facts = {
      error,
      shipByAt: known?.facts.at.shipBy ?? null,
      shipLateAt: known?.facts.at.shipByFinal ?? null,
      dispatchedAt: known?.facts.at.firstScan ?? null,
      parcel: known?.parcel.shipment ?? null,
    };
    const shown = {
      error: viewRatingError(error),
      text: draftAppeal(facts, now),
      mayWork: mayActAs(role, 'agent'),
    };
    return deskPage(c, 'parcels', renderAppeal(shown, viewFor(langOf(c), now)));
  });
