// The data every page about a ticket is rendered with.
import type { ChatFinding } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';

export interface PageView {
  lang: Lang;
  t: Words;
  now: number;
}

export const pageView = (lang: Lang, now: number): PageView => ({ lang, t: words(lang), now });

/** Form field: what Ozon's chats forbid in the text was shown, and it is to be sent or kept all the same. */
export const ANYWAY = 'anyway';

/** Typed values and their errors. */
export interface WriteErrors {
  body: string;
  message?: string;
  photos?: string;
  /** Nothing was sent yet: the author is to see these first. */
  findings?: readonly ChatFinding[];
}
