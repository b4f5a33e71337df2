// /{lang}/help/search?q=…: what the search field of the help center leads to. The articles themselves
// are files of the site.
import { Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { Icon } from '../parts/icon.tsx';
import { findHelp } from './find-help.ts';
import type { FoundArticle } from './help-index.ts';

export const helpRoutes = new Hono<{ Bindings: Env }>().get('/help/search', async (c) => {
  const lang = c.req.param('lang') as Lang;
  const t = words(lang);
  const query = (c.req.query('q') ?? '').trim().slice(0, QUERY_CHARS_MAX).toWellFormed();
  const found = await findHelp(c.env, lang, query);
  return fillPage(c.env, `/${lang}/frame/help/`, {
    title: escapeText(t('help.search')),
    here: escapeText(`help/search?q=${encodeURIComponent(query)}`),
    query: escapeText(query),
    count:
      found.length === 0 ? t('help.search.none') : t('help.search.found', { count: found.length }),
    result: renderFound(found),
  });
});

const QUERY_CHARS_MAX = 100;

const renderFound = (found: FoundArticle[]): string =>
  found.map((article) => (<FoundItem {...article} />).toString()).join('');

/** The field makes the same of its template (site/src/components/HelpSearch.astro). */
const FoundItem = ({ url, title, summary }: FoundArticle) => (
  <li>
    <a href={url}>
      <b>{title}</b>
      <small>{summary}</small>
      <Icon name="chevron-right" />
    </a>
  </li>
);
