// The ticket page of a buyer: what it waits for, the conversation, what to do; beside it the link and the parcel.
import { MESSAGE_CHARS_MAX, type Ticket } from '../contract/ticket.ts';
import { newSecret } from '../lib/ids.ts';
import { formatDate } from '../lib/time.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Photos, TextArea } from '../parts/fields.tsx';
import { Icon } from '../parts/icon.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { ISSUE_OF_TYPE } from '../situation/issues.ts';
import { BuyerDeadlines } from './buyer-deadlines.tsx';
import { BuyerAside, BuyerSteps } from './buyer-side.tsx';
import { BuyerState } from './buyer-state.tsx';
import type { PageView, TicketLink, WriteErrors } from './page-view.ts';
import { Conversation } from './talk.tsx';
import type { TicketView } from './view.ts';
import { isOpen, isOver } from './workflow.ts';

export function renderTicket(
  whole: TicketView,
  link: TicketLink,
  errors: WriteErrors,
  view: PageView,
): string {
  const { ticket, evidence } = whole;
  const { t, lang } = view;
  const here = `/${lang}/t/${link.token}`;
  return (
    <>
      {link.isNew && (
        <Notice tone="done" icon="circle-check" isNews>
          {t('ticket.created')}
        </Notice>
      )}
      <div class="two">
        <div>
          <article class="card flush">
            <Head ticket={ticket} view={view} />
            <BuyerState ticket={ticket} view={view} />
          </article>
          <BuyerDeadlines ticket={ticket} calendar={`${here}/deadlines.ics`} view={view} />
          <section class="card talk">
            <h2>{t('ticket.conversation')}</h2>
            <Conversation
              ticket={ticket}
              reader="buyer"
              evidence={evidence}
              live={`/api/v1/tickets/${ticket.id}/live?token=${link.token}`}
              view={view}
            />
            {!isOver(ticket.state) && (
              <WriteForm action={`${here}/messages`} errors={errors} view={view} />
            )}
            {ticket.state === 'closed' && (
              <LinkButton href={`/${lang}/report?n=${encodeURIComponent(ticket.number)}`}>
                {t('ticket.report.open')}
              </LinkButton>
            )}
          </section>
          {isOpen(ticket.state) && (
            <Confirm
              text={t('ticket.withdraw')}
              question={t('ticket.withdraw.sure')}
              look="second"
              icon="circle-check"
            >
              <form method="post" action={`${here}/withdraw`}>
                <Button>{t('ticket.withdraw.do')}</Button>
              </form>
            </Confirm>
          )}
          <BuyerSteps whole={whole} view={view} />
        </div>
        <BuyerAside whole={whole} link={link} view={view} />
      </div>
    </>
  ).toString();
}

function Head({ ticket, view: { t, lang, now } }: { ticket: Ticket; view: PageView }) {
  return (
    <header class="ticket-head">
      <span class="sign">
        <Icon name={ISSUE_ICONS[ISSUE_OF_TYPE[ticket.type]]} />
      </span>
      <div>
        <p class="soft">{t('ticket.about', { number: ticket.number })}</p>
        <h1>{t(`ticket.type.${ticket.type}`)}</h1>
        <p class="soft">
          {t('ticket.opened', { date: formatDate(lang, Date.parse(ticket.createdAt), now) })}
        </p>
      </div>
    </header>
  );
}

function WriteForm(props: { action: string; errors: WriteErrors; view: PageView }) {
  const { action, errors, view } = props;
  const { t } = view;
  return (
    <form class="fields" method="post" action={action} enctype="multipart/form-data">
      <input type="hidden" name="once" value={newSecret()} />
      <TextArea
        name="body"
        label={t('ticket.message')}
        value={errors.body}
        hint={t('ticket.message.hint')}
        error={errors.message}
        rows={4}
        maxlength={MESSAGE_CHARS_MAX}
      />
      <Photos
        name="photos"
        label={t('ticket.photos.add')}
        hint={t('ticket.photos.hint')}
        error={errors.photos}
      />
      <Button icon="send">{t('ticket.send')}</Button>
    </form>
  );
}
