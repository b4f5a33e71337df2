// Desk routes of the parcel list: the list, bulk actions, saved views.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import {
  type DeskContext,
  deskPage,
  langOf,
  requireRole,
  requireRoleSomewhere,
} from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { chipsOf } from '../accounts/shop-chip.tsx';
import { findReading } from '../connections/reading-store.ts';
import { findOzonConnections } from '../connections/store.ts';
import { readingText } from '../connections/words.ts';
import { BULK_ACTIONS, BULK_MAX, type BulkAction, VIEWS_MAX } from '../contract/shipment-work.ts';
import { type Words, words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { readForm, textIn } from '../lib/form.ts';
import { isoOrNull } from '../lib/iso.ts';
import { ProblemError } from '../lib/problem.ts';
import type { FileFormat } from '../lib/table-file.ts';
import { actInShops } from './act-in-shops.ts';
import type { Contributor } from './commit.ts';
import { exportShipments } from './export.ts';
import { linesOf } from './list.ts';
import { readQuery, writeQuery } from './list-address.ts';
import { renderParcels } from './list-page.tsx';
import { planList } from './list-plan.ts';
import {
  contentsOfShops,
  readShopsPage,
  type ShopData,
  type ShopsPage,
  situationsOfShops,
} from './list-shops.ts';
import { mayCarry } from './registration.ts';
import { type View, viewFor } from './view.ts';
import { listViews, removeView, saveView } from './views.ts';

const PATH = '/parcels';
const PAGE_SIZE = 50;
/** Five hundred ids of thirty characters, and the other fields. */
const FORM_BYTES_MAX = 65_536;

/** `contributors`: what other rooms add when parcels change. */
export const parcelListDeskRoutes = (contributors: readonly Contributor[]) =>
  new Hono<SellerEnv>()
    .get(PATH, requireRole('viewer'), (c) => listPage(c, new URL(c.req.url).searchParams, {}))
    .get(`${PATH}/export.csv`, requireRole('viewer'), (c) => exportList(c, 'csv'))
    .get(`${PATH}/export.xlsx`, requireRole('viewer'), (c) => exportList(c, 'xlsx'))
    .post(`${PATH}/actions`, requireRoleSomewhere('agent'), async (c) => {
      const t = words(langOf(c));
      const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
      const back = new URLSearchParams(textIn(fields, 'back'));
      const read = readAction(fields, t);
      if ('fault' in read) return listPage(c, back, { fault: read.fault });
      const results = await actInShops(c, contributors, read.action);
      const done = results.filter(({ ok }) => ok).length;
      const query = withoutNews(back);
      query.set('done', read.action.action);
      query.set('count', String(done));
      if (done < results.length) query.set('failed', String(results.length - done));
      return c.redirect(`/${langOf(c)}/desk/parcels?${query}`, 303);
    })
    .post(`${PATH}/views`, requireRole('agent'), async (c) => {
      const t = words(langOf(c));
      const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
      const title = textIn(fields, 'title').trim();
      const query = readQuery(new URLSearchParams(textIn(fields, 'query')));
      try {
        if (title !== '') await saveView(c.var.db, c.var.acting, { title, query }, Date.now());
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const viewFault = t('parcels.view.many', { count: VIEWS_MAX });
        return listPage(c, new URLSearchParams(writeQuery(query)), { viewFault });
      }
      return c.redirect(`/${langOf(c)}/desk/parcels?${writeQuery(query)}`, 303);
    })
    .post(`${PATH}/views/:id/delete`, requireRole('agent'), async (c) => {
      await removeView(c.var.db, c.var.acting, c.req.param('id'), Date.now());
      return c.redirect(`/${langOf(c)}/desk/parcels`, 303);
    });

function exportList(c: DeskContext, format: FileFormat): Promise<Response> {
  const query = sortable(readQuery(new URL(c.req.url).searchParams));
  return exportShipments(c.var.db, c.var.acting.sellerId, query, langOf(c), format, Date.now());
}

/** An unsupported sort falls back to the default: the page has to show something. */
const sortable = (query: ReturnType<typeof readQuery>) => {
  const { sort: _, ...rest } = query;
  return planList(query) === null ? rest : query;
};

async function listPage(
  c: DeskContext,
  params: URLSearchParams,
  faults: { fault?: string; viewFault?: string },
): Promise<Response> {
  const { acting } = c.var;
  const view = viewFor(langOf(c), Date.now());
  const query = sortable(readQuery(params));
  const requested = params.get('cursor');
  const { shown: seen } = c.var.reach;
  const isOneShop = seen.length === 1;
  const shops = shopsData(c);
  const mayWork = seen.some(({ role }) => mayActAs(role, 'agent'));
  const [{ page, cursor }, views, ozonConnections] = await Promise.all([
    pageAt(c, query, requested),
    isOneShop ? listViews(c.var.db, acting) : [],
    isOneShop && mayWork ? findOzonConnections(c.var.db, acting.sellerId) : [],
  ]);
  const situations = await situationsOfShops(shops, page, view.now);
  const contents = await contentsOfShops(shops, page);
  const shown = renderParcels(
    {
      query,
      views,
      mayWork,
      mayShip: ozonConnections.length > 0,
      reading: isOneShop ? await readingOf(c, view) : null,
      lines: linesOf(page),
      situations,
      contents,
      chips: chipsOf(seen),
      shopOf: page.shopOf,
      next: page.next,
      cursor,
      news: newsOf(params, view.t),
      fault: faults.fault ?? null,
      viewFault: faults.viewFault ?? null,
    },
    view,
  );
  const isWrong = faults.fault !== undefined || faults.viewFault !== undefined;
  return deskPage(c, 'parcels', { ...shown, status: isWrong ? 422 : 200 });
}

async function readingOf({ var: { db, acting } }: DeskContext, view: View): Promise<string | null> {
  const reading = await findReading(db, acting.sellerId);
  if (reading === null) return null;
  const shown = { ...reading, reachedAt: isoOrNull(reading.reachedAt) };
  return readingText(shown, view.lang, view.now);
}

const shopsData = (c: DeskContext): ShopData[] =>
  c.var.reach.shown.map(({ sellerId }) => ({ sellerId, db: databaseOf(c.env, sellerId) }));

/** A kept URL may carry a cursor of another query: then the list begins at its start. */
async function pageAt(
  c: DeskContext,
  query: ReturnType<typeof readQuery>,
  cursor: string | null,
): Promise<{ page: ShopsPage; cursor: string | null }> {
  const shops = shopsData(c);
  try {
    return {
      page: await readShopsPage(shops, query, cursor, PAGE_SIZE),
      cursor,
    };
  } catch (error) {
    if (cursor === null || !(error instanceof ProblemError)) throw error;
    return {
      page: await readShopsPage(shops, query, null, PAGE_SIZE),
      cursor: null,
    };
  }
}

function readAction(fields: FormData, t: Words): { action: BulkAction } | { fault: string } {
  const ids = fields
    .getAll('id')
    .filter((id) => typeof id === 'string')
    .slice(0, BULK_MAX);
  if (ids.length === 0) return { fault: t('parcels.error.none') };
  const action = BULK_ACTIONS.find((one) => one === textIn(fields, 'action'));
  if (action === undefined) return { fault: t('parcels.error.action') };
  if (action !== 'change_carrier') return { action: { action, ids } };
  const carrier = textIn(fields, 'carrier');
  return mayCarry(carrier)
    ? { action: { action, ids, carrier } }
    : { fault: t('parcels.error.carrier') };
}

const NEWS = [...BULK_ACTIONS, 'added'] as const;

/** The result of the previous form, shown once from the URL it redirected to. */
function newsOf(params: URLSearchParams, t: Words): string | null {
  const done = NEWS.find((one) => one === params.get('done'));
  if (done === undefined) return null;
  const count = (name: string) => Math.min(Math.max(Number(params.get(name)) || 0, 0), BULK_MAX);
  const parts = [
    ...(count('count') > 0 || done !== 'added'
      ? [t(`parcels.done.${done}`, { count: count('count') })]
      : []),
    ...(['known', 'domestic', 'failed'] as const)
      .filter((name) => count(name) > 0)
      .map((name) => t(`parcels.done.${name}`, { count: count(name) })),
  ];
  return parts.join(' ') || null;
}

function withoutNews(params: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(writeQuery(readQuery(params)));
  const cursor = params.get('cursor');
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}
