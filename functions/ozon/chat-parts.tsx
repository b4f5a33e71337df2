// What the pages of Ozon's chats have in common: the clocks, the parcels of an order, and why a chat is shut.

import { LANG_TAG } from '../contract/lang.ts';
import { gapOf } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { waysFor } from '../policies/contacts.ts';
import { viewPolicy } from '../policies/view.ts';
import { SourceLink } from '../shipments/source-link.tsx';
import type { View } from '../shipments/view.ts';
import {
  type ChatTimes,
  type Clock,
  clocksOf,
  firstWordClock,
  type OrderFacts,
} from './chat-clocks.ts';
import type { ChatShut } from './chat-faults.ts';
import type { ParcelOfOrder } from './chat-store.ts';

export interface Shut {
  why: ChatShut;
  /** Ozon's own words. */
  message: string | null;
}

/** Why, and the way round: where to write in Ozon's own portal and app, and the text to take along. */
export function ShutCard({ shut, typed, view }: { shut: Shut; typed?: string; view: View }) {
  const { t, lang } = view;
  const { ways, fallback } = waysFor('buyer', 'seller', lang);
  return (
    <section class="card stack shut-card" role="alert">
      <h2>
        <Icon name="circle-alert" />
        {t(`chat.shut.${shut.why}`)}
      </h2>
      {shut.message && (
        <p class="fine">
          {t('chat.shut.said')}
          {t('list.colon')}
          <q>{shut.message}</q>
        </p>
      )}
      {typed && (
        <>
          <p>{t('chat.shut.typed')}</p>
          <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
            <blockquote class="quoted" lang={LANG_TAG.ru}>
              {typed}
            </blockquote>
          </copy-text>
        </>
      )}
      <h3>{t('chat.shut.ways')}</h3>
      {ways.map((way) => (
        <p>
          {'clicks' in way ? way.clicks : way.label} <SourceLink of={way} isFine view={view} />
        </p>
      ))}
      <p class="fine">{fallback}</p>
      <p>
        <a href={`/${lang}/help/seller-chat-unavailable/`}>{t('chat.shut.help')}</a>
      </p>
    </section>
  );
}

export function Clocks({
  times,
  order,
  isBare = false,
  view,
}: {
  times: ChatTimes;
  order: OrderFacts | null;
  /** Another column counts down. */
  isBare?: boolean;
  view: View;
}) {
  const first = firstWordClock(order);
  const running = clocksOf(times);
  // In a list the buyer's question goes before what the shop might say of itself.
  const isShort = isBare && running.length > 0;
  const clocks = [...running, ...(first && !isShort ? [first] : [])];
  return (
    <>
      {clocks.map((clock) => (
        <p class="clock">
          <ClockLine clock={clock} isBare={isBare} view={view} />
        </p>
      ))}
    </>
  );
}

/** The words of a clock: running, run out, or without an end. */
function ClockLine(props: { clock: Clock; isBare: boolean; view: View }) {
  const { clock, isBare, view } = props;
  const { rule, until } = clock;
  const { t, lang, now } = view;
  const name = rule as 'reply-rating' | 'chat-reply' | 'chat-start';
  if (until === null) return <span class="soft">{t('chat.clock.chat-start.open')}</span>;
  const date = formatTime(lang, until, now);
  const isOver = until <= now;
  const isPressing = !isOver && name !== 'chat-start';
  return (
    <span class={isPressing ? undefined : 'soft'}>
      {t(isOver ? `chat.clock.${name}.over` : `chat.clock.${name}`, { date })}{' '}
      {isPressing && !isBare && <Countdown until={until} now={now} t={t} />}
    </span>
  );
}

export const factsOfOrder = (parcels: readonly ParcelOfOrder[]): OrderFacts | null =>
  parcels.length === 0
    ? null
    : {
        scheme: parcels[0]?.scheme ?? null,
        deliveredAt: parcels.every((one) => one.delivered_at !== null)
          ? Math.max(...parcels.map((one) => one.delivered_at ?? 0))
          : null,
      };

export function Parcels(props: {
  order: string | null;
  parcels: readonly ParcelOfOrder[];
  view: View;
}) {
  const { order, parcels, view } = props;
  const { t, lang } = view;
  if (order === null) return <span class="fine">{t('chat.order.none')}</span>;
  if (parcels.length === 0) return <span>{t('chat.order', { number: order })}</span>;
  return (
    <>
      {parcels.map(({ id, number }, i) => (
        <>
          {i > 0 && t('list.comma')}
          <a href={`/${lang}/desk/parcels/${id}`}>{number}</a>
        </>
      ))}
    </>
  );
}

const RULES = ['reply-rating', 'chat-reply', 'chat-start', 'chat-rules'] as const;

/** The rules the clocks are made of, with their sources. */
export function ChatRules({ view }: { view: View }) {
  const { t, lang } = view;
  return (
    <details>
      <summary>{t('guide.sources')}</summary>
      <ul class="stack">
        {RULES.map((id) => viewPolicy(id, lang)).map((policy) => (
          <li>
            <p>
              {policy.text}
              {gapOf(lang)}
              <SourceLink of={policy} isFine view={view} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
