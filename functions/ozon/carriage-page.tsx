// The desk page of one carriage: its list, and approving or cancelling it.
import { formatDate } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { OzonHead } from './ozon-tabs.tsx';
import { type CarriageView, isOpen } from './read-carriages.ts';

export interface CarriageShown {
  carriage: CarriageView;
  notice: string | null;
  mayWork: boolean;
}

export function renderCarriage(
  shown: CarriageShown,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const { carriage, notice, mayWork } = shown;
  const { key, info, postings } = carriage;
  const title = t('handover.carriage.title', { id: info.carriage_id });
  const result = (
    <>
      <OzonHead
        here="handover"
        title={
          <>
            {title} <Chip>{statusWord(info.status, view)}</Chip>
          </>
        }
        back={{ href: `/${lang}/desk/handover?day=${key.day}`, name: t('handover.back') }}
        mayWork={mayWork}
        view={view}
      />
      {notice && <Notice isNews>{notice}</Notice>}
      <section class="card stack">
        <p>
          {t('handover.carriage.lead', { day: dayName(key.day, view), count: postings.length })}
        </p>
        <ul class="ozon-postings">
          {postings.map((posting) => (
            <li>
              <p>
                <b>{posting.posting_number}</b>
                {posting.seller_error && (
                  <Chip tone="late" icon="triangle-alert">
                    {posting.seller_error}
                  </Chip>
                )}
              </p>
              {posting.products.map((product) => (
                <p class="fine">
                  {[
                    product.name ?? product.offer_id,
                    product.quantity > 0 && `× ${product.quantity}`,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </p>
              ))}
            </li>
          ))}
        </ul>
        {mayWork && <Acts carriage={carriage} view={view} />}
      </section>
    </>
  );
  return { title, result: result.toString() };
}

function Acts({ carriage, view }: { carriage: CarriageView; view: View }) {
  const { t, lang } = view;
  const { key, info, postings, seal } = carriage;
  const path = `/${lang}/desk/handover/${key.connectionId}/${info.carriage_id}`;
  const isOpenNow = isOpen(info);
  return (
    <>
      {isOpenNow && postings.length > 0 && <p class="soft">{t('handover.approve.lead')}</p>}
      <div class="acts">
        {isOpenNow && postings.length > 0 && (
          <form method="post" action={path}>
            <input type="hidden" name="seal" value={seal} />
            <Button field="step" value="approve">
              {t('handover.approve', { count: postings.length })}
            </Button>
          </form>
        )}
        {!isOpenNow &&
          (['act', 'barcode'] as const).map((paper) => (
            <a class="btn second" href={`${path}/${paper}`} download>
              <Icon name="download" />
              {t(`handover.${paper}`)}
            </a>
          ))}
        {info.cancel_availability?.is_cancel_available === true && (
          <Confirm text={t('handover.cancel')} question={t('handover.cancel.lead')} look="quiet">
            <form method="post" action={path}>
              <Button field="step" value="cancel" look="danger">
                {t('handover.cancel.sure')}
              </Button>
            </form>
          </Confirm>
        )}
      </div>
    </>
  );
}

export const dayName = (day: string, { lang, now }: View): string =>
  formatDate(lang, Date.parse(day), now);

const KNOWN = ['new', 'received', 'closed', 'sended', 'cancelled'] as const;

/** Ozon's word where the documentation explains none. */
export function statusWord(status: string | undefined, { t }: View): string {
  const known = KNOWN.find((one) => one === status?.toLowerCase());
  return known ? t(`handover.status.${known}`) : (status ?? '');
}
