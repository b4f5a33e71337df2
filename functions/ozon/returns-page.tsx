// The desk page of returns, those that expire first on top, and of buyers' requests to cancel.

import { type Chips, type InShop, RowShop } from '../accounts/shop-chip.tsx';
import { type CancellationRequest, RETURN_STATUSES, type Return } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { FileLinks } from '../lib/file-links.tsx';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { timeLeft } from '../shipments/problem-words.ts';
import type { View } from '../shipments/view.ts';
import { Requests } from './cancellation-requests.tsx';
import { ReturnTurn } from './return-turn.tsx';
import { type RfbsListed, RfbsSection } from './rfbs-list.tsx';

export interface ReturnsShown {
  which: 'waiting' | 'all';
  returns: InShop<Return>[];
  next: string | null;
  requests: InShop<CancellationRequest>[];
  rfbs: RfbsListed;
  /** Health of the seller's Ozon accounts; null: none is connected. */
  health: { failingSince: number | null } | null;
  /** May decide requests of that shop. */
  mayWork: (sellerId: string) => boolean;
  chips: Chips;
  /** Outcome of the last decision. */
  notice: string | null;
}

export function renderReturns(shown: ReturnsShown, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const isOneShop = shown.chips.size === 0;
  const result = (
    <>
      <h1 class="date">{t('returns.title')}</h1>
      <p>
        {t('returns.lead')} {t('page.timezone')}{' '}
        <a href={`/${lang}/help/seller-return/`}>{t('returns.help')}</a>
      </p>
      {shown.notice && (
        <p class="card note" role="status">
          {shown.notice}
        </p>
      )}
      <Health health={shown.health} view={view} />
      {shown.requests.length > 0 && <Requests shown={shown} view={view} />}
      <Filter which={shown.which} view={view} />
      <RfbsSection listed={shown.rfbs} chips={shown.chips} view={view} />
      {shown.rfbs.returns.length > 0 && <h2>{t('returns.points')}</h2>}
      {shown.returns.length === 0 ? (
        shown.health && <p class="card">{t(`returns.none.${shown.which}`)}</p>
      ) : (
        <ul class="list rows stacked">
          {shown.returns.map((one) => (
            <Line one={one} chips={shown.chips} view={view} />
          ))}
        </ul>
      )}
      {shown.next && (
        <p>
          <a href={`/${lang}/desk/returns?which=${shown.which}&after=${shown.next}`}>
            {t('returns.next')}
          </a>
        </p>
      )}
      {isOneShop && shown.returns.length > 0 && (
        <FileLinks
          label={t('returns.files')}
          path={`/${lang}/desk/returns/export`}
          query={`which=${shown.which}`}
          t={t}
        />
      )}
      {isOneShop && shown.rfbs.returns.length > 0 && (
        <FileLinks
          label={t('returns.files.rfbs')}
          path={`/${lang}/desk/returns/rfbs-export`}
          t={t}
        />
      )}
    </>
  );
  return { title: t('returns.title'), result: result.toString() };
}

function Health({ health, view }: { health: ReturnsShown['health']; view: View }) {
  const { t, lang, now } = view;
  const connections = `/${lang}/desk/connections`;
  if (health === null) {
    return (
      <p class="card note">
        {t('returns.notConnected')} <a href={connections}>{t('returns.connect')}</a>
      </p>
    );
  }
  if (health.failingSince === null) return null;
  return (
    <p class="card warn" role="alert">
      {t('returns.failing', { date: formatTime(lang, health.failingSince, now) })}{' '}
      <a href={connections}>{t('returns.failing.check')}</a>
    </p>
  );
}

function Filter({ which, view }: { which: ReturnsShown['which']; view: View }) {
  const { t, lang } = view;
  return (
    <nav aria-label={t('returns.which')}>
      <ul class="sections">
        {(['waiting', 'all'] as const).map((one) => (
          <li>
            <a
              href={`/${lang}/desk/returns?which=${one}`}
              aria-current={one === which ? 'page' : undefined}
            >
              {t(`returns.which.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Line({ one, chips, view }: { one: InShop<Return>; chips: Chips; view: View }) {
  const { t, lang, now } = view;
  const { product } = one;
  const details = [
    product.name ?? product.offerId,
    product.quantity !== null && product.quantity > 1
      ? t('returns.quantity', { count: product.quantity })
      : null,
    product.price && formatMoney(lang, product.price.minor, product.price.currency),
    one.place,
  ];
  return (
    <li class={one.storage ? 's-returning' : 's-returned'}>
      <strong>
        {one.shipmentId ? (
          <a href={`/${lang}/desk/parcels/${one.shipmentId}`}>{one.number}</a>
        ) : (
          one.number
        )}
      </strong>
      <RowShop sellerId={one.sellerId} chips={chips} />
      <span class="badge">{statusName(one.status, t)}</span>
      <span>{details.filter(Boolean).join(' · ')}</span>
      <span class="fine">
        <time datetime={one.changedAt}>{formatTime(lang, Date.parse(one.changedAt), now)}</time>
      </span>
      {one.storage && (
        <p class="full">
          <Storage storage={one.storage} view={view} />
        </p>
      )}
      <ReturnTurn one={one} view={view} />
      {(one.reason || one.compensation) && (
        <p class="fine full">
          {one.reason && t('returns.reason', { reason: one.reason })}{' '}
          {compensationName(one.compensation, t)}
        </p>
      )}
    </li>
  );
}

/** From when storage costs, and when the return is disposed of. */
function Storage({ storage, view }: { storage: NonNullable<Return['storage']>; view: View }) {
  const { t, lang, now } = view;
  const { paidFrom, disposalAt, cost, disposalCost } = storage;
  if (paidFrom === null && disposalAt === null) return <>{t('returns.noDates')}</>;
  const isPaid = paidFrom !== null && Date.parse(paidFrom) <= now;
  return (
    <>
      {paidFrom !== null && (
        <span class={isPaid ? 'stale' : undefined}>
          {t(isPaid ? 'returns.paid' : 'returns.free', {
            date: formatTime(lang, Date.parse(paidFrom), now),
          })}
          {!isPaid && ` (${timeLeft(Date.parse(paidFrom), now, t)})`}
          {isPaid &&
            cost !== null &&
            cost.minor > 0 &&
            `${t('list.clause')}${t('returns.cost', { amount: formatMoney(lang, cost.minor, cost.currency) })}`}
          {disposalAt !== null && ' · '}
        </span>
      )}
      {disposalAt !== null && (
        <span>
          {t('returns.disposal', { date: formatTime(lang, Date.parse(disposalAt), now) })}
          {disposalCost !== null &&
            disposalCost.minor > 0 &&
            `${t('list.clause')}${t('returns.disposal.cost', { amount: formatMoney(lang, disposalCost.minor, disposalCost.currency) })}`}
          {` (${timeLeft(Date.parse(disposalAt), now, t)})`}
        </span>
      )}
    </>
  );
}

/** Ozon adds statuses: one without words of ours is shown as it came. */
function statusName(status: string, t: Words): string {
  const known = RETURN_STATUSES.find((one) => one === status);
  return known ? t(`return.status.${known}`) : status;
}

const COMPENSATIONS = ['Sent', 'Received', 'Canceled', 'DecompensationSent'] as const;

function compensationName(compensation: string | null, t: Words): string {
  const known = COMPENSATIONS.find((one) => one === compensation);
  return known ? t(`returns.compensation.${known}`) : (compensation ?? '');
}
