// The one search of the desk.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { chipsOf } from '../accounts/shop-chip.tsx';
import { findColleagues, type Membership } from '../accounts/store.ts';
import { directoryOf } from '../lib/databases.ts';
import { viewFor } from '../shipments/view.ts';
import { searchForgiving } from './forgive.ts';
import { renderSearch } from './page.tsx';
import type { Hits } from './read.ts';
import { readTyped, type Typed } from './typed.ts';

export const searchDeskRoutes = new Hono<SellerEnv>().get(
  '/search',
  requireRole('viewer'),
  async (c) => {
    const q = c.req.query('q') ?? '';
    const typed = readTyped(q);
    const { shown: shops } = c.var.reach;
    const view = viewFor(langOf(c), Date.now());
    const reader = { shops, userId: c.var.person.id };
    const { hits, meant } =
      typed.kind === 'nothing'
        ? { hits: null, meant: null }
        : await searchForgiving(c.env, reader, typed, view.now);
    const only = onlyParcel(hits, typed);
    if (only !== null) return c.redirect(`/${langOf(c)}/desk/parcels/${only}`, 303);
    const names = hits && hits.tickets.length > 0 ? await namesOf(c, shops) : new Map();
    const found = { q, typed, meant, hits, names, chips: chipsOf(shops), view };
    return deskPage(c, null, renderSearch(found));
  },
);

/** A whole number of one parcel, and nothing else has it: there is nothing to choose. */
function onlyParcel(hits: Hits | null, typed: Typed): string | null {
  if (hits === null || typed.kind !== 'text') return null;
  const [line, ...others] = hits.lines;
  const isIt = line !== undefined && line.number === typed.number;
  return isIt && others.length + hits.tickets.length === 0 ? line.id : null;
}

async function namesOf(c: DeskContext, shops: readonly Membership[]): Promise<Map<string, string>> {
  const teams = await Promise.all(
    shops.map(({ sellerId }) => findColleagues(directoryOf(c.env), sellerId)),
  );
  return new Map(teams.flat().map(({ userId, name }) => [userId, name]));
}
