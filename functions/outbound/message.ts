// News in words, in the reader's language: a line that says it, further detail, and where to act. Plain text,
// for mail and messengers alike. Pure.
import type { Situation } from '../contract/case.ts';
import type { Lang } from '../contract/lang.ts';
import type { NewsData, NewsType } from '../contract/news.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import { partyWord, type Status, type SubStatus } from '../contract/status.ts';
import { stateWord, type TicketType } from '../contract/ticket.ts';
import { lowered, type WordKey, type Words, words } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import type { AnnouncedType, AnnouncementRow } from '../outbox/rows.ts';
import { problemSentence } from '../shipments/problem-words.ts';
import { carrierName } from '../shipments/view.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOf } from '../situation/facts.ts';
import type { StepId } from '../situation/steps.ts';
import { DIGEST_LINES, type DigestData } from './digest.ts';

export interface Message {
  /** Equal when the same message is sent again. */
  id: string;
  subject: string;
  text: string;
}

/** One message for all news due at one time, oldest first. */
export function composeMessage(
  news: readonly Pick<AnnouncementRow, 'id' | 'type' | 'data'>[],
  lang: Lang,
  origin: string,
  now: number,
): Message {
  const say = composer(lang, now);
  const items = news.map(({ type, data }) => say(type, JSON.parse(data)));
  const [first] = items;
  const subject =
    items.length === 1 ? (first?.title ?? '') : words(lang)('news.many', { count: items.length });
  const blocks = items.map(({ title, lines, path }) =>
    [title, ...lines, ...(path === null ? [] : [`${origin}/${lang}${path}`])].join('\n'),
  );
  return { id: news[0]?.id ?? '', subject, text: blocks.join('\n\n') };
}

/** For a buyer's browser: where the parcel is, and nothing about its recipient. */
export function pushText(
  news: NewsData<'shipment.status_changed'>,
  lang: Lang,
  now: number,
): { title: string; body: string } {
  const { shipment, status } = news;
  const t = words(lang);
  return {
    title: t(`status.${status}`),
    body: [
      t('news.push', { number: shipment.number, carrier: carrierName(shipment.carrier, lang) }),
      ...toBuyer(news, lang, now),
    ].join('\n'),
  };
}

/** Statuses that say what the buyer has to do, whatever else is known; sub-statuses that change it. */
const SAYS_ALL: Partial<Record<Status, readonly SubStatus[]>> = {
  available_for_pickup: [],
  attempt_failed: ['consignee_absent'],
  delivered: [],
};

/** What to do and until when, out of what everybody may read who knows the number. */
function toBuyer(
  { status, subStatus, shipment, pickupUntil }: NewsData<'shipment.status_changed'>,
  lang: Lang,
  now: number,
): string[] {
  const known = SAYS_ALL[status];
  if (!known || !(subStatus === null || known.includes(subStatus))) return [];
  const at = { pickupUntil: pickupUntil === null ? null : Date.parse(pickupUntil) };
  const facts = factsOf({ status, subStatus, carrier: shipment.carrier, at });
  const { sentence, until } = answerIssue(null, facts, { role: 'buyer', lang, now });
  return [
    sentence,
    ...(until.at === null ? [] : [words(lang)('news.moscow', { text: until.text })]),
  ];
}

interface MessageParts {
  title: string;
  lines: string[];
  /** Follows the language in the address; null: nothing to open. */
  path: string | null;
}

type Composers = {
  [T in NewsType]: (data: NewsData<T>) => MessageParts;
} & { digest: (data: DigestData) => MessageParts; 'endpoint.test': () => MessageParts };

function composer(lang: Lang, now: number): (type: AnnouncedType, data: unknown) => MessageParts {
  const t = words(lang);
  const until = (at: string | null) =>
    at === null ? [] : [t('news.until', { time: formatTime(lang, Date.parse(at), now) })];
  /** The engine's decision for the seller: the case, until when, what then, the first step. */
  const decision = ({ case: id, step, until: { at, ifNobodyActs } }: Situation): string[] => {
    const first = lowered(t(`guide.step.${step as StepId}`));
    const steps = step === 'nothing_to_do' ? [] : [t('guide.first.step', { step: first })];
    if (at === null || ifNobodyActs === null) return [t(`case.${id}.seller`), ...steps];
    const end = Date.parse(at);
    const key = end < now ? 'until.over' : (`until.${ifNobodyActs}.seller` as const);
    const text = t(key, { date: formatTime(lang, end, now) });
    const then = end < now ? [] : [t(`guide.default.${ifNobodyActs}`)];
    return [t(`case.${id}.seller`), t('news.moscow', { text }), ...then, ...steps];
  };
  /** News stored before it held the decision. */
  const oldDate = ({ status, pickupUntil, eta }: NewsData<'shipment.status_changed'>) =>
    status === 'available_for_pickup' ? pickupUntil : (eta?.end ?? null);
  const about = (id: string) => `/desk/parcels/${id}`;
  const ticket = (
    key: WordKey,
    { ticket: one, ...more }: NewsData<'ticket.opened'> | NewsData<'ticket.state_changed'>,
  ) => ({
    title: t(key, {
      number: one.number,
      type: t(`ticket.type.${one.type}`),
      state: t(stateWord(one.state, 'seller')),
    }),
    lines: ['message' in more ? quote(more.message.body) : '', ...until(one.dueAt)].filter(Boolean),
    path: `/desk/tickets/${one.id}`,
  });
  const connection = (
    key: WordKey,
    { connection: one, since }: NewsData<'connection.failing'>,
  ) => ({
    title: t(key, { carrier: carrierName(one.carrier, lang) }),
    lines: [t('news.since', { time: formatTime(lang, Date.parse(since), now) })],
    path: '/desk/connections',
  });
  const composers: Composers = {
    'shipment.status_changed': (data) => ({
      title: `${data.shipment.number}: ${t(`status.${data.status}`)}`,
      lines: [
        `${carrierName(data.shipment.carrier, lang)} · ${t(partyWord(data.actionRequiredBy, 'seller'))}`,
        ...(data.situation ? decision(data.situation) : until(oldDate(data))),
      ],
      path: about(data.shipment.id),
    }),
    'shipment.problem_raised': ({ shipment, problem }) => ({
      title: `${shipment.number}: ${t(`stale.${problem.reason}`)}`,
      lines: [
        carrierName(shipment.carrier, lang),
        problem.deadline === null
          ? problemSentence(problem, { t, lang, now })
          : t('news.moscow', { text: problemSentence(problem, { t, lang, now }) }),
      ],
      path: about(shipment.id),
    }),
    'shipment.problem_cleared': ({ shipment, reason }) => ({
      title: t('news.cleared', { number: shipment.number, problem: t(`stale.${reason}`) }),
      lines: [],
      path: about(shipment.id),
    }),
    'ticket.opened': (data) => ticket('news.ticket.opened', data),
    'ticket.message_added': (data) => ticket('news.ticket.message', data),
    'ticket.state_changed': (data) => ticket('news.ticket.state', data),
    'connection.failing': (data) => connection('news.connection.failing', data),
    'connection.recovered': (data) => connection('news.connection.recovered', data),
    'connection.key_ending': ({ connection: { id, carrier }, endsAt }) => {
      const time = formatTime(lang, Date.parse(endsAt), now);
      const isOver = Date.parse(endsAt) <= now;
      return {
        title: t(isOver ? 'news.key.ended' : 'news.key.ending', {
          carrier: carrierName(carrier, lang),
          time,
        }),
        lines: [t('news.key.what')],
        path: `/desk/connections/${id}`,
      };
    },
    'connection.pushes_failing': ({ connection: { id, carrier }, state }) => ({
      title: t(`news.pushes.${state}`, { carrier: carrierName(carrier, lang) }),
      lines: [t('news.pushes.what')],
      path: `/desk/connections/${id}`,
    }),
    'endpoint.disabled': ({ endpoint, reason }) => ({
      title: t('news.endpoint.disabled'),
      lines: [endpoint.url, t(`endpoint.off.${reason}`)],
      path: '/desk/settings/webhooks',
    }),
    'endpoint.test': () => ({ title: t('news.test'), lines: [], path: null }),
    digest: (data) => digest(data, t, lang, now),
  };
  // The data stored under a type is the data announced under it.
  return (type, data) => (composers[type] as (data: unknown) => MessageParts)(data);
}

function digest(
  { problems, tickets, connections }: DigestData,
  t: Words,
  lang: Lang,
  now: number,
): MessageParts {
  const time = (at: number | null) => (at === null ? '' : ` · ${formatTime(lang, at, now)}`);
  const section = (title: WordKey, items: string[]) =>
    items.length === 0
      ? []
      : [
          '',
          t(title),
          ...items.slice(0, DIGEST_LINES).map((item) => `• ${item}`),
          ...(items.length > DIGEST_LINES ? [t('news.digest.more')] : []),
        ];
  const lines = [
    ...section(
      'news.digest.problems',
      problems.map(
        (one) =>
          `${one.number}: ${t(`stale.${one.problem as ProblemReason}`)}${time(one.problem_since)}`,
      ),
    ),
    ...section(
      'news.digest.tickets',
      tickets.map(
        (one) => `${one.number}: ${t(`ticket.type.${one.type as TicketType}`)}${time(one.due_at)}`,
      ),
    ),
    ...section(
      'news.digest.connections',
      connections.map((one) => `${carrierName(one.carrier, lang)}${time(one.failing_since)}`),
    ),
  ];
  return {
    title: t('news.digest'),
    lines: lines.length === 0 ? [t('news.digest.calm')] : [...lines, ''],
    path: '/desk/today',
  };
}

const QUOTE_CHARS_MAX = 300;

const quote = (text: string): string =>
  text.length > QUOTE_CHARS_MAX ? `${text.slice(0, QUOTE_CHARS_MAX)}…` : text;
