// The form of the actions on the page of a posting.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Outcome } from '../contract/ozon.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { movePostings, openDispute, setCutoff, setTrackingNumbers } from './actions.ts';
import { findPostings } from './store.ts';

const FORM_BYTES_MAX = 16_384;
const ACTION = '/ozon/:number/:action';

export const ozonDeskRoutes = new Hono<SellerEnv>().post(
  ACTION,
  requireRole('agent'),
  async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const number = normaliseNumber(c.req.param('number'));
    const postings = await findPostings(c.var.db, c.var.acting.sellerId, [number]);
    if (postings.size === 0) throw httpProblem('not-found');
    const result = await act(c, number, c.req.param('action'), fields);
    const parcel = /^shp_\w+$/.exec(textIn(fields, 'parcel'))?.[0];
    const back = parcel ? `/${parcel}` : '';
    const query = new URLSearchParams({ ozon: result.outcome });
    return c.redirect(`/${langOf(c)}/desk/parcels${back}?${query}#ozon`, 303);
  },
);

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
  if (action === 'dispute') return openDispute(c.env, shopActor, number, now);
  const move = MOVES.find((one) => one === action);
  if (!move) throw httpProblem('not-found');
  return (await movePostings(c.env, shopActor, move, [number], now))[0] ?? refused;
}
