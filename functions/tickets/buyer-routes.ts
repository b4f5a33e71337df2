// Tickets for people without an account: the form, and the page behind the link it returns.
import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { TICKET_TYPES } from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { ProblemError } from '../lib/problem.ts';
import { ISSUE_OF_TYPE } from '../situation/issues.ts';
import { byToken } from './access.ts';
import { readFacts } from './claim-facts.ts';
import { renderClaim } from './claim-page.tsx';
import { CALENDAR_HEADERS, deadlinesCalendar } from './ics.ts';
import { pageView, type WriteErrors } from './page-view.ts';
import { beginReport, type ReportErrors, type ReportForm, submitReport } from './report.ts';
import { renderReport } from './report-page.tsx';
import type { TicketRow } from './rows.ts';
import { renderTicket } from './ticket-page.tsx';
import { viewTicket, viewTicketForBuyer } from './view.ts';
import { resolve } from './work.ts';
import { submitMessage } from './write.ts';

type Ctx = Context<{ Bindings: Env }>;

const BUYER = { by: 'buyer', userId: null } as const;

export const buyerTicketRoutes = new Hono<{ Bindings: Env }>()
  .get('/report', async (c) =>
    reportPage(c, await beginReport(c.env, c.req.query(), Date.now()), {}),
  )
  .post('/report', async (c) => {
    const lang = langOf(c);
    const reporter = { ...BUYER, sellerId: null };
    const report = await submitReport(c.env, c.req.raw, lang, reporter, Date.now());
    return report.ok
      ? c.redirect(`/${lang}/t/${report.opened.token}`, 303)
      : reportPage(c, report.form, report.errors);
  })
  .get('/t/:token', async (c) =>
    ticketPage(c, await byToken(c.env, c.req.param('token')), { body: '' }),
  )
  .post('/t/:token/messages', async (c) => {
    const row = await byToken(c.env, c.req.param('token'));
    const errors = await submitMessage(c.env, c.req.raw, row, BUYER, langOf(c), Date.now());
    return errors === null ? backTo(c) : ticketPage(c, row, errors);
  })
  .post('/t/:token/withdraw', async (c) => {
    const row = await byToken(c.env, c.req.param('token'));
    await resolve(c.env, row, BUYER, 'withdrawn', Date.now()).catch(unlessEnded);
    return backTo(c);
  })
  .get('/t/:token/deadlines.ics', async (c) => {
    const row = await byToken(c.env, c.req.param('token'));
    const { ticket } = await viewTicket(c.env, row, langOf(c), Date.now());
    const page = `${c.env.PUBLIC_ORIGIN}/${langOf(c)}/t/${c.req.param('token')}`;
    return c.body(deadlinesCalendar(ticket, langOf(c), page), 200, CALENDAR_HEADERS(row));
  })
  .get('/t/:token/claim', async (c) => {
    const row = await byToken(c.env, c.req.param('token'));
    const now = Date.now();
    const view = await viewTicketForBuyer(c.env, row, langOf(c), now);
    const here = `t/${c.req.param('token')}`;
    const back = `/${langOf(c)}/${here}`;
    const place = { back, action: `${back}/claim`, method: 'get' as const };
    const facts = readFacts((name) => c.req.query(name) ?? '');
    const { title, result } = renderClaim(
      view,
      { ...place, mayChange: true, isSaved: false, origin: c.env.PUBLIC_ORIGIN },
      facts,
      pageView(langOf(c), now),
    );
    return fillPage(c.env, `/${langOf(c)}/frame/ticket/`, {
      title: escapeText(title),
      here: escapeText(`${here}/claim`),
      result,
    });
  });

/** The form leads here at once. */
const JUST_OPENED_MS = 60_000;

const langOf = (c: Ctx): Lang => c.req.param('lang') as Lang;

const backTo = (c: Ctx): Response => c.redirect(`/${langOf(c)}/t/${c.req.param('token')}`, 303);

function reportPage(c: Ctx, form: ReportForm, errors: ReportErrors): Promise<Response> {
  const lang = langOf(c);
  const { title, result } = renderReport(`/${lang}/report`, 'buyer', form, errors, lang);
  return fillPage(
    c.env,
    `/${lang}/frame/ticket/`,
    { title: escapeText(title), here: escapeText(hereOf(form)), result },
    { status: Object.keys(errors).length > 0 ? 422 : 200 },
  );
}

/** The form in another language keeps what its link said, and no text. */
function hereOf({ number, type, parcel }: ReportForm): string {
  const issue = TICKET_TYPES.find((one) => one === type);
  const query = new URLSearchParams({
    ...(number && { n: number }),
    ...(issue && { issue: ISSUE_OF_TYPE[issue] }),
    ...(parcel && { p: parcel }),
  });
  return query.size === 0 ? 'report' : `report?${query}`;
}

async function ticketPage(c: Ctx, row: TicketRow, errors: WriteErrors): Promise<Response> {
  const now = Date.now();
  const lang = langOf(c);
  const token = c.req.param('token') ?? '';
  const view = await viewTicketForBuyer(c.env, row, lang, now);
  const page = pageView(lang, now);
  const isNew = now - row.created_at < JUST_OPENED_MS && row.version === 1;
  const link = { token, origin: c.env.PUBLIC_ORIGIN, isNew };
  return fillPage(
    c.env,
    `/${lang}/frame/ticket/`,
    {
      title: escapeText(page.t('ticket.title', { type: page.t(`ticket.type.${row.type}`) })),
      here: escapeText(`t/${token}`),
      result: renderTicket(view, link, errors, page),
    },
    { status: errors.message || errors.photos ? 422 : 200 },
  );
}

function unlessEnded(error: unknown): void {
  if (!(error instanceof ProblemError && error.slug === 'ticket-ended')) throw error;
}
