// One chat with a buyer: masked messages with what they say, the clocks, and the answer.
import type { ChatFinding } from '../contract/guide.ts';
import { LANG_TAG } from '../contract/lang.ts';
import { gapOf } from '../contract/words.ts';
import { DAY_MS, formatClock, formatDate, MOSCOW_OFFSET_MS } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Messages, type TalkEntry } from '../parts/messages.tsx';
import { Notice } from '../parts/notice.tsx';
import type { View } from '../shipments/view.ts';
import type { ChatText } from '../situation/chat-texts.ts';
import { Composer } from '../tickets/composer.tsx';
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
  /** undefined: not checked. */
  findings: readonly ChatFinding[] | undefined;
  /** The signed token of the form. */
  token: string;
}

export function renderOneChat(shown: ChatShown, view: View) {
  const { t, lang } = view;
  const { chat, shut, notice, parcels, typed, path, isPast, mayWork } = shown;
  const order = chat?.order ?? null;
  const title = order === null ? t('chat.one') : t('chat.one.order', { number: order });
  const result = (
    <div class="three chat">
      <section class="talk" aria-label={t('chat.messages')}>
        <header class="talk-head">
          <a class="back always" href={isPast ? path : `/${lang}/desk/chats`}>
            <Icon name="chevron-left" />
            <span class="unseen">{t(isPast ? 'chat.newest' : 'chat.back')}</span>
          </a>
          <h1>{title}</h1>
          {chat && mayWork && !isPast && <MarkRead chat={chat} path={path} view={view} />}
        </header>
        <div class="flow">
          {notice && <Notice isNews>{notice}</Notice>}
          {chat && <Talk chat={chat} path={path} view={view} />}
          {shut && <ShutCard shut={shut} typed={typed} view={view} />}
        </div>
        {chat && mayWork && !isPast && <Answer shown={shown} chat={chat} view={view} />}
        {chat && !mayWork && <p class="shut soft">{t('ticket.viewer')}</p>}
      </section>
      <aside class="aside" aria-label={t('chat.about')}>
        <section>
          <h2>{t('chat.about')}</h2>
          <p>
            <Parcels order={order} parcels={parcels} view={view} />
          </p>
        </section>
        {chat && !isPast && (
          <section>
            <h2>{t('chat.clocks')}</h2>
            <Clocks times={chat.times} order={factsOfOrder(parcels)} view={view} />
          </section>
        )}
        <section class="fine">
          <p>{[t('chat.privacy'), t('page.timezone')].join(gapOf(lang))}</p>
          <ChatRules view={view} />
        </section>
      </aside>
    </div>
  );
  return { title, result: result.toString(), tellsViewer: chat !== null };
}

function Talk({ chat, path, view }: { chat: ReadChat; path: string; view: View }) {
  const { t } = view;
  const byDay = Map.groupBy(chat.messages, ({ at }) =>
    at === null ? null : Math.floor((at + MOSCOW_OFFSET_MS) / DAY_MS),
  );
  const entries = [...byDay.values()].flatMap((messages): TalkEntry[] => {
    const at = messages[0]?.at ?? null;
    const day: TalkEntry[] =
      at === null ? [] : [{ kind: 'day', text: formatDate(view.lang, at, view.now) }];
    return [...day, ...messages.map((one) => entryOf(one, view))];
  });
  return (
    <>
      {chat.olderId !== null && (
        <p class="reload">
          <a href={`${path}?before=${chat.olderId}`}>{t('chat.older')}</a>
        </p>
      )}
      {chat.messages.length === 0 && <p class="soft">{t('chat.messages.none')}</p>}
      <Messages entries={entries} label={t('chat.messages')} />
    </>
  );
}

function entryOf(message: ShownMessage, view: View): TalkEntry {
  const { t, lang } = view;
  const { by, at, text, isCut, isImage } = message;
  return {
    kind: 'message',
    side: by === 'seller' ? 'ours' : 'theirs',
    by: (
      <span>
        {t(`chat.by.${by}`)}
        {at !== null && ` · ${formatClock(lang, at)}`}
      </span>
    ),
    body: text,
    more: (
      <>
        {isImage && (
          <p class="pictured">
            <Icon name="image" />
            {t('chat.picture')}
          </p>
        )}
        <Meaning message={message} view={view} />
      </>
    ),
    below: isCut ? { icon: 'info', text: t('chat.cut') } : null,
  };
}

/** Who reads Russian needs none. */
function Meaning({ message: { phrases, isWhole }, view }: { message: ShownMessage; view: View }) {
  const { t, lang } = view;
  if (lang === 'ru' || phrases.length === 0) return null;
  return (
    <p class="meaning">
      {t(isWhole ? 'chat.meaning' : 'chat.meaning.part')}
      {t('list.colon')}
      {phrases.map(({ text }, i) => (
        <>
          {i > 0 && ' · '}
          <b>{text[lang]}</b> (<span lang={LANG_TAG.ru}>{text.ru}</span>)
        </>
      ))}
    </p>
  );
}

function MarkRead({ chat, path, view: { t } }: { chat: ReadChat; path: string; view: View }) {
  if (chat.newestId === null) return null;
  return (
    <form class="end" method="post" action={path} title={t('chat.read.fine')}>
      <input type="hidden" name="step" value="read" />
      <input type="hidden" name="seen" value={chat.newestId} />
      <Button look="second" icon="check">
        {t('chat.read')}
      </Button>
    </form>
  );
}

function Answer({ shown, chat, view }: { shown: ChatShown; chat: ReadChat; view: View }) {
  const { t, lang } = view;
  const { path, texts, typed, fault, findings, token } = shown;
  return (
    <Composer
      action={path}
      draft={path.split('/').slice(-2).join('/')}
      field="answer"
      label={t('chat.answer.text')}
      hint={[t('chat.answer.hint', { max: CHAT_TEXT_MAX }), t('chat.send.fine')].join(gapOf(lang))}
      text={typed}
      error={fault ?? undefined}
      findings={findings}
      max={CHAT_TEXT_MAX}
      ready={texts.map(({ id, issue, text }) => ({
        id,
        title: t(`guide.issue.${issue}`),
        more: beginning(text[lang]),
      }))}
      readyTitle={t('chat.ready')}
      send={t('chat.send')}
      hidden={
        <>
          <input type="hidden" name="step" value="send" />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="seen" value={chat.newestId ?? ''} />
        </>
      }
      t={t}
    />
  );
}

const BEGINNING = 60;
const beginning = (text: string): string =>
  text.length > BEGINNING ? `${text.slice(0, BEGINNING).trimEnd()}…` : text;
