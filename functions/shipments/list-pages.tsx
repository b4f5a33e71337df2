// Below the list: which part of it this is, and both ways on.
import { LANG_TAG } from '../contract/lang.ts';
import { LinkButton } from '../parts/button.tsx';
import type { ListView } from './list-shown.ts';
import type { View } from './view.ts';

export function Pages({ list, total, view }: { list: ListView; total: string | null; view: View }) {
  const { t, lang } = view;
  const { lines, next, trail, query } = list;
  if (lines.length === 0 && next === null && trail.here === null) return null;
  const to = (address: string) => `/${lang}/desk/parcels${address && `?${address}`}`;
  const back = trail.back(query);
  return (
    <nav class="pages" aria-label={t('parcels.pages')}>
      <span class="soft">{rangeWords(list, total, view)}</span>
      {lines.length === 0 && next !== null && <span>{t('parcels.part')}</span>}
      <span class="end">
        {trail.here !== null && back === null && <a href={to('')}>{t('parcels.first')}</a>}
        {back !== null && (
          <LinkButton
            href={to(back)}
            look="second"
            icon="chevron-left"
            name={t('parcels.previous')}
            rel="prev"
          />
        )}
        {next !== null && (
          <LinkButton
            href={to(trail.onward(query, next, lines.length))}
            look="second"
            icon="chevron-right"
            name={t(lines.length === 0 ? 'parcels.on' : 'parcels.next')}
            rel="next"
          />
        )}
      </span>
    </nav>
  );
}

function rangeWords({ lines, trail }: ListView, total: string | null, { t, lang }: View): string {
  if (lines.length === 0) return '';
  const number = new Intl.NumberFormat(LANG_TAG[lang]);
  if (trail.before === null) return total === null ? '' : t('parcels.range.total', { total });
  const range = {
    from: number.format(trail.before + 1),
    to: number.format(trail.before + lines.length),
  };
  return total === null ? t('parcels.range', range) : t('parcels.range.of', { ...range, total });
}
