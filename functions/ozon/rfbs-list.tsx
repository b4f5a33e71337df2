// rFBS requests on the page of returns, and a line about one on the card of its posting.
import { type Chips, type InShop, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { RfbsReturn } from '../contract/rfbs.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { groupName, RfbsUntil, Russian } from './rfbs-facts.tsx';

export interface RfbsListed {
  returns: readonly InShop<RfbsReturn>[];
  /** Cursor of the next page; null: there is none. */
  next: string | null;
}

export function RfbsSection(props: { listed: RfbsListed; chips: Chips; view: View }) {
  const { listed, chips, view } = props;
  const { t, lang } = view;
  const { returns, next } = listed;
  if (returns.length === 0) return null;
  return (
    <section class="card stack" id="rfbs">
      <h2>{t('rfbs.list')}</h2>
      <p class="fine">{t('rfbs.list.lead')}</p>
      <ul class="rows stacked">
        {inOrder(returns).map((one) => (
          <Line one={one} chips={chips} view={view} />
        ))}
      </ul>
      {next && (
        <p>
          <a href={`/${lang}/desk/returns?which=all&rfbs=${next}#rfbs`}>{t('returns.next')}</a>
        </p>
      )}
    </section>
  );
}

/** Where all wait, the nearest deadline first and those without one last; else as they came. */
function inOrder(returns: RfbsListed['returns']): RfbsListed['returns'] {
  const isWaiting = returns.every(({ waits }) => waits);
  return isWaiting ? returns.toSorted((a, b) => timeOf(a.dueAt) - timeOf(b.dueAt)) : returns;
}

const timeOf = (at: string | null): number =>
  at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);

function Line({ one, chips, view }: { one: InShop<RfbsReturn>; chips: Chips; view: View }) {
  const { t, lang, now } = view;
  const { name, offerId, price } = one.product;
  const details = [name ?? offerId, price && formatMoney(lang, price.minor, price.currency)];
  return (
    <li class={one.waits ? 's-returning' : 's-returned'}>
      <strong>
        <a href={inShop(`/${lang}/desk/returns/rfbs/${one.id}`, one.sellerId, chips)}>
          {one.number}
        </a>
      </strong>
      <RowShop sellerId={one.sellerId} chips={chips} />
      <span class="badge">{groupName(one.group, view)}</span>
      <span>{details.filter(Boolean).join(' · ')}</span>
      <span class="fine">{formatTime(lang, Date.parse(one.askedAt), now)}</span>
      {one.waits && (
        <p class="full">
          <RfbsUntil one={one} view={view} />
        </p>
      )}
      {one.reason && (
        <p class="fine full">
          {t('rfbs.reason')}
          {t('list.colon')}
          <Russian>{one.reason}</Russian>
        </p>
      )}
    </li>
  );
}

export function RfbsNotice({ returns, view }: { returns: readonly RfbsReturn[]; view: View }) {
  const { t, lang } = view;
  return (
    <>
      {returns.map((one) => (
        <p class={one.waits ? 'note' : undefined}>
          <a href={`/${lang}/desk/returns/rfbs/${one.id}`}>
            {t(one.waits ? 'rfbs.waits' : 'rfbs.exists')}
          </a>{' '}
          {one.waits ? <RfbsUntil one={one} view={view} /> : groupName(one.group, view)}
        </p>
      ))}
    </>
  );
}
