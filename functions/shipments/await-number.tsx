// "Tell me when it appears": how to wait for a number that nobody knows yet, without a name.
import { Icon } from '../parts/icon.tsx';
import { CalendarLinks } from './calendar-links.tsx';
import type { Following } from './follow-parcel.tsx';
import { PushButton } from './push-button.tsx';
import type { View } from './view.ts';

export function AwaitNumber({ calendar, push, view }: Following & { view: View }) {
  const { t } = view;
  const words = { title: t('await.calendar'), more: t('await.calendar.more') };
  return (
    <section class="card aside" id="follow" aria-labelledby="follow-title">
      <h2 id="follow-title">
        <Icon name="bell" />
        {t('await.title')}
      </h2>
      <PushButton
        push={push}
        words={{
          on: t('await.push'),
          off: t('await.push.stop'),
          done: t('await.push.done'),
          failed: t('follow.push.failed'),
        }}
      />
      <CalendarLinks calendar={calendar} {...words} view={view} />
      <p class="fine">{t('await.private')}</p>
    </section>
  );
}
