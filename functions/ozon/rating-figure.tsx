// The error index on the daily page: its value, where it goes, and the zones Ozon charges by.
import { LANG_TAG } from '../contract/lang.ts';
import type { OzonRating } from '../contract/ozon.ts';
import { formatDate } from '../lib/time.ts';
import type { Figure } from '../parts/figures.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Tone, toneClass } from '../parts/tone.ts';
import type { View } from '../shipments/view.ts';
import { ZONES } from './rating-zones.ts';

/** Within this many points of a dearer zone it is soon. */
const NEAR_POINTS = 1;

/** The worst of them: several accounts have one each. */
export function ratingFigure(ratings: readonly OzonRating[], view: View): Figure {
  const { t, lang, now } = view;
  const name = t('today.tile.rating');
  const [worst] = ratings.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (worst === undefined) return { name, value: t('today.tile.rating.none'), isWords: true };
  const about = t('ozon.rating.day', { date: formatDate(lang, Date.parse(worst.day), now) });
  const link = (text: string) => <a href={`/${lang}/desk/rating`}>{text}</a>;
  if (worst.value === null) {
    return {
      name,
      about,
      value: t('today.tile.rating.unclear'),
      isWords: true,
      below: link(t('today.tile.rating.open')),
    };
  }
  const percent = new Intl.NumberFormat(LANG_TAG[lang], { maximumFractionDigits: 2 });
  return {
    name,
    about,
    value: link(t('today.tile.percent', { value: percent.format(worst.value) })),
    more: <Trend rating={worst} value={worst.value} percent={percent} view={view} />,
    below: <Gauge rating={worst} value={worst.value} percent={percent} view={view} />,
  };
}

interface Props {
  rating: OzonRating;
  value: number;
  percent: Intl.NumberFormat;
  view: View;
}

export function Trend({ rating: { weekAgo }, value, percent, view: { t } }: Props) {
  if (weekAgo === null) return null;
  const change = Math.round((value - weekAgo) * 100) / 100;
  if (change === 0) return <>{t('today.tile.rating.same')}</>;
  return (
    <span class={`toned${toneClass(change > 0 ? 'late' : 'done')}`}>
      <Icon name={change > 0 ? 'trending-up' : 'trending-down'} />{' '}
      {t(change > 0 ? 'today.tile.rating.up' : 'today.tile.rating.down', {
        points: percent.format(Math.abs(change)),
      })}
    </span>
  );
}

/** Four zones of one width: the last is all above 20 %. */
export function Gauge({ rating: { toNext }, value, percent, view: { t } }: Props) {
  const at = placeIn(value);
  const label =
    toNext === null
      ? t('today.tile.rating.top', { value: percent.format(value) })
      : t('today.tile.rating.gauge', {
          value: percent.format(value),
          points: percent.format(toNext),
        });
  return (
    <>
      <svg class={`gauge${toneClass(toneOf(value, toNext))}`} role="img" aria-label={label}>
        {SHOWN.map((_, i) => (
          <rect class="zone" x={`${i * 25}%`} y="4" width="24%" height="6" rx="3" />
        ))}
        <rect class="full" y="4" width={`${at}%`} height="6" rx="3" />
        <circle class="mark" cx={`${Math.min(Math.max(at, 2), 98)}%`} cy="7" r="4.5" />
      </svg>
      <span class="zones" aria-hidden="true">
        {SHOWN.map(({ upTo, charge }, i) => (
          <span>
            {i === SHOWN.length - 1
              ? t('today.tile.zone.above')
              : t('today.tile.zone', { limit: upTo ?? 0 })}
            <br />
            {charge === 0
              ? t('today.tile.zone.free')
              : t('today.tile.percent', { value: String(charge) })}
          </span>
        ))}
      </span>
    </>
  );
}

const SHOWN = ZONES.slice(0, 4);

/** Percent of the width. */
function placeIn(value: number): number {
  const i = SHOWN.findIndex(({ upTo }) => upTo !== null && value <= upTo);
  if (i < 0) return 100;
  const from = SHOWN[i - 1]?.upTo ?? 0;
  const to = SHOWN[i]?.upTo ?? from;
  return Math.round((i * 25 + ((value - from) / (to - from)) * 24) * 10) / 10;
}

function toneOf(value: number, toNext: number | null): Tone {
  if (value > (ZONES[0].upTo ?? 0)) return 'late';
  return toNext !== null && toNext <= NEAR_POINTS ? 'soon' : 'done';
}
