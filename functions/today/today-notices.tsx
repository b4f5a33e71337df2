// Above the day: a first reading under way, connections that fail, keys that end.
import { inShop, RowShop } from '../accounts/shop-chip.tsx';
import { gapOf } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { AccountWarnings, Readings } from '../ozon/account-notices.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { carrierName } from '../shipments/view.ts';
import type { Part } from './today-view.ts';

export function Notices({ shown: { today, chips }, view }: Part) {
  const { t, lang, now } = view;
  return (
    <>
      <Readings accounts={today.accounts} chips={chips} view={view} />
      {today.connections.map(({ id, carrier, failing_since, sellerId }) => (
        <Notice
          tone="late"
          icon="unplug"
          end={
            <LinkButton
              look="quiet"
              href={inShop(`/${lang}/desk/connections/${id}`, sellerId, chips)}
            >
              {t('today.connection.check')}
            </LinkButton>
          }
        >
          <b>
            {t('today.connections.line', {
              carrier: carrierName(carrier, lang),
              date: formatTime(lang, failing_since, now),
            })}
          </b>
          {gapOf(lang)}
          {t('today.connections.so')} <RowShop sellerId={sellerId} chips={chips} />
        </Notice>
      ))}
      <AccountWarnings accounts={today.accounts} chips={chips} view={view} />
    </>
  );
}
