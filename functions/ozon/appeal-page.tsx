// The page of one posting in the error index: a draft for Ozon's seller support, to read, correct and copy.
import type { RatingError } from '../contract/ozon.ts';
import { formatDate } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { FORMULA_CHECKED_ON, FORMULA_SOURCE } from './rating-zones.ts';

export function renderAppeal(
  { error, text }: { error: RatingError; text: string },
  { t, lang, now }: View,
): { title: string; result: string } {
  const title = t('appeal.title', { number: error.number });
  const result = (
    <>
      <h1 class="date">{title}</h1>
      <p>{t('appeal.lead')}</p>
      <section class="card">
        <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
          <p class="quote" lang="ru">
            {text}
          </p>
        </copy-text>
      </section>
      <p>{t('appeal.where')}</p>
      <p class="fine">
        {t('appeal.rule')}{' '}
        <a href={FORMULA_SOURCE} rel="noreferrer">
          {t('ozon.rating.source', { date: formatDate(lang, Date.parse(FORMULA_CHECKED_ON), now) })}
        </a>
      </p>
      <p>
        <a href={`/${lang}/desk/rating`}>{t('appeal.back')}</a>
      </p>
    </>
  );
  return { title, result: result.toString() };
}
