// When a person is notified: language, time zone, quiet hours, digest.

import { Saved } from '../accounts/settings-nav.tsx';
import { LANGS, type Lang } from '../contract/lang.ts';
import { zoneOptions } from '../lib/zones.ts';
import { Button } from '../parts/button.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import type { View } from '../shipments/view.ts';
import type { PreferenceRow } from './rows.ts';

export const PLACE = '/desk/settings/notifications';

export function Times(props: {
  preference: PreferenceRow;
  isSaved: boolean;
  error: string | undefined;
  view: View;
}) {
  const { preference, isSaved, error, view } = props;
  const { t, lang } = view;
  const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), clock(hour * 60)] as const);
  return (
    <form class="card fields" method="post" action={`/${lang}${PLACE}`} id="when">
      <h2>{t('channel.when')}</h2>
      {isSaved && <Saved>{t('settings.saved')}</Saved>}
      <Select
        name="lang"
        label={t('channel.lang')}
        value={preference.lang}
        options={LANGS.map((code) => [code, LANG_NAMES[code]] as const)}
        required
      />
      <Select
        name="zone"
        label={t('channel.zone')}
        value={preference.time_zone}
        options={zoneOptions(preference.time_zone, view.now, t)}
        required
      />
      <div class="pair">
        <TextField
          name="from"
          type="time"
          label={t('channel.quiet.from')}
          value={preference.quiet_from === null ? '' : clock(preference.quiet_from)}
          error={error}
        />
        <TextField
          name="until"
          type="time"
          label={t('channel.quiet.until')}
          value={preference.quiet_until === null ? '' : clock(preference.quiet_until)}
        />
      </div>
      <p class="fine">{t('channel.quiet.hint')}</p>
      <label class="check" for="urgent">
        <input
          type="checkbox"
          id="urgent"
          name="urgent"
          value="1"
          checked={preference.urgent_anyway === 1}
        />
        <span>{t('channel.urgent')}</span>
      </label>
      <Select
        name="digest"
        label={t('channel.digest.hour')}
        hint={t('channel.digest.hint')}
        value={preference.digest_hour === null ? '' : String(preference.digest_hour)}
        options={hours}
        empty={t('channel.digest.none')}
      />
      <Button>{t('endpoint.save')}</Button>
    </form>
  );
}

const LANG_NAMES: Record<Lang, string> = { ru: 'Русский', zh: '中文', en: 'English' };

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
