// The ticket page of the seller's desk.
import { mayActAs } from '../accounts/roles.ts';
import { Texts } from '../guide/chat-page.tsx';
import { CHAT_TEXTS } from '../guide/chat-texts.ts';
import { Select } from '../lib/fields.tsx';
import { type CaseFormValues, History, Notes, type Side, Work } from './case-side.tsx';
import { ISSUE_OF_TYPE } from './deadlines.ts';
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

/** Help for sellers who answer in Ozon's own chat. */
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
