// The desk page of returns, those that expire first on top, and of buyers' requests to cancel.

import { type CancellationRequest, RETURN_STATUSES, type Return } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { TextField } from '../lib/fields.tsx';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { timeLeft } from '../shipments/problem-words.ts';
import type { View } from '../shipments/view.ts';
import { ReturnTurn } from './return-turn.tsx';

export interface ReturnsShown {
  which: 'waiting' | 'all';
  returns: Return[];
  next: string | null;
  requests: CancellationRequest[];
  /** Health of the seller's Ozon accounts; null: none is connected. */
  health: { failingSince: number | null } | null;
  /** May decide requests. */
  mayWork: boolean;
  /** Outcome of the last decision. */
  notice: string | null;
}

export function renderReturns(shown: ReturnsShown, view: View): { title: string; result: string } {
  const { t, lang } = view;
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
      {shown.returns.length === 0 ? (
        shown.health && <p class="card">{t(`returns.none.${shown.which}`)}</p>
      ) : (
        <ul class="list rows stacked">
          {shown.returns.map((one) => (
            <Line one={one} view={view} />
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

function Line({ one, view }: { one: Return; view: View }) {
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

function Requests({ shown, view }: { shown: ReturnsShown; view: View }) {
  const { t } = view;
  return (
    <section class="card stack">
      <h2>{t('request.title')}</h2>
      <p class="fine">{t('request.lead')}</p>
      <ul class="rows stacked">
        {shown.requests.map((request) => (
          <RequestLine request={request} mayWork={shown.mayWork} view={view} />
        ))}
      </ul>
    </section>
  );
}

function RequestLine(props: { request: CancellationRequest; mayWork: boolean; view: View }) {
  const { request, mayWork, view } = props;
  const { t, lang, now } = view;
  const auto = request.autoApproveAt && Date.parse(request.autoApproveAt);
  return (
    <li>
      <strong>{request.number}</strong>
      <span class="stale full">
        {auto &&
          `${t('request.auto', { date: formatTime(lang, auto, now) })} (${timeLeft(auto, now, t)})`}
      </span>
      {request.reason && (
        <span class="fine full">{t('returns.reason', { reason: request.reason })}</span>
      )}
      {mayWork && (
        <form
          class="fields filters full"
          method="post"
          action={`/${lang}/desk/returns/requests/${request.id}`}
        >
          <TextField name={`comment-${request.id}`} label={t('request.comment')} value="" />
          <button type="submit" name="decision" value="rejected">
            {t('request.reject')}
          </button>
          <button type="submit" name="decision" value="approved" class="plain">
            {t('request.approve')}
          </button>
        </form>
      )}
    </li>
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
