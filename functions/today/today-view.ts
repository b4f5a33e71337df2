// What the daily page is made of.
import type { Chips } from '../accounts/shop-chip.tsx';
import type { OzonRating } from '../contract/ozon.ts';
import type { Place } from '../contract/today.ts';
import type { WaitingChat } from '../ozon/chat-today.ts';
import type { ContentRow } from '../shipments/product-search-store.ts';
import type { View } from '../shipments/view.ts';
import type { ShopsToday } from './all-shops.ts';
import type { Section } from './fold.ts';

/** By parcel. */
export type Contents = ReadonlyMap<string, readonly ContentRow[]>;

export interface News {
  done: Done;
  count: number;
  /** Marks the rows of that very form; null: nothing to undo. */
  at: number | null;
}

/** Words: `today.done.*`. */
export const DONE = ['snoozed', 'archived', 'back', 'undone', 'none'] as const;
export type Done = (typeof DONE)[number];

export interface TodayView {
  today: ShopsToday;
  tab: Place;
  sections: Section[];
  /** What the rows shown hold, by parcel. */
  contents: Contents;
  /** Rows that are not shown yet. */
  hidden: number;
  /** Only one fold is shown, each of its jobs as a row. */
  isOpened: boolean;
  ratings: readonly OzonRating[];
  chats: readonly WaitingChat[];
  /** Of the shops shown; null: they keep several. */
  timeZone: string | null;
  mayWork: (sellerId: string) => boolean;
  /** In one of the shops. */
  mayWorkSomewhere: boolean;
  chips: Chips;
  news: News | null;
}

export interface Part {
  shown: TodayView;
  view: View;
}
