// On a parcel's own page: how to follow it without giving a name, an email address or a phone.
import type { View } from './view.ts';

/** `pushKey` null: this installation cannot push. The script adds the button if push works. */
export function FollowParcel(props: { page: string; pushKey: string | null; view: View }) {
  const { page, pushKey, view } = props;
  const { t } = view;
  return (
    <section class="parcel" aria-labelledby="follow">
      <h2 id="follow">{t('follow.title')}</h2>
      <p>
        <a href={`${page.replace(/^https?:/, 'webcal:')}/calendar.ics`}>{t('follow.calendar')}</a>
      </p>
      {pushKey && (
        <follow-parcel
          data-key={pushKey}
          data-page={new URL(page).pathname}
          data-on={t('follow.push')}
          data-off={t('follow.push.stop')}
          data-done={t('follow.push.done')}
          data-failed={t('follow.push.failed')}
        />
      )}
      <p class="fine">{t('follow.private')}</p>
    </section>
  );
}
