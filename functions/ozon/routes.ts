// JSON routes of Ozon: returns, requests to cancel, the error index, and actions on a posting.
// Room ozon: everything that reads or changes data through Ozon's Seller API with a seller's own key.

import { Hono } from 'hono';
import * as v from 'valibot';
import type { Actor, SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { normaliseNumber } from '../carriers/number.ts';
import {
  ActionResult,
  ActionResults,
  CancellationRequest,
  DecideCancellation,
  MovePostings,
  OUTCOMES,
  OZON_ACTIONS,
  type OzonAction,
  OzonPostingState,
  OzonRatings,
  ReturnPage,
  ReturnsQuery,
  SetCutoff,
  SetTrackingNumbers,
} from '../contract/ozon.ts';
import { databaseOf } from '../lib/databases.ts';
import { section } from '../lib/describe.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { movePostings, offers, type ShopActor, setCutoff, setTrackingNumbers } from './actions.ts';
import { listCancellations } from './cancellations-store.ts';
import { loadRating } from './rating.tsx';
import { ZONES, ZONES_CHECKED_ON, ZONES_SOURCE } from './rating-zones.ts';
import { decideRequest } from './requests.ts';
import { cursorAfter, readCursor, viewCancellation, viewReturn } from './return-view.ts';
import { listReturns } from './returns-store.ts';
import { findPostings } from './store.ts';

const PAGE_SIZE = 100;
const REQUESTS_MAX = 100;
const IdParam = v.object({ id: v.pipe(v.string(), v.digits(), v.maxLength(20)) });
const NumberParam = v.object({ number: v.pipe(v.string(), v.maxLength(80)) });
const Decided = v.object({
  outcome: v.picklist(OUTCOMES),
  state: v.picklist(['open', 'approved', 'rejected', 'gone']),
  message: v.nullable(v.string()),
});

const about = section('Ozon');

const shopActor = ({ sellerId, actor }: Actor): ShopActor => ({ sellerId, actor });

export const ozonRoutes = new Hono<SellerEnv>()
  .get(
    '/returns',
    operation({
      ...about(
        'listReturns',
        'Returns as Ozon reports them, with the dates of storage and disposal.',
      ),
      needs: 'viewer',
      returns: 'A page of returns; `next` is the cursor of the one after it.',
      ok: ReturnPage,
      problems: ['invalid-input'],
    }),
    validate('query', ReturnsQuery),
    async (c) => {
      const { which = 'all', after } = c.req.valid('query');
      const { sellerId } = c.var.acting;
      const filter = { sellerId, which, after: readCursor(after), limit: PAGE_SIZE };
      const rows = await listReturns(databaseOf(c.env, sellerId), filter);
      return c.json({ returns: rows.map(viewReturn), next: cursorAfter(rows, PAGE_SIZE, which) });
    },
  )
  .get(
    '/ozon/rating',
    operation({
      ...about('getOzonRating', 'The error index of FBS and rFBS, and how far the next zone is.'),
      needs: 'viewer',
      returns: 'One index for each scheme that Ozon has rated.',
      ok: OzonRatings,
    }),
    async (c) => {
      const accounts = await loadRating(c.var.db, c.var.acting.sellerId, Date.now());
      const zones = [...ZONES];
      return c.json({ accounts, zones, source: ZONES_SOURCE, checkedOn: ZONES_CHECKED_ON });
    },
  )
  .get(
    '/ozon/postings/:number',
    operation({
      ...about(
        'getOzonPosting',
        'What Ozon said of a posting last, and what it offers to do with it.',
      ),
      needs: 'viewer',
      returns: 'Its status, its tracking number and the actions on offer.',
      ok: OzonPostingState,
      problems: ['not-found', 'invalid-input'],
    }),
    validate('param', NumberParam),
    async (c) => {
      const number = normaliseNumber(c.req.valid('param').number);
      const found = (await findPostings(c.var.db, c.var.acting.sellerId, [number])).get(number);
      if (!found) throw httpProblem('not-found');
      const actions = (Object.keys(OZON_ACTIONS) as OzonAction[]).filter((action) =>
        offers(found.actions, action),
      );
      const { status, tracking_number: trackingNumber, read_at } = found;
      const readAt = iso(read_at);
      return c.json({ number, status, trackingNumber, actions, readAt });
    },
  )
  .post(
    '/ozon/tracking-numbers',
    operation({
      operationId: 'setOzonTrackingNumbers',
      summary: 'Sends the tracking numbers of postings to Ozon. Idempotent.',
      tags: ['Ozon'],
      needs: 'agent',
      returns: 'What became of each posting, in the order sent.',
      ok: ActionResults,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', SetTrackingNumbers),
    async (c) => {
      const items = c.req.valid('json').items.map((item) => ({
        postingNumber: normaliseNumber(item.postingNumber),
        trackingNumber: normaliseNumber(item.trackingNumber),
      }));
      refuseRepeats(items.map(({ postingNumber }) => postingNumber));
      return c.json({
        results: await setTrackingNumbers(c.env, shopActor(c.var.acting), items, Date.now()),
      });
    },
  )
  .post(
    '/ozon/moves',
    operation({
      ...about(
        'moveOzonPostings',
        'Reports to Ozon that postings are on their way, in the last mile, or delivered.',
      ),
      needs: 'agent',
      returns: 'What became of each posting, in the order sent.',
      ok: ActionResults,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', MovePostings),
    async (c) => {
      const { action, postings } = c.req.valid('json');
      const numbers = postings.map(normaliseNumber);
      refuseRepeats(numbers);
      return c.json({
        results: await movePostings(c.env, shopActor(c.var.acting), action, numbers, Date.now()),
      });
    },
  )
  .post(
    '/ozon/postings/:number/cutoff',
    operation({
      ...about(
        'setOzonCutoff',
        'Names the day a posting will be handed over, where Ozon asks for it.',
      ),
      needs: 'agent',
      returns: 'What became of it.',
      ok: ActionResult,
      problems: ['not-found', 'malformed-body', 'invalid-input'],
    }),
    validate('param', NumberParam),
    validate('json', SetCutoff),
    async (c) => {
      const number = normaliseNumber(c.req.valid('param').number);
      const at = Date.parse(c.req.valid('json').cutoffAt);
      const result = await setCutoff(c.env, shopActor(c.var.acting), number, at, Date.now());
      if (result.outcome === 'unknown_posting') throw httpProblem('not-found');
      return c.json(result);
    },
  )
  .get(
    '/ozon/cancellations',
    operation({
      ...about(
        'listOzonCancellations',
        "Buyers' open requests to cancel, the first to be approved by itself first.",
      ),
      needs: 'viewer',
      returns: 'The open requests.',
      ok: v.object({ requests: v.array(CancellationRequest) }),
    }),
    async (c) => {
      const rows = await listCancellations(c.var.db, c.var.acting.sellerId, REQUESTS_MAX);
      return c.json({ requests: rows.map(viewCancellation) });
    },
  )
  .post(
    '/ozon/cancellations/:id/approve',
    decision('approveOzonCancellation', 'Cancels the order; the buyer gets the money back.'),
    validate('param', IdParam),
    validate('json', DecideCancellation),
    async (c) => {
      const { comment = '' } = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(
        await decideRequest(c.env, shopActor(c.var.acting), id, 'approved', comment, Date.now()),
      );
    },
  )
  .post(
    '/ozon/cancellations/:id/reject',
    decision('rejectOzonCancellation', 'Refuses the request; the order goes on.'),
    validate('param', IdParam),
    validate('json', DecideCancellation),
    async (c) => {
      const { comment = '' } = c.req.valid('json');
      const { id } = c.req.valid('param');
      return c.json(
        await decideRequest(c.env, shopActor(c.var.acting), id, 'rejected', comment, Date.now()),
      );
    },
  );

function decision(operationId: string, summary: string) {
  return operation({
    ...about(operationId, summary),
    needs: 'agent',
    returns: 'What became of the request.',
    ok: Decided,
    problems: ['not-found', 'malformed-body', 'invalid-input'],
  });
}

/** Two requests for one posting are ambiguous. */
function refuseRepeats(numbers: readonly string[]): void {
  const repeated = numbers.findIndex((number, i) => numbers.indexOf(number) !== i);
  if (repeated < 0) return;
  const errors = [{ pointer: `/${repeated}`, message: 'The same posting is listed twice' }];
  throw httpProblem('invalid-input', { errors });
}
