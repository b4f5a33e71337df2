// Keeps the shop of a page in its links and forms, when a link without one would lead to another shop. On the
// finished markup: no card of any room can forget it.

import { isListPlace } from './places.ts';

export interface Kept {
  lang: string;
  sellerId: string;
  /** Links to the lists are left alone: they show all shops. */
  isListOfAll: boolean;
}

/** Attributes in markup that JSX has escaped: a quote in a text is never a quote of an attribute. */
export function keepShop(markup: string, kept: Kept): string {
  const linked = markup.replace(
    /(\s(?:href|action|formaction)=")(\/[^"]*)(")/g,
    (_, before: string, path: string, after: string) =>
      before + namingShop(path, kept, '&amp;') + after,
  );
  // Browsers replace the query of a form that is sent with GET.
  return linked.replace(/<form\b[^>]{0,2000}>/g, (tag) => {
    const shop = /\smethod="get"/.test(tag) && /\saction="[^"]*\?shop=(\w+)/.exec(tag)?.[1];
    return shop ? `${tag}<input type="hidden" name="shop" value="${shop}"/>` : tag;
  });
}

/** `path` with `shop` in its query; unchanged if it has one or is no address of the desk. */
export function namingShop(path: string, kept: Kept, and = '&'): string {
  const [, address = '', query, hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  const desk = `/${kept.lang}/desk`;
  if (address !== desk && !address.startsWith(`${desk}/`)) return path;
  if (kept.isListOfAll && isListPlace(address.slice(desk.length + 1))) return path;
  if (/(?:[?&]|&amp;)shop=/.test(query ?? '')) return path;
  const rest = query === undefined || query === '?' ? '' : and + query.slice(1);
  return `${address}?shop=${kept.sellerId}${rest}${hash}`;
}
