// Tools for anybody: what the public pages answer.
import * as v from 'valibot';
import { findCarrier } from '../carriers/index.ts';
import {
  ASKERS,
  CHAT_CHARS_MAX,
  type ChatCheck,
  type GuideAnswer,
  ISSUES,
} from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Candidate, Shipment, TrackAnswer } from '../contract/shipment.ts';
import { INTEGRATION_TYPES, partyWord, SCHEMES, STATUSES } from '../contract/status.ts';
import { words } from '../contract/words.ts';
import { explainStatus } from './explain-status.ts';
import { InLang, type Tool, tool } from './tool.ts';

const GivenNumber = v.pipe(
  v.string(),
  v.minLength(3),
  v.maxLength(64),
  v.description('Number of an Ozon posting, or a tracking number of a carrier.'),
);
const CarrierId = v.pipe(
  v.string(),
  v.maxLength(40),
  v.description('Id of a carrier, e.g. cdek, russian-post.'),
);

/** Newest first; older ones are on the page. */
const EVENTS_SHOWN = 15;

const nameOf = (carrier: string, lang: Lang) => findCarrier(carrier)?.name[lang] ?? carrier;

export const PUBLIC_TOOLS: readonly Tool[] = [
  tool({
    name: 'track',
    title: 'Track a parcel',
    description:
      'Where a parcel is: status, last events, expected delivery, until when it is kept at the pick-up point, whose ' +
      'turn it is. An unknown number returns no parcels, and whose number it may be.',
    needs: null,
    isFromOutside: true,
    input: v.object({ number: GivenNumber, carrier: v.optional(CarrierId), lang: InLang }),
    output: v.looseObject({ number: v.string(), isKnown: v.boolean(), page: v.string() }),
    async run({ number, carrier }, lang, { ask, origin }) {
      const path = `/track/${encodeURIComponent(number)}`;
      const { shipments, candidates, ...answer } = await ask<v.InferOutput<typeof TrackAnswer>>(
        path,
        {
          lang,
          query: { carrier },
        },
      );
      return {
        ...answer,
        isKnown: shipments.length > 0,
        parcels: shipments.map((one) => inWords(one, lang)),
        candidates: named(candidates, lang),
        page: `${origin}/${lang}/track?n=${encodeURIComponent(answer.number)}`,
      };
    },
  }),
  tool({
    name: 'who_acts',
    title: 'Who has to act, and until when',
    description:
      'Whom to contact about a parcel or a problem: the case, whose turn it is, until when and by which rule, the ' +
      'channel, what to prove, a text to send, what happens if nobody acts, with sources. Give a number, an issue, or both.',
    needs: null,
    input: v.object({
      number: v.optional(GivenNumber),
      role: v.pipe(v.optional(v.picklist(ASKERS), 'buyer'), v.description('Who asks.')),
      issue: v.optional(v.picklist(ISSUES)),
      scheme: v.optional(v.picklist(SCHEMES)),
      integration: v.optional(v.picklist(INTEGRATION_TYPES)),
      status: v.optional(v.picklist(STATUSES)),
      carrier: v.optional(CarrierId),
      lang: InLang,
    }),
    output: v.looseObject({
      case: v.string(),
      sentence: v.string(),
      turn: v.string(),
      until: v.looseObject({ at: v.nullable(v.string()), text: v.string() }),
      steps: v.array(v.looseObject({ title: v.string(), whom: v.string(), channel: v.string() })),
    }),
    async run({ lang: _, ...query }, lang, { ask, origin }) {
      const answer = await ask<v.InferOutput<typeof GuideAnswer>>('/guide', {
        lang,
        query: { ...query, lang },
      });
      const asked = Object.entries({ role: query.role, issue: query.issue, n: query.number });
      const address = new URLSearchParams(
        asked.flatMap(([name, value]) => (value ? [[name, value]] : [])),
      );
      const turnText = words(lang)(partyWord(answer.turn, query.role));
      return { ...answer, turnText, page: `${origin}/${lang}/guide?${address}` };
    },
  }),
  tool({
    name: 'detect_carrier',
    title: 'Whose number is it',
    description:
      'The carriers a number may belong to, most likely first, with the reason for each.',
    needs: null,
    input: v.object({ number: GivenNumber, lang: InLang }),
    output: v.looseObject({
      number: v.string(),
      candidates: v.array(v.looseObject({ carrier: v.string() })),
    }),
    async run({ number }, lang, { ask }) {
      const found = await ask<Pick<TrackAnswer, 'number' | 'candidates' | 'chineseCourier'>>(
        '/carriers/detect',
        {
          lang,
          query: { number },
        },
      );
      return { ...found, candidates: named(found.candidates, lang) };
    },
  }),
  tool({
    name: 'explain_status',
    title: 'What a status means',
    description:
      'A status of ours, a step, the words of a page, or a carrier’s own code: what happened, in plain words. Nothing is ' +
      'guessed: an unknown code returns no meanings.',
    needs: null,
    input: v.object({
      code: v.pipe(
        v.string(),
        v.minLength(1),
        v.maxLength(120),
        v.description('E.g. customs_hold, or 8/2 of russian-post.'),
      ),
      carrier: v.optional(CarrierId),
      lang: InLang,
    }),
    output: v.looseObject({ code: v.string(), meanings: v.array(v.looseObject({})) }),
    run: async ({ code, carrier = null }, lang, { origin }) => ({
      code,
      meanings: explainStatus(code, carrier, lang),
      page: `${origin}/${lang}/help/read-statuses/`,
    }),
  }),
  tool({
    name: 'find_help',
    title: 'Search the help center',
    description:
      'Articles of the help center on Ozon deliveries, returns, claims and carriers, the best first.',
    needs: null,
    input: v.object({ query: v.pipe(v.string(), v.minLength(1), v.maxLength(100)), lang: InLang }),
    output: v.looseObject({
      articles: v.array(v.object({ url: v.string(), title: v.string(), summary: v.string() })),
    }),
    async run({ query }, lang, { ask, origin }) {
      const { articles } = await ask<{
        articles: { url: string; title: string; summary: string }[];
      }>('/help/search', { lang, query: { q: query, lang } });
      return { articles: articles.map((one) => ({ ...one, url: origin + one.url })) };
    },
  }),
  tool({
    name: 'check_chat_text',
    title: 'Check a text for Ozon’s chat',
    description:
      'Marks what Ozon’s communication rules forbid in its chats: links, contacts, requests to cancel, promises and so ' +
      'on. Check every text before it is sent. Nothing is kept.',
    needs: null,
    input: v.object({ text: v.pipe(v.string(), v.maxLength(CHAT_CHARS_MAX)), lang: InLang }),
    output: v.looseObject({
      isAllowed: v.boolean(),
      findings: v.array(v.looseObject({ kind: v.string() })),
    }),
    async run({ text }, lang, { ask }) {
      const { findings, rule } = await ask<v.InferOutput<typeof ChatCheck>>('/guide/chat-check', {
        lang,
        body: { text },
      });
      const t = words(lang);
      return {
        isAllowed: findings.length === 0,
        findings: findings.map((one) => ({ ...one, kindText: t(`safe.finding.${one.kind}`) })),
        rule,
      };
    },
  }),
];

function inWords({ events, ...shipment }: Shipment, lang: Lang) {
  const t = words(lang);
  const stepText = (step: Shipment['step']) => step && t(`step.${step}`);
  return {
    ...shipment,
    carrierName: nameOf(shipment.carrier, lang),
    statusText: t(`status.${shipment.status}`),
    stepText: stepText(shipment.step),
    caseText: t(`case.${shipment.case}.buyer`),
    turnText: t(`party.${shipment.actionRequiredBy}`),
    events: events
      .slice(0, EVENTS_SHOWN)
      .map(({ occurredAt, localTime, place, text, step, carrier }) => ({
        occurredAt,
        localTime,
        place,
        text,
        stepText: stepText(step),
        carrier,
      })),
    moreEvents: Math.max(0, events.length - EVENTS_SHOWN),
  };
}

const named = (candidates: readonly Candidate[], lang: Lang) =>
  candidates.map((one) => ({ ...one, carrierName: nameOf(one.carrier, lang) }));
