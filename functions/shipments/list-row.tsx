// One parcel of the list: 40 px in a table, a card on a phone. What it says comes from the one engine, in the
// words of the parcel's page and of Today.
import { type Chips, ShopChip } from '../accounts/shop-chip.tsx';
import type { CaseId, Situation } from '../contract/case.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import { isTerminal } from '../contract/status.ts';
import { formatMoney } from '../lib/money.ts';
import { formatShortDate } from '../lib/time.ts';
import { Chip, Dot } from '../parts/chip.tsx';
import { Countdown, countdownTone } from '../parts/countdown.tsx';
import { Pick, Thumb } from '../parts/row.tsx';
import { productInBrief } from './contents.ts';
import type { ListColumn } from './list-columns.ts';
import { parcelHref } from './list-place.ts';
import type { ContentRow } from './product-search-store.ts';
import { SIGN_OF_STATUS } from './signs.ts';
import { carrierName, type View } from './view.ts';

export interface RowProps {
  line: ShipmentLine;
  situation: Situation | undefined;
  contents: readonly ContentRow[];
  columns: readonly ListColumn[];
  /** A box stands there; null: the reader may not act in its shop; undefined: nowhere in the list. */
  pick: boolean | undefined;
  shop: Chips extends ReadonlyMap<string, infer Shop> ? Shop | null : never;
  query: ShipmentQuery;
  view: View;
}

export function ParcelRow(props: RowProps) {
  const { line, columns, pick, shop, query, view } = props;
  const { t, lang } = view;
  return (
    <tr data-row>
      {pick !== undefined && (
        <td class="at-pick">
          {pick && (
            <Pick
              name="id"
              value={line.id}
              label={t('parcels.select.one', { number: line.number })}
            />
          )}
        </td>
      )}
      <th scope="row">
        <a data-open href={parcelHref(lang, line.id, { list: 'parcels', query })}>
          {line.number}
        </a>
        {shop && ' '}
        {shop && <ShopChip name={shop.sellerName} />}
      </th>
      {columns.map((column) => (
        <td class={`at-${column}`}>{CELLS[column](props)}</td>
      ))}
    </tr>
  );
}

/** Of this column the row has nothing to say. */
export const isEmpty = (column: ListColumn, props: Omit<RowProps, 'columns'>): boolean =>
  CELLS[column]({ ...props, columns: [] }) === null;

const CELLS: Record<ListColumn, (props: RowProps) => unknown> = {
  product: ({ line, contents: [first, ...others], view }) => {
    if (first === undefined) return null;
    const brief = { ...first, offerId: first.offer_id, others: others.length };
    const picture =
      first.picture &&
      `/${view.lang}/desk/parcels/${line.id}/products/${first.product}/${first.picture}`;
    return (
      <span class="product">
        <Thumb src={picture} size="small" />
        <span class="cut">{productInBrief(brief, view)}</span>
      </span>
    );
  },
  status: ({ line, view: { t } }) => (
    <Chip icon={SIGN_OF_STATUS[line.status]} tone={line.status === 'delivered' ? 'done' : null}>
      <span class="cut">{t(`status.short.${line.status}`)}</span>
    </Chip>
  ),
  problem: (props) => {
    const why = whyOf(props);
    if (why === null) return null;
    const { situation, view } = props;
    const until = situation?.until.at ?? null;
    const tone = until === null ? 'soon' : (countdownTone(Date.parse(until), view.now) ?? 'soon');
    return (
      <span class="why">
        <Dot tone={tone} />
        <b class="cut">{why}</b>
      </span>
    );
  },
  turn: ({ line, situation, view: { t } }) => {
    const turn = situation?.turn ?? line.actionRequiredBy;
    return turn === 'seller' ? (
      <b>{t('turn.you')}</b>
    ) : (
      <span class="soft">{t(`turn.${turn}`)}</span>
    );
  },
  until: ({ situation, view: { now, t } }) => {
    const at = situation?.until.at ?? null;
    return at === null ? null : <Countdown until={Date.parse(at)} now={now} t={t} isShort />;
  },
  lastEvent: ({ line, view: { t, lang, now } }) =>
    line.lastEventAt === null ? null : (
      <>
        <time datetime={line.lastEventAt}>
          {formatShortDate(lang, Date.parse(line.lastEventAt), now)}
        </time>
        {line.step && <span class="soft">{` ${t(`step.${line.step}`)}`}</span>}
      </>
    ),
  carrier: ({ line, view: { lang } }) => (
    <span class="soft">
      {[carrierName(line.carrier, lang), line.scheme].filter(Boolean).join(' ')}
    </span>
  ),
  eta: ({ line, view: { lang, now } }) =>
    line.eta === null || isSettled(line) ? null : (
      <time datetime={line.eta.end}>{formatShortDate(lang, Date.parse(line.eta.end), now)}</time>
    ),
  price: ({ line, view }) =>
    line.price && formatMoney(view.lang, line.price.minor, line.price.currency),
};

/** What is the matter; null: it goes as it should. */
function whyOf({ line, situation, view: { t } }: Pick<RowProps, 'line' | 'situation' | 'view'>) {
  if (situation === undefined) return line.problem && t(`stale.${line.problem.reason}`);
  if (CALM.has(situation.case)) return line.problem && t(`stale.${line.problem.reason}`);
  return t(`case.${situation.case}`);
}

/** Nothing is wrong by the case itself; a problem beside it is named by its own word. */
const CALM: ReadonlySet<CaseId> = new Set([
  'awaiting_handover',
  'not_found',
  'moving_on_time',
  'customs_in_progress',
  'out_for_delivery',
  'waiting_at_point',
  'coming_back',
  'returned',
  'presumed_delivered',
  'delivered',
  'cancelled_before_handover',
  'cancelled_after_handover',
] as const);

/** A promise to the buyer means nothing any more. */
const isSettled = ({ status, subStatus }: ShipmentLine): boolean =>
  isTerminal(status) ||
  status === 'available_for_pickup' ||
  status === 'returning' ||
  subStatus === 'presumed_delivered';
