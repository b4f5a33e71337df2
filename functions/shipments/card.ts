// A parcel as a card of a few words, for places with little room. Pure: the engine's decision for the buyer.
import type { Card } from '../contract/card.ts';
import type { Until } from '../contract/case.ts';
import type { Lang } from '../contract/lang.ts';
import type { TrackAnswer } from '../contract/shipment.ts';
import { partyWord } from '../contract/status.ts';
import { formatTime } from '../lib/time.ts';
import { answerIssue } from '../situation/answer.ts';
import { headlineOf } from './headline.ts';
import { factsOfShipment } from './shipment-facts.ts';
import { actingCarrier, carrierName, type View, viewFor } from './view.ts';

/** Of several parcels with the number it shows the surest, as the page does. */
export function cardOf(answer: TrackAnswer, origin: string, lang: Lang, now: number): Card {
  const view = viewFor(lang, now);
  const { number } = answer;
  const url = `${origin}/${lang}/track?n=${encodeURIComponent(number)}`;
  const [shipment] = answer.shipments;
  if (shipment === undefined) {
    return {
      ...{ number, lang, isKnown: false, status: 'pending', carrier: null },
      ...{ sentence: view.t('page.unknown.title'), turn: null },
      ...{ action: view.t('page.unknown.lead'), until: null, checkedAt: null, url },
    };
  }
  const reader = { role: 'buyer', lang, now } as const;
  const decided = answerIssue(null, factsOfShipment(shipment), reader, { number: shipment.number });
  const { turn, until } = decided;
  const carrier = actingCarrier(shipment, lang);
  const text =
    turn === 'carrier' && carrier
      ? view.t('party.named', { carrier })
      : view.t(partyWord(turn, 'buyer'));
  return {
    ...{ number, lang, isKnown: true, status: shipment.status },
    carrier: carrierName(shipment.carrier, lang),
    sentence: headlineOf(shipment, decided, view).sentence,
    turn: { party: turn, text },
    action: decided.sentence,
    until: untilOf(until, turn === 'buyer', view),
    checkedAt: shipment.checkedAt,
    url,
  };
}

/** As the turn panel shows it: the others' reasons why there is no date say nothing to the buyer. */
function untilOf(
  { at, because, text }: Until,
  isYours: boolean,
  { t, lang, now }: View,
): Card['until'] {
  if (because === 'settled' || because === 'moving' || (because !== null && !isYours)) return null;
  if (because !== null) return { at: null, text: t(`because.${because}.short`) };
  if (at === null) return { at: null, text };
  const date = formatTime(lang, Date.parse(at), now);
  return { at, text: Date.parse(at) < now ? `${date} ${t('left.over')}` : date };
}
