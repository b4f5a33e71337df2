// The page of one posting in the error index: a draft for Ozon's seller support, to read, correct and copy.
import type { RatingError } from '../contract/ozon.ts';
import { formatDate } from '../lib/time.ts';
import { buttonClass } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { OzonHead } from './ozon-tabs.tsx';
import { FORMULA_CHECKED_ON, FORMULA_SOURCE } from './rating-zones.ts';

interface AppealShown {
  error: RatingError;
  text: string;
  mayWork: boolean;
}

export function renderAppeal(
  { error, text, mayWork }: AppealShown,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const title = t('appeal.title', { number: error.number });
  const result = (
    <>
      <OzonHead
        here="rating"
        title={title}
        lead={t('appeal.lead')}
        back={{ href: `/${lang}/desk/rating`, name: t('appeal.back') }}
        mayWork={mayWork}
        view={view}
      />
      <section class="card ready-text" aria-label={t('rating.appeal')}>
        <copy-text data-copy={t('parcel.text.copy.ru')} data-copied={t('page.copied')}>
          <blockquote lang="ru">{text}</blockquote>
          <button type="button" class={buttonClass({})} hidden>
            <Icon name="copy" />
            <span>{t('parcel.text.copy.ru')}</span>
          </button>
        </copy-text>
      </section>
      <Notice icon="send">{t('appeal.where')}</Notice>
      <p class="fine">
        {t('appeal.rule')}{' '}
        <a href={FORMULA_SOURCE} rel="noreferrer">
          {t('ozon.rating.source', { date: formatDate(lang, Date.parse(FORMULA_CHECKED_ON), now) })}
        </a>
      </p>
    </>
  );
  return { title, result: result.toString() };
}
