// What a ready text is.
import type { Addressee, Asker, Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { StepId } from './steps.ts';

export interface ChatText {
  id: string;
  /** Who writes. */
  by: Asker;
  to: Extract<Addressee, 'buyer' | 'seller' | 'ozon_support' | 'ozon_seller_support' | 'carrier'>;
  issue: Issue;
  /** The steps it is the ready text for. None: a variant, shown by its issue only. */
  steps: readonly StepId[];
  /** May hold {number} {track} {carrier} {status} {date}: the same ones in all three languages. */
  text: Record<Lang, string>;
}
