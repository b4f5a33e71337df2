// Above everything on the page of a parcel: the buyer asks to cancel. Nothing is decided by one press, and
// neither answer is the easier one.
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { Confirm } from '../parts/menu.tsx';
import type { View } from '../shipments/view.ts';

interface Props {
  id: string;
  parcelId: string;
  /** Then Ozon approves it; null: Ozon has not said when. */
  until: string | null;
  /** Product and amount. */
  contents: string;
  view: View;
}

export function CancelRequest({ id, parcelId, until, contents, view }: Props) {
  const { t, lang, now } = view;
  const at = until === null ? null : Date.parse(until);
  return (
    <section class="card cancel-request" id="request" aria-labelledby="request-title">
      <div class="card-head">
        <Icon name="package-x" />
        <h2 id="request-title">{t('request.parcel')}</h2>
        <Countdown until={at} now={now} t={t} icon="clock" />
      </div>
      <p>
        {at !== null &&
          `${t('request.auto', { date: formatTime(lang, at, now) })}${t('list.stop')}`}
        {t('request.blocked')}
      </p>
      <div class="acts">
        {(['approved', 'rejected'] as const).map((decision) => (
          <Confirm
            text={t(decision === 'approved' ? 'request.approve' : 'request.reject')}
            question={t(`request.sure.${decision}`, { contents })}
            look={decision === 'approved' ? 'danger' : 'second'}
          >
            <form class="fields" method="post" action={`/${lang}/desk/returns/requests/${id}`}>
              <input type="hidden" name="parcel" value={parcelId} />
              <TextField
                name={`comment-${id}`}
                id={`comment-${decision}`}
                label={t('request.comment')}
                value=""
              />
              <Button
                field="decision"
                value={decision}
                look={decision === 'approved' ? 'danger' : 'second'}
              >
                {t(decision === 'approved' ? 'request.approve.yes' : 'request.reject.yes')}
              </Button>
            </form>
          </Confirm>
        ))}
      </div>
    </section>
  );
}
