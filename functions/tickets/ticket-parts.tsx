// Parts of a ticket page shared by the buyer and the seller's desk.
import type { Shipment } from '../contract/shipment.ts';
import { partyWord } from '../contract/status.ts';
import { type Deadline, MESSAGE_CHARS_MAX, stateWord, type Ticket } from '../contract/ticket.ts';
import { gapOf, type Words } from '../contract/words.ts';
import { Photos, TextArea } from '../lib/fields.tsx';
import { newSecret } from '../lib/ids.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { Answer } from '../shipments/answer-steps.tsx';
import { History } from '../shipments/tracking-history.tsx';
import { viewFor } from '../shipments/view.ts';
import { ChatWarning } from './chat-findings.tsx';
import { guideFor } from './guide.ts';
import type { PageView, WriteErrors } from './page-view.ts';
import type { EvidenceRow } from './rows.ts';
import { isOpen } from './workflow.ts';

export function Headline(props: { ticket: Ticket; reader: 'buyer' | 'seller'; view: PageView }) {
  const { ticket, reader, view } = props;
  const { t, lang } = view;
  return (
    <header class={`head s-${isOpen(ticket.state) ? 'in_transit' : 'delivered'}`}>
      <p class="badge">
        {t(stateWord(ticket.state, reader))}
        {ticket.resolution && `${t('list.colon')}${t(`ticket.resolution.${ticket.resolution}`)}`}
      </p>
      <h1 class="date">{t('ticket.title', { type: t(`ticket.type.${ticket.type}`) })}</h1>
      <p>
        <a href={`/${lang}/track?n=${encodeURIComponent(ticket.number)}`}>{ticket.number}</a>
      </p>
    </header>
  );
}

export function Deadlines(props: {
  ticket: Ticket;
  calendar: string;
  reader: 'buyer' | 'seller';
  view: PageView;
}) {
  const { ticket, calendar, reader, view } = props;
  const { t } = view;
  return (
    <section class="parcel">
      <h2>{t('ticket.deadlines')}</h2>
      {ticket.deadlines.length === 0 ? (
        <p>{t('ticket.deadlines.none')}</p>
      ) : (
        <>
          <ul class="deadlines">
            {ticket.deadlines.map((deadline) => (
              <DeadlineItem deadline={deadline} reader={reader} view={view} />
            ))}
          </ul>
          <p>
            <a href={calendar}>{t('ticket.calendar.add')}</a>
          </p>
        </>
      )}
    </section>
  );
}

function DeadlineItem(props: { deadline: Deadline; reader: 'buyer' | 'seller'; view: PageView }) {
  const { deadline, reader, view } = props;
  const { t, lang, now } = view;
  const at = Date.parse(deadline.at);
  const isPast = at < now;
  return (
    <li class={isPast ? 's-exception' : 's-attempt_failed'}>
      <p>
        <strong>
          <local-time data-lang={lang}>
            <time datetime={deadline.at}>{formatTime(lang, at, now)}</time>
          </local-time>
        </strong>{' '}
        <span class="badge">
          {isPast
            ? t('ticket.deadline.passed')
            : t('ticket.deadline.left', { time: leftIn(at - now, t) })}
        </span>
      </p>
      <p>
        {t(partyWord(deadline.party, reader))}
        {t('list.stop')}
        {deadline.text}
        {gapOf(lang)}
        {deadline.ifNobodyActs}
      </p>
      <p class="fine">
        {deadline.isReported && `${t('guide.reported')}${t('list.stop')}`}
        <a href={deadline.source} rel="noreferrer">
          {t('guide.source', {
            source: new URL(deadline.source).host,
            date: formatDate(lang, Date.parse(deadline.checkedOn), now),
          })}
        </a>
      </p>
    </li>
  );
}

/** "2 days", or "5 hours" on the last day. */
function leftIn(ms: number, t: Words): string {
  const hours = Math.floor(ms / 3_600_000);
  return hours >= 48
    ? t('guide.unit.day', { count: Math.floor(hours / 24) })
    : t('guide.unit.hour', { count: hours });
}

export function Conversation(props: { ticket: Ticket; live: string; view: PageView }) {
  const { ticket, live, view } = props;
  const { t, lang, now } = view;
  return (
    <section class="parcel">
      <h2>{t('ticket.conversation')}</h2>
      {ticket.messages.length === 0 && <p>{t('ticket.conversation.none')}</p>}
      <ticket-live
        data-live={live}
        data-news={t('ticket.live.news')}
        data-buyer={t('ticket.author.buyer')}
        data-seller={t('ticket.author.seller')}
        data-system={t('ticket.author.system')}
      >
        <ol class="messages" aria-live="polite">
          {ticket.messages.map(({ id, author, at, body }) => (
            <li id={id} class={`from-${author}`}>
              <p class="fine">
                {t(`ticket.author.${author}`)} ·{' '}
                <time datetime={at}>{formatTime(lang, Date.parse(at), now)}</time>
              </p>
              <p class="body">{body}</p>
            </li>
          ))}
        </ol>
      </ticket-live>
    </section>
  );
}

export function WriteForm(props: {
  action: string;
  errors: WriteErrors;
  view: PageView;
  /** Further fields of the seller's form. */
  children?: unknown;
  label?: string;
  hint?: string;
}) {
  const { action, errors, view, children } = props;
  const { t } = view;
  return (
    <form class="card fields" method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="once" value={newSecret()} />
      <TextArea
        name="body"
        label={props.label ?? t('ticket.message')}
        value={errors.body}
        hint={props.hint ?? t('ticket.message.hint')}
        error={errors.message}
        rows={4}
        maxlength={MESSAGE_CHARS_MAX}
      />
      {children}
      <Photos
        name="photos"
        label={t('ticket.photos.add')}
        hint={t('ticket.photos.hint')}
        error={errors.photos}
      />
      {errors.findings && (
        <ChatWarning findings={errors.findings} label={t('ticket.send.anyway')} t={t} />
      )}
      <button type="submit">{t('ticket.send')}</button>
    </form>
  );
}

export function PhotoList(props: { ticket: Ticket; evidence: EvidenceRow[]; view: PageView }) {
  const { ticket, evidence, view } = props;
  if (ticket.evidence.length === 0) return null;
  return (
    <section class="parcel">
      <h2>{view.t('ticket.photos')}</h2>
      <ul class="photos">
        {ticket.evidence.map(({ url }, index) => (
          <li>
            <a href={url}>
              <img
                src={url}
                alt={view.t('ticket.photo.alt', { count: index + 1 })}
                class={`turned-${evidence[index]?.orientation ?? 1}`}
                loading="lazy"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function NextSteps(props: {
  ticket: Ticket;
  shipment: Shipment | null;
  reader: 'buyer' | 'seller';
  view: PageView;
}) {
  const { ticket, shipment, reader, view } = props;
  const { t, lang } = view;
  const answer = guideFor(ticket, shipment, { role: reader, lang, now: view.now });
  return (
    <details open={!ticket.hasSeller}>
      <summary>{t('ticket.guide')}</summary>
      <div class="parcel">
        <Answer answer={answer} view={view} />
      </div>
    </details>
  );
}

export function ParcelPart({ shipment, view }: { shipment: Shipment; view: PageView }) {
  return (
    <section class={`parcel s-${shipment.status}`}>
      <h2>{view.t('ticket.parcel')}</h2>
      <p class="badge">{view.t(`status.${shipment.status}`)}</p>
      <History shipment={shipment} view={viewFor(view.lang, view.now)} withReceipt />
    </section>
  );
}
