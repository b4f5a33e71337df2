// What leaves the desk's ticket page: the calendar of its terms, and the claim.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { databaseOf } from '../lib/databases.ts';
import { readForm, textIn } from '../lib/form.ts';
import { allowActing } from './access.ts';
import { factsOfClaim } from './claim.ts';
import { readFacts } from './claim-facts.ts';
import { renderClaim } from './claim-page.tsx';
import { CALENDAR_HEADERS, deadlinesCalendar } from './ics.ts';
import { pageView } from './page-view.ts';
import { saveClaim } from './store.ts';
import { viewTicket } from './view.ts';

const ONE = '/tickets/:id';
const FORM_BYTES_MAX = 65_536;
const idOf = (c: DeskContext): string => c.req.param('id') ?? '';

export const paperDeskRoutes = new Hono<SellerEnv>()
  .get(`${ONE}/deadlines.ics`, requireRole('viewer'), async (c) => {
    const { row } = await allowActing(c.env, c.var.acting, idOf(c), 'viewer');
    const { ticket } = await viewTicket(c.env, row, langOf(c), Date.now());
    const page = `${c.env.PUBLIC_ORIGIN}/${langOf(c)}/desk/tickets/${row.id}`;
    return c.body(deadlinesCalendar(ticket, langOf(c), page), 200, CALENDAR_HEADERS(row));
  })
  .get(`${ONE}/claim`, requireRole('viewer'), async (c) => {
    const { row } = await allowActing(c.env, c.var.acting, idOf(c), 'viewer');
    const now = Date.now();
    const whole = await viewTicket(c.env, row, langOf(c), now);
    const back = `/${langOf(c)}/desk/tickets/${row.id}`;
    const mayChange = mayActAs(c.var.acting.role, 'agent');
    const isSaved = c.req.query('done') === 'saved';
    const { PUBLIC_ORIGIN: origin } = c.env;
    const place = {
      back,
      action: `${back}/claim`,
      method: 'post' as const,
      mayChange,
      isSaved,
      origin,
    };
    const view = pageView(langOf(c), now);
    const facts = await factsOfClaim(c.env, row);
    return deskPage(c, 'tickets', renderClaim(whole, place, facts, view));
  })
  .post(`${ONE}/claim`, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const { row } = await allowActing(c.env, c.var.acting, idOf(c), 'agent');
    const facts = readFacts((name) => textIn(fields, name));
    await saveClaim(databaseOf(c.env, row.seller_id), row, JSON.stringify(facts)).run();
    return c.redirect(`/${langOf(c)}/desk/tickets/${row.id}/claim?done=saved`, 303);
  });
