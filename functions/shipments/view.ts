// What every part of a rendered page needs: language, words, the time it is made.
import { findCarrier } from '../carriers/index.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';

export interface View {
  lang: Lang;
  t: Words;
  now: number;
}

export const viewFor = (lang: Lang, now: number): View => ({ lang, t: words(lang), now });

/** A carrier we do not know keeps the name an aggregator gave it. */
export const carrierName = (id: string, lang: Lang): string =>
  id === 'unknown' || id === 'seller'
    ? words(lang)(`carrier.${id}`)
    : (findCarrier(id)?.name[lang] ?? id);
