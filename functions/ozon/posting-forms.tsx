// Forms of one posting's actions at Ozon.
import type { OzonAction } from '../contract/ozon.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import type { View } from '../shipments/view.ts';
import type { KnownPosting } from './store.ts';

interface FormProps {
  posting: KnownPosting;
  parcel: string;
  lang: string;
}

export function TrackingForm({ view: { t }, ...form }: FormProps & { view: View }) {
  const present = form.posting.tracking_number;
  return (
    <PostingForm {...form} action="set_tracking_number">
      <label for="tracking">
        {t(present ? 'ozon.card.tracking.change' : 'ozon.card.tracking')}
      </label>
      <span class="joined">
        <input
          class="input"
          id="tracking"
          name="tracking"
          value={present ?? ''}
          autocomplete="off"
          required
        />
        <Button look={present ? 'second' : 'main'}>
          {t(present ? 'ozon.card.tracking.save' : 'ozon.card.tracking.ship')}
        </Button>
      </span>
    </PostingForm>
  );
}

export function CutoffForm({ view: { t }, ...form }: FormProps & { view: View }) {
  return (
    <details class="below">
      <summary>{t('ozon.card.cutoff.open')}</summary>
      <PostingForm {...form} action="set_cutoff">
        <TextField
          name="cutoff"
          type="datetime-local"
          label={t('ozon.card.cutoff')}
          value=""
          required
        />
        <Button look="second">{t('ozon.card.cutoff.save')}</Button>
      </PostingForm>
    </details>
  );
}

export function PostingForm(props: FormProps & { action: OzonAction; children?: unknown }) {
  const { posting, parcel, lang, action, children } = props;
  return (
    <form class="fields" method="post" action={`/${lang}/desk/ozon/${posting.number}/${action}`}>
      <input type="hidden" name="parcel" value={parcel} />
      {children}
    </form>
  );
}
