// The part of a ticket page that only the seller's people see: notes, work, history.

import type { Role } from '../accounts/roles.ts';
import { RESOLUTIONS } from '../contract/ticket.ts';
import { Select, TextArea } from '../lib/fields.tsx';
import { formatTime } from '../lib/time.ts';
import type { ActionRow, NoteRow } from './conversation-store.ts';
import type { PageView, WriteErrors } from './page-view.ts';
import type { TicketRow } from './rows.ts';

/** Rejected form values, shown again. */
export interface CaseFormValues {
  reply: WriteErrors;
  note?: { text: string; error: string };
  /** Nothing was chosen. */
  resolution?: string;
  into?: string;
  fault?: string;
}

export interface Side {
  notes: NoteRow[];
  actions: ActionRow[];
  canned: { id: string; title: string; body: string }[];
  mergeable: TicketRow[];
  /** Names of the seller's people by user id. */
  names: ReadonlyMap<string, string>;
  assignee: string | null;
  role: Role;
  /** The buyer's link to a ticket its seller opened; null: only the buyer knows it. */
  link: string | null;
  /** The buyer opened it, or has got the link. */
  isSeen: boolean;
}

export function Notes(props: {
  here: string;
  notes: NoteRow[];
  mayWork: boolean;
  typed: CaseFormValues;
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

/** A ticket the seller opened: the buyer sees nothing of it until the link is handed over. */
export function BuyerLink(props: { here: string; side: Side; mayWork: boolean; view: PageView }) {
  const { here, side, mayWork, view } = props;
  const { t } = view;
  const { link, isSeen } = side;
  if (link === null) return isSeen ? null : <p class="note">{t('ticket.desk.unseen')}</p>;
  return (
    <section class="card stack">
      <h2>{t('ticket.desk.link')}</h2>
      {!isSeen && <p class="note">{t('ticket.desk.unseen')}</p>}
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <a href={link}>{link}</a>
      </copy-text>
      {!isSeen && mayWork && (
        <form method="post" action={`${here}/link-given`}>
          <button type="submit" class="plain">
            {t('ticket.desk.link.given')}
          </button>
        </form>
      )}
    </section>
  );
}

interface WorkProps {
  here: string;
  side: Side;
  ticket: TicketRow;
  typed: CaseFormValues;
  view: PageView;
}

export function Work(props: WorkProps) {
  const { here, side, ticket, view } = props;
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
      <Resolve {...props} />
      {ticket.state === 'resolved' && (
        <form class="fields" method="post" action={`${here}/close`}>
          <p class="fine">{t('ticket.desk.close.hint')}</p>
          <button type="submit" class="plain">
            {t('ticket.desk.close')}
          </button>
        </form>
      )}
      {side.mergeable.length > 0 && <Merge {...props} />}
    </section>
  );
}

/** The version its reader saw: a newer ticket must not be overwritten by a decision about an older one. */
const Seen = ({ ticket }: { ticket: TicketRow }) => (
  <input type="hidden" name="version" value={String(ticket.version)} />
);

function Resolve({ here, ticket, typed, view: { t } }: WorkProps) {
  return (
    <form class="fields" method="post" action={`${here}/resolve`} novalidate>
      <Seen ticket={ticket} />
      <Select
        name="resolution"
        label={t('ticket.desk.resolution')}
        value={ticket.resolution ?? ''}
        empty={t('form.choose')}
        error={typed.resolution}
        required
        options={RESOLUTIONS.map((one) => [one, t(`ticket.resolution.${one}`)])}
      />
      <button type="submit">{t('ticket.desk.resolve')}</button>
    </form>
  );
}

function Merge({ here, side, ticket, typed, view }: WorkProps) {
  const { t, lang, now } = view;
  return (
    <form class="fields" method="post" action={`${here}/merge`} novalidate>
      <Seen ticket={ticket} />
      <Select
        name="into"
        label={t('ticket.desk.merge')}
        hint={t('ticket.merge.warning')}
        value=""
        error={typed.into}
        required
        options={side.mergeable.map((one) => [
          one.id,
          `${t(`ticket.type.${one.type}`)} · ${formatTime(lang, one.created_at, now)}`,
        ])}
      />
      <button type="submit" class="plain">
        {t('ticket.desk.merge.do')}
      </button>
    </form>
  );
}

export function History({ actions, view }: { actions: ActionRow[]; view: PageView }) {
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
