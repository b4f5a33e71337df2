// The first line of a parcel's page: back to the list, its number, the parcels before and after it, and what is
// done with it as a whole.
import { SNOOZE_DAYS } from '../contract/parcel-problem.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { CopyNumber } from './copy-number.tsx';
import { parcelHref, placeHref } from './list-place.ts';
import type { ParcelSide } from './parcel-side.tsx';
import { carrierName, type View } from './view.ts';

interface Props {
  parcel: SellerShipment;
  path: string;
  side: ParcelSide;
  view: View;
}

export function ParcelHead(props: Props) {
  const { parcel, side, view } = props;
  const { t, lang } = view;
  const { place, neighbours } = side.from;
  const back = place?.list === 'today' ? t('desk.nav.today') : t('parcel.back');
  return (
    <div class="title parcel-title">
      <LinkButton
        href={place ? placeHref(lang, place) : `/${lang}/desk/parcels`}
        look="quiet"
        icon="chevron-left"
        name={back}
      >
        <span>{back}</span>
      </LinkButton>
      <b>
        <CopyNumber number={parcel.number} view={view} />
      </b>
      <span class="soft parcel-carrier">{carrierName(parcel.carrier, lang)}</span>
      <div class="end acts">
        {place && neighbours.previous && (
          <LinkButton
            href={parcelHref(lang, neighbours.previous.id, place)}
            look="second"
            icon="chevron-up"
            name={t('parcel.previous', { number: neighbours.previous.number })}
          />
        )}
        {place && neighbours.next && (
          <LinkButton
            href={parcelHref(lang, neighbours.next.id, place)}
            look="second"
            icon="chevron-down"
            name={t('parcel.next', { number: neighbours.next.number })}
          />
        )}
        <Snooze {...props} />
        <More {...props} />
      </div>
    </div>
  );
}

/** Only what Today shows can be put off. */
function Snooze({ parcel, side, view: { t, lang } }: Props) {
  const isOnToday = parcel.problem !== null && parcel.archivedAt === null;
  if (!side.mayWork || !isOnToday) return null;
  return (
    <Menu name={t('today.snooze')} icon="alarm-clock" text={t('today.snooze')} look="second" isEnd>
      <form method="post" action={`/${lang}/desk/today/snooze`}>
        <input type="hidden" name="id" value={parcel.id} />
        <input type="hidden" name="parcel" value={parcel.id} />
        {side.snoozedUntil === null ? (
          SNOOZE_DAYS.map((days) => (
            <button type="submit" name="days" value={String(days)}>
              {t('today.snooze.for', { span: t('span.days', { count: days }) })}
            </button>
          ))
        ) : (
          <button type="submit" name="days" value="">
            <Icon name="undo-2" />
            {t('today.snoozed.back')}
          </button>
        )}
      </form>
    </Menu>
  );
}

function More({ parcel, path, side, view: { t, lang } }: Props) {
  const file = `/${lang}/desk/parcels/export`;
  const query = new URLSearchParams({ q: parcel.number });
  return (
    <Menu name={t('parcel.more')} icon="ellipsis" look="second" isEnd>
      {side.mayWork && (
        <form method="post" action={`${path}/${parcel.archivedAt ? 'unarchive' : 'archive'}`}>
          <button type="submit">
            <Icon name="archive" />
            {t(parcel.archivedAt ? 'parcels.unarchive' : 'parcels.archive')}
          </button>
        </form>
      )}
      {side.mayWork && (
        <a href="#numbers">
          <Icon name="package-minus" />
          {t('parcel.merge')}
        </a>
      )}
      <a href={`${file}.xlsx?${query}`} download>
        <Icon name="download" />
        {t('file.xlsx')}
      </a>
      <a href={`${file}.csv?${query}`} download>
        <Icon name="download" />
        {t('file.csv')}
      </a>
      <a href={`/${lang}${parcel.page}`}>
        <Icon name="user-round" />
        {t('parcel.public')}
      </a>
      {side.mayForget && (
        <a href={`${path}/forget`}>
          <Icon name="trash-2" />
          {t('parcel.forget')}
        </a>
      )}
    </Menu>
  );
}
