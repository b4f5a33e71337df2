// Form routes and page of returns and requests to cancel, and the actions on the page of a posting.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { findOzonHealth } from '../connections/store.ts';
import type { Outcome } from '../contract/ozon.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { movePostings, setCutoff, setTrackingNumbers } from './actions.ts';
import { listCancellations } from './cancellations-store.ts';
import { type Decided, decideRequest } from './requests.ts';
import { cursorAfter, readCursor, viewCancellation, viewReturn } from './return-view.ts';
import { renderReturns } from './returns-page.tsx';
import { listReturns } from './returns-store.ts';
import { findPostings } from './store.ts';

const PAGE_SIZE = 50;
const REQUESTS_MAX = 30;
const FORM_BYTES_MAX = 16_384;
const COMMENT_MAX = 500;
const RETURNS = '/returns';
const ACTION = '/ozon/:number/:action';

export const ozonDeskRoutes = new Hono<SellerEnv>()
  .get(RETURNS, requireRole('viewer'), (c) => returnsPage(c, null, 200))
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
      return c.redirect(`/${langOf(c)}/desk/returns?decided=${decided.state}`, 303);
    }
    return returnsPage(c, sayWhy(c, decided), 422);
  })
  .post(ACTION, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const number = normaliseNumber(c.req.param('number'));
    const postings = await findPostings(c.var.db, c.var.acting.sellerId, [number]);
    if (postings.size === 0) throw httpProblem('not-found');
    const result = await act(c, number, c.req.param('action'), fields);
    const parcel = /^shp_\w+$/.exec(textIn(fields, 'parcel'))?.[0];
    const back = parcel ? `/${parcel}` : '';
    const query = new URLSearchParams({ ozon: result.outcome });
    return c.redirect(`/${langOf(c)}/desk/parcels${back}?${query}#ozon`, 303);
  });

const MOVES = ['delivering', 'last_mile', 'delivered'] as const;
const NUMBER_MAX = 64;

async function act(
  c: DeskContext,
  number: string,
  action: string,
  fields: FormData,
): Promise<{ outcome: Outcome }> {
  const now = Date.now();
  const { sellerId, actor } = c.var.acting;
  const shopActor = { sellerId, actor };
  const refused = { outcome: 'refused' as const };
  if (action === 'set_tracking_number') {
    const trackingNumber = normaliseNumber(textIn(fields, 'tracking')).slice(0, NUMBER_MAX);
    if (!isPlausibleNumber(trackingNumber)) return refused;
    const item = { postingNumber: number, trackingNumber };
    return (await setTrackingNumbers(c.env, shopActor, [item], now))[0] ?? refused;
  }
  if (action === 'set_cutoff') {
    // The field has no zone; the page says it is Moscow time.
    const at = Date.parse(`${textIn(fields, 'cutoff')}+03:00`);
    return Number.isNaN(at) ? refused : setCutoff(c.env, shopActor, number, at, now);
  }
  const move = MOVES.find((one) => one === action);
  if (!move) throw httpProblem('not-found');
  return (await movePostings(c.env, shopActor, move, [number], now))[0] ?? refused;
}

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
  const { sellerId, role } = c.var.acting;
  const db = databaseOf(c.env, sellerId);
  const which = c.req.query('which') === 'all' ? ('all' as const) : ('waiting' as const);
  const filter = { sellerId, which, after: readCursor(c.req.query('after')), limit: PAGE_SIZE };
  const [rows, requests, health] = await Promise.all([
    listReturns(db, filter),
    listCancellations(db, sellerId, REQUESTS_MAX),
    findOzonHealth(db, sellerId),
  ]);
  const decided = DECIDED.find((one) => one === c.req.query('decided'));
  const shown = {
    which,
    returns: rows.map(viewReturn),
    next: cursorAfter(rows, PAGE_SIZE, which),
    requests: requests.map(viewCancellation),
    health,
    mayWork: mayActAs(role, 'agent'),
    notice: fault ?? (decided ? view.t(`request.decided.${decided}`) : null),
  };
  return deskPage(c, 'returns', { ...renderReturns(shown, view), status });
}

const DECIDED = ['approved', 'rejected', 'gone'] as const;
