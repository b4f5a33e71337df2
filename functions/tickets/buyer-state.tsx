// What a ticket waits for, told to its buyer: in words, with the nearest deadline or that none is confirmed.
import { type Deadline, stateWord, type Ticket } from '../contract/ticket.ts';
import { formatTime } from '../lib/time.ts';
import { Countdown } from '../parts/countdown.tsx';
import type { IconName } from '../parts/icon.tsx';
import { TurnPanel } from '../parts/turn-panel.tsx';
import type { PageView } from './page-view.ts';

/** Read again by ticket-live.ts when a message arrives. */
export const BuyerState = ({ ticket, view }: { ticket: Ticket; view: PageView }) => (
  <div data-turn="">
    <TurnPanel
      isYours={ticket.state === 'waiting_on_buyer'}
      icon={ICONS[ticket.state]}
      title={titleOf(ticket, view)}
      label={view.t('guide.status')}
      sentence={sentenceOf(ticket, view)}
      terms={isEnded(ticket) ? [] : [[view.t('ticket.deadlines'), nearest(ticket, view)]]}
    />
  </div>
);

const ICONS: Record<Ticket['state'], IconName> = {
  new: 'hourglass',
  waiting_on_buyer: 'user-round',
  waiting_on_seller: 'hourglass',
  waiting_on_ozon: 'hourglass',
  waiting_on_carrier: 'hourglass',
  resolved: 'circle-check',
  closed: 'lock',
  merged: 'archive',
};

const isEnded = ({ state }: Ticket): boolean =>
  state === 'resolved' || state === 'closed' || state === 'merged';

/** Before the seller's first word it is the seller's answer that is missing, if there is one here. */
const stateFor = ({ state }: Ticket) => (state === 'new' ? 'waiting_on_seller' : state);

function titleOf(ticket: Ticket, { t }: PageView): string {
  const state = stateFor(ticket);
  if (state === 'waiting_on_seller' && !ticket.hasSeller) return t('ticket.now.none');
  if (state !== 'resolved') return t(stateWord(state, 'buyer'));
  // The buyer's own word is enough; what the seller did is said.
  const { resolution } = ticket;
  return resolution === null || resolution === 'withdrawn'
    ? t('ticket.state.solved')
    : t('ticket.state.solved') + t('list.colon') + t(`ticket.resolution.${resolution}`);
}

const sentenceOf = (ticket: Ticket, { t }: PageView): string =>
  !ticket.hasSeller && !isEnded(ticket)
    ? t('ticket.noseller')
    : t(`ticket.now.${stateFor(ticket)}`);

function nearest({ deadlines }: Ticket, { t, lang, now }: PageView) {
  const soonest = (some: Deadline[]) =>
    some.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))[0];
  const next = soonest(deadlines.filter(({ at }) => Date.parse(at) > now)) ?? soonest(deadlines);
  if (!next) return t('ticket.deadlines.none');
  const at = Date.parse(next.at);
  return (
    <>
      <time datetime={next.at}>{formatTime(lang, at, now)}</time>{' '}
      <Countdown until={at} now={now} t={t} />
    </>
  );
}
