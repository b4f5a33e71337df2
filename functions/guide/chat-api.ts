// Texts for Ozon chat and the check of one's own, for programs.
import { Hono } from 'hono';
import { ChatCheck, ChatTextQuery, ChatTexts, CheckChat } from '../contract/guide.ts';
import { preferredLang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { viewPolicy } from '../policies/view.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { CHAT_TEXTS } from '../situation/chat-texts.ts';
import { limitChatChecks } from './chat-limit.ts';

const OPEN = { 'access-control-allow-origin': '*' };

export const chatApi = new Hono<{ Bindings: Env }>()
  .get(
    '/guide/chat-texts',
    describe({
      operationId: 'listChatTexts',
      summary: 'Texts for Ozon chat in three languages, for each situation.',
      tags: ['Guide'],
      security: 'public',
      returns: 'The texts, each with its languages.',
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
    '/guide/chat-check',
    describe({
      operationId: 'checkChat',
      summary: 'Marks what Ozon’s communication rules forbid. Nothing of the text is kept.',
      tags: ['Guide'],
      security: 'public',
      returns: 'The places that break a rule; none is an empty list.',
      ok: ChatCheck,
      problems: ['malformed-body', 'invalid-input', 'too-many-requests'],
    }),
    limitChatChecks,
    validate('json', CheckChat),
    (c) => {
      const lang = preferredLang(c.req.header('accept-language'));
      const findings = checkChat(c.req.valid('json').text);
      return c.json({ findings, rule: viewPolicy('chat-rules', lang) }, 200, OPEN);
    },
  );
