// What the page of the list shows.
import type { Chips } from '../accounts/shop-chip.tsx';
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import type { SavedView } from '../contract/shipment-work.ts';
import type { ListColumn } from './list-columns.ts';
import type { Totals } from './list-totals.ts';
import type { Trail } from './list-trail.ts';
import type { ContentRow } from './product-search-store.ts';
import type { View } from './view.ts';

export interface Shown {
  lines: ShipmentLine[];
  situations: ReadonlyMap<string, Situation>;
  contents: ReadonlyMap<string, ContentRow[]>;
  query: ShipmentQuery;
  columns: readonly ListColumn[];
  /** Query of this page, to return to. */
  back: string;
  /** In any of the shops. */
  mayWork: boolean;
  /** The shops where they are several, and that of each line, by its id. */
  chips: Chips;
  shopOf: ReadonlyMap<string, string>;
  /** Ozon is connected: it can be asked for labels. */
  mayShip: boolean;
  /** All that match were chosen, beyond this page: so many, in words. */
  chosenAll: string | null;
  /** How many match, in words; null: not known. */
  total: string | null;
  view: View;
}

export interface ListView extends Omit<Shown, 'back' | 'total' | 'chosenAll' | 'view'> {
  views: SavedView[];
  totals: Totals;
  /** How far the first reading of the shop is, in words; null: everything was read. */
  reading: string | null;
  trail: Trail;
  next: string | null;
  /** All that match are chosen. */
  isAll: boolean;
  /** The result of the last action, in words, and what takes it back. */
  news: string | null;
  undo: string | null;
  fault: string | null;
  viewFault: string | null;
}
