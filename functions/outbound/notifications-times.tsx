// When a person is notified: language, time zone, quiet hours, digest.
import { LANG_TAG, LANGS, type Lang } from '../contract/lang.ts';
import { Select, TextField } from '../lib/fields.tsx';
import type { View } from '../shipments/view.ts';
import type { PreferenceRow } from './rows.ts';

export const PLACE = '/desk/settings/notifications';

export function Times(props: { preference: PreferenceRow; error: string | undefined; view: View }) {
  const { preference, error, view } = props;
  const { t, lang } = view;
  const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), clock(hour * 60)] as const);
  return (
    <form class="card fields" method="post" action={`/${lang}${PLACE}`} id="when">
      <h2>{t('channel.when')}</h2>
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
        options={zonesFor(preference.time_zone, view)}
        required
      />
      <TextField
        name="from"
        type="time"
        label={t('channel.quiet.from')}
        hint={t('channel.quiet.hint')}
        value={preference.quiet_from === null ? '' : clock(preference.quiet_from)}
        error={error}
      />
      <TextField
        name="until"
        type="time"
        label={t('channel.quiet.until')}
        value={preference.quiet_until === null ? '' : clock(preference.quiet_until)}
      />
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
      <button type="submit">{t('endpoint.save')}</button>
    </form>
  );
}

const LANG_NAMES: Record<Lang, string> = { ru: 'Русский', zh: '中文', en: 'English' };

/** Where people who sell on Ozon live, west to east. */
const ZONES = [
  'UTC',
  'Europe/Istanbul',
  'Europe/Kaliningrad',
  'Europe/Minsk',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Tbilisi',
  'Asia/Yerevan',
  'Asia/Almaty',
  'Asia/Tashkent',
  'Asia/Yekaterinburg',
  'Asia/Bishkek',
  'Asia/Omsk',
  'Asia/Novosibirsk',
  'Asia/Krasnoyarsk',
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];

const zonesFor = (chosen: string, { lang, now }: View): (readonly [string, string])[] =>
  [...new Set([...ZONES, chosen])].map((zone) => [zone, zoneName(zone, lang, now)] as const);

/** "Владивосток, GMT+10" in words of the language. */
function zoneName(timeZone: string, lang: Lang, now: number): string {
  const part = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(LANG_TAG[lang], { timeZone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return `${part('longGeneric')}, ${part('shortOffset')}`;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
