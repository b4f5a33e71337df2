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
/** Form fields of the composer's other buttons: they change the text, and only the last one sends it. */
export const CHECK = 'check';
export const DROP = 'drop';
export const USE = 'use';
export const CLEAN = 'clean';

/** Typed values and their errors. */
export interface WriteErrors {
  body: string;
  message?: string;
  photos?: string;
  /** Nothing was sent yet: the author is to see these first. Empty: the text was checked and is clean. */
  findings?: readonly ChatFinding[];
  /** It was to be an internal note. */
  isNote?: boolean;
  /** The text was changed as asked: nothing is wrong. */
  isChanged?: boolean;
}

/** The link a buyer has of a ticket. */
export interface TicketLink {
  token: string;
  origin: string;
  isNew: boolean;
}
