// The desk page of labels: postings to print, and the tasks that Ozon works on.
import { TextArea } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import type { LabelTask, Unprinted } from './labels-store.ts';

export interface LabelsShown {
  /** What stands in the field: posting numbers, one a line. */
  numbers: string;
  tasks: readonly LabelTask[];
  /** What became of the last press. */
  notices: readonly string[];
  error?: string | undefined;
  /** A viewer sees the tasks and cannot ask for more. */
  mayWork: boolean;
}

export const NUMBERS_CHARS_MAX = 8_000;

export function renderLabels(shown: LabelsShown, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const { numbers, tasks, notices, error, mayWork } = shown;
  const result = (
    <>
      <h1 class="date">{t('labels.title')}</h1>
      <p>{t('labels.lead')}</p>
      {notices.map((notice) => (
        <p class="card note" role="status">
          {notice}
        </p>
      ))}
      {mayWork && (
        <form method="post" action={`/${lang}/desk/labels`} class="card fields">
          <TextArea
            name="numbers"
            label={t('labels.numbers')}
            hint={t('labels.numbers.hint')}
            value={numbers}
            error={error}
            maxlength={NUMBERS_CHARS_MAX}
            required
          />
          <button type="submit">{t('labels.make')}</button>
        </form>
      )}
      {tasks.length > 0 && <Tasks tasks={tasks} view={view} />}
      <p>
        <a href={`/${lang}/desk/handover`}>{t('labels.next')}</a>
      </p>
    </>
  );
  return { title: t('labels.title'), result: result.toString() };
}

function Tasks({ tasks, view }: { tasks: readonly LabelTask[]; view: View }) {
  const { t, lang } = view;
  return (
    <section class="stack">
      <h2>{t('labels.tasks')}</h2>
      {tasks.some(({ state }) => state === 'waiting') && (
        <p class="note">
          {t('labels.waiting.lead')} <a href={`/${lang}/desk/labels`}>{t('labels.look')}</a>
        </p>
      )}
      <ul class="list rows stacked">
        {tasks.map((task) => (
          <Task task={task} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Task({ task, view }: { task: LabelTask; view: View }) {
  const { t, lang, now } = view;
  const postings = JSON.parse(task.postings) as string[];
  const unprinted = JSON.parse(task.unprinted) as Unprinted[];
  const kind = task.kind === 'small_label' ? 'small' : 'big';
  return (
    <li>
      <p>
        <strong>{t(`labels.kind.${kind}`, { count: postings.length })}</strong>{' '}
        <span class="fine">{formatTime(lang, task.created_at, now)}</span>
      </p>
      <p class="fine">{postings.join(t('list.comma'))}</p>
      {task.state === 'ready' && (
        <p>
          <a class="button" href={`/${lang}/desk/labels/${task.id}`} download>
            {t('labels.download')}
          </a>
        </p>
      )}
      {task.state === 'waiting' && <p>{t('labels.state.waiting')}</p>}
      {task.state === 'failed' && <p class="error">{t('labels.state.failed')}</p>}
      {unprinted.map(({ number, message }) => (
        <p class="error">
          {number} {message}
        </p>
      ))}
    </li>
  );
}
