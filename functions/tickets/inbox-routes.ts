// The desk's list of tickets, and what is done with several of them.
import { Hono } from 'hono';
import { countWrite, type SellerEnv } from '../accounts/access.ts';
import { deskPage, langOf, requireRole, requireRoleSomewhere } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { actorIn, chipsOf } from '../accounts/shop-chip.tsx';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { BULK_MAX, readOrder, workOnMany } from './bulk.ts';
import { readDone } from './bulk-bar.tsx';
import { namesIn, userOf } from './desk-people.ts';
import { readInboxQuery, TABS } from './inbox.ts';
import { renderList } from './list-page.tsx';
import { listInShops } from './list-shops.ts';
import { pageView } from './page-view.ts';

const PAGE_SIZE = 30;
const FORM_BYTES_MAX = 65_536;

export const inboxDeskRoutes = new Hono<SellerEnv>()
  .get('/tickets', requireRole('viewer'), async (c) => {
    const view = pageView(langOf(c), Date.now());
    const query = readInboxQuery(c.req.query());
    const shops = c.var.reach.shown;
    const [page, ...named] = await Promise.all([
      listInShops(c.env, shops, query, userOf(c) ?? '', PAGE_SIZE),
      ...shops.map(({ sellerId }) => namesIn(c, sellerId)),
    ]);
    const names = new Map(named.flatMap((some) => [...some]));
    const mayWork = mayActAs(c.var.acting.role, 'agent');
    const done = readDone(c.req.query());
    const shown = { page, query, names, mayWork, chips: chipsOf(shops), done, view };
    return deskPage(c, 'tickets', renderList(shown));
  })
  .post('/tickets/actions', requireRoleSomewhere('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const order = readOrder(textIn(fields, 'do'));
    const ids = fields.getAll('id').filter((one) => typeof one === 'string');
    if (order === null || ids.length > BULK_MAX) throw httpProblem('invalid-input');
    const tab = TABS.find((one) => one === textIn(fields, 'tab')) ?? 'ours';
    const actor = { by: 'seller' as const, userId: userOf(c) };
    const done: string[] = [];
    let failed = 0;
    for (const shop of c.var.reach.shown.filter(({ role }) => mayActAs(role, 'agent'))) {
      await countWrite(c.env, c.req.raw, actorIn(c.var.acting, shop));
      const result = await workOnMany(c.env, shop.sellerId, actor, ids, order, Date.now());
      done.push(...result.done);
      failed += result.failed;
    }
    const told = { tab, done: order.deed, of: done.join('.'), failed: String(failed) };
    return c.redirect(`/${langOf(c)}/desk/tickets?${new URLSearchParams(told)}`, 303);
  });
