// The bar over the list that appears when something is picked. In the markup it stands behind the rows, where
// CSS has counted the picks.
import { Button, LinkButton } from '../parts/button.tsx';
import { Menu } from '../parts/menu.tsx';
import type { Shown } from './list-shown.ts';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

export function ListActions({ query, back, mayShip, chosenAll, total, lines, view }: Shown) {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const isArchive = query.archived === 'true';
  const isAll = chosenAll !== null;
  return (
    <fieldset class="picked" aria-label={t('parcels.actions')}>
      {isAll ? (
        <>
          <input type="hidden" name="scope" value="all" />
          <b>{t('parcels.selected.all', { count: chosenAll })}</b>
        </>
      ) : (
        <span class="picked-count">{t('parcels.selected')}</span>
      )}
      {!isAll && total !== null && lines.length > 1 && (
        <a href={`${path}?${back}${back && '&'}all=1`}>
          {t('parcels.select.matching', { count: total })}
        </a>
      )}
      <span class="end">
        {mayShip && !isAll && (
          <Button action={`/${lang}/desk/labels/chosen`} icon="printer">
            {t('labels.make')}
          </Button>
        )}
        <CarrierMenu view={view} />
        <Button
          look="second"
          icon={isArchive ? 'undo-2' : 'archive'}
          field="action"
          value={isArchive ? 'unarchive' : 'archive'}
        >
          {t(isArchive ? 'parcels.unarchive' : 'parcels.archive')}
        </Button>
        {isAll && (
          <LinkButton
            href={`${path}${back && `?${back}`}`}
            look="quiet"
            icon="x"
            name={t('parcels.select.none')}
          />
        )}
      </span>
    </fieldset>
  );
}

function CarrierMenu({ view: { t, lang } }: { view: View }) {
  return (
    <Menu name={t('parcels.carrier.change')} text={t('parcels.carrier.change')} look="second" isEnd>
      <div class="fields filter-form">
        <p>
          <label for="carrier-of-many">{t('parcel.column.carrier')}</label>
          <select id="carrier-of-many" name="carrier">
            <option value="">{t('parcels.carrier.choose')}</option>
            {DECLARABLE.map(({ id }) => (
              <option value={id}>{carrierName(id, lang)}</option>
            ))}
          </select>
        </p>
        <Button field="action" value="change_carrier">
          {t('parcels.carrier.change')}
        </Button>
      </div>
    </Menu>
  );
}
