// One chat with a buyer: masked messages with what they say, the clocks, and the answer.
import type { ChatFinding } from '../contract/guide.ts';
import { LANG_TAG } from '../contract/lang.ts';
import { Select, TextArea } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import type { ChatText } from '../situation/chat-texts.ts';
import { ChatWarning } from '../tickets/chat-findings.tsx';
import { ChatRules, Clocks, factsOfOrder, Parcels, type Shut, ShutCard } from './chat-parts.tsx';
import type { ReadChat, ShownMessage } from './chat-read.ts';
import { CHAT_TEXT_MAX } from './chat-send.ts';
import type { ParcelOfOrder } from './chat-store.ts';

export interface ChatShown {
  /** Path of the page. */
  path: string;
  /** null: Ozon does not show it, `shut` says why. */
  chat: ReadChat | null;
  parcels: readonly ParcelOfOrder[];
  shut: Shut | null;
  notice: string | null;
  /** Older messages: nothing is answered there. */
  isPast: boolean;
  mayWork: boolean;
  texts: readonly ChatText[];
  typed: string;
  fault: string | null;
  findings: readonly ChatFinding[];
  /** The signed token of the form. */
  token: string;
}

export function renderOneChat(shown: ChatShown, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const { chat, shut, notice, parcels, typed, path, isPast } = shown;
  const order = chat?.order ?? null;
  const title = order === null ? t('chat.one') : t('chat.one.order', { number: order });
  const result = (
    <>
      <h1 class="date">{title}</h1>
      {notice && (
        <p class="card note" role="status">
          {notice}
        </p>
      )}
      {shut && <ShutCard shut={shut} typed={typed} view={view} />}
      {chat && (
        <>
          <section class="card stack">
            <p>
              <Parcels order={order} parcels={parcels} view={view} />
            </p>
            {!isPast && <Clocks times={chat.times} order={factsOfOrder(parcels)} view={view} />}
          </section>
          <Messages chat={chat} path={path} view={view} />
          {shown.mayWork && !isPast && <AnswerForm shown={shown} chat={chat} view={view} />}
          <p class="fine">
            {t('chat.privacy')} {t('page.timezone')}
          </p>
          <ChatRules view={view} />
        </>
      )}
      <p>
        <a href={isPast ? path : `/${lang}/desk/chats`}>
          {t(isPast ? 'chat.newest' : 'chat.back')}
        </a>
      </p>
    </>
  );
  return { title, result: result.toString() };
}

function Messages({ chat, path, view }: { chat: ReadChat; path: string; view: View }) {
  const { t } = view;
  return (
    <section class="card stack">
      <h2>{t('chat.messages')}</h2>
      {chat.olderId !== null && (
        <p>
          <a href={`${path}?before=${chat.olderId}`}>{t('chat.older')}</a>
        </p>
      )}
      {chat.messages.length === 0 && <p>{t('chat.messages.none')}</p>}
      <ul class="messages">
        {chat.messages.map((message) => (
          <Message message={message} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Message({ message, view }: { message: ShownMessage; view: View }) {
  const { t, lang, now } = view;
  const { by, at, text, isCut, isImage } = message;
  return (
    <li class={by === 'seller' ? 'from-seller' : undefined}>
      <p>
        <strong>{t(`chat.by.${by}`)}</strong>
        {at !== null && <span class="fine"> {formatTime(lang, at, now)}</span>}
      </p>
      {text !== '' && text.split('\n').map((line) => <p>{line}</p>)}
      {isCut && <p class="fine">{t('chat.cut')}</p>}
      {isImage && <p class="fine">{t('chat.picture')}</p>}
      <Meaning message={message} view={view} />
    </li>
  );
}

/** Who reads Russian needs none. */
function Meaning({ message: { phrases, isWhole }, view }: { message: ShownMessage; view: View }) {
  const { t, lang } = view;
  if (lang === 'ru' || phrases.length === 0) return null;
  return (
    <p class="fine">
      {t(isWhole ? 'chat.meaning' : 'chat.meaning.part')}
      {t('list.colon')}
      {phrases.map(({ text }, i) => (
        <>
          {i > 0 && ' · '}
          <strong>{text[lang]}</strong> (<span lang={LANG_TAG.ru}>{text.ru}</span>)
        </>
      ))}
    </p>
  );
}

function AnswerForm({ shown, chat, view }: { shown: ChatShown; chat: ReadChat; view: View }) {
  const { t } = view;
  const { path, texts, typed, fault, findings, token } = shown;
  const seen = chat.newestId ?? '';
  return (
    <section class="card stack" id="reply">
      <h2>{t('chat.answer')}</h2>
      <form method="get" action={`${path}#reply`} class="fields filters">
        <Select
          name="text"
          label={t('chat.ready')}
          value=""
          empty={t('chat.ready.none')}
          options={texts.map(({ id, issue, text }) => [
            id,
            `${t(`guide.issue.${issue}`)}${t('list.colon')}${beginning(text[view.lang])}`,
          ])}
        />
        <button type="submit" class="plain">
          {t('chat.ready.take')}
        </button>
      </form>
      <form method="post" action={path} class="fields stack">
        <input type="hidden" name="step" value="send" />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          name="answer"
          label={t('chat.answer.text')}
          hint={t('chat.answer.hint', { max: CHAT_TEXT_MAX })}
          value={typed}
          rows={6}
          maxlength={CHAT_TEXT_MAX}
          error={fault ?? undefined}
          required
        />
        {findings.length > 0 && <ChatWarning findings={findings} label={t('chat.anyway')} t={t} />}
        <p>
          <button type="submit">{t('chat.send')}</button>
        </p>
        <p class="fine">{t('chat.send.fine')}</p>
      </form>
      {seen !== '' && (
        <form method="post" action={path}>
          <input type="hidden" name="step" value="read" />
          <input type="hidden" name="seen" value={seen} />
          <button type="submit" class="plain small">
            {t('chat.read')}
          </button>{' '}
          <span class="fine">{t('chat.read.fine')}</span>
        </form>
      )}
    </section>
  );
}

const BEGINNING = 60;
const beginning = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;
