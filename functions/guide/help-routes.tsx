// /{lang}/help/search?q=…: what the search field of the help center leads to. The articles themselves
// are files of the site.
import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { type Article, searchArticles } from './help-search.ts';

export const helpRoutes = new Hono<{ Bindings: Env }>().get('/help/search', async (c) => {
  const lang = c.req.param('lang') as Lang;
  const t = words(lang);
  const query = (c.req.query('q') ?? '').trim().slice(0, QUERY_CHARS_MAX).toWellFormed();
  const found = searchArticles(await loadArticles(c, lang), query, lang);
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

const loaded = new Map<Lang, Promise<Article[]>>();

/** A deployment replaces the isolate, so what was read once stays right. */
function loadArticles(c: Context<{ Bindings: Env }>, lang: Lang): Promise<Article[]> {
  const known = loaded.get(lang);
  if (known) return known;
  const loading = c.env.ASSETS.fetch(`http://assets/${lang}/help/articles.json`).then((response) =>
    response.json<Article[]>(),
  );
  loaded.set(lang, loading);
  loading.catch(() => loaded.delete(lang));
  return loading;
}

const renderFound = (found: Article[]): string =>
  found.map((article) => (<FoundItem {...article} />).toString()).join('');

const FoundItem = ({ url, title, summary }: Article) => (
  <li>
    <a href={url}>{title}</a>
    <p class="fine">{summary}</p>
  </li>
);
