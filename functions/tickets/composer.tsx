// Where an answer is written, for tickets and for Ozon's chats. Complete without a script: each of its buttons sends
// the text and gets it back. The island reply-draft marks while one types and keeps the draft in the browser.
import type { ChatFinding } from '../contract/guide.ts';
import { CHAT_FAULTS } from '../contract/guide.ts';
import { LANG_TAG } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { ChatFindings, MarkedText } from './chat-findings.tsx';
import { ANYWAY, CHECK, CLEAN, USE } from './page-view.ts';

export interface ReadyAnswer {
  id: string;
  title: string;
  /** What the menu shows below the title. */
  more?: string;
}

interface ComposerProps {
  action: string;
  /** Names the draft in the browser: one per conversation. */
  draft: string;
  field: string;
  label: string;
  hint?: string | undefined;
  text: string;
  error?: string | undefined;
  /** undefined: not checked yet. */
  findings?: readonly ChatFinding[] | undefined;
  max: number;
  ready: readonly ReadyAnswer[];
  readyTitle: string;
  /** The file field. */
  photos?: { error: string | undefined } | null;
  /** The switch to an internal note. */
  note?: { isOn: boolean } | null;
  send: string;
  /** Hidden fields, and at the foot what belongs to sending. */
  hidden?: unknown;
  children?: unknown;
  t: Words;
}

export function Composer(props: ComposerProps) {
  const { action, draft, field, label, hint, text, error, findings, max, photos, note, t } = props;
  const errorId = `${field}-error`;
  return (
    <reply-draft
      data-key={draft}
      data-check="/api/v1/guide/chat-check"
      data-drop={t('safe.drop')}
      data-colon={t('list.colon')}
      data-kinds={JSON.stringify(
        Object.fromEntries(CHAT_FAULTS.map((kind) => [kind, t(`safe.finding.${kind}`)])),
      )}
    >
      <form class="composer" method="post" action={action} enctype="multipart/form-data" id="reply">
        {props.hidden}
        <template>
          <Icon name="circle-alert" />
        </template>
        <label class="unseen" for={field}>
          {label}
        </label>
        <div class="draft">
          <div class="marks" aria-hidden="true" />
          <textarea
            id={field}
            name={field}
            lang={LANG_TAG.ru}
            rows={4}
            maxlength={max}
            placeholder={label}
            aria-describedby={
              [hint && `${field}-hint`, error && errorId].filter(Boolean).join(' ') || undefined
            }
            aria-invalid={error ? 'true' : undefined}
          >
            {text}
          </textarea>
        </div>
        {error && (
          <p id={errorId} class="error">
            {error}
          </p>
        )}
        <Checked text={text} findings={findings} t={t} />
        {photos && <PhotoField error={photos.error} t={t} />}
        <div class="foot">
          <div class="tools">
            <ReadyMenu ready={props.ready} title={props.readyTitle} />
            {photos && (
              <label class="btn quiet attach" for="photos" title={t('ticket.photos.add')}>
                <Icon name="paperclip" />
              </label>
            )}
            {note && (
              <label class="switch">
                <input type="checkbox" name="note" value="1" checked={note.isOn} />
                <Icon name="lock" />
                {t('ticket.note.switch')}
              </label>
            )}
            <span class="by-hand">
              <Button look="quiet" field={CHECK} value="1">
                {t('safe.check.do')}
              </Button>
            </span>
          </div>
          {props.children}
          <SendButtons
            isFound={(findings?.length ?? 0) > 0}
            hasNote={!!note}
            send={props.send}
            t={t}
          />
        </div>
        {hint && (
          <p id={`${field}-hint`} class="fine hint">
            {hint}
          </p>
        )}
      </form>
    </reply-draft>
  );
}

/** What the server found; the island writes its own into the same places. */
function Checked(props: { text: string; findings: readonly ChatFinding[] | undefined; t: Words }) {
  const { text, findings, t } = props;
  const isFound = findings !== undefined && findings.length > 0;
  return (
    <div class="checked" role="status">
      {isFound && (
        <>
          <MarkedText text={text} findings={findings} />
          <ChatFindings findings={findings} canDrop t={t} />
        </>
      )}
      {findings?.length === 0 && <p class="fine">{t('safe.ok')}</p>}
      <p class="fine rule" hidden={!isFound}>
        {t('safe.drop.hint')}
      </p>
    </div>
  );
}

function PhotoField({ error, t }: { error: string | undefined; t: Words }) {
  return (
    <p class="files">
      <label for="photos" class="unseen">
        {t('ticket.photos.add')}
      </label>
      <input
        id="photos"
        name="photos"
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        aria-describedby={error ? 'photos-error' : 'photos-hint'}
        aria-invalid={error ? 'true' : undefined}
      />
      <span id="photos-hint" class="fine">
        {t('ticket.photos.hint')}
      </span>
      {error && (
        <span id="photos-error" class="error">
          {error}
        </span>
      )}
    </p>
  );
}

function ReadyMenu({ ready, title }: { ready: readonly ReadyAnswer[]; title: string }) {
  if (ready.length === 0) return null;
  return (
    <Menu name={title} text={title} icon="message-square-text">
      {ready.map((one) => (
        <button type="submit" name={USE} value={one.id} data-use="">
          <span>
            {one.title}
            {one.more && <small>{one.more}</small>}
          </span>
        </button>
      ))}
    </Menu>
  );
}

/** Which of them stands there depends on what was found, and on the switch to a note (by CSS). */
function SendButtons(props: { isFound: boolean; hasNote: boolean; send: string; t: Words }) {
  const { isFound, hasNote, send, t } = props;
  return (
    <div class="send">
      <button type="submit" class="btn second as-is" name={ANYWAY} value="1" hidden={!isFound}>
        {t('ticket.send.asis')}
      </button>
      <button type="submit" class="btn clean" name={CLEAN} value="1" hidden={!isFound}>
        {t('ticket.send.clean')}
      </button>
      <button type="submit" class="btn plain-send" hidden={isFound}>
        {send}
      </button>
      {hasNote && (
        <button type="submit" class="btn second keep">
          {t('ticket.desk.note.add')}
        </button>
      )}
    </div>
  );
}
