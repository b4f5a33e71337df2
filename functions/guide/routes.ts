// Whom to contact, for programs.
// Room guide: whom to contact about a problem, chat texts and their check, help search; their pages and routes.
import { Hono } from 'hono';
import * as v from 'valibot';
import { GuideAnswer, GuideQuery, PolicyView } from '../contract/guide.ts';
import { preferredLang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { describe } from '../lib/describe.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { POLICIES } from '../policies/policies.ts';
import { viewPolicy } from '../policies/view.ts';
import { factsOfShipment } from '../shipments/shipment-facts.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOf, type ParcelFacts } from '../situation/facts.ts';
import { findParcelOf } from './parcel.ts';

const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=300' };
/** A parcel is nobody's to keep. */
const ALONE = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
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
      problems: ['invalid-input', 'too-many-requests'],
    }),
    validate('query', GuideQuery),
    async (c) => {
      const query = c.req.valid('query');
      const now = Date.now();
      const lang = query.lang ?? preferredLang(c.req.header('accept-language'));
      const reader = { role: query.role, lang, now };
      const headers = { 'content-language': lang, vary: 'accept-language' };
      if (query.number === undefined) {
        const { issue } = query;
        if (issue === undefined) throw missing();
        return c.json(answerIssue(issue, factsOfQuery(query), reader), 200, {
          ...OPEN,
          ...headers,
        });
      }
      const asked = { number: query.number, token: '' };
      const shipment = await findParcelOf(c.env, c.req.raw, asked, now);
      const facts = shipment ? factsOfShipment(shipment) : factsOf({ status: 'pending' });
      const answer = answerIssue(query.issue ?? null, facts, reader, { number: query.number });
      return c.json(answer, 200, { ...ALONE, ...headers });
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

const missing = () =>
  httpProblem('invalid-input', {
    errors: [{ pointer: '/issue', message: 'Needed without a number' }],
  });

const factsOfQuery = (query: GuideQuery): ParcelFacts =>
  factsOf({
    scheme: query.scheme === undefined || query.scheme === 'unknown' ? null : query.scheme,
    integrationType: query.integration ?? null,
    carrier: query.carrier ?? null,
    status: query.status ?? null,
    at: { statusSince: query.since === undefined ? null : Date.parse(query.since) },
  });
