// JSON routes of the postings in the error index, and of the dispute about one that was not scanned.

import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { ActionResult, OpenDispute, RatingErrorList } from '../contract/ozon.ts';
import { section } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { validate } from '../lib/validate.ts';
import { openDispute } from './actions.ts';
import { ERROR_DAYS, ERRORS_SHOWN } from './rating-errors.ts';
import { listRatingErrors } from './rating-store.ts';
import { viewRatingError } from './rating-view.ts';

const NumberParam = v.object({ number: v.pipe(v.string(), v.maxLength(80)) });

const about = section('Ozon');

export const ratingApiRoutes = new Hono<SellerEnv>()
  .get(
    '/ozon/rating/errors',
    operation({
      ...about(
        'listOzonRatingErrors',
        'The postings that count in the error index, and their cost.',
      ),
      needs: 'viewer',
      returns: 'Those of the last 30 days, the newest first, at most 200.',
      ok: RatingErrorList,
    }),
    async (c) => {
      const from = Date.now() - ERROR_DAYS * DAY_MS;
      const rows = await listRatingErrors(c.var.db, c.var.acting.sellerId, from, ERRORS_SHOWN);
      return c.json({ errors: rows.map(viewRatingError) });
    },
  )
  .post(
    '/ozon/postings/:number/dispute',
    operation({
      ...about(
        'openOzonDispute',
        'Opens a dispute about a posting that was handed over and not scanned, where Ozon offers it.',
      ),
      needs: 'agent',
      returns: 'What became of it.',
      ok: ActionResult,
      problems: ['not-found', 'malformed-body', 'invalid-input'],
    }),
    validate('param', NumberParam),
    validate('json', OpenDispute),
    async (c) => {
      const number = normaliseNumber(c.req.valid('param').number);
      const { sellerId, actor } = c.var.acting;
      const result = await openDispute(c.env, { sellerId, actor }, number, Date.now());
      if (result.outcome === 'unknown_posting') throw httpProblem('not-found');
      return c.json(result);
    },
  );
