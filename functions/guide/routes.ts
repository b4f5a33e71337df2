// Whom to contact, for programs.
// Room guide: whom to contact about a problem, chat texts and their check, help search; their pages and routes.
import { Hono } from 'hono';
import * as v from 'valibot';
import { GuideAnswer, GuideQuery, PolicyView } from '../contract/guide.ts';
import { preferredLang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { describe } from '../lib/describe.ts';
import { validate } from '../lib/validate.ts';
import { POLICIES } from '../policies/policies.ts';
import { answerGuide, viewPolicy } from './answer.ts';
import type { Situation } from './situation.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };
const PolicyList = v.object({ policies: v.array(PolicyView) });
const LangQuery = v.object({ lang: v.optional(v.picklist(['ru', 'zh', 'en'])) });

export const guideApi = new Hono<{ Bindings: Env }>()
  .get(
    '/guide',
    describe({
      operationId: 'guide',
      summary: 'Whom to contact, through which channel, with what proof, and until when.',
      tags: ['Guide'],
      security: 'public',
      returns: 'The steps in order, each with channel, proof, term and the rule it rests on.',
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
    '/guide/policies',
    describe({
      operationId: 'listPolicies',
      summary: 'The register of rules: source, day of the last check, confidence.',
      tags: ['Guide'],
      security: 'public',
      returns: 'Every rule.',
      ok: PolicyList,
      problems: ['invalid-input'],
    }),
    validate('query', LangQuery),
    (c) => {
      const lang = c.req.valid('query').lang ?? preferredLang(c.req.header('accept-language'));
      const policies = POLICIES.map(({ id }) => viewPolicy(id, lang));
      return c.json({ policies }, 200, { ...OPEN, vary: 'accept-language' });
    },
  );

const toSituation = (query: GuideQuery): Situation => ({
  role: query.role,
  issue: query.issue,
  scheme: query.scheme === undefined || query.scheme === 'unknown' ? null : query.scheme,
  integrationType: query.integration ?? null,
  carrier: query.carrier ?? null,
  status: query.status ?? null,
});
