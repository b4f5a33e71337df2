// The numbers of a parcel: to copy, to look up at the carrier, to correct. And the page its buyer may be given.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { CopyNumber } from './copy-number.tsx';
import { DomesticNumber } from './domestic-number.tsx';
import type { ParcelSide } from './parcel-side.tsx';
import { carrierName, type View } from './view.ts';

interface Props {
  parcel: SellerShipment;
  path: string;
  side: ParcelSide;
  view: View;
}

export function ParcelNumbers({ parcel, path, side, view }: Props) {
  const { t } = view;
  const ownCount = parcel.numbers.filter(({ isShared }) => !isShared).length;
  const { typed = '', error } = side.faults.number ?? {};
  return (
    <section class="card" id="numbers">
      <div class="card-head">
        <h2>{t('parcel.numbers')}</h2>
      </div>
      <ul class="parcel-numbers">
        {parcel.numbers.map((known) => (
          <NumberLine
            known={known}
            path={path}
            mayRemove={side.mayWork && (known.isShared || ownCount > 1)}
            view={view}
          />
        ))}
      </ul>
      {side.mayWork && (
        <details class="below" open={error !== undefined}>
          <summary>{t('parcel.number.add')}</summary>
          <form class="fields" method="post" action={`${path}/numbers`}>
            <TextField
              name="number"
              label={t('page.number')}
              value={typed}
              maxlength={100}
              error={error}
              required
            />
            <label class="check">
              <input type="checkbox" name="isSameParcel" value="yes" />
              <span>{t('parcel.number.same')}</span>
            </label>
            <Button look="second">{t('parcel.number.add')}</Button>
          </form>
        </details>
      )}
      <PublicPage parcel={parcel} origin={side.origin} view={view} />
    </section>
  );
}

function NumberLine(props: {
  known: SellerShipment['numbers'][number];
  path: string;
  mayRemove: boolean;
  view: View;
}) {
  const { known, path, mayRemove, view } = props;
  const { t, lang } = view;
  const whose = known.isShared
    ? t('parcel.number.order')
    : known.carrier && carrierName(known.carrier, lang);
  return (
    <li>
      <CopyNumber number={known.number} view={view} />
      <p class="fine">
        {whose}
        {known.link && (
          <>
            {' · '}
            <a href={known.link} rel="noreferrer">
              {t('parcel.number.site')}
            </a>
          </>
        )}
      </p>
      {mayRemove && (
        <form method="post" action={`${path}/numbers/remove`}>
          <input type="hidden" name="number" value={known.number} />
          <Button
            look="quiet"
            icon="trash-2"
            isSmall
            name={t('parcel.number.remove', { number: known.number })}
          />
        </form>
      )}
      {!known.isShared && <DomesticNumber number={known.number} view={view} isDesk />}
    </li>
  );
}

/** The link is Russian, which most buyers read; the page offers the other languages. */
function PublicPage(props: { parcel: SellerShipment; origin: string; view: View }) {
  const { parcel, origin, view } = props;
  const { t, lang } = view;
  return (
    <details class="below">
      <summary>{t('parcel.public')}</summary>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <a href={`/${lang}${parcel.page}`}>{`${origin}/ru${parcel.page}`}</a>
      </copy-text>
      <p class="fine">{t('parcel.public.hint')}</p>
    </details>
  );
}
