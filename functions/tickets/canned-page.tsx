// What the settings show of canned answers.
import type { ChatFinding } from '../contract/guide.ts';
import { LANG_TAG, type Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { ChatWarning } from './chat-findings.tsx';
import { PLACEHOLDERS } from './placeholders.ts';

export interface CannedFormValues {
  title: string;
  body: string;
  errors: { title?: string; body?: string };
  findings?: readonly ChatFinding[];
}

interface CannedPageProps {
  answers: readonly { id: string; title: string; body: string }[];
  typed: CannedFormValues;
  mayWork: boolean;
  lang: Lang;
}

export function CannedPage({ answers, typed, mayWork, lang }: CannedPageProps) {
  const t = words(lang);
  return (
    <>
      <p class="soft">{t('desk.canned.lead')}</p>
      {answers.length === 0 ? (
        <section class="card">
          <EmptyState
            icon="message-square-text"
            title={t('desk.canned.none')}
            lead={t('desk.canned.empty')}
          />
        </section>
      ) : (
        <ul class="card flush canned">
          {answers.map(({ id, title, body }) => (
            <li>
              <h2>{title}</h2>
              <p class="wording" lang={LANG_TAG.ru}>
                {body}
              </p>
              {mayWork && (
                <Confirm
                  text={t('desk.delete')}
                  question={t('desk.canned.sure', { title })}
                  look="quiet"
                  icon="trash-2"
                  isSmall
                >
                  <form method="post" action={`/${lang}/desk/settings/canned/${id}/delete`}>
                    <Button look="danger" isSmall>
                      {t('desk.delete')}
                    </Button>
                  </form>
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWork && <NewAnswer typed={typed} lang={lang} />}
    </>
  );
}

/** Each placeholder is shown under its own name. */
const SLOTS = Object.fromEntries(PLACEHOLDERS.map((name) => [name, `{${name}}`]));

function NewAnswer({ typed, lang }: Pick<CannedPageProps, 'typed' | 'lang'>) {
  const t = words(lang);
  const { title, body, errors, findings } = typed;
  return (
    <form class="card fields" method="post" action={`/${lang}/desk/settings/canned`}>
      <h2>{t('desk.canned.new')}</h2>
      <TextField
        name="title"
        label={t('ticket.desk.canned.title')}
        value={title}
        error={errors.title}
        required
      />
      <TextArea
        name="body"
        label={t('ticket.desk.canned.body')}
        hint={t('ticket.desk.canned.slots', SLOTS)}
        value={body}
        error={errors.body}
        required
      />
      {findings && (
        <ChatWarning text={body} findings={findings} label={t('ticket.desk.canned.anyway')} t={t} />
      )}
      <Button>{t('ticket.desk.canned.add')}</Button>
    </form>
  );
}
