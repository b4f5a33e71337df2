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
  token: string,
  errors: WriteErrors,
  view: PageView,
): string {
  const { t, lang } = view;
  const here = `/${lang}/t/${token}`;
  return (
    <>
      <Headline ticket={ticket} reader="buyer" view={view} />
      <p class="fine">{t('ticket.link.keep')}</p>
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
        <form method="post" action={`${here}/withdraw`}>
          <button type="submit" class="plain">
            {t('ticket.withdraw')}
          </button>
        </form>
      )}
      <NextSteps ticket={ticket} shipment={shipment} reader="buyer" view={view} />
      {shipment && <ParcelPart shipment={shipment} view={view} />}
    </>
  ).toString();
}
