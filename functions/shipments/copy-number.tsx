// A number with its button to copy it; without a script the number alone.
import { Icon } from '../parts/icon.tsx';
import type { View } from './view.ts';

export function CopyNumber({ number, view: { t } }: { number: string; view: Pick<View, 't'> }) {
  const name = `${t('page.copy')}: ${number}`;
  return (
    <copy-text class="copied-number" data-copy={name} data-copied={t('page.copied')}>
      <span class="whole">{number}</span>
      <button type="button" class="btn quiet alone small" aria-label={name} title={name} hidden>
        <Icon name="copy" />
      </button>
    </copy-text>
  );
}
