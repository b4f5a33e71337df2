// The list itself: a table, on narrow screens a card for each parcel, in one form for bulk actions.
import { mayActAs } from '../accounts/roles.ts';
import { ListActions } from './list-actions.tsx';
import { isEmpty, ParcelRow } from './list-row.tsx';
import type { Shown } from './list-shown.ts';

export function ParcelTable(props: Shown) {
  const { lines, mayWork, chosenAll, back, view } = props;
  const { t, lang } = view;
  const table = <Table {...props} />;
  if (!mayWork) return table;
  if (lines.length === 0) return null;
  return (
    <parcel-list data-all={t('parcels.select.all')}>
      <form
        class={chosenAll === null ? 'picks' : 'picks chosen-all'}
        method="post"
        action={`/${lang}/desk/parcels/actions`}
      >
        <input type="hidden" name="back" value={back} />
        {table}
        <ListActions {...props} />
      </form>
    </parcel-list>
  );
}

function Table(props: Shown) {
  const { lines, mayWork, chosenAll, chips, shopOf, view } = props;
  const { t } = view;
  const rows = lines.map((line) => {
    const shop = chips.get(shopOf.get(line.id) ?? '') ?? null;
    const mayPick = shop === null || mayActAs(shop.role, 'agent');
    return {
      line,
      situation: props.situations.get(line.id),
      contents: props.contents.get(line.id) ?? [],
      pick: mayWork && chosenAll === null ? mayPick : undefined,
      shop,
      query: props.query,
      view,
    };
  });
  const columns = props.columns.filter((column) => rows.some((row) => !isEmpty(column, row)));
  return (
    <table class="table parcels">
      <colgroup>
        {mayWork && chosenAll === null && <col class="of-pick" />}
        <col class="of-number" />
        {columns.map((column) => (
          <col class={`of-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {mayWork && chosenAll === null && (
            <th scope="col" class="at-pick">
              <span class="unseen">{t('parcels.select')}</span>
            </th>
          )}
          <th scope="col">{t('parcel.column.number')}</th>
          {columns.map((column) => (
            <th scope="col" class={`at-${column}`}>
              {t(column === 'lastEvent' ? 'parcels.column.event' : `parcel.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ParcelRow {...row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}
