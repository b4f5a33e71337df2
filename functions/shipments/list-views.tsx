// The tabs over the list: ready views with their counts, then the views a person saved.
import { LANG_TAG } from '../contract/lang.ts';
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { type SavedView, VIEW_TITLE_MAX } from '../contract/shipment-work.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Tab, Tabs } from '../parts/tabs.tsx';
import { writeQuery } from './list-address.ts';
import { hrefOf } from './list-chips.ts';
import { READY_VIEWS, type Totals } from './list-totals.ts';
import type { Total } from './list-totals-store.ts';
import type { View } from './view.ts';

interface ViewsProps {
  query: ShipmentQuery;
  views: SavedView[];
  totals: Totals;
  /** Saved views belong to one shop and to who works in it. */
  maySave: boolean;
  fault: string | null;
  view: View;
}

export function ViewTabs(props: ViewsProps) {
  const { query, views, totals, view } = props;
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const here = writeQuery({ ...query, sort: undefined });
  const tab = (text: string, its: ShipmentQuery, total?: Total, tone?: Tab['tone']): Tab => ({
    href: hrefOf(path, its),
    text,
    isHere: writeQuery(its) === here || writeQuery(its) === writeQuery(query),
    count: total && total.count > 0 ? totalWords(total, view) : null,
    tone,
  });
  const { all, problems, yours } = totals.tabs;
  return (
    <Tabs
      label={t('parcels.views')}
      tabs={[
        tab(t('parcels.tab.all'), READY_VIEWS.all, all),
        tab(t('parcels.tab.problems'), READY_VIEWS.problems, problems, 'late'),
        tab(t('parcels.tab.yours'), READY_VIEWS.yours, yours, 'soon'),
        ...views.map((one) => tab(one.title, one.query)),
        tab(t('parcels.tab.archive'), { archived: 'true' }),
      ]}
    >
      <KeepView {...props} />
    </Tabs>
  );
}

/** "3 192", "4 000+". */
export function totalWords({ count, isMore }: Total, { lang }: Pick<View, 'lang'>): string {
  const number = new Intl.NumberFormat(LANG_TAG[lang]).format(count);
  return isMore ? `${number}+` : number;
}

/** Saves the current query as a view, or deletes that view. */
function KeepView({ query, views, maySave, fault, view }: ViewsProps) {
  const { t, lang } = view;
  const here = writeQuery(query);
  if (!maySave || here === '' || READY.has(here)) return null;
  const saved = views.find((one) => writeQuery(one.query) === here);
  const path = `/${lang}/desk/parcels/views`;
  if (saved) {
    return (
      <form method="post" action={`${path}/${saved.id}/delete`}>
        <Button look="quiet" icon="trash-2">
          {t('parcels.view.delete', { title: saved.title })}
        </Button>
      </form>
    );
  }
  const text = t('parcels.view.save');
  return (
    <pop-menu>
      <details class="menu at-end" open={fault !== null}>
        <summary class={buttonClass({ look: 'quiet', icon: 'bookmark-plus', children: text })}>
          <Icon name="bookmark-plus" />
          {text}
        </summary>
        <div>
          <form class="fields filter-form" method="post" action={path}>
            <input type="hidden" name="query" value={here} />
            <TextField
              name="title"
              label={t('parcels.view.title')}
              value=""
              maxlength={VIEW_TITLE_MAX}
              error={fault ?? undefined}
              required
            />
            <Button>{t('parcels.view.keep')}</Button>
          </form>
        </div>
      </details>
    </pop-menu>
  );
}

const READY = new Set(['problem=any', 'actionRequiredBy=seller', 'archived=true']);
