// The help articles as the index of the site is made of them.
import { readFileSync } from 'node:fs';
import type { Lang } from '../../functions/contract/lang.ts';
import { buildHelpIndex, type HelpArticle } from '../../functions/guide/help-index.ts';
import { openHelpSearch } from '../../functions/guide/help-search.ts';
import { slugsIn } from '../../scripts/help-stamp.ts';

/** The slugs that a query finds, best first. */
export function helpSearchIn(lang: Lang): (query: string) => string[] {
  const search = openHelpSearch(helpIndexOf(lang), lang);
  return (query) => search(query).map(({ url }) => url);
}

export const helpIndexOf = (lang: Lang): string =>
  buildHelpIndex(
    slugsIn(lang)
      .map((slug) => articleOf(lang, slug))
      .toSorted((a, b) => a.order - b.order),
  );

function articleOf(lang: Lang, slug: string): HelpArticle & { order: number } {
  const text = readFileSync(`site/src/content/help/${lang}/${slug}.md`, 'utf8');
  const [, front = '', body = ''] = text.split(/^---$/m);
  const field = (name: string) =>
    (new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? '').replace(/^'(.*)'$/, '$1');
  const said = (name: string) =>
    [...front.matchAll(new RegExp(`^ +(?:- )?${name}: (.*)$`, 'gm'))].map(([, one]) => one);
  return {
    url: slug,
    title: field('title'),
    summary: field('summary'),
    keywords: field('keywords'),
    questions: said('q').join('\n'),
    text: [body, ...said('a')].join('\n'),
    isForBuyers: field('category') === 'buyer',
    order: Number(field('order')),
  };
}
