// What the daily page says of accounts at Ozon: a first reading under way, a key that ends or lacks a right,
// notifications in trouble.
import { type Chips, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { OzonAccount } from '../contract/ozon-account.ts';
import { gapOf } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { keyWarning, lackWarning } from './account-card.tsx';
import { troubleOf } from './push-state.ts';

interface Props {
  accounts: readonly (OzonAccount & { sellerId: string })[];
  chips: Chips;
  view: View;
}

export const AccountWarnings = ({ accounts, chips, view }: Props) => (
  <>
    {accounts
      .filter((account) => warningsOf(account, view).length > 0)
      .map((account) => (
        <Notice
          tone="soon"
          icon="key-round"
          end={
            <LinkButton
              look="quiet"
              href={inShop(
                `/${view.lang}/desk/connections/${account.connectionId}`,
                account.sellerId,
                chips,
              )}
            >
              {view.t('returns.failing.check')}
            </LinkButton>
          }
        >
          {warningsOf(account, view).map((warning) => (
            <p>{warning}</p>
          ))}
          <RowShop sellerId={account.sellerId} chips={chips} />
        </Notice>
      ))}
  </>
);

function warningsOf(account: OzonAccount, view: View): string[] {
  const trouble = account.pushes && troubleOf(account.pushes.state);
  return [
    keyWarning(account, view),
    lackWarning(account, view),
    trouble && view.t(`ozon.pushes.${trouble}`),
  ].filter((one) => one !== null);
}

/** Instead of "all is well", which nobody knows yet. */
export const Readings = ({ accounts, chips, view: { t, lang, now } }: Props) => (
  <>
    {accounts.flatMap(({ reading, sellerId }) =>
      reading
        ? [
            <Notice icon="refresh-cw" isNews>
              <b>{t('today.reading')}</b> {t('today.reading.lead', { count: reading.found })}
              {reading.reachedAt !== null && (
                <>
                  {gapOf(lang)}
                  {t('connection.reading.back', {
                    date: formatDate(lang, Date.parse(reading.reachedAt), now),
                  })}
                </>
              )}{' '}
              <RowShop sellerId={sellerId} chips={chips} />
            </Notice>,
          ]
        : [],
    )}
  </>
);
