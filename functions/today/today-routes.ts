// The daily page.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { chipsOf, type InShop } from '../accounts/shop-chip.tsx';
import type { Membership } from '../accounts/store.ts';
import { PLACES } from '../contract/today.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { loadWaitingChats } from '../ozon/chat-today.ts';
import { loadRating } from '../ozon/rating.tsx';
import { findContents } from '../shipments/product-search-store.ts';
import { viewFor } from '../shipments/view.ts';
import { mergeDays } from './all-shops.ts';
import { readDay } from './day.ts';
import { foldOf, type Section, sectionsOf } from './fold.ts';
import type { Job } from './jobs.ts';
import { renderToday } from './today-page.tsx';
import { readNews } from './today-toast.tsx';
import type { Contents } from './today-view.ts';

/** Rows on the page before "show all". */
const ROWS_SHOWN = 40;

export const todayDeskRoutes = new Hono<SellerEnv>().get(
  '/today',
  requireRole('viewer'),
  async (c) => {
    const now = Date.now();
    const { shown: shops } = c.var.reach;
    const query = new URL(c.req.url).searchParams;
    const days = await Promise.all(shops.map((shop) => readShop(c.env, shop, now)));
    const today = mergeDays(days);
    const open = query.get('open');
    const jobs = open === null ? today.jobs : today.jobs.filter((job) => foldOf(job) === open);
    const all = sectionsOf(jobs, now, open === null);
    const sections = open === null && query.get('show') !== 'all' ? cutOff(all, ROWS_SHOWN) : all;
    const zones = new Set(shops.map(({ timeZone }) => timeZone));
    const chips = chipsOf(shops);
    const mayWork = (sellerId: string) =>
      mayActAs(chips.get(sellerId)?.role ?? c.var.acting.role, 'agent');
    const [first] = today.jobs;
    const shownJobs = sections.flatMap(({ rows }) => rows.map((row) => row.jobs[0]));
    return deskPage(
      c,
      'today',
      renderToday(
        {
          today,
          tab: PLACES.find((place) => place === query.get('tab')) ?? 'rescue',
          sections,
          contents: await contentsOf(c, first ? [first, ...shownJobs] : []),
          hidden: rowsIn(all) - rowsIn(sections),
          isOpened: open !== null,
          ratings: days.flatMap(({ ratings }) => ratings),
          chats: days
            .flatMap(({ chats }) => chats)
            .toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0)),
          timeZone: zones.size === 1 ? ([...zones][0] ?? null) : null,
          mayWork,
          mayWorkSomewhere: shops.some(({ sellerId }) => mayWork(sellerId)),
          chips,
          news: readNews(query),
        },
        viewFor(langOf(c), now),
      ),
    );
  },
);

/** Everything Today shows of one shop. */
async function readShop(env: Env, { sellerId }: Membership, now: number) {
  const db = databaseOf(env, sellerId);
  const [day, ratings, chats] = await Promise.all([
    readDay(db, sellerId, now),
    loadRating(db, sellerId, now),
    loadWaitingChats(db, sellerId, now),
  ]);
  return { sellerId, day, ratings, chats };
}

const rowsIn = (sections: readonly Section[]): number =>
  sections.reduce((all, { rows }) => all + rows.length, 0);

/** The first rows; a group keeps the sum of all of it. */
function cutOff(sections: readonly Section[], count: number): Section[] {
  let left = count;
  return sections.flatMap((section) => {
    const rows = section.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...section, rows }];
  });
}

/** Of the rows that are shown, shop by shop. */
async function contentsOf(c: DeskContext, jobs: readonly InShop<Job>[]): Promise<Contents> {
  const parcels = jobs.filter((job) => 'parcel' in job);
  const found = await Promise.all(
    [...Map.groupBy(parcels, ({ sellerId }) => databaseOf(c.env, sellerId))].map(([db, some]) =>
      findContents(
        db,
        some.map(({ key }) => key),
      ),
    ),
  );
  return new Map(found.flatMap((one) => [...one]));
}
