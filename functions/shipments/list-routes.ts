// Desk routes of the parcel list: the list, bulk actions, saved views.

import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
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
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { BULK_ACTIONS, VIEWS_MAX } from '../contract/shipment-work.ts';
import { type Words, words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { isoOrNull } from '../lib/iso.ts';
import { ProblemError } from '../lib/problem.ts';
import type { FileFormat } from '../lib/table-file.ts';
import { actOnList, shopsData } from './act-on-list.ts';
import { ALL_MAX } from './bulk-scope.ts';
import type { Contributor } from './commit.ts';
import { exportShipments } from './export.ts';
import { linesOf } from './list.ts';
import { readQuery, writeQuery } from './list-address.ts';
import { COLUMNS_COOKIE, type ListColumn, readColumns, writeColumns } from './list-columns.ts';
import { renderConfirm } from './list-confirm.tsx';
import { renderParcels } from './list-page.tsx';
import { sortable } from './list-plan.ts';
import { contentsOfShops, readShopsPage, type ShopsPage, situationsOfShops } from './list-shops.ts';
import { readTotals } from './list-totals.ts';
import { readTrail, type Trail } from './list-trail.ts';
import { type View, viewFor } from './view.ts';
import { listViews, removeView, saveView } from './views.ts';

const PATH = '/parcels';
const PAGE_SIZE = 50;
/** Five hundred ids of thirty characters, and the other fields. */
const FORM_BYTES_MAX = 65_536;

/** `contributors`: what other rooms add when parcels change. */
export const parcelListDeskRoutes = (contributors: readonly Contributor[]) =>
  new Hono<SellerEnv>()
    .post(`${PATH}/actions`, requireRoleSomewhere('agent'), async (c) => {
      const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
      const back = new URLSearchParams(textIn(fields, 'back'));
      const outcome = await actOnList(c, contributors, fields, back);
      if ('fault' in outcome) return listPage(c, back, { fault: outcome.fault });
      if ('confirm' in outcome) {
        return deskPage(c, 'parcels', renderConfirm(outcome.confirm, viewOf(c)));
      }
      const query = withoutNews(back);
      for (const [name, value] of Object.entries(outcome.done)) query.set(name, value);
      return c.redirect(`/${langOf(c)}/desk/parcels?${query}`, 303);
    })
    .get(PATH, requireRole('viewer'), (c) => listPage(c, new URL(c.req.url).searchParams, {}))
    .get(`${PATH}/export.csv`, requireRole('viewer'), (c) => exportList(c, 'csv'))
    .get(`${PATH}/export.xlsx`, requireRole('viewer'), (c) => exportList(c, 'xlsx'))
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

async function listPage(
  c: DeskContext,
  params: URLSearchParams,
  faults: { fault?: string; viewFault?: string },
): Promise<Response> {
  const { acting } = c.var;
  const view = viewOf(c);
  const query = sortable(readQuery(params));
  const { shown: seen } = c.var.reach;
  const isOneShop = seen.length === 1;
  const shops = shopsData(c);
  const mayWork = seen.some(({ role }) => mayActAs(role, 'agent'));
  const [{ page, trail }, totals, views, ozonConnections] = await Promise.all([
    pageAt(c, query, readTrail(params)),
    readTotals(shops, query),
    isOneShop ? listViews(c.var.db, acting) : [],
    isOneShop && mayWork ? findOzonConnections(c.var.db, acting.sellerId) : [],
  ]);
  const [situations, contents, reading] = await Promise.all([
    situationsOfShops(shops, page, view.now),
    contentsOfShops(shops, page),
    isOneShop ? readingOf(c, view) : null,
  ]);
  const chosen = params.getAll('columns');
  const columns = readColumns(chosen.length > 0 ? chosen : keptColumns(c));
  const shown = renderParcels(
    {
      query,
      columns,
      views,
      totals,
      mayWork,
      mayShip: ozonConnections.length > 0,
      reading,
      lines: linesOf(page),
      situations,
      contents,
      chips: chipsOf(seen),
      shopOf: page.shopOf,
      trail,
      next: page.next,
      isAll: params.get('all') === '1' && totals.here !== null,
      ...newsOf(params, view.t),
      fault: faults.fault ?? null,
      viewFault: faults.viewFault ?? null,
    },
    view,
  );
  const isWrong = faults.fault !== undefined || faults.viewFault !== undefined;
  const response = await deskPage(c, 'parcels', { ...shown, status: isWrong ? 422 : 200 });
  if (chosen.length > 0) keepColumns(response, columns);
  return response;
}

const viewOf = (c: DeskContext): View => viewFor(langOf(c), Date.now());

const keptColumns = (c: DeskContext): string[] => (getCookie(c, COLUMNS_COOKIE) ?? '').split('.');

/** A choice of this browser, and nothing secret. */
const keepColumns = (response: Response, columns: readonly ListColumn[]): void =>
  response.headers.append(
    'set-cookie',
    `${COLUMNS_COOKIE}=${writeColumns(columns)}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`,
  );

async function readingOf({ var: { db, acting } }: DeskContext, view: View): Promise<string | null> {
  const reading = await findReading(db, acting.sellerId);
  if (reading === null) return null;
  const shown = { ...reading, reachedAt: isoOrNull(reading.reachedAt) };
  return readingText(shown, view.lang, view.now);
}

/** A kept URL may carry a cursor of another query: then the list begins at its start. */
async function pageAt(
  c: DeskContext,
  query: ShipmentQuery,
  trail: Trail,
): Promise<{ page: ShopsPage; trail: Trail }> {
  const shops = shopsData(c);
  try {
    return { page: await readShopsPage(shops, query, trail.here, PAGE_SIZE), trail };
  } catch (error) {
    if (trail.here === null || !(error instanceof ProblemError)) throw error;
    const first = readTrail(new URLSearchParams());
    return { page: await readShopsPage(shops, query, null, PAGE_SIZE), trail: first };
  }
}

const NEWS = [...BULK_ACTIONS, 'added'] as const;

/** The result of the previous form, shown once from the URL it redirected to. */
function newsOf(params: URLSearchParams, t: Words): { news: string | null; undo: string | null } {
  const done = NEWS.find((one) => one === params.get('done'));
  if (done === undefined) return { news: null, undo: null };
  const count = (name: string) => Math.min(Math.max(Number(params.get(name)) || 0, 0), ALL_MAX);
  const parts = [
    ...(count('count') > 0 || done !== 'added'
      ? [t(`parcels.done.${done}`, { count: count('count') })]
      : []),
    ...(['known', 'domestic', 'failed'] as const)
      .filter((name) => count(name) > 0)
      .map((name) => t(`parcels.done.${name}`, { count: count(name) })),
  ];
  const at = params.get('at') ?? '';
  const mayUndo = done === 'archive' && count('count') > 0 && /^\d{13}$/.test(at);
  return { news: parts.join(' ') || null, undo: mayUndo ? at : null };
}

const withoutNews = (params: URLSearchParams): URLSearchParams =>
  new URLSearchParams(readTrail(params).write(readQuery(params)));
