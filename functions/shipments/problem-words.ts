// A problem in one sentence, with the figures behind it.
import type { ParcelProblem } from '../contract/parcel-problem.ts';
import { lowered, type Words } from '../contract/words.ts';
import { formatDate, formatTime, HOUR_MS } from '../lib/time.ts';
import { carrierName, type View } from './view.ts';

export function problemSentence(problem: ParcelProblem, view: View): string {
  const { t, lang, now } = view;
  const { reason, source } = problem;
  const since = Date.parse(problem.since);
  const span = spanOf(now - since, t);
  const date = formatDate(lang, since, now);
  const usual = spanOf((problem.thresholdHours ?? 0) * HOUR_MS, t);
  switch (reason) {
    case 'ship_by_near':
    case 'pickup_expiring':
    case 'return_storage':
      return deadlineSentence(reason, problem, view);
    case 'delivery_problem':
    case 'customs_hold': {
      const said = problem.step === null ? t(`stale.${reason}`) : t(`step.${problem.step}`);
      return t(`trouble.${reason}`, { date, said: lowered(said) });
    }
    case 'wrong_channel': {
      const { declared = '', seen = '' } = problem.channel ?? {};
      return t('trouble.wrong_channel', {
        declared: carrierName(declared, lang),
        seen: carrierName(seen, lang),
      });
    }
    case 'no_first_scan':
    case 'no_movement': {
      const key = reason === 'no_first_scan' && source === 'stated' ? 'default' : source;
      return t(`trouble.${reason}.${key}` as 'trouble.no_movement.default', {
        span,
        usual,
        way: wayOf(problem, view),
        samples: problem.samples ?? 0,
      });
    }
    default:
      return t(`trouble.${reason}`, { span, date });
  }
}

function deadlineSentence(
  reason: 'ship_by_near' | 'pickup_expiring' | 'return_storage',
  { since, deadline }: ParcelProblem,
  { t, lang, now }: View,
): string {
  if (deadline === null) {
    return t('trouble.return_storage.open', { date: formatDate(lang, Date.parse(since), now) });
  }
  const end = Date.parse(deadline);
  const date = formatTime(lang, end, now);
  return end < now
    ? t(`trouble.${reason}.over`, { date })
    : t(`trouble.${reason}`, { date, span: spanOf(end - now, t) });
}

/** "5 hours left", "2 days left", "overdue". */
export function timeLeft(until: number, now: number, t: Words): string {
  const hours = Math.floor((until - now) / HOUR_MS);
  if (until <= now) return t('left.over');
  return hours < 48
    ? t('left.hours', { count: Math.max(hours, 1) })
    : t('left.days', { count: Math.floor(hours / 24) });
}

/** "CDEK, CN-RU". */
const wayOf = ({ carrier, lane }: ParcelProblem, { lang }: View): string =>
  [carrier === null ? null : carrierName(carrier, lang), lane].filter(Boolean).join(', ');

/** Whole hours up to two days, whole days from then on. */
function spanOf(ms: number, t: Words): string {
  const hours = Math.max(0, Math.floor(ms / HOUR_MS));
  return hours < 48
    ? t('span.hours', { count: hours })
    : t('span.days', { count: Math.floor(hours / 24) });
}
