// The desk's list of tickets: which tab shows what, and what a row says. Pure.
import { TICKET_STATES } from '../contract/ticket.ts';
import type { InboxCounts, InboxRow, TicketFilter } from './list-store.ts';
import { NOBODY } from './list-store.ts';
import { isOpen } from './workflow.ts';

export const TABS = ['ours', 'mine', 'free', 'others', 'all'] as const;
export type Tab = (typeof TABS)[number];

export const SHOWN_STATES = [...TICKET_STATES, 'open'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** What the address of the list asks for. */
export interface InboxQuery {
  tab: Tab;
  q: string;
  /** Narrows the tab `all`. */
  state: ShownState | null;
  /** The row behind or before which the page begins. */
  before: string | null;
  after: string | null;
}

export function readInboxQuery(query: Record<string, string>): InboxQuery {
  const state = SHOWN_STATES.find((one) => one === query.state) ?? null;
  const q = (query.q ?? '').slice(0, 200);
  // A search looks through everything unless a tab is named.
  const usual = state !== null || q !== '' || query.state === 'all' ? 'all' : 'ours';
  return {
    tab: TABS.find((one) => one === query.tab) ?? usual,
    q,
    state,
    before: query.before ?? null,
    after: query.after ?? null,
  };
}

export function filterOf(
  { tab, state, before, after }: InboxQuery,
  userId: string,
): Omit<TicketFilter, 'sellerId' | 'match' | 'limit'> {
  const assignee = { ours: null, mine: userId, free: NOBODY, others: null, all: null }[tab];
  const shown = { ours: 'ours', mine: 'open', free: 'open', others: 'others', all: state } as const;
  return {
    assignee,
    state: shown[tab],
    before: after ?? before,
    isBack: after !== null,
    isOldestFirst: isOldestFirst(tab),
  };
}

/** Who has waited longest is answered first. */
export const isOldestFirst = (tab: Tab): boolean => tab === 'ours';

export const countOf = (tab: Tab, counts: InboxCounts): number | null =>
  tab === 'all' ? null : counts[tab];

export interface InboxLine {
  excerpt: string;
  /** The last message is the seller's. */
  isOwn: boolean;
  /** Since when the one who is to act is waited for; null: it has ended. */
  waitsSince: number | null;
  /** The seller is waited for. */
  isOurs: boolean;
  /** The buyer wrote, and nobody of the team has done anything with it since. */
  isUnread: boolean;
}

export function lineOf(row: InboxRow): InboxLine {
  const said = JSON.parse(row.last) as [author: string, at: number, text: string][];
  const [last] = said;
  const isOurs = row.state === 'new' || row.state === 'waiting_on_seller';
  const answered = said.findIndex(([author]) => author === 'seller');
  const asked = answered < 0 ? said : said.slice(0, answered);
  // Without a question the wait begins with the last message.
  const since = (isOurs ? asked.at(-1)?.[1] : undefined) ?? last?.[1] ?? row.created_at;
  return {
    excerpt: (last?.[2] ?? '').replace(/\s+/g, ' '),
    isOwn: last?.[0] === 'seller',
    waitsSince: isOpen(row.state) ? since : null,
    isOurs,
    isUnread:
      isOurs && last?.[0] === 'buyer' && ['buyer', 'system'].includes(row.last_actor ?? 'buyer'),
  };
}
