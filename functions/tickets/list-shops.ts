// A page of the tickets of one or several shops, latest change first.
import type { Membership } from '../accounts/store.ts';
import { type Bound, databaseOf } from '../lib/databases.ts';
import { listTickets, type TicketFilter } from './list-store.ts';
import type { TicketRow } from './rows.ts';
import { searchQuery } from './search.ts';

interface Asked extends Pick<TicketFilter, 'state' | 'before' | 'limit'> {
  /** Typed text; '': any. */
  q: string;
}

/** The same cursor serves all shops: each list has the same order, and a page is the first of all of them. */
export async function listInShops(
  env: Bound,
  shops: readonly Membership[],
  { q, ...filter }: Asked,
): Promise<TicketRow[]> {
  const lists = await Promise.all(
    shops.map(({ sellerId }) =>
      listTickets(databaseOf(env, sellerId), {
        ...filter,
        sellerId,
        assignee: null,
        match: searchQuery(sellerId, q),
      }),
    ),
  );
  return lists
    .flat()
    .sort((a, b) => b.updated_at - a.updated_at || (a.id < b.id ? 1 : -1))
    .slice(0, filter.limit);
}
