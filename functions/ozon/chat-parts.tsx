// What the pages of Ozon's chats have in common: the clocks, the parcels of an order, and why a chat is shut.
import { LANG_TAG } from '../contract/lang.ts';
import { gapOf } from '../contract/words.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { waysFor } from '../policies/contacts.ts';
import { viewPolicy } from '../policies/view.ts';
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
  const { t, lang, now } = view;
  const { ways, fallback } = waysFor('buyer', 'seller', lang);
  return (
    <section class="card stack warn" role="alert">
      <p>
        <strong>{t(`chat.shut.${shut.why}`)}</strong>
        {shut.message && (
          <>
            {' '}
            <span class="fine">
              {t('chat.shut.said')}
              {t('list.colon')}
              <q>{shut.message}</q>
            </span>
          </>
        )}
      </p>
      {typed && (
        <>
          <p>{t('chat.shut.typed')}</p>
          <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
            <p class="quote" lang={LANG_TAG.ru}>
              {typed}
            </p>
          </copy-text>
        </>
      )}
      <h2>{t('chat.shut.ways')}</h2>
      {ways.map((way) => (
        <p>
          {'clicks' in way ? way.clicks : way.label}{' '}
          <a class="fine" href={way.source} rel="noreferrer">
            {t('guide.source', {
              source: new URL(way.source).host,
              date: formatDate(lang, Date.parse(way.checkedOn), now),
            })}
          </a>
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
  view,
}: {
  times: ChatTimes;
  order: OrderFacts | null;
  view: View;
}) {
  const first = firstWordClock(order);
  const clocks = [...clocksOf(times), ...(first ? [first] : [])];
  return (
    <>
      {clocks.map((clock) => (
        <p class="full">
          <ClockLine clock={clock} view={view} />
        </p>
      ))}
    </>
  );
}

/** The words of a clock: running, run out, or without an end. */
function ClockLine({ clock: { rule, until }, view }: { clock: Clock; view: View }) {
  const { t, lang, now } = view;
  const name = rule as 'reply-rating' | 'chat-reply' | 'chat-start';
  if (until === null) return <span class="fine">{t('chat.clock.chat-start.open')}</span>;
  const date = formatTime(lang, until, now);
  const isOver = until <= now;
  const isPressing = !isOver && name !== 'chat-start';
  return (
    <span class={isPressing ? 'stale' : 'fine'}>
      {t(isOver ? `chat.clock.${name}.over` : `chat.clock.${name}`, { date })}
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
export function ChatRules({ view: { t, lang, now } }: { view: View }) {
  return (
    <details>
      <summary>{t('guide.sources')}</summary>
      <ul class="sources">
        {RULES.map((id) => viewPolicy(id, lang)).map((policy) => (
          <li>
            <p>
              {policy.text}
              {gapOf(lang)}
              <a class="fine" href={policy.source} rel="noreferrer">
                {t('guide.source', {
                  source: new URL(policy.source).host,
                  date: formatDate(lang, Date.parse(policy.checkedOn), now),
                })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
