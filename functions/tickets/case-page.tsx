// The ticket page of the seller's desk.
import { mayActAs } from '../accounts/roles.ts';
import { Select } from '../lib/fields.tsx';
import { BuyerLink, type CaseFormValues, History, Notes, type Side, Work } from './case-side.tsx';
import type { PageView } from './page-view.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { TicketRow } from './rows.ts';
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
import { isOver } from './workflow.ts';

export function renderDeskTicket(
  row: TicketRow,
  whole: TicketView,
  side: Side,
  useCanned: string | null,
  typed: CaseFormValues,
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
      <Headline ticket={ticket} reader="seller" view={view} />
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
          <Deadlines
            ticket={ticket}
            calendar={`${here}/deadlines.ics`}
            reader="seller"
            view={view}
          />
          <Conversation ticket={ticket} live={`/api/v1/tickets/${ticket.id}/live`} view={view} />
          {mayWork && (
            <WriteForm
              action={`${here}/messages`}
              errors={{ ...typed.reply, body }}
              label={t(side.isSeen ? 'ticket.desk.reply' : 'ticket.desk.reply.unseen')}
              hint={t(side.isSeen ? 'ticket.desk.reply.hint' : 'ticket.desk.reply.unseen.hint')}
              view={view}
            >
              <Select
                name="waitFor"
                label={t('ticket.desk.waitFor')}
                value={side.isSeen ? 'buyer' : 'seller'}
                required
                options={WAIT_FOR[side.isSeen ? 'seen' : 'unseen'].map((one) => [
                  one,
                  t(`ticket.desk.waitFor.${one}`),
                ])}
              />
              <CannedLinks canned={side.canned} here={here} view={view} />
            </WriteForm>
          )}
          <PhotoList ticket={ticket} evidence={evidence} view={view} />
          <NextSteps ticket={ticket} shipment={shipment} reader="seller" view={view} />
          {shipment && <ParcelPart shipment={shipment} view={view} />}
        </div>
        <div>
          <BuyerLink here={here} side={side} mayWork={mayWork} view={view} />
          <Notes here={here} notes={side.notes} mayWork={mayWork} typed={typed} view={view} />
          {mayWork && <Work here={here} side={side} ticket={row} typed={typed} view={view} />}
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

/** Nobody waits for a buyer who cannot read the ticket. */
const WAIT_FOR = {
  seen: ['buyer', 'ozon', 'carrier'],
  unseen: ['seller', 'ozon', 'carrier'],
} as const;

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
