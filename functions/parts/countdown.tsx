// How long is left: neutral over a day, amber within a day, filled within two hours, red when it is over.
import type { Words } from '../contract/words.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneClass } from './tone.ts';

interface CountdownProps {
  /** ms; null: nobody has set a date. */
  until: number | null;
  now: number;
  t: Words;
  icon?: IconName | undefined;
  /** In a table: a minus sign instead of words, which stay for who does not see it. */
  isShort?: boolean;
}

export function Countdown({ until, now, t, icon, isShort }: CountdownProps) {
  if (until === null) return null;
  const left = until - now;
  const isNow = left > 0 && left <= 2 * HOUR_MS;
  return (
    <Pill tone={countdownTone(until, now)} icon={icon} isNow={isNow}>
      <time datetime={new Date(until).toISOString()}>
        {left > 0
          ? t('countdown.left', { span: spanWords(left, t) })
          : overWords(spanWords(-left, t), isShort, t)}
      </time>
    </Pill>
  );
}

const overWords = (span: string, isShort: boolean | undefined, t: Words) =>
  isShort ? (
    <>
      <span aria-hidden="true">{`−${span}`}</span>
      <span class="unseen">{t('countdown.over', { span })}</span>
    </>
  ) : (
    t('countdown.over', { span })
  );

export const countdownTone = (until: number, now: number): Tone | null => {
  if (until <= now) return 'late';
  return until - now <= DAY_MS ? 'soon' : null;
};

interface PillProps {
  tone?: Tone | null | undefined;
  icon?: IconName | undefined;
  isNow?: boolean;
  children?: unknown;
}

export const Pill = ({ tone, icon, isNow = false, children }: PillProps) => (
  <span class={`pill${toneClass(tone)}${isNow ? ' now' : ''}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

/** "1 h 40 min", "18 h", "1 d 18 h", "9 d": two units while the smaller one matters. */
export function spanWords(ms: number, t: Words): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days >= 3) return t('span.short.days', { count: days });
  const [first, second] =
    days > 0
      ? [
          t('span.short.days', { count: days }),
          hours % 24 > 0 && t('span.short.hours', { count: hours % 24 }),
        ]
      : hours > 0
        ? [
            t('span.short.hours', { count: hours }),
            hours < 12 && minutes % 60 > 0 && t('span.short.minutes', { count: minutes % 60 }),
          ]
        : [t('span.short.minutes', { count: minutes }), false];
  return [first, second].filter(Boolean).join(' ');
}

/** One unit, for what counts up: how long somebody has waited. */
export function roughSpan(ms: number, t: Words): string {
  const minutes = Math.max(1, Math.floor(ms / MINUTE_MS));
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return t('span.short.days', { count: Math.floor(hours / 24) });
  return hours > 0
    ? t('span.short.hours', { count: hours })
    : t('span.short.minutes', { count: minutes });
}
