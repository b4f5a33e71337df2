// What the daily page says of accounts at Ozon: a first reading under way, a key that ends or lacks a right,
// notifications in trouble.
import { type Chips, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { OzonAccount } from '../contract/ozon-account.ts';
import { gapOf } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { keyWarning, lackWarning } from './account-card.tsx';
import { troubleOf } from './push-state.ts';

interface Props {
  accounts: readonly (OzonAccount & { sellerId: string })[];
  chips: Chips;
  view: View;
}

export function AccountWarnings({ accounts, chips, view }: Props) {
  const { t, lang } = view;
  const told = accounts.filter((account) => warningsOf(account, view).length > 0);
  if (told.length === 0) return null;
  return (
    <section class="card stack warn">
      <h2>{t('today.account')}</h2>
      <ul class="stack">
        {told.map((account) => {
          const { connectionId, sellerId } = account;
          return (
            <li>
              {warningsOf(account, view).map((warning) => (
                <p>{warning}</p>
              ))}
              <p>
                <a href={inShop(`/${lang}/desk/connections/${connectionId}`, sellerId, chips)}>
                  {t('returns.failing.check')}
                </a>{' '}
                <RowShop sellerId={sellerId} chips={chips} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function warningsOf(account: OzonAccount, view: View): string[] {
  const trouble = account.pushes && troubleOf(account.pushes.state);
  return [
    keyWarning(account, view),
    lackWarning(account, view),
    trouble && view.t(`ozon.pushes.${trouble}`),
  ].filter((one) => one !== null);
}

/** Instead of "all is well", which nobody knows yet. */
export function Readings({ accounts, chips, view: { t, lang, now } }: Props) {
  const readings = accounts.flatMap(({ reading, sellerId }) =>
    reading ? [{ ...reading, sellerId }] : [],
  );
  if (readings.length === 0) return null;
  return (
    <section class="card stack" role="status">
      <h2>{t('today.reading')}</h2>
      {readings.map(({ found, reachedAt, sellerId }) => (
        <p>
          {t('today.reading.lead', { count: found })}
          {reachedAt !== null && (
            <>
              {gapOf(lang)}
              {t('connection.reading.back', { date: formatDate(lang, Date.parse(reachedAt), now) })}
            </>
          )}{' '}
          <RowShop sellerId={sellerId} chips={chips} />
        </p>
      ))}
    </section>
  );
}
