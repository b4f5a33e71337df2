// What the desk's ticket page is made of besides the ticket, and the rejected values of its forms.
import type { Role } from '../accounts/roles.ts';
import type { ContentRow } from '../shipments/product-search-store.ts';
import type { ActionRow, NoteRow } from './conversation-store.ts';
import type { Tab } from './inbox.ts';
import type { InboxPage } from './list-shops.ts';
import type { PageView, WriteErrors } from './page-view.ts';
import type { TicketRow } from './rows.ts';
import type { TicketView } from './view.ts';

/** Rejected form values, shown again. */
export interface CaseFormValues {
  reply: WriteErrors;
  note?: { text: string; error: string };
  /** Nothing was chosen. */
  resolution?: string;
  into?: string;
  fault?: string;
  /** What was just done, with its undo. */
  toast?: unknown;
}

export interface Side {
  notes: NoteRow[];
  actions: ActionRow[];
  canned: { id: string; title: string; body: string }[];
  mergeable: TicketRow[];
  products: ContentRow[];
  /** Names of the seller's people by user id. */
  names: ReadonlyMap<string, string>;
  assignee: string | null;
  role: Role;
  /** Of the one who reads; null: a program. */
  userId: string | null;
  /** The buyer's link to a ticket its seller opened; null: only the buyer knows it. */
  link: string | null;
  /** The buyer opened it, or has got the link. */
  isSeen: boolean;
}

export interface CaseProps {
  row: TicketRow;
  whole: TicketView;
  side: Side;
  /** The list beside it. */
  inbox: InboxPage;
  tab: Tab;
  typed: CaseFormValues;
  view: PageView;
}
