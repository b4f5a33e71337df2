// What is done with several tickets of the list at once, and how it is undone.
import { RESOLUTIONS } from '../contract/ticket.ts';
import type { Words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Menu } from '../parts/menu.tsx';
import { Toast } from '../parts/notice.tsx';
import { PickedBar } from '../parts/row.tsx';
import { BULK_DEEDS, type BulkDeed } from './bulk.ts';
import type { Tab } from './inbox.ts';
import type { PageView } from './page-view.ts';
import type { TicketRow } from './rows.ts';

export const BulkBar = ({ t }: { t: Words }) => (
  <PickedBar text={t('ticket.bulk.picked')}>
    <Button look="second" isSmall field="do" value="take" icon="user-round">
      {t('ticket.bulk.take')}
    </Button>
    <Button look="second" isSmall field="do" value="seen">
      {t('ticket.bulk.seen')}
    </Button>
    <Menu
      name={t('ticket.desk.resolve')}
      text={t('ticket.desk.resolve')}
      icon="check"
      look="second"
      isEnd
    >
      {RESOLUTIONS.map((one) => (
        <button type="submit" name="do" value={`resolve.${one}`}>
          {t(`ticket.resolution.${one}`)}
        </button>
      ))}
    </Menu>
  </PickedBar>
);

export interface BulkDone {
  deed: BulkDeed;
  ids: string[];
  /** Somebody else was faster. */
  failed: number;
}

export function BulkToast(props: { done: BulkDone; tab: Tab; view: PageView }) {
  const { done, tab, view } = props;
  const { t, lang } = view;
  const { deed, ids, failed } = done;
  return (
    <Toast
      undo={
        deed === 'resolve' &&
        ids.length > 0 && (
          <form method="post" action={`/${lang}/desk/tickets/actions`}>
            <input type="hidden" name="tab" value={tab} />
            {ids.map((id) => (
              <input type="hidden" name="id" value={id} />
            ))}
            <Button field="do" value="reopen" data-undo="">
              {t('ticket.undo')}
            </Button>
          </form>
        )
      }
    >
      {t(`ticket.bulk.done.${deed}`, { count: ids.length })}
      {failed > 0 && ` ${t('ticket.bulk.failed', { count: failed })}`}
    </Toast>
  );
}

/** After one ticket was ended. */
export const resolvedToast = (row: Pick<TicketRow, 'id'>, { t, lang }: PageView) => (
  <Toast
    undo={
      <form method="post" action={`/${lang}/desk/tickets/${row.id}/reopen`}>
        <Button data-undo="">{t('ticket.undo')}</Button>
      </form>
    }
  >
    {t('ticket.bulk.done.resolve', { count: 1 })}
  </Toast>
);

/** Out of the address the bulk form led to. */
export function readDone(query: Record<string, string>): BulkDone | null {
  const deed = BULK_DEEDS.find((one) => one === query.done);
  if (!deed) return null;
  const ids = (query.of ?? '').split('.').filter((id) => /^tic_\w{1,40}$/.test(id));
  return { deed, ids: ids.slice(0, 50), failed: Number(query.failed) || 0 };
}
