// Form routes of handing over. A carriage is made only for a named method and day, and sent only with the list
// that its sender has seen.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { parseInstant } from '../carriers/time.ts';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { renderCarriage } from './carriage-page.tsx';
import {
  approveCarriage,
  type CarriageOutcome,
  cancelCarriage,
  makeCarriage,
} from './carriages.ts';
import { explainFault } from './check.ts';
import type { OzonRefusal } from './client.ts';
import { sendFile } from './file-response.ts';
import { renderHandover } from './handover-page.tsx';
import { readCarriage, readHandover, readPaper } from './read-carriages.ts';

const FORM_BYTES_MAX = 8_192;
const CARRIAGE = '/handover/:connection{con_\\w+}/:carriage{[0-9]+}';
const PAPERS = ['act', 'barcode'] as const;
const MOSCOW_MS = 3 * 3_600_000;

export const handoverRoutes = new Hono<SellerEnv>()
  .get('/handover', requireRole('viewer'), (c) => handoverPage(c, dayIn(c.req.query('day')), null))
  .post('/handover', requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const methodId = textIn(fields, 'method');
    const day = textIn(fields, 'day');
    const connectionId = textIn(fields, 'connection');
    if (!/^\d{1,19}$/.test(methodId) || dayIn(day) !== day) throw httpProblem('invalid-input');
    const { sellerId, actor } = c.var.acting;
    const key = { sellerId, connectionId, methodId, day };
    const result = await makeCarriage(c.env, { sellerId, actor }, key, Date.now());
    if (result.outcome === 'no_connection') throw httpProblem('not-found');
    if (!('carriageId' in result)) return handoverPage(c, day, sayWhy(c, result), 422);
    const path = `/${langOf(c)}/desk/handover/${connectionId}/${result.carriageId}`;
    return c.redirect(`${path}?done=${result.outcome === 'done' ? 'made' : 'open'}`, 303);
  })
  .get(CARRIAGE, requireRole('viewer'), (c) => {
    const done = DONE.find((one) => one === c.req.query('done'));
    return carriagePage(c, done ? words(langOf(c))(`handover.done.${done}`) : null);
  })
  .post(CARRIAGE, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const step = textIn(fields, 'step');
    if (step !== 'approve' && step !== 'cancel') throw httpProblem('invalid-input');
    const { sellerId, actor } = c.var.acting;
    const { connection, carriage } = c.req.param();
    const view = await readCarriage(c.env, sellerId, connection, carriage);
    if (!view.ok) return refuse(c, view);
    const now = Date.now();
    const shopActor = { sellerId, actor };
    const result =
      step === 'approve'
        ? await approveCarriage(c.env, shopActor, view.value, textIn(fields, 'seal'), now)
        : await cancelCarriage(c.env, shopActor, view.value, now);
    if (!('carriageId' in result)) return carriagePage(c, sayWhy(c, result), { status: 422 });
    const done = step === 'approve' ? 'approved' : 'cancelled';
    return c.redirect(`${new URL(c.req.url).pathname}?done=${done}`, 303);
  })
  .get(`${CARRIAGE}/:paper{act|barcode}`, requireRole('agent'), async (c) => {
    const { connection, carriage } = c.req.param();
    const paper = PAPERS.find((one) => one === c.req.param('paper')) ?? 'act';
    const file = await readPaper(c.env, c.var.acting.sellerId, connection, carriage, paper);
    if (!file.ok) return refuse(c, file);
    const end = paper === 'act' ? 'pdf' : 'png';
    return sendFile(file.value, `${paper}-${carriage}.${end}`);
  });

const DONE = ['made', 'open', 'approved', 'cancelled'] as const;

/** The day asked for; otherwise today in Moscow, where Ozon counts days. */
function dayIn(text: string | undefined): string {
  const today = new Date(Date.now() + MOSCOW_MS).toISOString().slice(0, 10);
  // 31 February is read as a day of March.
  const isDay = text !== undefined && parseInstant(text) !== null && text.length === today.length;
  return isDay && /^\d{4}-/.test(text) ? text : today;
}

function sayWhy(c: DeskContext, result: Exclude<CarriageOutcome, { carriageId: string }>): string {
  const t = words(langOf(c));
  if (result.outcome !== 'refused') return t(`handover.outcome.${result.outcome}`);
  return refusalText(c, result.refusal);
}

function refusalText(c: DeskContext, { fault, message }: OzonRefusal): string {
  const text = explainFault(fault, words(langOf(c)));
  return message ? `${text} (${message})` : text;
}

async function handoverPage(
  c: DeskContext,
  day: string,
  notice: string | null,
  status = 200,
): Promise<Response> {
  const { sellerId, role } = c.var.acting;
  const accounts = await readHandover(c.env, sellerId, day);
  const shown = { day, accounts, notice, mayWork: mayActAs(role, 'agent') };
  const page = renderHandover(shown, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'parcels', { ...page, status });
}

async function carriagePage(
  c: DeskContext,
  notice: string | null,
  { status = 200 } = {},
): Promise<Response> {
  const { sellerId, role } = c.var.acting;
  const connection = c.req.param('connection') ?? '';
  const carriage = await readCarriage(c.env, sellerId, connection, c.req.param('carriage') ?? '');
  if (!carriage.ok) return refuse(c, carriage);
  const mayWork = mayActAs(role, 'agent');
  const shown = { carriage: carriage.value, notice, mayWork };
  const page = renderCarriage(shown, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'parcels', { ...page, status });
}

/** A carriage that is not this account's is none. */
function refuse(c: DeskContext, refusal: OzonRefusal): Promise<Response> {
  if (refusal.fault === 'not_found') throw httpProblem('not-found');
  return handoverPage(c, dayIn(undefined), refusalText(c, refusal), 502);
}
