// The error index of an account: its value, the zones Ozon charges by, and the distance to the next one.
import { LANG_TAG } from '../contract/lang.ts';
import type { OzonRating } from '../contract/ozon.ts';
import { gapOf } from '../contract/words.ts';
import { DAY_MS, formatDate } from '../lib/time.ts';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { Gauge } from './rating-figure.tsx';
import { findRating } from './rating-store.ts';
import { rateDays, ZONES_CHECKED_ON, ZONES_SOURCE } from './rating-zones.ts';

const SHOWN_DAYS = 15;

/** Within this many points of a dearer zone the card warns. */
const NEAR_POINTS = 1;

/** Empty when the seller has not connected Ozon, or Ozon has not returned an index yet. */
export async function loadRating(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<OzonRating[]> {
  const from = new Date(now - SHOWN_DAYS * DAY_MS).toISOString().slice(0, 10);
  return rateDays(await findRating(db, sellerId, from));
}

export function RatingCard({ ratings, view }: { ratings: readonly OzonRating[]; view: View }) {
  const { t, lang, now } = view;
  if (ratings.length === 0) return null;
  return (
    <section class="card stack" aria-label={t('ozon.rating.title')}>
      {ratings.map((rating) => (
        <Rating rating={rating} view={view} />
      ))}
      <p class="fine">
        {t('ozon.rating.about')}{' '}
        <a href={ZONES_SOURCE} rel="noreferrer">
          {t('ozon.rating.source', { date: formatDate(lang, Date.parse(ZONES_CHECKED_ON), now) })}
        </a>
      </p>
    </section>
  );
}

function Rating({ rating, view }: { rating: OzonRating; view: View }) {
  const { t, lang, now } = view;
  const percent = new Intl.NumberFormat(LANG_TAG[lang], { maximumFractionDigits: 2 });
  const { value, raw, zone, toNext, weekAgo, day } = rating;
  if (value === null || zone === null) {
    return (
      <Notice tone="soon" icon="circle-question-mark">
        {t('ozon.rating.unclear', { raw: String(raw) })}
      </Notice>
    );
  }
  const isNear = toNext === null || toNext <= NEAR_POINTS;
  return (
    <div class="rating">
      <p class="rating-value">
        <strong>{`${percent.format(value)}${lang === 'zh' ? '' : '\u00a0'}%`}</strong>{' '}
        <span class="soft">
          {t('ozon.rating.day', { date: formatDate(lang, Date.parse(day), now) })}
          {weekAgo !== null && ` · ${t('ozon.rating.week', { value: percent.format(weekAgo) })}`}
          {` · ${t('ozon.rating.raw', { raw: String(raw) })}`}
        </span>
      </p>
      <Gauge rating={rating} value={value} percent={percent} view={view} />
      <p>
        {t(zone.charge === 0 ? 'ozon.rating.free' : 'ozon.rating.charge', {
          charge: percent.format(zone.charge),
        })}
        {zone.mayBlock && `${gapOf(lang)}${t('ozon.rating.block')}`}
        {gapOf(lang)}
        {toNext !== null && (
          <span class={isNear ? 'toned is-soon' : undefined}>
            {t('ozon.rating.next', {
              limit: percent.format(zone.upTo ?? 0),
              points: percent.format(toNext),
            })}
          </span>
        )}
      </p>
    </div>
  );
}
