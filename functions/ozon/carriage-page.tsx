// The desk page of one carriage: its list, and approving or cancelling it.
import { formatDate } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { type CarriageView, isOpen } from './read-carriages.ts';

export interface CarriageShown {
  carriage: CarriageView;
  notice: string | null;
  mayWork: boolean;
  /** A step away from cancelling: the second press does it. */
  isCancelling: boolean;
}

export function renderCarriage(
  shown: CarriageShown,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const { carriage, notice, mayWork, isCancelling } = shown;
  const { key, info, postings, seal } = carriage;
  const title = t('handover.carriage.title', { id: info.carriage_id });
  const path = `/${lang}/desk/handover/${key.connectionId}/${info.carriage_id}`;
  const mayCancel = info.cancel_availability?.is_cancel_available === true;
  const result = (
    <>
      <h1 class="date">
        {title} <small>{statusWord(info.status, view)}</small>
      </h1>
      {notice && (
        <p class="card note" role="status">
          {notice}
        </p>
      )}
      <p>{t('handover.carriage.lead', { day: dayName(key.day, view), count: postings.length })}</p>
      <ul class="list rows stacked">
        {postings.map((posting) => (
          <li>
            <p>
              <strong>{posting.posting_number}</strong>
              {posting.seller_error && <span class="stale"> {posting.seller_error}</span>}
            </p>
            {posting.products.map((product) => (
              <p class="fine">
                {[product.name ?? product.offer_id, product.quantity > 0 && `× ${product.quantity}`]
                  .filter(Boolean)
                  .join(' ')}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {mayWork && isOpen(info) && postings.length > 0 && !isCancelling && (
        <form method="post" action={path} class="fields">
          <input type="hidden" name="seal" value={seal} />
          <p>{t('handover.approve.lead')}</p>
          <button type="submit" name="step" value="approve">
            {t('handover.approve', { count: postings.length })}
          </button>
        </form>
      )}
      {mayWork && mayCancel && (
        <form method="post" action={path} class="fields">
          {isCancelling && <p class="stale">{t('handover.cancel.lead')}</p>}
          <div class="actions">
            <button type="submit" name="step" value={isCancelling ? 'cancel' : 'ask'} class="plain">
              {t(isCancelling ? 'handover.cancel.sure' : 'handover.cancel')}
            </button>
            {isCancelling && (
              <a class="button" href={path}>
                {t('handover.keep')}
              </a>
            )}
          </div>
        </form>
      )}
      {mayWork && !isOpen(info) && (
        <p class="actions">
          <a class="button plain" href={`${path}/act`} download>
            {t('handover.act')}
          </a>
          <a class="button plain" href={`${path}/barcode`} download>
            {t('handover.barcode')}
          </a>
        </p>
      )}
      <p>
        <a href={`/${lang}/desk/handover?day=${key.day}`}>{t('handover.back')}</a>
      </p>
    </>
  );
  return { title, result: result.toString() };
}

export const dayName = (day: string, { lang, now }: View): string =>
  formatDate(lang, Date.parse(day), now);

const KNOWN = ['new', 'received', 'closed', 'sended', 'cancelled'] as const;

/** Ozon's word where the documentation explains none. */
export function statusWord(status: string | undefined, { t }: View): string {
  const known = KNOWN.find((one) => one === status?.toLowerCase());
  return known ? t(`handover.status.${known}`) : (status ?? '');
}
