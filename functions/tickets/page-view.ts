// The data every page about a ticket is rendered with.
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';

export interface PageView {
  lang: Lang;
  t: Words;
  now: number;
}

export const pageView = (lang: Lang, now: number): PageView => ({ lang, t: words(lang), now });

/** Typed values and their errors. */
export interface WriteErrors {
  body: string;
  message?: string;
  photos?: string;
}
