// Forms of the daily page: put off, archive, ship together, and the undo of what can be undone.
import { Hono } from 'hono';
import * as v from 'valibot';
import { countWrite, type SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole, requireRoleSomewhere } from '../accounts/desk.tsx';
import { rowsByShop } from '../accounts/reach.ts';
import { mayActAs } from '../accounts/roles.ts';
import { actorIn } from '../accounts/shop-chip.tsx';
import { PROBLEM_REASONS, SnoozeDays } from '../contract/parcel-problem.ts';
import { BULK_MAX } from '../contract/shipment-work.ts';
import { databaseOf } from '../lib/databases.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { DAY_MS } from '../lib/time.ts';
import { findPostingsOf } from '../ozon/labels-store.ts';
import { actOnMany } from '../shipments/work.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { findOverdue } from './day-store.ts';
import { exportPicked } from './problems-export.ts';
import { findArchivedAt, findSnoozedUntil } from './problems-store.ts';
import { snooze, snoozeMany } from './snooze.ts';
import type { Done } from './today-view.ts';

/** Five hundred ids of thirty characters, and the other fields. */
const FORM_BYTES_MAX = 65_536;
const ADDRESS_CHARS_MAX = 3800;

export const todayActionRoutes = new Hono<SellerEnv>()
  .post('/today/snooze', requireRole('agent'), async (c) => {
    const now = Date.now();
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const ids = idsIn(fields);
    const days = textIn(fields, 'days');
    const writes = parcelWrites(c.env, c.var.db);
    if (days === '') {
      for (const id of ids) await snooze(writes, c.var.acting, id, null, now);
      return back(c, fields, { done: 'back', count: ids.length });
    }
    const until = now + readDays(days) * DAY_MS;
    const done = await snoozeMany(writes, c.var.acting, ids, until, now);
    if (done.length === 0) throw httpProblem('not-found');
    return back(c, fields, { done: 'snoozed', count: done.length, at: until });
  })
  .post('/today/archive', requireRole('agent'), async (c) => {
    const now = Date.now();
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const count = await archive(c, c.var.acting, idsIn(fields), true, now);
    if (count === 0) throw httpProblem('not-found');
    return back(c, fields, { done: 'archived', count, at: now });
  })
  .post('/today/actions', requireRoleSomewhere('agent'), async (c) => {
    const now = Date.now();
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const ids = idsIn(fields);
    if (ids.length === 0) return back(c, fields, { done: 'none', count: 0 });
    const action = textIn(fields, 'action');
    const { acting } = c.var;
    if (action === 'export') {
      return exportPicked(c.var.db, acting.sellerId, ids, langOf(c), now);
    }
    if (action === 'number' || action === 'label') {
      const numbers = await findPostingsOf(c.var.db, acting.sellerId, ids);
      if (numbers.length === 0) return back(c, fields, { done: 'none', count: 0 });
      const path = action === 'number' ? 'parcels/ship' : 'labels';
      return c.redirect(`/${langOf(c)}/desk/${path}?n=${inAddress(numbers)}`, 303);
    }
    const days = /^snooze-(\d{1,2})$/.exec(action)?.[1];
    if (days === undefined && action !== 'archive') throw httpProblem('invalid-input');
    const until = days === undefined ? now : now + readDays(days) * DAY_MS;
    let count = 0;
    for (const { shop, ids: own } of await rowsByShop(c.env, workable(c), 'parcels', ids)) {
      if (own.length === 0) continue;
      const actor = actorIn(acting, shop);
      await countWrite(c.env, c.req.raw, actor);
      const writes = parcelWrites(c.env, databaseOf(c.env, shop.sellerId));
      count +=
        days === undefined
          ? await archive(c, actor, own, true, now)
          : (await snoozeMany(writes, actor, own, until, now)).length;
    }
    return back(c, fields, { done: days === undefined ? 'archived' : 'snoozed', count, at: until });
  })
  .post('/today/group', requireRoleSomewhere('agent'), async (c) => {
    const now = Date.now();
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const reason = PROBLEM_REASONS.find((one) => one === textIn(fields, 'reason'));
    if (reason !== 'ship_by_near' && reason !== 'pickup_expiring') {
      throw httpProblem('invalid-input');
    }
    let count = 0;
    for (const shop of workable(c)) {
      const db = databaseOf(c.env, shop.sellerId);
      const actor = actorIn(c.var.acting, shop);
      await countWrite(c.env, c.req.raw, actor);
      const ids = await findOverdue(db, shop.sellerId, reason, now);
      count += await archive(c, actor, ids, true, now);
    }
    return back(c, fields, { done: 'archived', count, at: now }, 'overdue');
  })
  .post('/today/undo', requireRoleSomewhere('agent'), async (c) => {
    const now = Date.now();
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const at = Number(textIn(fields, 'at'));
    if (!Number.isSafeInteger(at)) throw httpProblem('invalid-input');
    const isArchive = textIn(fields, 'done') === 'archived';
    let count = 0;
    for (const shop of workable(c)) {
      const db = databaseOf(c.env, shop.sellerId);
      const actor = actorIn(c.var.acting, shop);
      await countWrite(c.env, c.req.raw, actor);
      const find = isArchive ? findArchivedAt : findSnoozedUntil;
      const ids = await find(db, shop.sellerId, at);
      count += isArchive
        ? await archive(c, actor, ids, false, now)
        : (await snoozeMany(parcelWrites(c.env, db), actor, ids, null, now)).length;
    }
    return back(c, fields, { done: 'undone', count });
  });

const workable = (c: DeskContext) =>
  c.var.reach.shown.filter(({ role }) => mayActAs(role, 'agent'));

/** How many it was done to. All of one form carry one moment, by which it is undone. */
async function archive(
  c: DeskContext,
  actor: Parameters<typeof actOnMany>[1],
  ids: readonly string[],
  isArchived: boolean,
  now: number,
): Promise<number> {
  const writes = parcelWrites(c.env, databaseOf(c.env, actor.sellerId));
  let done = 0;
  for (let from = 0; from < ids.length; from += BULK_MAX) {
    const slice = ids.slice(from, from + BULK_MAX);
    const action = isArchived ? ('archive' as const) : ('unarchive' as const);
    const results = await actOnMany(writes, actor, { action, ids: slice }, 'form', now);
    done += results.filter(({ ok }) => ok).length;
  }
  return done;
}

/** A fold sends its ids with commas. */
const idsIn = (fields: FormData): string[] =>
  [...new Set(fields.getAll('id').flatMap((id) => (typeof id === 'string' ? id.split(',') : [])))]
    .filter((id) => id.startsWith('shp_'))
    .slice(0, BULK_MAX);

function readDays(text: string): number {
  const days = v.safeParse(SnoozeDays, Number(text));
  if (!days.success) throw httpProblem('invalid-input');
  return days.output;
}

/** As many as an address holds: the page takes no more at once. */
function inAddress(numbers: readonly string[]): string {
  let text = '';
  for (const number of numbers.map(encodeURIComponent)) {
    if (text.length + number.length >= ADDRESS_CHARS_MAX) break;
    text += text === '' ? number : `,${number}`;
  }
  return text;
}

function back(
  c: DeskContext,
  fields: FormData,
  { done, count, at }: { done: Done; count: number; at?: number },
  tab = textIn(fields, 'tab'),
): Response {
  // From the page of a parcel back to it.
  const parcel = /^shp_\w+$/.exec(textIn(fields, 'parcel'))?.[0];
  if (parcel) return c.redirect(`/${langOf(c)}/desk/parcels/${parcel}`, 303);
  const query = new URLSearchParams();
  if (['overdue', 'waiting', 'snoozed'].includes(tab)) query.set('tab', tab);
  query.set('done', done);
  query.set('count', String(count));
  if (at !== undefined) query.set('at', String(at));
  return c.redirect(`/${langOf(c)}/desk/today?${query}`, 303);
}
