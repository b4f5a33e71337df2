// The list to take along: what to collect at one return point, to be printed and ticked off.
import type { Return } from '../contract/ozon.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import type { View } from '../shipments/view.ts';
import { byPlace } from './returns-cost.ts';

export function renderPickList(
  returns: readonly Return[],
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const title = t('returns.pickList.title');
  const result = (
    <>
      <div class="title">
        <h1>{title}</h1>
        <span class="soft">
          {formatTime(lang, now, now)} {t('page.timezone')}
        </span>
      </div>
      <p class="no-print fine">
        {t('returns.pickList.how')} <a href={`/${lang}/desk/returns`}>{t('rfbs.back')}</a>
      </p>
      {returns.length === 0 && (
        <section class="card">
          <EmptyState icon="undo-2" title={t('returns.none.waiting')} />
        </section>
      )}
      {byPlace(returns, now).map(([place, some]) => (
        <section class="card">
          <h2>{place || t('returns.place.unknown')}</h2>
          {/* A box that scrolls must be reachable by keyboard. */}
          <section class="scroll" tabindex={0} aria-label={place || t('returns.place.unknown')}>
            <table class="table pick-list">
              <thead>
                <tr>
                  <td />
                  <th scope="col">{t('rfbs.product')}</th>
                  <th scope="col">{t('returns.column.offerId')}</th>
                  <th scope="col">{t('returns.column.number')}</th>
                  <th scope="col" class="num">
                    {t('returns.column.quantity')}
                  </th>
                  <th scope="col" class="num">
                    {t('returns.column.price')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {some.map(({ number, product }) => (
                  <tr>
                    <td />
                    <td>{product.name ?? '–'}</td>
                    <td>{product.offerId ?? '–'}</td>
                    <td class="whole">{number}</td>
                    <td class="num">{product.quantity ?? '–'}</td>
                    <td class="num">
                      {product.price
                        ? formatMoney(lang, product.price.minor, product.price.currency)
                        : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ))}
    </>
  );
  return { title, result: result.toString() };
}
