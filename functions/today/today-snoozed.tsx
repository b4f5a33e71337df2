// What was put off: until when, and the way back.
import { inShop, RowShop } from '../accounts/shop-chip.tsx';
import { Button } from '../parts/button.tsx';
import { Pill, spanWords } from '../parts/countdown.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Row, Thumb } from '../parts/row.tsx';
import type { Part } from './today-view.ts';
import { momentWords } from './today-words.ts';

export function Snoozed({ shown, view }: Part) {
  const { t, lang, now } = view;
  const { today, chips, mayWork } = shown;
  if (today.snoozed.length === 0) {
    return (
      <EmptyState
        icon="alarm-clock"
        title={t('today.snoozed.none')}
        lead={t('today.snoozed.none.lead')}
      />
    );
  }
  return (
    <ol>
      {today.snoozed.map(({ id, number, snoozed_until: until, problem, sellerId }) => (
        <Row
          id={id}
          thumb={<Thumb icon="alarm-clock" />}
          what={<a href={`/${lang}/desk/parcels/${id}`}>{number}</a>}
          whatMore={<RowShop sellerId={sellerId} chips={chips} />}
          why={t(`stale.${problem}`)}
          whyMore={t('today.snoozed.until', { date: momentWords(until, view) })}
          countdown={until > now && <Pill>{spanWords(until - now, t)}</Pill>}
          act={
            mayWork(sellerId) && (
              <form method="post" action={inShop(`/${lang}/desk/today/snooze`, sellerId, chips)}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="tab" value="snoozed" />
                <Button look="second" icon="rotate-ccw">
                  {t('today.snoozed.back')}
                </Button>
              </form>
            )
          }
        />
      ))}
    </ol>
  );
}
