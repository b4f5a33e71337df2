// The numbers of a parcel: to copy, to look up at the carrier, to correct.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { TextField } from '../lib/fields.tsx';
import { DomesticNumber } from './domestic-number.tsx';
import type { ParcelSide } from './parcel-side.tsx';
import { carrierName, type View } from './view.ts';

export function ParcelNumbers(props: {
  parcel: SellerShipment;
  path: string;
  side: ParcelSide;
  view: View;
}) {
  const { parcel, path, side, view } = props;
  const { t } = view;
  const ownCount = parcel.numbers.filter(({ isShared }) => !isShared).length;
  const { typed = '', error } = side.faults.number ?? {};
  return (
    <section class="card stack">
      <h2>{t('parcel.numbers')}</h2>
      <ul class="rows">
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
        <details open={error !== undefined}>
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
            <button type="submit" class="plain">
              {t('parcel.number.add')}
            </button>
          </form>
        </details>
      )}
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
      <div>
        <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
          <code>{known.number}</code>
        </copy-text>
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
        {!known.isShared && <DomesticNumber number={known.number} view={view} isDesk />}
      </div>
      {mayRemove && (
        <form method="post" action={`${path}/numbers/remove`}>
          <input type="hidden" name="number" value={known.number} />
          <button
            type="submit"
            class="plain small"
            aria-label={t('parcel.number.remove', { number: known.number })}
          >
            {t('desk.delete')}
          </button>
        </form>
      )}
    </li>
  );
}
