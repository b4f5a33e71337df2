// The seller's side of tickets as pages and forms.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { RESOLUTIONS } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { readForm, textIn } from '../lib/form.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { httpProblem } from '../lib/problem.ts';
import { findContents } from '../shipments/product-search-store.ts';
import { allowActing } from './access.ts';
import { resolvedToast } from './bulk-bar.tsx';
import { findCanned } from './canned-store.ts';
import { renderDeskTicket } from './case-page.tsx';
import type { CaseFormValues } from './case-view.ts';
import { findActions, findNotes, isSeenByBuyer } from './conversation-store.ts';
import { namesIn, userOf } from './desk-people.ts';
import { readInboxQuery } from './inbox.ts';
import { inboxDeskRoutes } from './inbox-routes.ts';
import { listInShops } from './list-shops.ts';
import { findMergeable } from './list-store.ts';
import { tokenOf } from './open.ts';
import { pageView } from './page-view.ts';
import { paperDeskRoutes } from './paper-routes.ts';
import { fillPlaceholders } from './placeholders.ts';
import { reopen } from './reopen.ts';
import { beginReport, type ReportErrors, type ReportForm, submitReport } from './report.ts';
import { renderReport } from './report-page.tsx';
import type { TicketRow } from './rows.ts';
import { viewTicket } from './view.ts';
import { assign, close, merge, noteLinkGiven, resolve, writeNote } from './work.ts';
import { submitMessage } from './write.ts';

/** Beside an open ticket. */
const INBOX_ROWS = 25;
const ONE = '/tickets/:id';

export const ticketDeskRoutes = new Hono<SellerEnv>()
  .route('/', inboxDeskRoutes)
  .route('/', paperDeskRoutes)
  .get('/tickets/new', requireRole('agent'), async (c) =>
    reportPage(c, await beginReport(c.env, c.req.query(), Date.now()), {}),
  )
  .post('/tickets/new', requireRole('agent'), async (c) => {
    const { sellerId, user } = c.var.acting;
    const reporter = { by: 'seller' as const, sellerId, userId: user?.id ?? null };
    const report = await submitReport(c.env, c.req.raw, langOf(c), reporter, Date.now());
    return report.ok
      ? c.redirect(`/${langOf(c)}/desk/tickets/${report.opened.row.id}`, 303)
      : reportPage(c, report.form, report.errors);
  })
  .get(ONE, requireRole('viewer'), (c) => ticketPage(c, NOTHING))
  .post(`${ONE}/messages`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const find = (id: string) => filledAnswer(c, row, id);
    const errors = await submitMessage(c.env, c.req.raw, row, actor, langOf(c), Date.now(), find);
    return errors === null ? backTo(c, '?done=sent') : ticketPage(c, { reply: errors });
  })
  .post(`${ONE}/notes`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const note = textIn(await fieldsOf(c), 'noteText');
    if (note.trim() === '' || note.length > NOTE_CHARS_MAX) {
      const error = words(langOf(c))('ticket.error.message', { count: NOTE_CHARS_MAX });
      return ticketPage(c, { ...NOTHING, note: { text: note, error } });
    }
    await writeNote(c.env, row, actor, note, Date.now());
    return backTo(c);
  })
  .post(`${ONE}/link-given`, requireRole('agent'), async (c) => {
    // The form has no fields; reading it ends at its limit.
    await fieldsOf(c);
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    await noteLinkGiven(c.env, row, actor, Date.now());
    return backTo(c);
  })
  .post(`${ONE}/resolve`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const fields = await fieldsOf(c);
    const resolution = RESOLUTIONS.find((one) => one === textIn(fields, 'resolution'));
    if (!resolution) return ticketPage(c, { ...NOTHING, resolution: chooseOne(c) });
    return trying(
      c,
      async () => {
        assertSeen(row, fields);
        await resolve(c.env, row, actor, resolution, Date.now());
      },
      `${idOf(c)}?done=resolved`,
    );
  })
  .post(`${ONE}/reopen`, requireRole('agent'), async (c) => {
    // The form has no fields; reading it ends at its limit.
    await fieldsOf(c);
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    return trying(c, () => reopen(c.env, row, actor, Date.now()));
  })
  .post(`${ONE}/close`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    return trying(c, () => close(c.env, row, actor, Date.now()));
  })
  .post(`${ONE}/assign`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const assignee = textIn(await fieldsOf(c), 'assignee') || null;
    const names = await colleagueNames(c);
    if (assignee !== null && !names.has(assignee)) throw httpProblem('invalid-input');
    return trying(c, () => assign(c.env, row, actor, assignee, Date.now()));
  })
  .post(`${ONE}/merge`, requireRole('agent'), async (c) => {
    const { row, actor } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const fields = await fieldsOf(c);
    const into = textIn(fields, 'into');
    if (into === '') return ticketPage(c, { ...NOTHING, into: chooseOne(c) });
    return trying(
      c,
      async () => {
        assertSeen(row, fields);
        await merge(c.env, row, actor, into, Date.now());
      },
      into,
    );
  });

const NOTHING: CaseFormValues = { reply: { body: '' } };
const NOTE_CHARS_MAX = 4000;
const FORM_BYTES_MAX = 65_536;

const idOf = (c: DeskContext): string => c.req.param('id') ?? '';

const fieldsOf = async (c: DeskContext): Promise<FormData> =>
  (await readForm(c.req.raw, FORM_BYTES_MAX)).fields;

const backTo = (c: DeskContext, query = ''): Response =>
  c.redirect(`/${langOf(c)}/desk/tickets/${idOf(c)}${query}`, 303);

/** What a buyer reads, whatever the desk is in. */
const RECIPIENT = 'ru';

async function filledAnswer(c: DeskContext, row: TicketRow, id: string): Promise<string | null> {
  const { sellerId } = c.var.acting;
  const answers = await findCanned(databaseOf(c.env, sellerId), sellerId);
  const answer = answers.find((one) => one.id === id);
  if (!answer) return null;
  const whole = await viewTicket(c.env, row, RECIPIENT, Date.now());
  return fillPlaceholders(answer.body, whole, RECIPIENT);
}

const colleagueNames = (c: DeskContext): Promise<Map<string, string>> =>
  namesIn(c, c.var.acting.sellerId);

const chooseOne = (c: DeskContext): string => words(langOf(c))('ticket.error.choose');

/** Refuses a form whose reader saw an older version of the ticket. */
function assertSeen(row: TicketRow, fields: FormData): void {
  if (textIn(fields, 'version') !== String(row.version)) throw httpProblem('changed-meanwhile');
}

/** Another actor may have ended or changed the ticket: the page shows the error over the current state. */
async function trying(
  c: DeskContext,
  action: () => Promise<void>,
  goOnTo = idOf(c),
): Promise<Response> {
  try {
    await action();
    return c.redirect(`/${langOf(c)}/desk/tickets/${goOnTo}`, 303);
  } catch (error) {
    return ticketPage(c, { ...NOTHING, fault: explain(error, words(langOf(c))) });
  }
}

function reportPage(c: DeskContext, form: ReportForm, errors: ReportErrors) {
  const action = `/${langOf(c)}/desk/tickets/new`;
  const page = renderReport(action, 'seller', form, errors, langOf(c));
  return deskPage(c, 'tickets', { ...page, status: Object.keys(errors).length > 0 ? 422 : 200 });
}

/** null: the buyer opened it, and only the buyer knows the link. */
async function buyerLink(c: DeskContext, row: TicketRow): Promise<string | null> {
  if (row.opened_by === 'buyer') return null;
  const token = await tokenOf(c.env, row, '');
  // Tickets of an earlier version have another.
  const isIts = (await sha256Hex(token)) === row.token_hash;
  return isIts ? `${c.env.PUBLIC_ORIGIN}/ru/t/${token}` : null;
}

async function ticketPage(c: DeskContext, typed: CaseFormValues): Promise<Response> {
  const now = Date.now();
  const { sellerId, role } = c.var.acting;
  const db = databaseOf(c.env, sellerId);
  const { row } = await allowActing(c.env, c.var.acting, idOf(c), 'viewer');
  const query = readInboxQuery({ tab: c.req.query('in') ?? 'ours' });
  const userId = userOf(c);
  const shop = c.var.reach.shops.filter((one) => one.sellerId === sellerId);
  const parcels = row.shipment_id === null ? [] : [row.shipment_id];
  const [whole, notes, actions, canned, mergeable, names, link, isSeen, inbox, contents] =
    await Promise.all([
      viewTicket(c.env, row, langOf(c), now),
      findNotes(db, row.id, sellerId),
      findActions(db, row.id),
      findCanned(db, sellerId),
      findMergeable(db, row),
      colleagueNames(c),
      buyerLink(c, row),
      isSeenByBuyer(db, row),
      listInShops(c.env, shop, query, userId ?? '', INBOX_ROWS),
      findContents(db, parcels),
    ]);
  const products = [...contents.values()].flat();
  const seen = { notes, actions, canned, mergeable, names, link, isSeen, products };
  const side = { ...seen, assignee: row.assignee_id, role, userId };
  const view = pageView(langOf(c), now);
  const isJustResolved = c.req.query('done') === 'resolved' && row.state === 'resolved';
  const toast = isJustResolved && mayActAs(role, 'agent') ? resolvedToast(row, view) : null;
  const shown = { row, whole, side, inbox, tab: query.tab, typed: { toast, ...typed }, view };
  return deskPage(c, 'tickets', { ...renderDeskTicket(shown), status: statusOf(typed) });
}

function statusOf({ reply, note, resolution, into, fault }: CaseFormValues): 200 | 422 {
  if (reply.isChanged && !reply.photos) return 200;
  const isWrong =
    reply.message || reply.photos || reply.findings || note || resolution || into || fault;
  return isWrong ? 422 : 200;
}
