// Search in the help center, for programs.
import { Hono } from 'hono';
import * as v from 'valibot';
import { preferredLang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { describe, section } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { findHelp } from './find-help.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };
const about = section('Guide');

const HelpQuery = v.object({
  q: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  lang: v.optional(v.picklist(['ru', 'zh', 'en'])),
});
const HelpFound = v.object({
  articles: v.array(v.object({ url: v.string(), title: v.string(), summary: v.string() })),
});

export const helpApi = new Hono<{ Bindings: Env }>().get(
  '/help/search',
  describe({
    ...about('searchHelp', 'Articles of the help center, the best first.'),
    security: 'public',
    returns: 'At most twelve articles with their summaries; none is an empty list.',
    ok: HelpFound,
    problems: ['invalid-input'],
  }),
  validate('query', HelpQuery),
  async (c) => {
    const { q, lang = preferredLang(c.req.header('accept-language')) } = c.req.valid('query');
    const found = await findHelp(c.env, lang, q.trim().toWellFormed());
    const articles = found.map(({ url, title, summary }) => ({ url, title, summary }));
    return c.json({ articles }, 200, { ...OPEN, vary: 'accept-language' });
  },
);
