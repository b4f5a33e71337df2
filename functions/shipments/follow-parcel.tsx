// How to follow a parcel without giving a name, an email address or a phone.
import { Icon } from '../parts/icon.tsx';
import { CalendarLinks } from './calendar-links.tsx';
import { type Push, PushButton } from './push-button.tsx';
import type { View } from './view.ts';

export interface Following {
  /** Whole address of the calendar of its dates. */
  calendar: string;
  push?: Push;
}

/** The script adds the button if push works. */
export function FollowParcel({ calendar, push, view }: Following & { view: View }) {
  const { t } = view;
  return (
    <section class="card aside" id="follow" aria-labelledby="follow-title">
      <h2 id="follow-title">
        <Icon name="bell" />
        {t('follow.title')}
      </h2>
      <CalendarLinks
        calendar={calendar}
        title={t('follow.calendar')}
        more={t('follow.calendar.more')}
        withFile
        view={view}
      />
      <PushButton
        push={push}
        words={{
          on: t('follow.push'),
          off: t('follow.push.stop'),
          done: t('follow.push.done'),
          failed: t('follow.push.failed'),
        }}
      />
      <p class="fine">{t('follow.private')}</p>
    </section>
  );
}
