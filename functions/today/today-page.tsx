// The daily page: what is broken, four figures, and the four places of a parcel. Complete without JavaScript.
import { LANG_TAG } from '../contract/lang.ts';
import { PLACES, type Place } from '../contract/today.ts';
import { MOSCOW_OFFSET_MS } from '../lib/time.ts';
import { Figures } from '../parts/figures.tsx';
import { Notice } from '../parts/notice.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Tone } from '../parts/tone.ts';
import type { View } from '../shipments/view.ts';
import { figuresOf } from './today-figures.tsx';
import { Overdue, Waiting } from './today-groups.tsx';
import { Notices } from './today-notices.tsx';
import { Rescue } from './today-rescue.tsx';
import { Snoozed } from './today-snoozed.tsx';
import { NewsToast } from './today-toast.tsx';
import type { Part, TodayView } from './today-view.ts';
import { countOf } from './today-words.ts';

export function renderToday(shown: TodayView, view: View): { title: string; result: string } {
  const { t } = view;
  const { today, tab } = shown;
  const result = (
    <>
      <div class="title">
        <h1>{t('today.title')}</h1>
        <span class="soft">{t('today.date', { date: longDate(view) })}</span>
      </div>
      <Notices shown={shown} view={view} />
      {today.hasParcels && (
        <div class="today-figures">
          <Figures label={t('today.figures')} figures={figuresOf(shown, view)} />
        </div>
      )}
      {!shown.mayWorkSomewhere && <Notice icon="lock">{t('today.viewer')}</Notice>}
      <div class="card flush today-list">
        {today.hasParcels && <PlaceTabs shown={shown} view={view} />}
        <h2 class="unseen">{t(`today.tab.${tab}`)}</h2>
        {tab === 'rescue' && <Rescue shown={shown} view={view} />}
        {tab === 'overdue' && <Overdue shown={shown} view={view} />}
        {tab === 'waiting' && <Waiting shown={shown} view={view} />}
        {tab === 'snoozed' && <Snoozed shown={shown} view={view} />}
      </div>
      {shown.news && <NewsToast news={shown.news} shown={shown} view={view} />}
    </>
  );
  return { title: t('today.title'), result: result.toString() };
}

const TONES: Partial<Record<Place, Tone>> = { rescue: 'soon', overdue: 'late' };

function PlaceTabs({ shown: { today, tab }, view }: Part) {
  const { t, lang } = view;
  const tabs = PLACES.map((place) => ({
    href: `/${lang}/desk/today${place === 'rescue' ? '' : `?tab=${place}`}`,
    text: t(`today.tab.${place}`),
    isHere: place === tab,
    count: countOf(today.places[place], view),
    tone: today.places[place].count > 0 ? TONES[place] : null,
  }));
  return <Tabs label={t('today.tabs')} tabs={tabs} />;
}

/** "Thursday, 26 November", in Moscow. */
const longDate = ({ lang, now }: View): string =>
  new Intl.DateTimeFormat(LANG_TAG[lang] === 'en' ? 'en-GB' : LANG_TAG[lang], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(now + MOSCOW_OFFSET_MS);
