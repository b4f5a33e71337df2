// JSON routes of rFBS returns.

import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { DecideRfbs, RfbsDecided, RfbsPage, RfbsQuery, RfbsReturn } from '../contract/rfbs.ts';
import { section } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { readCursor } from './return-view.ts';
import { type ChoiceFault, COMMENT_MAX, faultsOf } from './rfbs-choice.ts';
import { decideRfbs } from './rfbs-decide.ts';
import { findRfbs, findWaitingRfbs, listRfbs } from './rfbs-store.ts';
import { reasonsOf, rfbsCursor, viewRfbs } from './rfbs-view.ts';

const PAGE_SIZE = 100;
const WAITING_MAX = 300;
const IdParam = v.object({ id: v.pipe(v.string(), v.digits(), v.maxLength(20)) });
const about = section('Ozon');

export const rfbsRoutes = new Hono<SellerEnv>()
  .get(
    '/ozon/rfbs-returns',
    operation({
      ...about('listRfbsReturns', 'Requests to return what an rFBS seller sent.'),
      needs: 'viewer',
      returns: 'A page of requests; `next` is the cursor of the one after it.',
      ok: RfbsPage,
      problems: ['invalid-input'],
    }),
    validate('query', RfbsQuery),
    async (c) => {
      const { which = 'all', after } = c.req.valid('query');
      const { sellerId } = c.var.acting;
      if (which === 'waiting') {
        const waiting = await findWaitingRfbs(c.var.db, sellerId, WAITING_MAX);
        return c.json({ returns: waiting.map(viewRfbs), next: null });
      }
      const rows = await listRfbs(c.var.db, sellerId, readCursor(after), PAGE_SIZE);
      return c.json({ returns: rows.map(viewRfbs), next: rfbsCursor(rows, PAGE_SIZE) });
    },
  )
  .get(
    '/ozon/rfbs-returns/:id',
    operation({
      ...about('getRfbsReturn', 'One request, and what Ozon offers to decide.'),
      needs: 'viewer',
      returns: 'The request as Ozon said it last.',
      ok: RfbsReturn,
      problems: ['not-found', 'invalid-input'],
    }),
    validate('param', IdParam),
    async (c) => {
      const row = await findRfbs(c.var.db, c.var.acting.sellerId, c.req.valid('param').id);
      if (row === null) throw httpProblem('not-found');
      return c.json(viewRfbs(row));
    },
  )
  .post(
    '/ozon/rfbs-returns/:id/decision',
    operation({
      ...about(
        'decideRfbsReturn',
        'Sends Ozon one of the actions it offers for the request. It goes there once.',
      ),
      needs: 'agent',
      returns: 'What became of it.',
      ok: RfbsDecided,
      problems: ['not-found', 'malformed-body', 'invalid-input'],
    }),
    validate('param', IdParam),
    validate('json', DecideRfbs),
    async (c) => {
      const { sellerId, actor } = c.var.acting;
      const row = await findRfbs(c.var.db, sellerId, c.req.valid('param').id);
      if (row === null) throw httpProblem('not-found');
      const {
        action,
        rejectionReason = null,
        comment = '',
        amount = null,
        postage = null,
      } = c.req.valid('json');
      const choice = { action, reason: rejectionReason, comment, amount, postage };
      const findings = checkChat(comment);
      if (!viewRfbs(row).actions.some(({ id }) => id === action)) {
        const outcome = row.decided_at === null ? ('not_offered' as const) : ('already' as const);
        return c.json({ outcome, message: null, findings });
      }
      refuse(faultsOf(choice, { ...row, reasons: reasonsOf(row) }));
      const decided = await decideRfbs(c.env, { sellerId, actor }, row, choice, Date.now());
      return c.json({ ...decided, findings });
    },
  );

const MESSAGES: Record<ChoiceFault, string> = {
  reason: "A refusal needs one of Ozon's reasons",
  comment: 'A refusal needs a comment',
  comment_long: `A comment has ${COMMENT_MAX} characters at most`,
  amount: 'An offer needs an amount',
  amount_limits: 'An offer is at least 1 RUB, and at least 1 RUB below the price',
  amount_currency: 'Ozon states the limits of an offer for prices in roubles only',
  postage: 'Postage goes with actions that are neither offer nor refusal, in roubles',
  offers: 'Two offers were made: Ozon takes no more',
};

const POINTERS = {
  reason: '/rejectionReason',
  comment: '/comment',
  amount: '/amount',
  postage: '/postage',
} as const;

function refuse(faults: ReturnType<typeof faultsOf>): void {
  const errors = (['reason', 'comment', 'amount', 'postage'] as const).flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ pointer: POINTERS[field], message: MESSAGES[fault] }] : [];
  });
  if (errors.length > 0) throw httpProblem('invalid-input', { errors });
}
