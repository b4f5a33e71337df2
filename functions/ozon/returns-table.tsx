// Returns as a table: those that lie at a return point by place, with what they cost next; and all of them.
import type { Chips, InShop } from '../accounts/shop-chip.tsx';
import { RETURN_STATUSES, type Return } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { formatMoney } from '../lib/money.ts';
import { DAY_MS, formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip, Dot } from '../parts/chip.tsx';
import { Pill, spanWords } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { Pick, PickedBar } from '../parts/row.tsx';
import { StayBar } from '../parts/stay-bar.tsx';
import type { Tone } from '../parts/tone.ts';
import type { Content } from '../shipments/contents-store.ts';
import type { View } from '../shipments/view.ts';
import { byPlace, isCharged, type NextCost, nextCost } from './returns-cost.ts';
import { Goods, type GoodsProps } from './returns-goods.tsx';

interface TableProps {
  returns: readonly InShop<Return>[];
  contents: ReadonlyMap<string, Content>;
  chips: Chips;
  view: View;
}

/** Each group is one trip. */
export function StoredReturns({ returns, contents, chips, view }: TableProps) {
  const { t, lang, now } = view;
  const list = `/${lang}/desk/returns/pick-list`;
  return (
    <form class="picks" method="get" action={list}>
      <p class="legend">
        <span>
          <Dot tone="done" /> {t('returns.legend.free')}
        </span>
        <span>
          <Dot tone="soon" /> {t('returns.legend.paid')}
        </span>
        <span>
          <Dot tone="late" /> {t('returns.legend.disposal')}
        </span>
      </p>
      <div class="scroll">
        <table class="table stored">
          <thead>
            <tr>
              <td />
              <th scope="col" class="goods-col">
                {t('rfbs.product')}
              </th>
              <th scope="col" class="reason-col">
                {t('returns.column.reason')}
              </th>
              <th scope="col">{t('returns.stay')}</th>
              <th scope="col">{t('returns.column.storageCost')}</th>
              <th scope="col">{t('returns.nextDate')}</th>
              <th scope="col" class="num">
                {t('returns.column.price')}
              </th>
            </tr>
          </thead>
          {byPlace(returns, now).map(([place, some]) => (
            <tbody>
              <tr class="place">
                <th colspan={7} scope="rowgroup">
                  <Icon name="warehouse" /> <b>{place || t('returns.place.unknown')}</b>
                  {t('returns.quantity', { count: some.length })}{' '}
                  <a href={`${list}?${new URLSearchParams({ place })}`}>{t('returns.pickList')}</a>
                </th>
              </tr>
              {some.map((one) => (
                <Stored one={one} contents={contents} chips={chips} view={view} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <PickedBar text={t('returns.picked')}>
        <Button icon="printer">{t('returns.pickList')}</Button>
      </PickedBar>
    </form>
  );
}

function Stored({ one, contents, chips, view }: GoodsProps) {
  const { lang } = view;
  const { price } = one.product;
  const cost = one.storage?.cost;
  return (
    <tr>
      <td>
        <Pick name="id" value={one.id} label={`${view.t('returns.pick')} ${one.number}`} />
      </td>
      <td>
        <Goods one={one} contents={contents} chips={chips} view={view} />
      </td>
      <td lang={one.reason ? 'ru' : undefined}>{one.reason ?? '–'}</td>
      <td>
        <Stay one={one} view={view} />
      </td>
      <td>
        {cost && cost.minor > 0 && isCharged(one, view.now)
          ? formatMoney(lang, cost.minor, cost.currency)
          : view.t('returns.legend.free')}
      </td>
      <td>
        <Next one={one} view={view} />
      </td>
      <td class="num">{price ? formatMoney(lang, price.minor, price.currency) : '–'}</td>
    </tr>
  );
}

function Stay({ one: { storage }, view }: { one: Return; view: View }) {
  const { t, now } = view;
  if (!storage?.arrivedAt || !storage.paidFrom || !storage.disposalAt) {
    return <span class="fine">{t('returns.noDates')}</span>;
  }
  const [arrived = 0, paidFrom = 0, disposal = 0] = [
    storage.arrivedAt,
    storage.paidFrom,
    storage.disposalAt,
  ].map((at) => Date.parse(at));
  if (disposal <= arrived) return <span class="fine">{t('returns.noDates')}</span>;
  return (
    <StayBar
      arrived={arrived}
      paidFrom={paidFrom}
      disposal={disposal}
      now={now}
      label={datesOf(storage, view)}
    />
  );
}

function datesOf(storage: NonNullable<Return['storage']>, { t, lang, now }: View): string {
  const date = (at: string | null) => (at ? formatTime(lang, Date.parse(at), now) : '');
  const isPaid = storage.paidFrom !== null && Date.parse(storage.paidFrom) <= now;
  return [
    t(isPaid ? 'returns.paid' : 'returns.free', { date: date(storage.paidFrom) }),
    t('returns.disposal', { date: date(storage.disposalAt) }),
  ].join(t('list.clause'));
}

function Next({ one, view: { t, lang, now } }: { one: Return; view: View }) {
  const next = nextCost(one, now);
  if (next === null) return <span class="fine">{t('returns.noDates')}</span>;
  const span = spanWords(Math.abs(next.at - now), t);
  const date = formatTime(lang, next.at, now);
  const isOver = next.at <= now;
  const tone = toneOf(next, now);
  return (
    <>
      <Pill tone={tone}>
        {t(isOver ? 'returns.next.over' : `returns.next.${next.kind}`, { span })}
      </Pill>
      <br />
      <time class="fine" datetime={new Date(next.at).toISOString()}>
        {date}
      </time>
    </>
  );
}

/** Losing the thing weighs more than a day of storage. */
function toneOf({ kind, at }: NextCost, now: number): Tone | null {
  const left = at - now;
  if (kind === 'disposal') return left < 3 * DAY_MS ? 'late' : left < 7 * DAY_MS ? 'soon' : null;
  return left < DAY_MS ? 'soon' : null;
}

/** Newest change first. */
export function ReturnsTable({ returns, contents, chips, view }: TableProps) {
  const { t, lang, now } = view;
  return (
    <div class="scroll">
      <table class="table stored">
        <thead>
          <tr>
            <th scope="col">{t('rfbs.product')}</th>
            <th scope="col">{t('returns.column.status')}</th>
            <th scope="col">{t('returns.column.changedAt')}</th>
            <th scope="col">{t('returns.column.place')}</th>
            <th scope="col">{t('returns.column.reason')}</th>
            <th scope="col" class="num">
              {t('returns.column.price')}
            </th>
          </tr>
        </thead>
        <tbody>
          {returns.map((one) => (
            <tr>
              <td>
                <Goods one={one} contents={contents} chips={chips} view={view} />
              </td>
              <td>
                <Chip>{statusName(one.status, t)}</Chip>
              </td>
              <td>
                <time datetime={one.changedAt}>
                  {formatTime(lang, Date.parse(one.changedAt), now)}
                </time>
              </td>
              <td>{one.place ?? '–'}</td>
              <td lang={one.reason ? 'ru' : undefined}>{one.reason ?? '–'}</td>
              <td class="num">
                {one.product.price
                  ? formatMoney(lang, one.product.price.minor, one.product.price.currency)
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Ozon adds statuses: one without words of ours is shown as it came. */
function statusName(status: string, t: Words): string {
  const known = RETURN_STATUSES.find((one) => one === status);
  return known ? t(`return.status.${known}`) : status;
}
