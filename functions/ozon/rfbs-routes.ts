// Page and form of one rFBS return: choose, confirm, send.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { ANYWAY } from '../tickets/page-view.ts';
import { type Choice, faultsOf, readAmount } from './rfbs-choice.ts';
import { renderRfbsCheck } from './rfbs-confirm-page.tsx';
import { decideRfbs, type RfbsOutcome } from './rfbs-decide.ts';
import type { Typed } from './rfbs-form.tsx';
import { renderRfbs } from './rfbs-page.tsx';
import { type BuyersWords, openRfbs, readRfbs } from './rfbs-read.ts';
import { findRfbs, type ListedRfbs } from './rfbs-store.ts';
import { reasonsOf, viewRfbs } from './rfbs-view.ts';

const FORM_BYTES_MAX = 32_768;
const PATH = '/returns/rfbs/:id{[0-9]{1,20}}';

export const rfbsDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), async (c) => {
    const isDone = c.req.query('done') === '1';
    return page(c, await readNow(c), isDone ? words(langOf(c))('rfbs.outcome.done') : null, null);
  })
  .post(PATH, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const { choice, typed } = readChoice(fields);
    // What is offered is asked anew for the question; the decision itself is refused by Ozon if it is not.
    const isCheck = textIn(fields, 'step') !== 'apply';
    const read = isCheck ? await readNow(c) : { row: await own(c), words: null };
    const view = viewFor(langOf(c), Date.now());
    const one = viewRfbs(read.row);
    const action = one.actions.find(({ id }) => id === choice.action);
    if (!action) {
      return page(c, isCheck ? read : await readNow(c), view.t('rfbs.outcome.not_offered'), typed);
    }
    const faults = faultsOf(choice, { ...read.row, reasons: reasonsOf(read.row) });
    const isAsked = textIn(fields, ANYWAY) === '' && isCheck;
    const findings = isAsked ? checkChat(choice.comment) : [];
    const kept = { ...typed, faults, findings };
    if (Object.keys(faults).length + findings.length > 0) return page(c, read, null, kept);
    if (isCheck) {
      return deskPage(c, 'returns', renderRfbsCheck(one, action, kept, choice, view));
    }
    const { sellerId, actor } = c.var.acting;
    const result = await decideRfbs(c.env, { sellerId, actor }, read.row, choice, Date.now());
    if (result.outcome === 'done') {
      return c.redirect(`/${langOf(c)}/desk/returns/rfbs/${one.id}?done=1`, 303);
    }
    return page(c, await readNow(c), sayWhy(c, result), kept);
  });

async function own(c: DeskContext): Promise<ListedRfbs> {
  const row = await findRfbs(c.var.db, c.var.acting.sellerId, c.req.param('id') ?? '');
  if (row === null) throw httpProblem('not-found');
  return row;
}

interface ReadRfbs {
  row: ListedRfbs;
  words: BuyersWords | null;
}

/** As Ozon says it now; as it said it last when it does not answer. */
async function readNow(c: DeskContext): Promise<ReadRfbs> {
  const { sellerId } = c.var.acting;
  const row = await own(c);
  const credentials = await openRfbs(c.env, row, sellerId);
  const said = credentials && (await readRfbs(c.env, credentials, sellerId, row.id, Date.now()));
  return { row: said ? await own(c) : row, words: said };
}

/** Of a form: what does not fit any action is no choice. */
function readChoice(fields: FormData): { choice: Choice; typed: Typed } {
  const [action = '', reason = ''] = ['action', 'reason'].map((name) => textIn(fields, name));
  const [comment = '', amount = '', postage = ''] = ['comment', 'amount', 'postage'].map((name) =>
    textIn(fields, name),
  );
  if (!/^-?\d{1,10}$/.test(action)) throw httpProblem('invalid-input');
  const choice = {
    action: Number(action),
    reason: /^-?\d{1,10}$/.test(reason) ? Number(reason) : null,
    comment,
    amount: readAmount(amount),
    // What cannot be read is a fault, not nothing.
    postage: postage.trim() === '' ? null : (readAmount(postage) ?? Number.NaN),
  };
  const typed = { reason, comment, amount, postage };
  return { choice, typed: { ...typed, action: choice.action, faults: {}, findings: [] } };
}

function sayWhy(c: DeskContext, { outcome, message }: RfbsOutcome): string {
  const text = words(langOf(c))(`rfbs.outcome.${outcome}`);
  return message ? `${text} (${message})` : text;
}

function page(
  c: DeskContext,
  { row, words }: ReadRfbs,
  notice: string | null,
  typed: Typed | null,
): Promise<Response> {
  const mayWork = mayActAs(c.var.acting.role, 'agent');
  const shown = { one: viewRfbs(row), words, mayWork, notice, typed };
  const result = renderRfbs(shown, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'returns', { ...result, status: typed === null ? 200 : 422 });
}
