// The desk page of the error index: what one more miss would do, and the postings that count, with their cost.
import type { Money } from '../carriers/carrier.ts';
import { LANG_TAG } from '../contract/lang.ts';
import type { OzonRating, RatingError } from '../contract/ozon.ts';
import { gapOf } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { formatDate } from '../lib/time.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { NotConnected } from './not-connected.tsx';
import { OzonHead } from './ozon-tabs.tsx';
import { RatingCard } from './rating.tsx';
import { RatingTable } from './rating-table.tsx';
import { chargeFor, oneMore } from './rating-what-if.ts';
import { FORMULA_CHECKED_ON, FORMULA_SOURCE } from './rating-zones.ts';

export interface RatingShown {
  ratings: readonly OzonRating[];
  errors: readonly RatingError[];
  /** By connection: errors of the 14 days behind the index, the current day left out. */
  counted: ReadonlyMap<string, number>;
  mayWork: boolean;
}

export function renderRating(shown: RatingShown, view: View): { title: string; result: string } {
  const { t, lang, now } = view;
  const { ratings, errors, mayWork } = shown;
  const title = t('ozon.rating.title');
  const price = errors.find((one) => one.price?.currency === 'RUB')?.price ?? null;
  const result = (
    <>
      <OzonHead here="rating" title={title} lead={t('rating.lead')} mayWork={mayWork} view={view} />
      {ratings.length === 0 && <NotConnected view={view} lead={t('rating.none')} />}
      <RatingCard ratings={ratings} view={view} />
      {ratings.map((rating) => (
        <WhatIf
          rating={rating}
          errors={shown.counted.get(rating.connectionId) ?? 0}
          price={price}
          view={view}
        />
      ))}
      {errors.length > 0 && <RatingTable errors={errors} view={view} />}
      {errors.length === 0 && ratings.length > 0 && (
        <div class="card">
          <EmptyState icon="badge-check" title={t('rating.clean')} />
        </div>
      )}
      <p class="fine">
        {t('page.timezone')}{' '}
        <a href={FORMULA_SOURCE} rel="noreferrer">
          {t('rating.formula', { date: formatDate(lang, Date.parse(FORMULA_CHECKED_ON), now) })}
        </a>
      </p>
    </>
  );
  return { title, result: result.toString() };
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
  if (next === null) return <Notice>{t('rating.next.unknown')}</Notice>;
  const cost = price === null ? null : chargeFor(next.zone, price);
  const sentences = [
    t('rating.next', { percent: percent.format(next.percent) }),
    next.zone.charge === 0
      ? t('rating.next.free')
      : t('rating.next.charge', { charge: percent.format(next.zone.charge) }),
    next.zone.mayBlock && t('ozon.rating.block'),
    cost !== null &&
      cost > 0 &&
      price !== null &&
      t('rating.next.cost', {
        price: formatMoney(lang, price.minor, price.currency),
        charge: formatMoney(lang, cost, 'RUB'),
      }),
  ];
  return (
    <Notice tone={next.isDearer ? 'late' : null} icon={next.isDearer ? 'trending-up' : 'info'}>
      {sentences.filter(Boolean).join(gapOf(lang))}
    </Notice>
  );
}
