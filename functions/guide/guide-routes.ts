// Whom to contact, as a page.
import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';
import { readGuideForm, renderGuide } from './guide-page.tsx';

export const guideRoutes = new Hono<{ Bindings: Env }>().get('/guide', guidePage);

function guidePage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const lang = c.req.param('lang') as Lang;
  const form = readGuideForm(new URL(c.req.url).searchParams);
  const { title, result } = renderGuide(form, lang, Date.now());
  const { search } = new URL(c.req.url);
  const slots = { title: escapeText(title), here: escapeText(`guide${search}`), result };
  // An answer to one's own questions is nothing to list; the questions are.
  if (search !== '') return fillPage(c.env, `/${lang}/frame/page/`, slots);
  const description = escapeText(words(lang)('guide.lead'));
  return fillPage(c.env, `/${lang}/frame/public/`, { ...slots, description }, LISTED);
}
