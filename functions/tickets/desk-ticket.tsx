// A ticket on the seller's desk: what the buyer sees, and beside it what only the team does.
import { RESOLUTIONS } from '../contract/ticket.ts';
import { Texts } from '../guide/chat-page.tsx';
import { CHAT_TEXTS } from '../guide/chat-texts.ts';
import { Select, TextArea } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import { mayActAs, type Role } from '../sellers/roles.ts';
import { ISSUE_OF_TYPE } from './deadlines.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { TicketRow } from './rows.ts';
import type { ActionRow, NoteRow } from './store.ts';
import {
  Conversation,
  Deadlines,
  Headline,
  NextSteps,
  type PageView,
  ParcelPart,
  PhotoList,
  type WriteErrors,
  WriteForm,
} from './ticket-page.tsx';
import type { TicketView } from './view.ts';
import { isOver } from './workflow.ts';

/** What a form brought that could not be taken, to be shown again. */
export interface Typed {
  reply: WriteErrors;
  note?: { text: string; error: string };
  fault?: string;
}

export interface Side {
  notes: NoteRow[];
  actions: ActionRow[];
  canned: { id: string; title: string; body: string }[];
  mergeable: TicketRow[];
  /** Of the seller's people, by user id. */
  names: ReadonlyMap<string, string>;
  assignee: string | null;
  role: Role;
}

export function renderDeskTicket(
  whole: TicketView,
  side: Side,
  useCanned: string | null,
  typed: Typed,
  view: PageView,
): { title: string; result: string } {
  const { ticket, shipment, evidence } = whole;
  const { t, lang } = view;
  const here = `/${lang}/desk/tickets/${ticket.id}`;
  const title = `${t(`ticket.type.${ticket.type}`)} · ${ticket.number}`;
  const canned = side.canned.find(({ id }) => id === useCanned);
  const body = typed.reply.body || (canned ? fillPlaceholders(canned.body, whole, lang) : '');
  const mayWork = mayActAs(side.role, 'agent') && !isOver(ticket.state);
  const result = (
    <>
      <Headline ticket={ticket} view={view} />
      {typed.fault && (
        <p class="note error" role="alert">
          {typed.fault}
        </p>
      )}
      {ticket.mergedInto && (
        <p class="note">
          {t('ticket.merged')}{' '}
          <a href={`/${lang}/desk/tickets/${ticket.mergedInto}`}>{t('ticket.merged.open')}</a>
        </p>
      )}
      <div class="two">
        <div>
          <Deadlines ticket={ticket} calendar={`${here}/deadlines.ics`} view={view} />
          <Conversation ticket={ticket} live={`/api/v1/tickets/${ticket.id}/live`} view={view} />
          {mayWork && (
            <WriteForm
              action={`${here}/messages`}
              errors={{ ...typed.reply, body }}
              label={t('ticket.desk.reply')}
              hint={t('ticket.desk.reply.hint')}
              view={view}
            >
              <Select
                name="waitFor"
                label={t('ticket.desk.waitFor')}
                value="buyer"
                required
                options={(['buyer', 'ozon', 'carrier'] as const).map((one) => [
                  one,
                  t(`ticket.desk.waitFor.${one}`),
                ])}
              />
              <CannedLinks canned={side.canned} here={here} view={view} />
            </WriteForm>
          )}
          <PhotoList ticket={ticket} evidence={evidence} view={view} />
          <NextSteps ticket={ticket} shipment={shipment} view={view} />
          <ChatHelp whole={whole} view={view} />
          {shipment && <ParcelPart shipment={shipment} view={view} />}
        </div>
        <div>
          <Notes here={here} notes={side.notes} mayWork={mayWork} typed={typed} view={view} />
          {mayWork && <Work here={here} side={side} view={view} />}
          <p>
            <a class="button plain" href={`${here}/claim`}>
              {t('ticket.claim')}
            </a>
          </p>
          <History actions={side.actions} view={view} />
        </div>
      </div>
    </>
  ).toString();
  return { title, result };
}

function CannedLinks(props: { canned: Side['canned']; here: string; view: PageView }) {
  const { canned, here, view } = props;
  if (canned.length === 0) return null;
  return (
    <details>
      <summary>{view.t('ticket.desk.canned')}</summary>
      <ul class="stack">
        {canned.map(({ id, title }) => (
          <li>
            <a href={`${here}?use=${id}#body`}>
              {view.t('ticket.desk.canned.use')}: {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For those who answer in Ozon's own chat. */
function ChatHelp({ whole, view }: { whole: TicketView; view: PageView }) {
  const issue = ISSUE_OF_TYPE[whole.ticket.type];
  const texts = CHAT_TEXTS.filter((one) => one.by === 'seller' && one.issue === issue);
  const filled = texts.map((one) => ({
    ...one,
    text: {
      ru: fillPlaceholders(one.text.ru, whole, 'ru'),
      zh: fillPlaceholders(one.text.zh, whole, 'zh'),
      en: fillPlaceholders(one.text.en, whole, 'en'),
    },
  }));
  return (
    <details>
      <summary>{view.t('safe.title')}</summary>
      <div class="stack">
        <Texts texts={filled} t={view.t} />
        <a href={`/${view.lang}/chat?issue=${issue}`}>{view.t('safe.check')}</a>
      </div>
    </details>
  );
}

function Notes(props: {
  here: string;
  notes: NoteRow[];
  mayWork: boolean;
  typed: Typed;
  view: PageView;
}) {
  const { here, notes, mayWork, typed, view } = props;
  const { t, lang, now } = view;
  return (
    <section class="parcel">
      <h2>{t('ticket.desk.notes')}</h2>
      <p class="fine">{t('ticket.desk.notes.hint')}</p>
      {notes.length === 0 && <p>{t('ticket.desk.notes.none')}</p>}
      <ul class="notes">
        {notes.map((note) => (
          <li>
            <p class="fine">
              {note.written_by} · {formatTime(lang, note.created_at, now)}
            </p>
            <p class="body">{note.note_text}</p>
          </li>
        ))}
      </ul>
      {mayWork && (
        <form class="fields" method="post" action={`${here}/notes`}>
          <TextArea
            name="noteText"
            label={t('ticket.desk.note')}
            value={typed.note?.text ?? ''}
            error={typed.note?.error}
            rows={3}
          />
          <button type="submit" class="plain">
            {t('ticket.desk.note.add')}
          </button>
        </form>
      )}
    </section>
  );
}

function Work({ here, side, view }: { here: string; side: Side; view: PageView }) {
  const { t } = view;
  return (
    <section class="parcel">
      <form class="fields" method="post" action={`${here}/assign`}>
        <Select
          name="assignee"
          label={t('ticket.desk.assign')}
          value={side.assignee ?? ''}
          empty={t('ticket.desk.assign.none')}
          options={[...side.names]}
        />
        <button type="submit" class="plain">
          {t('ticket.desk.assign.save')}
        </button>
      </form>
      <form class="fields" method="post" action={`${here}/resolve`}>
        <Select
          name="resolution"
          label={t('ticket.desk.resolution')}
          value=""
          required
          options={RESOLUTIONS.map((one) => [one, t(`ticket.resolution.${one}`)])}
        />
        <button type="submit">{t('ticket.desk.resolve')}</button>
      </form>
      {side.mergeable.length > 0 && (
        <form class="fields" method="post" action={`${here}/merge`}>
          <Select
            name="into"
            label={t('ticket.desk.merge')}
            hint={t('ticket.merge.warning')}
            value=""
            required
            options={side.mergeable.map((one) => [
              one.id,
              `${t(`ticket.type.${one.type}`)} · ${formatTime(view.lang, one.created_at, view.now)}`,
            ])}
          />
          <button type="submit" class="plain">
            {t('ticket.desk.merge.do')}
          </button>
        </form>
      )}
    </section>
  );
}

function History({ actions, view }: { actions: ActionRow[]; view: PageView }) {
  const { t, lang, now } = view;
  const who = ({ actor, name }: ActionRow) =>
    name ?? (actor === 'buyer' ? t('ticket.author.buyer') : t('ticket.author.seller'));
  return (
    <details>
      <summary>{t('ticket.desk.history')}</summary>
      <ol class="stack">
        {actions.map((one) => (
          <li class="fine">
            {formatTime(lang, one.at, now)} · {who(one)} ·{' '}
            {t(`ticket.action.${one.action as 'opened'}`)}
          </li>
        ))}
      </ol>
    </details>
  );
}
