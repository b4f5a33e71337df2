// A draft to Ozon's seller support about a posting in the error index: in Russian, from what is on record, no claims. Pure.
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { words } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { carrierName } from '../shipments/view.ts';
import type { ListedRatingError } from './rating-store.ts';

export interface AppealFacts {
  error: ListedRatingError;
  /** Planned hand-over and the last moment that is not late; ms; null: not known. */
  shipByAt: number | null;
  shipLateAt: number | null;
  /** First scan that moved it, ms. */
  dispatchedAt: number | null;
  /** null: the posting is not a parcel here. */
  parcel: Shipment | null;
}

const EVENTS_MAX = 8;

/** Times are Moscow time, and the text says so. */
export function draftAppeal(facts: AppealFacts, now: number): string {
  const t = words('ru');
  const { error } = facts;
  const time = (at: number) => formatTime('ru', at, now);
  const charge =
    error.charge_minor !== null && error.charge_currency !== null
      ? formatMoney('ru', error.charge_minor, error.charge_currency)
      : null;
  const lines = [
    t('appeal.hello'),
    t(`appeal.about.${typeKey(error.type)}`, {
      number: error.number,
      at: error.error_at === null ? '—' : time(error.error_at),
    }),
    ...(charge === null ? [] : [t('appeal.charge', { charge })]),
    '',
    t('appeal.record'),
    ...(facts.shipByAt === null ? [] : [t('appeal.shipBy', { at: time(facts.shipByAt) })]),
    ...(facts.shipLateAt === null ? [] : [t('appeal.shipLate', { at: time(facts.shipLateAt) })]),
    ...(facts.dispatchedAt === null
      ? []
      : [t('appeal.dispatched', { at: time(facts.dispatchedAt) })]),
    ...eventLines(facts.parcel, now),
    '',
    t('appeal.ask'),
  ];
  return lines.join('\n');
}

export const typeKey = (type: string): 'delay' | 'cancellation' | 'other' =>
  type === 'SELLER_DELAY' ? 'delay' : type === 'SELLER_CANCELLATION' ? 'cancellation' : 'other';

/** Only what a carrier or Ozon reported: the seller's own word proves nothing here. */
function eventLines(parcel: Shipment | null, now: number): string[] {
  const t = words('ru');
  const said = (parcel?.events ?? []).filter(
    ({ confidence, step }) =>
      step !== null && (confidence === 'carrier_reported' || confidence === 'ozon_reported'),
  );
  return said
    .toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt))
    .slice(0, EVENTS_MAX)
    .map((event) =>
      t('appeal.event', {
        at: formatTime('ru', Date.parse(event.occurredAt), now),
        what: wordOf(event),
        who: carrierName(event.carrier, 'ru'),
      }),
    );
}

function wordOf({ step, place }: TrackingEvent): string {
  const what = step === null ? '' : words('ru')(`step.${step}`);
  return place === null ? what : `${what} (${place})`;
}
