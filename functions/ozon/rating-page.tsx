// The desk page of the error index: what one more miss would do, and the postings that count, with their cost.
import type { Money } from '../carriers/carrier.ts';
import { LANG_TAG } from '../contract/lang.ts';
import type { OzonRating, RatingError } from '../contract/ozon.ts';
import { formatMoney } from '../lib/money.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { typeKey } from './appeal.ts';
import { RatingCard } from './rating.tsx';
import { chargeFor, oneMore } from './rating-what-if.ts';
import { FORMULA_CHECKED_ON, FORMULA_SOURCE } from './rating-zones.ts';

export interface RatingShown {
  ratings: readonly OzonRating[];
  errors: readonly RatingError[];
  /** By connection: errors of the 14 days behind the index, the current day left out. */
  counted: ReadonlyMap<string, number>;
}

export function renderRating(shown: RatingShown, view: View): { title: string; result: string } {
  const { t, lang, now } = view;
  const { ratings, errors } = shown;
  const result = (
    <>
      <h1 class="date">{t('ozon.rating.title')}</h1>
      <p>{t('rating.lead')}</p>
      {ratings.length === 0 && <p class="card note">{t('rating.none')}</p>}
      <RatingCard ratings={ratings} isLinked={false} view={view} />
      {ratings.map((rating) => (
        <WhatIf
          rating={rating}
          errors={shown.counted.get(rating.connectionId) ?? 0}
          price={errors.find(({ price }) => price?.currency === 'RUB')?.price ?? null}
          view={view}
        />
      ))}
      {errors.length > 0 ? (
        <section class="card stack">
          <h2>{t('rating.counted')}</h2>
          <ul class="rows stacked">
            {errors.map((error) => (
              <Line error={error} view={view} />
            ))}
          </ul>
        </section>
      ) : (
        ratings.length > 0 && <p class="card">{t('rating.clean')}</p>
      )}
      <p class="fine">
        {t('page.timezone')}{' '}
        <a href={FORMULA_SOURCE} rel="noreferrer">
          {t('rating.formula', { date: formatDate(lang, Date.parse(FORMULA_CHECKED_ON), now) })}
        </a>
      </p>
    </>
  );
  return { title: t('ozon.rating.title'), result: result.toString() };
}

function WhatIf(props: {
  rating: OzonRating;
  errors: number;
  /** Of an order of this shop; null: none is known. */
  price: Money | null;
  view: View;
}) {
  const { rating, errors, price, view } = props;
  const { t, lang } = view;
  if (rating.zone === null) return null;
  const percent = new Intl.NumberFormat(LANG_TAG[lang], { maximumFractionDigits: 2 });
  const next = oneMore(rating.raw, errors);
  if (next === null) return <p class="card">{t('rating.next.unknown')}</p>;
  const cost = price === null ? null : chargeFor(next.zone, price);
  return (
    <p class={next.isDearer ? 'card warn' : 'card'}>
      {t('rating.next', { percent: percent.format(next.percent) })}{' '}
      {next.zone.charge === 0
        ? t('rating.next.free')
        : t('rating.next.charge', { charge: percent.format(next.zone.charge) })}
      {next.zone.mayBlock && ` ${t('ozon.rating.block')}`}
      {cost !== null && cost > 0 && price !== null && (
        <>
          {' '}
          {t('rating.next.cost', {
            price: formatMoney(lang, price.minor, price.currency),
            charge: formatMoney(lang, cost, 'RUB'),
          })}
        </>
      )}
    </p>
  );
}

function Line({ error, view }: { error: RatingError; view: View }) {
  const { t, lang, now } = view;
  const { number, shipmentId, type, at, charge, chargePercent, price, isGrace } = error;
  const money = (one: { minor: number; currency: string }) =>
    formatMoney(lang, one.minor, one.currency);
  return (
    <li>
      <p>
        {shipmentId === null ? (
          <strong>{number}</strong>
        ) : (
          <a href={`/${lang}/desk/parcels/${shipmentId}`}>{number}</a>
        )}
        {' · '}
        {t(`rating.type.${typeKey(type)}`)}
        {typeKey(type) === 'other' && ` (${type})`}
        {at !== null && ` · ${formatTime(lang, Date.parse(at), now)}`}
      </p>
      <p>
        {isGrace
          ? t('rating.grace')
          : charge === null
            ? t('rating.charge.unknown')
            : t('rating.charge', { charge: money(charge) })}
        {!isGrace && chargePercent !== null && price !== null && (
          <span class="fine">
            {' '}
            {t('rating.charge.of', { percent: chargePercent, price: money(price) })}
          </span>
        )}
      </p>
      <p>
        <a href={`/${lang}/desk/rating/${encodeURIComponent(number)}`}>{t('rating.appeal')}</a>
      </p>
    </li>
  );
}
