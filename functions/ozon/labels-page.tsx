// The desk page of labels: postings to print, and the tasks that Ozon works on.

import { formatTime } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextArea } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import type { LabelTask, Unprinted } from './labels-store.ts';
import { OzonHead } from './ozon-tabs.tsx';

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
  const title = t('labels.title');
  const result = (
    <>
      <OzonHead here="labels" title={title} lead={t('labels.lead')} mayWork={mayWork} view={view} />
      {notices.map((notice) => (
        <Notice isNews>{notice}</Notice>
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
          <Button icon="printer">{t('labels.make')}</Button>
        </form>
      )}
      {tasks.length > 0 ? (
        <Tasks tasks={tasks} view={view} />
      ) : (
        <div class="card">
          <EmptyState icon="printer" title={t('labels.empty')} lead={t('labels.empty.lead')} />
        </div>
      )}
      <p>
        <LinkButton href={`/${lang}/desk/handover`} look="second" icon="truck">
          {t('labels.next')}
        </LinkButton>
      </p>
    </>
  );
  return { title, result: result.toString() };
}

function Tasks({ tasks, view }: { tasks: readonly LabelTask[]; view: View }) {
  const { t, lang } = view;
  const isWaiting = tasks.some(({ state }) => state === 'waiting');
  return (
    <section class="card flush ozon-list">
      <div class="card-head">
        <h2>{t('labels.tasks')}</h2>
        {isWaiting && (
          <p class="soft end">
            {t('labels.waiting.lead')} <a href={`/${lang}/desk/labels`}>{t('labels.look')}</a>
          </p>
        )}
      </div>
      <ul>
        {tasks.map((task) => (
          <Task task={task} view={view} />
        ))}
      </ul>
    </section>
  );
}

const TONES = { ready: 'done', waiting: null, failed: 'late' } as const;

function Task({ task, view }: { task: LabelTask; view: View }) {
  const { t, lang, now } = view;
  const postings = JSON.parse(task.postings) as string[];
  const unprinted = JSON.parse(task.unprinted) as Unprinted[];
  const kind = task.kind === 'small_label' ? 'small' : 'big';
  const state = TONES[task.state];
  return (
    <li>
      <div>
        <b>{t(`labels.kind.${kind}`, { count: postings.length })}</b>{' '}
        <span class="soft">{formatTime(lang, task.created_at, now)}</span>
        <p class="fine">{postings.join(t('list.comma'))}</p>
        {unprinted.map(({ number, message }) => (
          <p class="fine toned is-late">
            {number} {message}
          </p>
        ))}
      </div>
      <Chip tone={state}>{t(`labels.state.${task.state}`)}</Chip>
      {task.state === 'ready' && (
        <a class="btn second small" href={`/${lang}/desk/labels/${task.id}`} download>
          {t('labels.download')}
        </a>
      )}
    </li>
  );
}
