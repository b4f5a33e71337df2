// Texts for Ozon chat and the check of one's own, as a page.
import { type Context, Hono } from 'hono';
import { ASKERS, type Asker, CHAT_CHARS_MAX, ISSUES, type Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { readForm, textIn } from '../lib/form.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';
import { limitChatChecks } from './chat-limit.ts';
import { renderChat } from './chat-page.tsx';
import { chatQuery } from './chat-query.ts';
import { readNumber } from './guide-form.ts';
import { findParcelOf } from './parcel.ts';

export const chatRoutes = new Hono<{ Bindings: Env }>()
  .get('/chat', (c) => chatPage(c, null))
  .post('/chat', limitChatChecks, async (c) => {
    const { fields } = await readForm(c.req.raw, 65_536);
    return chatPage(c, textIn(fields, 'text').slice(0, CHAT_CHARS_MAX));
  });

async function chatPage(c: Context<{ Bindings: Env }>, typed: string | null): Promise<Response> {
  const lang = c.req.param('lang') as Lang;
  const now = Date.now();
  const asked = {
    role: ASKERS.find((one): one is Asker => one === c.req.query('role')) ?? 'buyer',
    issue: ISSUES.find((one): one is Issue => one === c.req.query('issue')) ?? 'late',
    number: readNumber(c.req.query('n') ?? ''),
  };
  const about = { number: asked.number, token: '' };
  const shipment = asked.number === '' ? null : await findParcelOf(c.env, c.req.raw, about, now);
  const { title, result } = renderChat(asked, shipment, typed, lang, now);
  const isListed = c.req.method === 'GET' && new URL(c.req.url).search === '';
  const here = isListed ? 'chat' : `chat?${chatQuery(asked)}`;
  const slots = { title: escapeText(title), here: escapeText(here), result };
  if (!isListed) return fillPage(c.env, `/${lang}/frame/guide-page/`, slots);
  const description = escapeText(words(lang)('safe.lead'));
  return fillPage(c.env, `/${lang}/frame/guide-listed/`, { ...slots, description }, LISTED);
}
