// A decision in words: sentence, date, steps with ways to take them, ready texts, sources.
import { findCarrier } from '../carriers/index.ts';
import type { CaseId, Until } from '../contract/case.ts';
import type {
  Addressee,
  Asker,
  GuideAnswer,
  GuideStep,
  Issue,
  ReadyText,
} from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { isoOrNull } from '../lib/iso.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { LOOKED_ON, waysFor } from '../policies/contacts.ts';
import { getPolicy, type PolicyId } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import { viewPolicy } from '../policies/view.ts';
import { type ChatText, textForStep } from './chat-texts.ts';
import { caseOfIssue, classify } from './classify.ts';
import { type Deadline, type Decision, decide } from './decide.ts';
import type { ParcelFacts } from './facts.ts';
import { carrierOf } from './handler.ts';
import { issueOf } from './issues.ts';
import { getStep, type StepId } from './steps.ts';

/** What a ready text is filled with. */
export interface Filling {
  number?: string | undefined;
  track?: string | undefined;
  /** When the record happened that the text names; else since when it has its status. ms. */
  recordedAt?: number | null | undefined;
}

export interface Reader {
  role: Asker;
  lang: Lang;
  now: number;
}

export function answerCase(
  id: CaseId,
  facts: ParcelFacts,
  reader: Reader,
  { issue = issueOf(id), ...filling }: Filling & { issue?: Issue } = {},
): GuideAnswer {
  const { role, lang } = reader;
  const t = words(lang);
  const decision = decide(id, facts, role);
  return {
    role,
    issue,
    case: id,
    sentence: t(`case.${id}.${role}`),
    turn: decision.turn,
    handler: decision.handler,
    until: describeDeadline(decision.until, reader),
    ifNobodyActs: defaultOf(decision.until, t),
    steps: decision.steps.map((one) => describeStep(one, facts, reader, { issue, ...filling })),
  };
}

export function describeDeadline(deadline: Deadline, { role, lang, now }: Reader): Until {
  const t = words(lang);
  if ('because' in deadline) {
    const { because } = deadline;
    const date = formatDate(lang, Date.parse(LOOKED_ON), now);
    return { at: null, text: t(`because.${because}`, { date }), rule: null, because };
  }
  const { at, rule, otherwise } = deadline;
  const text =
    at === null
      ? termText(rule, t)
      : t(at < now ? 'until.over' : `until.${otherwise}.${role}`, {
          date: formatTime(lang, at, now),
        });
  return { at: isoOrNull(at), text, rule, because: null };
}

/** "3 days from the day you applied in Ozon": the clock starts with an event we do not know. */
function termText(rule: PolicyId, t: Words): string {
  const { value, unit, from } = getPolicy(rule);
  const term = unit === null ? '' : t(`guide.unit.${unit}`, { count: value ?? 0 });
  const start = from && t(`policy.from.${from}`);
  // Chinese words of a start begin with a bracket.
  return start === null ? term : `${term} ${start}`.replace(' （', '（');
}

const defaultOf = (deadline: Deadline, t: Words): string | null =>
  'because' in deadline ? null : t(`guide.default.${deadline.otherwise}`);

function describeStep(
  { id, until }: Decision['steps'][number],
  facts: ParcelFacts,
  reader: Reader,
  filling: Filling & { issue: Issue },
): GuideStep {
  const { role, lang } = reader;
  const t = words(lang);
  const step = getStep(id);
  const rule = 'because' in until ? null : until.rule;
  const policies = new Set<PolicyId>([...(rule ? [rule] : []), ...(step.policies ?? [])]);
  const { ways, fallback } = reach(step.whom, carrierOf(facts), reader);
  return {
    id,
    whom: step.whom,
    channel: step.channel,
    title: t(`guide.step.${id}`),
    how: t(`guide.step.${id}.how`, { carrier: carrierNote(carrierOf(facts), lang) }),
    evidence: step.evidence.map((key) => ({ id: key, text: t(`guide.evidence.${key}`) })),
    earliest: step.earliest ? t(`guide.earliest.${step.earliest}`) : null,
    earliestAt: isoOrNull(earliestOf(id, facts)),
    until: describeDeadline(until, reader),
    latest: latestOf(until, t),
    ifNobodyActs: defaultOf(until, t),
    policies: [...policies].map((policy) => viewPolicy(policy, lang)),
    contacts: ways.flatMap((way) =>
      'url' in way && way.url.startsWith('https:')
        ? [{ label: new URL(way.url).host, url: way.url, checkedOn: way.checkedOn }]
        : [],
    ),
    ways: ways.map(({ source: _, ...way }) => way),
    ifShut: fallback,
    readyText: readyText(textForStep(id, filling.issue, role), facts, reader, filling),
  };
}

/** The field of before: a term of a rule, with its instant where that is known. */
function latestOf(until: Deadline, t: Words): GuideStep['latest'] {
  if ('because' in until) return null;
  const { value, unit } = getPolicy(until.rule);
  if (value === null || unit === null) return null;
  return {
    policy: until.rule,
    at: isoOrNull(until.at),
    text: t(`guide.unit.${unit}`, { count: value }),
  };
}

export function earliestOf(id: StepId, { at }: ParcelFacts): number | null {
  const { earliest } = getStep(id);
  if (at.promisedUntil === null) return null;
  if (earliest === 'after_eta') return at.promisedUntil;
  return earliest === 'after_late'
    ? endOfTerm(at.promisedUntil, getPolicy('buyer-cancel-late'))
    : null;
}

function reach(whom: Addressee, carrier: string | null, { role, lang }: Reader) {
  if (whom === 'self') return { ways: [], fallback: '' };
  return waysFor(whom === 'carrier' ? (carrier ?? 'unknown') : whom, role, lang);
}

/** Offices in China read Chinese; their sellers mostly write it. */
const IN_CHINA: ReadonlySet<string> = new Set([
  'cainiao',
  'china-post',
  'fourpx',
  'yanwen',
  'yunexpress',
]);

/** Buyers, most carriers and Ozon's support read Russian; a seller's desk at Ozon reads the seller's. */
function langOf(to: ChatText['to'], carrier: string | null, reader: Lang): Lang {
  if (to === 'ozon_seller_support') return reader;
  return to === 'carrier' && IN_CHINA.has(carrier ?? '') ? 'zh' : 'ru';
}

export function readyText(
  text: ChatText | null,
  facts: ParcelFacts,
  { lang, now }: Reader,
  filling: Filling,
): ReadyText | null {
  if (text === null) return null;
  const to = langOf(text.to, carrierOf(facts), lang);
  const filled = (one: Lang) => fill(text.text[one], facts, filling, one, now);
  return { lang: to, text: filled(to), translation: to === lang ? null : filled(lang) };
}

function fill(
  text: string,
  { carrier, step, status, at }: ParcelFacts,
  { number, track, recordedAt }: Filling,
  lang: Lang,
  now: number,
): string {
  const t = words(lang);
  const day = recordedAt ?? at.statusSince;
  const known: Record<string, string | undefined> = {
    number,
    track: track ?? number,
    carrier: carrier === null ? undefined : findCarrier(carrier)?.name[lang],
    status: step !== null ? t(`step.${step}`) : status !== null ? t(`status.${status}`) : undefined,
    date: day === null ? undefined : formatDate(lang, day, now),
  };
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => known[name] ?? hole);
}

/** In brackets, so that no language has to inflect a name. */
function carrierNote(id: string | null, lang: Lang): string {
  const name = id === null ? undefined : findCarrier(id)?.name[lang];
  if (name === undefined) return '';
  return lang === 'zh' ? `（${name}）` : ` (${name})`;
}

/** `issue` null: the parcel's own case. */
export const answerIssue = (
  issue: Issue | null,
  facts: ParcelFacts,
  reader: Reader,
  filling: Filling = {},
): GuideAnswer =>
  issue === null
    ? answerCase(classify(facts, reader.now), facts, reader, filling)
    : answerCase(caseOfIssue(issue, facts, reader.now), facts, reader, { issue, ...filling });
