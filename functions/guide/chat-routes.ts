// Texts for Ozon chat and the check of one's own, as JSON and as a page.
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import {
  ASKERS,
  type Asker,
  CHAT_CHARS_MAX,
  ChatCheck,
  ChatTextQuery,
  ChatTexts,
  CheckChat,
  ISSUES,
  type Issue,
} from '../contract/guide.ts';
import { type Lang, preferredLang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { describe } from '../lib/describe.ts';
import { readForm, textIn } from '../lib/form.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';
import { problem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { validate } from '../lib/validate.ts';
import { viewPolicy } from './answer.ts';
import { renderChat } from './chat-page.tsx';
import { checkChat } from './chat-safety.ts';
import { CHAT_TEXTS } from './chat-texts.ts';

/** For the API and the page together: whoever writes checks a text now and then. */
const CHECKS_A_MINUTE = 30;
const limiter = new RateLimiter();

const limited: MiddlewareHandler = async (c, next) => {
  const retryAfterSeconds = limiter.take(clientKey(c.req.raw), CHECKS_A_MINUTE, Date.now());
  if (retryAfterSeconds > 0) throw problem('too-many-requests', { retryAfterSeconds });
  await next();
};

const OPEN = { 'access-control-allow-origin': '*' };

export const chatRoutes = new Hono<{ Bindings: Env }>()
  .get(
    '/api/v1/guide/chat-texts',
    describe({
      operationId: 'listChatTexts',
      summary: 'Texts for Ozon chat in three languages, for each situation.',
      tags: ['Guide'],
      ok: ChatTexts,
      problems: ['invalid-input'],
    }),
    validate('query', ChatTextQuery),
    (c) => {
      const { role, issue } = c.req.valid('query');
      const texts = CHAT_TEXTS.filter(
        (one) => one.by === (role ?? one.by) && one.issue === (issue ?? one.issue),
      );
      return c.json({ texts: [...texts] }, 200, {
        ...OPEN,
        'cache-control': 'public, max-age=300',
      });
    },
  )
  .post(
    '/api/v1/guide/chat-check',
    describe({
      operationId: 'checkChat',
      summary: 'Marks what Ozon’s communication rules forbid. Nothing of the text is kept.',
      tags: ['Guide'],
      ok: ChatCheck,
      problems: ['malformed-body', 'invalid-input', 'too-many-requests'],
    }),
    limited,
    validate('json', CheckChat),
    (c) => {
      const lang = preferredLang(c.req.header('accept-language'));
      const findings = checkChat(c.req.valid('json').text);
      return c.json({ findings, rule: viewPolicy('chat-rules', lang) }, 200, OPEN);
    },
  )
  .get('/:lang{ru|zh|en}/chat', (c) => chatPage(c, null))
  .post('/:lang{ru|zh|en}/chat', limited, async (c) => {
    const { fields } = await readForm(c.req.raw, 65_536);
    return chatPage(c, textIn(fields, 'text').slice(0, CHAT_CHARS_MAX));
  });

function chatPage(c: Context<{ Bindings: Env }>, typed: string | null): Promise<Response> {
  const lang = c.req.param('lang') as Lang;
  const asked = {
    role: ASKERS.find((one): one is Asker => one === c.req.query('role')) ?? 'seller',
    issue: ISSUES.find((one): one is Issue => one === c.req.query('issue')) ?? 'late',
  };
  const { title, result } = renderChat(asked, typed, lang, Date.now());
  const isListed = c.req.method === 'GET' && new URL(c.req.url).search === '';
  const here = isListed ? 'chat' : `chat?${new URLSearchParams(asked)}`;
  const slots = { title: escapeText(title), here: escapeText(here), result };
  if (!isListed) return fillPage(c.env, `/${lang}/frame/page/`, slots);
  const description = escapeText(words(lang)('safe.lead'));
  return fillPage(c.env, `/${lang}/frame/public/`, { ...slots, description }, LISTED);
}
