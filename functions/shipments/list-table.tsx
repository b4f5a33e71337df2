// The list itself: a table, on narrow screens a card for each parcel, in one form for bulk actions.
import { mayActAs } from '../accounts/roles.ts';
import { type Chips, ShopChip } from '../accounts/shop-chip.tsx';
import type { Membership } from '../accounts/store.ts';
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine } from '../contract/shipment-list.ts';
import { isTerminal } from '../contract/status.ts';
import { formatMoney } from '../lib/money.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { productInBrief } from './parcel-products.tsx';
import type { ContentRow } from './product-search-store.ts';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

interface Shown {
  lines: ShipmentLine[];
  situations: ReadonlyMap<string, Situation>;
  contents: ReadonlyMap<string, ContentRow[]>;
  /** Query of this page, to return to. */
  back: string;
  isArchive: boolean;
  /** In any of the shops. */
  mayWork: boolean;
  /** The shops where they are several, and that of each line, by its id. */
  chips: Chips;
  shopOf: ReadonlyMap<string, string>;
  /** Ozon is connected: it can be asked for labels. */
  mayShip: boolean;
  view: View;
}

export function ParcelTable(props: Shown) {
  const { lines, situations, contents, back, mayWork, chips, shopOf, view } = props;
  const { t, lang } = view;
  const table = (
    <div class="wide">
      <table class="parcels">
        <thead>
          <tr>
            {mayWork && (
              <th scope="col">
                <span class="unseen">{t('parcels.select')}</span>
              </th>
            )}
            {COLUMNS.map((column) => (
              <th scope="col">{t(`parcel.column.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row
              line={line}
              situation={situations.get(line.id)}
              products={productInBrief(briefOf(contents.get(line.id)), view)}
              mayWork={mayWork}
              shop={chips.get(shopOf.get(line.id) ?? '') ?? null}
              view={view}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
  if (!mayWork) return <parcel-list class="card">{table}</parcel-list>;
  return (
    <parcel-list class="card" data-all={t('parcels.select.all')} data-count={t('parcels.selected')}>
      <form class="stack" method="post" action={`/${lang}/desk/parcels/actions`}>
        <input type="hidden" name="back" value={back} />
        {table}
        <Actions {...props} />
      </form>
    </parcel-list>
  );
}

const COLUMNS = ['number', 'status', 'problem', 'turn', 'eta', 'lastEvent', 'price'] as const;

/** A promise to the buyer means nothing any more. */
const isSettled = ({ status, subStatus }: ShipmentLine): boolean =>
  isTerminal(status) ||
  status === 'available_for_pickup' ||
  status === 'returning' ||
  subStatus === 'presumed_delivered';

function briefOf([first, ...others]: readonly ContentRow[] = []) {
  if (first === undefined) return null;
  return { ...first, offerId: first.offer_id, others: others.length };
}

interface RowProps {
  line: ShipmentLine;
  situation: Situation | undefined;
  /** '': not known. */
  products: string;
  mayWork: boolean;
  /** Where rows of several shops stand together. */
  shop: Membership | null;
  view: View;
}

function Row({ line, situation, products, mayWork, shop, view }: RowProps) {
  const { t, lang, now } = view;
  const isCancelAsked = situation?.case === 'cancellation_requested';
  const eta = isSettled(line) ? null : line.eta;
  const label = (column: (typeof COLUMNS)[number]) => t(`parcel.column.${column}`);
  const at = (iso: string) => <time datetime={iso}>{formatTime(lang, Date.parse(iso), now)}</time>;
  return (
    <tr class={`s-${line.status}`}>
      {mayWork && (
        <td class="pick">
          {(shop === null || mayActAs(shop.role, 'agent')) && (
            <input
              type="checkbox"
              name="id"
              value={line.id}
              aria-label={t('parcels.select.one', { number: line.number })}
            />
          )}
        </td>
      )}
      <th scope="row">
        <a href={`/${lang}/desk/parcels/${line.id}`}>{line.number}</a>
        {shop && <ShopChip name={shop.sellerName} />}
        <span class="fine">
          {carrierName(line.carrier, lang)}
          {line.scheme && ` · ${line.scheme}`}
        </span>
        {products && <span class="fine">{products}</span>}
      </th>
      <td data-label={label('status')}>
        <span class="badge">{t(`status.${line.status}`)}</span>
        {line.subStatus && <span class="fine">{t(`sub.${line.subStatus}`)}</span>}
      </td>
      <td data-label={label('problem')} class={line.problem || isCancelAsked ? 'stale' : 'empty'}>
        {isCancelAsked && (
          <p>
            <a href={`/${lang}/desk/returns`}>{t('case.cancellation_requested')}</a>
          </p>
        )}
        {line.problem && !(isCancelAsked && line.problem.reason === 'ship_by_near') && (
          <>
            {t(`stale.${line.problem.reason}`)}
            <span class="fine">
              {t('page.since', {
                date: formatDate(lang, Date.parse(line.problem.since), now),
              })}
            </span>
          </>
        )}
      </td>
      <td data-label={label('turn')}>
        {t(`turn.${situation?.turn ?? line.actionRequiredBy}`)}
        <Until at={situation?.until.at ?? null} view={view} />
      </td>
      <td data-label={label('eta')} class={eta ? undefined : 'empty'}>
        {eta && <time datetime={eta.end}>{formatDate(lang, Date.parse(eta.end), now)}</time>}
      </td>
      <td data-label={label('lastEvent')} class={line.lastEventAt ? undefined : 'empty'}>
        {line.lastEventAt && (
          <>
            {line.step && <span>{t(`step.${line.step}`)}</span>}
            <span class="fine">{at(line.lastEventAt)}</span>
          </>
        )}
      </td>
      <td data-label={label('price')} class={line.price ? 'money' : 'empty'}>
        {line.price && formatMoney(lang, line.price.minor, line.price.currency)}
      </td>
    </tr>
  );
}

function Until({ at, view: { t, lang, now } }: { at: string | null; view: View }) {
  if (at === null) return null;
  const isOver = Date.parse(at) < now;
  const date = formatTime(lang, Date.parse(at), now);
  return (
    <time class={isOver ? 'fine late' : 'fine'} datetime={at}>
      {t(isOver ? 'parcels.until.over' : 'parcels.until', { date })}
    </time>
  );
}

function Actions({ isArchive, mayShip, view }: Shown) {
  const { t, lang } = view;
  return (
    <fieldset class="actions">
      <legend>{t('parcels.actions')}</legend>
      <button type="submit" name="action" value={isArchive ? 'unarchive' : 'archive'} class="plain">
        {t(isArchive ? 'parcels.unarchive' : 'parcels.archive')}
      </button>
      {mayShip && (
        <button type="submit" formaction={`/${lang}/desk/labels/chosen`} class="plain">
          {t('labels.make')}
        </button>
      )}
      <span class="joined">
        <label class="unseen" for="carrier-of-many">
          {t('parcel.column.carrier')}
        </label>
        <select id="carrier-of-many" name="carrier">
          <option value="">{t('parcels.carrier.choose')}</option>
          {DECLARABLE.map(({ id }) => (
            <option value={id}>{carrierName(id, lang)}</option>
          ))}
        </select>
        <button type="submit" name="action" value="change_carrier" class="plain">
          {t('parcels.carrier.change')}
        </button>
      </span>
    </fieldset>
  );
}
