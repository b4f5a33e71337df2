// The ticket page of a buyer.
import type { PageView, WriteErrors } from './page-view.ts';
import {
  Conversation,
  Deadlines,
  Headline,
  NextSteps,
  ParcelPart,
  PhotoList,
  WriteForm,
} from './ticket-parts.tsx';
import type { TicketView } from './view.ts';
import { isOpen, isOver } from './workflow.ts';

export function renderTicket(
  { ticket, shipment, evidence }: TicketView,
  link: { token: string; origin: string; isNew: boolean },
  errors: WriteErrors,
  view: PageView,
): string {
  const { t, lang } = view;
  const { token, origin, isNew } = link;
  const here = `/${lang}/t/${token}`;
  return (
    <>
      <Headline ticket={ticket} reader="buyer" view={view} />
      {isNew && (
        <p class="note" role="status">
          {t('ticket.created')}
        </p>
      )}
      <p class="fine">
        {t('ticket.link.keep')}{' '}
        <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
          <code>{origin + here}</code>
        </copy-text>
      </p>
      {!ticket.hasSeller && <p class="note">{t('ticket.noseller')}</p>}
      <Deadlines ticket={ticket} calendar={`${here}/deadlines.ics`} reader="buyer" view={view} />
      <Conversation
        ticket={ticket}
        live={`/api/v1/tickets/${ticket.id}/live?token=${token}`}
        view={view}
      />
      {!isOver(ticket.state) && (
        <WriteForm action={`${here}/messages`} errors={errors} view={view} />
      )}
      <PhotoList ticket={ticket} evidence={evidence} view={view} />
      <p class="row">
        <a class="button plain" href={`${here}/claim`}>
          {t('ticket.claim')}
        </a>
      </p>
      {isOpen(ticket.state) && (
        <details>
          <summary>{t('ticket.withdraw')}</summary>
          <p>{t('ticket.withdraw.sure')}</p>
          <form method="post" action={`${here}/withdraw`}>
            <button type="submit" class="plain">
              {t('ticket.withdraw.do')}
            </button>
          </form>
        </details>
      )}
      <NextSteps ticket={ticket} shipment={shipment} reader="buyer" view={view} />
      {shipment && <ParcelPart shipment={shipment} view={view} />}
    </>
  ).toString();
}
