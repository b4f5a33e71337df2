// The page that makes the widget's snippet: a form by GET, so an address keeps what was chosen.
import { Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';

export const widgetRoutes = new Hono<{ Bindings: Env }>().get('/widget', async (c) => {
  const lang = c.req.param('lang') as Lang;
  const t = words(lang);
  const { search, searchParams } = new URL(c.req.url);
  const { readWidgetForm } = await import('../late.ts');
  const form = readWidgetForm(searchParams, lang);
  const { renderWidgetPage } = await import('../late.ts');
  const slots = {
    title: escapeText(t('widget.title')),
    here: escapeText(`widget${search}`),
    result: renderWidgetPage(form, c.env.PUBLIC_ORIGIN, lang),
  };
  const frame = (seen: string) => `/${lang}/frame/widget-${seen}/`;
  if (search !== '') return fillPage(c.env, frame('page'), slots);
  const description = escapeText(t('widget.lead'));
  return fillPage(c.env, frame('listed'), { ...slots, description }, LISTED);
});
