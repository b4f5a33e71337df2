// Whom to contact, as JSON and as a page.
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { GuideAnswer, GuideQuery, PolicyView } from '../contract/guide.ts';
import { type Lang, preferredLang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { describe } from '../lib/describe.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage, LISTED } from '../lib/page.ts';
import { validate } from '../lib/validate.ts';
import { answerGuide, viewPolicy } from './answer.ts';
import { readGuideForm, renderGuide } from './guide-page.tsx';
import { POLICIES } from './policies.ts';
import type { Situation } from './situation.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };
const PolicyList = v.object({ policies: v.array(PolicyView) });
const LangQuery = v.object({ lang: v.optional(v.picklist(['ru', 'zh', 'en'])) });

export const guideRoutes = new Hono<{ Bindings: Env }>()
  .get(
    '/api/v1/guide',
    describe({
      operationId: 'guide',
      summary: 'Whom to contact, through which channel, with what proof, and until when.',
      tags: ['Guide'],
      ok: GuideAnswer,
      problems: ['invalid-input'],
    }),
    validate('query', GuideQuery),
    (c) => {
      const query = c.req.valid('query');
      const lang = query.lang ?? preferredLang(c.req.header('accept-language'));
      const since = query.since === undefined ? null : Date.parse(query.since);
      return c.json(answerGuide(toSituation(query), since, lang), 200, {
        ...OPEN,
        'content-language': lang,
        vary: 'accept-language',
      });
    },
  )
  .get(
    '/api/v1/guide/policies',
    describe({
      operationId: 'listPolicies',
      summary: 'The register of rules: source, day of the last check, confidence.',
      tags: ['Guide'],
      ok: PolicyList,
      problems: ['invalid-input'],
    }),
    validate('query', LangQuery),
    (c) => {
      const lang = c.req.valid('query').lang ?? preferredLang(c.req.header('accept-language'));
      const policies = POLICIES.map(({ id }) => viewPolicy(id, lang));
      return c.json({ policies }, 200, { ...OPEN, vary: 'accept-language' });
    },
  )
  .get('/:lang{ru|zh|en}/guide', guidePage);

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

const toSituation = (query: GuideQuery): Situation => ({
  role: query.role,
  issue: query.issue,
  scheme: query.scheme === undefined || query.scheme === 'unknown' ? null : query.scheme,
  integrationType: query.integration ?? null,
  carrier: query.carrier ?? null,
  status: query.status ?? null,
});
