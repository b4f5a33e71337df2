// Whom to contact, as a page.
import { type Context, Hono } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';
import { readGuideForm } from './guide-form.ts';
import { renderGuide } from './guide-page.tsx';
import { findParcelOf } from './parcel.ts';

export const guideRoutes = new Hono<{ Bindings: Env }>().get('/guide', guidePage);

async function guidePage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const lang = c.req.param('lang') as Lang;
  const { search, searchParams } = new URL(c.req.url);
  const form = readGuideForm(searchParams);
  const now = Date.now();
  const asked = { number: form.number, token: form.parcel };
  const isAboutParcel = form.number !== '' || form.parcel !== '';
  const shipment = isAboutParcel ? await findParcelOf(c.env, c.req.raw, asked, now) : null;
  const { title, result } = renderGuide(form, shipment, lang, now);
  const slots = { title: escapeText(title), here: escapeText(`guide${search}`), result };
  const isListed = search === '';
  // An answer to one's own questions is nothing to list; the questions are.
  return isListed
    ? fillPage(
        c.env,
        `/${lang}/frame/guide-listed/`,
        { ...slots, description: escapeText(words(lang)('guide.lead')) },
        LISTED,
      )
    : fillPage(c.env, `/${lang}/frame/guide-page/`, slots);
}
