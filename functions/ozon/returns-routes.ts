// Page of returns and of buyers' requests to cancel, and the form that decides such a request.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { chipsOf } from '../accounts/shop-chip.tsx';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { renderPickList } from './pick-list-page.tsx';
import { type Decided, decideRequest } from './requests.ts';
import { viewCancellation, viewReturn } from './return-view.ts';
import { renderReturns } from './returns-page.tsx';
import { readReturns } from './returns-shops.ts';
import { viewRfbs } from './rfbs-view.ts';

const FORM_BYTES_MAX = 16_384;
const COMMENT_MAX = 500;
const RETURNS = '/returns';

export const returnDeskRoutes = new Hono<SellerEnv>()
  .get(RETURNS, requireRole('viewer'), (c) => returnsPage(c, null, 200))
  .get(`${RETURNS}/pick-list`, requireRole('viewer'), pickListPage)
  .post(`${RETURNS}/requests/:id{[0-9]+}`, requireRole('agent'), async (c) => {
    const id = c.req.param('id');
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const decision = textIn(fields, 'decision');
    if (decision !== 'approved' && decision !== 'rejected') throw httpProblem('invalid-input');
    const comment = textIn(fields, `comment-${id}`).trim().slice(0, COMMENT_MAX);
    const { sellerId, actor } = c.var.acting;
    const shopActor = { sellerId, actor };
    const decided = await decideRequest(c.env, shopActor, id, decision, comment, Date.now());
    if (decided.outcome === 'done' || decided.outcome === 'already') {
      // From the page of a parcel back to it, else to the list.
      const parcel = /^shp_\w+$/.exec(textIn(fields, 'parcel'))?.[0];
      const back = parcel ? `parcels/${parcel}` : 'returns';
      return c.redirect(`/${langOf(c)}/desk/${back}?decided=${decided.state}`, 303);
    }
    return returnsPage(c, sayWhy(c, decided), 422);
  });

function sayWhy(c: DeskContext, { outcome, message }: Decided): string {
  const text = words(langOf(c))(`ozon.outcome.${outcome}`);
  return message ? `${text} (${message})` : text;
}

async function returnsPage(
  c: DeskContext,
  fault: string | null,
  status: number,
): Promise<Response> {
  const now = Date.now();
  const view = viewFor(langOf(c), now);
  const shops = c.var.reach.shown;
  const chips = chipsOf(shops);
  const which = c.req.query('which') === 'all' ? ('all' as const) : ('waiting' as const);
  const asked = { which, after: c.req.query('after'), rfbs: c.req.query('rfbs') };
  const { returns, next, rfbs, nextRfbs, requests, contents, health } = await readReturns(
    c.env,
    shops,
    asked,
  );
  const inShop = <Row extends { sellerId: string }, Shown>(
    rows: readonly Row[],
    show: (row: Row) => Shown,
  ) => rows.map((row) => ({ ...show(row), sellerId: row.sellerId }));
  const decided = DECIDED.find((one) => one === c.req.query('decided'));
  const shown = {
    which,
    returns: inShop(returns, viewReturn),
    next,
    requests: inShop(requests, viewCancellation),
    rfbs: { returns: inShop(rfbs, viewRfbs), next: nextRfbs },
    contents,
    health,
    mayWork: (sellerId: string) =>
      mayActAs(chips.get(sellerId)?.role ?? c.var.acting.role, 'agent'),
    chips,
    notice: fault ?? (decided ? view.t(`request.decided.${decided}`) : null),
  };
  return deskPage(c, 'returns', { ...renderReturns(shown, view), status });
}

/** Of one place, or of those that were picked; else of all that lie at a return point. */
async function pickListPage(c: DeskContext): Promise<Response> {
  const view = viewFor(langOf(c), Date.now());
  const asked = { which: 'waiting' as const, after: undefined, rfbs: undefined };
  const { returns } = await readReturns(c.env, c.var.reach.shown, asked);
  const [ids, place] = [new Set(c.req.queries('id')), c.req.query('place')];
  const some = returns
    .map(viewReturn)
    .filter((one) => ids.size === 0 || ids.has(one.id))
    .filter((one) => place === undefined || (one.place ?? '') === place);
  return deskPage(c, 'returns', renderPickList(some, view));
}

const DECIDED = ['approved', 'rejected', 'gone'] as const;
