// The page one is on, in another language.
import type { Lang } from '../contract/lang.ts';
import { type DeskContext, langOf } from './desk-context.ts';
import { namingShop } from './keep-shop.ts';

/** The address of a form may not answer GET: from its answer the way leads to the entry. */
export function hereIn(c: DeskContext, lang: Lang): string {
  const { pathname, search } = new URL(c.req.url);
  if (c.req.method !== 'GET') return `/${lang}/desk`;
  const path = `/${lang}${pathname.slice(langOf(c).length + 1)}${search}`;
  const { reach, acting } = c.var;
  if (!reach.isElsewhere) return path;
  return namingShop(path, { lang, sellerId: acting.sellerId, isListOfAll: false });
}
