// What was just done, with its undo: a form, so that it works without a script.
import { Button } from '../parts/button.tsx';
import { Toast } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import { DONE, type News, type TodayView } from './today-view.ts';

/** Read out of the address that the form redirected to. */
export function readNews(query: URLSearchParams): News | null {
  const done = DONE.find((one) => one === query.get('done'));
  if (done === undefined) return null;
  const at = Number(query.get('at'));
  const count = Math.min(Math.max(Number(query.get('count')) || 0, 0), 10_000);
  const canUndo = (done === 'snoozed' || done === 'archived') && Number.isSafeInteger(at) && at > 0;
  return { done, count, at: canUndo ? at : null };
}

export function NewsToast(props: { news: News; shown: TodayView; view: View }) {
  const { t, lang } = props.view;
  const { done, count, at } = props.news;
  return (
    <Toast
      undo={
        at !== null && (
          <form method="post" action={`/${lang}/desk/today/undo`}>
            <input type="hidden" name="done" value={done} />
            <input type="hidden" name="at" value={String(at)} />
            <input type="hidden" name="tab" value={props.shown.tab} />
            <Button look="quiet" data-undo="">
              {t('today.undo')}
            </Button>
          </form>
        )
      }
    >
      {t(`today.done.${done}`, { count })}
    </Toast>
  );
}
