// Asks before a dispute is opened; the form goes to the action of the posting (desk-routes.ts).

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { normaliseNumber } from '../carriers/number.ts';
import { formatMoney } from '../lib/money.ts';
import { httpProblem } from '../lib/problem.ts';
import { nameOf } from '../shipments/contents.ts';
import { type ContentRow, findContents } from '../shipments/product-search-store.ts';
import { type View, viewFor } from '../shipments/view.ts';
import { offers } from './actions.ts';
import { renderDispute } from './dispute-page.tsx';
import { findPostings, findShipmentOf } from './store.ts';

export const disputeRoutes = new Hono<SellerEnv>().get(
  '/ozon/:number/dispute',
  requireRole('agent'),
  async (c) => {
    const { sellerId } = c.var.acting;
    const number = normaliseNumber(c.req.param('number')).slice(0, 80);
    const posting = (await findPostings(c.var.db, sellerId, [number])).get(number);
    if (posting === undefined || !offers(posting.actions, 'dispute'))
      throw httpProblem('not-found');
    const parcelId = await findShipmentOf(c.var.db, sellerId, number);
    const view = viewFor(langOf(c), Date.now());
    const held = parcelId === null ? new Map() : await findContents(c.var.db, [parcelId]);
    const contents = (held.get(parcelId ?? '') ?? []).map((row: ContentRow) => lineOf(row, view));
    return deskPage(c, 'parcels', renderDispute({ number, parcelId, contents }, view));
  },
);

const lineOf = (row: ContentRow, view: View): string =>
  [
    nameOf({ title: row.title, offerId: row.offer_id, sku: row.sku }, view),
    `× ${row.quantity}`,
    row.price_minor !== null &&
      row.currency !== null &&
      formatMoney(view.lang, row.price_minor, row.currency),
  ]
    .filter(Boolean)
    .join(' · ');
