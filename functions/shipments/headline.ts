// A parcel in one sentence with the date that matters, its sign and its colour: the head of its page, its line
// in a list, the title of the window. Pure.
import type { CaseId } from '../contract/case.ts';
import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { meaningOf, type Status } from '../contract/status.ts';
import type { WordKey } from '../contract/words.ts';
import { DAY_MS, formatDate, formatDateRange, MOSCOW_OFFSET_MS } from '../lib/time.ts';
import { countdownTone } from '../parts/countdown.tsx';
import type { IconName } from '../parts/icon.tsx';
import type { Tone } from '../parts/tone.ts';
import { timeLeft } from './problem-words.ts';
import { signOf, toneOfCase } from './signs.ts';
import type { View } from './view.ts';

type Decided = Pick<GuideAnswer, 'case' | 'until' | 'turn' | 'role'>;

export interface Headline {
  icon: IconName;
  tone: Tone | null;
  /** The state in small; null: the sentence begins with it. */
  state: string | null;
  sentence: string;
  /** How long is left, or since when. */
  pill: { tone: Tone | null; icon: IconName; text: string } | null;
}

export function headlineOf(shipment: Shipment, answer: Decided, view: View): Headline {
  const sentence = sentenceOf(shipment, answer, view);
  return {
    icon: signOf(shipment, answer.case),
    tone: toneOfCase(answer, view.now),
    state: isAtCustoms(answer) ? view.t('head.at_customs') : stateOf(shipment, sentence, view),
    sentence,
    pill: pillOf(shipment, answer, view),
  };
}

function sentenceOf(shipment: Shipment, answer: Decided, view: View): string {
  const { t, lang, now } = view;
  const { status, statusSince, stale } = shipment;
  const date = (iso: string) => formatDate(lang, Date.parse(iso), now);
  const ended = ENDED[status];
  if (answer.case === 'delivered_disputed' && stale) {
    return t('head.disputed', { date: date(stale.since) });
  }
  if (ended && statusSince && answer.case !== 'delivered_disputed') {
    return t(ended, { date: date(statusSince) });
  }
  const { at } = answer.until;
  if (at !== null && isAtPoint(answer)) {
    const key = Date.parse(at) < now ? 'head.storage_over' : `until.goes_back.${answer.role}`;
    return t(key as WordKey, { date: date(at) });
  }
  if (PROMISED.has(answer.case) && shipment.eta) {
    const { begin, end } = shipment.eta;
    const range = formatDateRange(lang, Date.parse(begin), Date.parse(end), now);
    return t(daysLate(shipment, now) > 0 ? 'head.was_expected' : 'head.expected', { date: range });
  }
  if (answer.case === 'not_moving' && stale) return t('head.still', { date: date(stale.since) });
  if (answer.case === 'attempt_failed') {
    return t(shipment.step === 'recipient_absent' ? 'head.absent' : 'head.attempt_failed');
  }
  const step = shipment.step !== null && meaningOf(shipment.step).status ? shipment.step : null;
  if (answer.case === 'moving_on_time' && step !== null) return t(`step.${step}`);
  return t(HEADS[answer.case] ?? `case.${answer.case}`);
}

const ENDED: Partial<Record<Status, WordKey>> = {
  delivered: 'head.delivered',
  returned: 'head.returned',
  cancelled: 'head.cancelled',
};

/** Cases in which the promised date is what people look for. */
const PROMISED: ReadonlySet<CaseId> = new Set([
  'awaiting_handover',
  'moving_on_time',
  'moving_late',
  'source_silent',
  'out_for_delivery',
  'customs_in_progress',
]);

const isAtCustoms = ({ case: id }: Decided): boolean =>
  id === 'customs_documents_due' || id === 'customs_payment_due';

const HEADS: Partial<Record<CaseId, WordKey>> = {
  awaiting_handover: 'head.awaiting_handover',
  handover_overdue: 'head.handover_overdue',
  never_scanned: 'head.never_scanned',
  not_accepted_at_sorting: 'head.not_accepted',
  customs_documents_due: 'head.customs_documents',
  out_for_delivery: 'head.out_for_delivery',
  coming_back: 'head.coming_back',
};

const isAtPoint = ({ case: id }: Decided): boolean =>
  id === 'waiting_at_point' || id === 'pickup_expiring';

function stateOf({ status, subStatus, step }: Shipment, sentence: string, { t }: View) {
  const word = t(`status.${status}`);
  const happened = step !== null && meaningOf(step).status ? t(`step.${step}`) : '';
  const sub = subStatus === null ? '' : t(`sub.${subStatus}`);
  const [state] = [happened, sub, word].filter(
    (one) => one !== '' && !sentence.startsWith(one) && !one.startsWith(sentence),
  );
  return state?.startsWith(word) && !sentence.startsWith(word) ? word : (state ?? null);
}

function pillOf(shipment: Shipment, answer: Decided, view: View): Headline['pill'] {
  const { t, lang, now } = view;
  const { status, eta, stale, statusSince } = shipment;
  if (ENDED[status] && answer.case !== 'delivered_disputed') return null;
  if (answer.until.at !== null && isAtPoint(answer)) {
    const at = Date.parse(answer.until.at);
    return { tone: countdownTone(at, now), icon: 'hourglass', text: timeLeft(at, now, t) };
  }
  if (PROMISED.has(answer.case) && eta) {
    const late = daysLate(shipment, now);
    if (late > 0)
      return { tone: 'late', icon: 'clock-alert', text: t('head.late', { count: late }) };
    const days = moscowDay(Date.parse(eta.end)) - moscowDay(now);
    const text = days <= 0 ? t('head.today') : t('head.in_days', { count: days });
    return { tone: null, icon: 'calendar-clock', text };
  }
  const since = Date.parse(stale?.since ?? statusSince ?? '');
  if (Number.isNaN(since) || answer.case === 'delivered_disputed') return null;
  const days = moscowDay(now) - moscowDay(since);
  const tone = toneOfCase(answer, now);
  if (days < 1) return { tone, icon: 'clock', text: t('head.today') };
  const date = formatDate(lang, since, now);
  return { tone, icon: 'clock', text: t('head.since', { date, count: days }) };
}

/** Whole days after the promised ones; 0: not late. */
export const daysLate = ({ eta }: Pick<Shipment, 'eta'>, now: number): number =>
  eta && Date.parse(eta.end) + DAY_MS < now
    ? Math.max(1, moscowDay(now) - moscowDay(Date.parse(eta.end)))
    : 0;

const moscowDay = (at: number): number => Math.floor((at + MOSCOW_OFFSET_MS) / DAY_MS);
