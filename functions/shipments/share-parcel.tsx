// Hands on the public page of a number: never the parcel's own link, which shows more. The script shows the button.
import { Icon } from '../parts/icon.tsx';
import type { View } from './view.ts';

export function ShareParcel({ number, view: { t, lang } }: { number: string; view: View }) {
  return (
    <share-page
      data-page={`/${lang}/track?n=${encodeURIComponent(number)}`}
      data-title={number}
      data-copied={t('share.copied')}
      data-failed={t('share.failed')}
    >
      <button type="button" class="btn second" title={t('share.what')} hidden>
        <Icon name="share-2" />
        <span>{t('share.button')}</span>
      </button>
      <span class="fine" role="status"></span>
    </share-page>
  );
}
