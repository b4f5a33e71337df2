// A page of the tickets of one or several shops.
import type { Membership } from '../accounts/store.ts';
import { type Bound, databaseOf } from '../lib/databases.ts';
import { filterOf, type InboxQuery, isOldestFirst } from './inbox.ts';
import { cursorOf, type InboxCounts, type InboxRow, listInbox } from './list-store.ts';
import { searchQuery } from './search.ts';

export interface InboxPage {
  rows: InboxRow[];
  counts: InboxCounts;
  /** Cursors of the pages around this one. */
  next: string | null;
  previous: string | null;
}

/** The same cursor serves all shops: each list has the same order, and a page is the first of all of them. */
export async function listInShops(
  env: Bound,
  shops: readonly Membership[],
  query: InboxQuery,
  userId: string,
  limit: number,
): Promise<InboxPage> {
  const filter = filterOf(query, userId);
  const lists = await Promise.all(
    shops.map(({ sellerId }) =>
      listInbox(
        databaseOf(env, sellerId),
        { ...filter, sellerId, match: searchQuery(sellerId, query.q), limit: limit + 1 },
        userId,
      ),
    ),
  );
  const isUp = isOldestFirst(query.tab) !== (filter.isBack ?? false);
  const read = lists
    .flatMap(({ rows }) => rows)
    .sort((a, b) => (isUp ? 1 : -1) * (a.updated_at - b.updated_at || (a.id < b.id ? -1 : 1)));
  const isMore = read.length > limit;
  const page = read.slice(0, limit);
  const rows = filter.isBack ? page.reverse() : page;
  const [first, last] = [rows[0], rows.at(-1)];
  const hasNext = filter.isBack || isMore;
  const hasPrevious = filter.isBack ? isMore : query.before !== null;
  return {
    rows,
    counts: sumOf(lists.map(({ counts }) => counts)),
    next: hasNext && last ? cursorOf(last) : null,
    previous: hasPrevious && first ? cursorOf(first) : null,
  };
}

const sumOf = (all: readonly InboxCounts[]): InboxCounts => {
  const sum = (of: keyof InboxCounts) => all.reduce((total, one) => total + one[of], 0);
  return { ours: sum('ours'), others: sum('others'), mine: sum('mine'), free: sum('free') };
};
