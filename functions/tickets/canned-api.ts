// JSON routes of canned answers.
import { Hono } from 'hono';
import * as v from 'valibot';
import type { SellerEnv } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { ChatFindings } from '../contract/guide.ts';
import { CannedAnswer } from '../contract/ticket.ts';
import { Done } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { removeCanned, saveCanned } from './canned.ts';
import { findCanned } from './canned-store.ts';
import { unknownPlaceholders } from './placeholders.ts';

export const CANNED_TITLE_MAX = 100;
export const CANNED_BODY_MAX = 2000;

const CannedList = v.object({ answers: v.array(CannedAnswer) });
const SaveCanned = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(CANNED_TITLE_MAX)),
  body: v.pipe(v.string(), v.minLength(1), v.maxLength(CANNED_BODY_MAX)),
});

export const cannedRoutes = new Hono<SellerEnv>()
  .get(
    '/canned-answers',
    operation({
      operationId: 'listCanned',
      summary: 'Texts the seller answers with often.',
      tags: ['Sellers'],
      needs: 'viewer',
      returns: 'The texts.',
      ok: CannedList,
    }),
    async (c) => c.json({ answers: await findCanned(c.var.db, c.var.acting.sellerId) }),
  )
  .post(
    '/canned-answers',
    operation({
      operationId: 'saveCanned',
      summary: 'Keeps a text; {number}, {track}, {carrier}, {status}, {date} are filled in.',
      tags: ['Sellers'],
      needs: 'agent',
      returns: 'The id of the text, and what Ozon forbids in its chats: a warning only.',
      ok: v.object({ id: v.string(), findings: ChatFindings }),
      status: 201,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', SaveCanned),
    async (c) => {
      const text = c.req.valid('json');
      const [unknown] = unknownPlaceholders(text.body);
      if (unknown !== undefined) {
        throw httpProblem('invalid-input', {
          errors: [{ pointer: '/body', message: `Unknown placeholder ${unknown}` }],
        });
      }
      const id = await saveCanned(c.var.db, c.var.acting, text, Date.now());
      return c.json({ id, findings: checkChat(text.body) }, 201);
    },
  )
  .delete(
    '/canned-answers/:id',
    operation({
      operationId: 'deleteCanned',
      summary: 'Removes a text.',
      tags: ['Sellers'],
      needs: 'agent',
      returns: 'It is gone.',
      ok: Done,
      problems: ['not-found'],
    }),
    async (c) => {
      await removeCanned(c.var.db, c.var.acting, c.req.param('id'), Date.now());
      return c.json({ ok: true as const });
    },
  );
