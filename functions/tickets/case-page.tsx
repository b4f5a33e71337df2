// The ticket page of the seller's desk: the list beside it, the conversation with the answer, the parcel.
import { mayActAs } from '../accounts/roles.ts';
import { MESSAGE_CHARS_MAX } from '../contract/ticket.ts';
import { newSecret } from '../lib/ids.ts';
import { LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseSide } from './case-side.tsx';
import type { CaseProps } from './case-view.ts';
import { Composer } from './composer.tsx';
import { InboxRows, InboxTabs } from './inbox-rows.tsx';
import { Conversation } from './talk.tsx';
import { isOver } from './workflow.ts';

export function renderDeskTicket(props: CaseProps) {
  const { row, whole, side, typed, view } = props;
  const { ticket, evidence } = whole;
  const { t, lang } = view;
  const title = `${t(`ticket.type.${ticket.type}`)} · ${ticket.number}`;
  const mayWork = mayActAs(side.role, 'agent') && !isOver(ticket.state);
  const result = (
    <div class="three">
      <Inbox {...props} />
      <section class="talk" aria-label={t('ticket.conversation')}>
        <CaseHead {...props} mayWork={mayWork} />
        <div class="flow">
          <Banners {...props} mayWork={mayWork} />
          <Conversation
            ticket={ticket}
            reader="seller"
            evidence={evidence}
            notes={side.notes}
            actions={side.actions}
            live={`/api/v1/tickets/${ticket.id}/live`}
            view={view}
          />
        </div>
        {mayWork ? (
          <Answer {...props} />
        ) : (
          <p class="shut soft">
            {t(isOver(ticket.state) ? 'ticket.ended' : 'ticket.viewer')}{' '}
            {row.merged_into && (
              <a href={`/${lang}/desk/tickets/${row.merged_into}`}>{t('ticket.merged.open')}</a>
            )}
          </p>
        )}
      </section>
      <CaseSide {...props} mayWork={mayWork} />
      {typed.toast}
    </div>
  ).toString();
  return { title, result, tellsViewer: true };
}

function Inbox({ row, side, inbox, tab, view }: CaseProps) {
  const { t, lang } = view;
  const query = { tab, q: '', state: null, before: null, after: null };
  return (
    <section class="inbox" aria-label={t('ticket.desk.title')}>
      <header class="title">
        <h2>
          <a href={`/${lang}/desk/tickets`}>{t('ticket.desk.title')}</a>
        </h2>
        {mayActAs(side.role, 'agent') && (
          <span class="end">
            <LinkButton look="second" icon="plus" href={`/${lang}/desk/tickets/new`}>
              {t('ticket.new.short')}
            </LinkButton>
          </span>
        )}
      </header>
      <InboxTabs query={query} counts={inbox.counts} view={view} />
      {inbox.rows.length === 0 ? (
        <p class="soft none">{t(tab === 'all' ? 'ticket.empty.none' : `ticket.empty.${tab}`)}</p>
      ) : (
        <InboxRows
          rows={inbox.rows}
          tab={tab}
          names={side.names}
          chips={NO_CHIPS}
          openId={row.id}
          view={view}
        />
      )}
      {inbox.next !== null && (
        <p class="more">
          <a href={`/${lang}/desk/tickets?tab=${tab}`}>{t('ticket.inbox.all')}</a>
        </p>
      )}
    </section>
  );
}

const NO_CHIPS = new Map();

/** What has to be said before the conversation. */
function Banners({ row, side, typed, mayWork, view }: CaseProps & { mayWork: boolean }) {
  const { t, lang } = view;
  const here = `/${lang}/desk/tickets/${row.id}`;
  const errors = [
    ['resolution-error', typed.resolution],
    ['into-error', typed.into],
    ['noteText-error', typed.note?.error],
  ] as const;
  return (
    <>
      {typed.fault && (
        <Notice tone="late" icon="circle-alert" isNews>
          {typed.fault}
        </Notice>
      )}
      {errors.map(([id, text]) =>
        text ? (
          <Notice tone="late" icon="circle-alert" isNews>
            <p id={id}>{text}</p>
          </Notice>
        ) : null,
      )}
      {!side.isSeen && (
        <Notice icon="eye-off">
          <p>{t('ticket.desk.unseen')}</p>
          {side.link !== null && (
            <div class="acts">
              <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
                <a href={side.link}>{side.link}</a>
              </copy-text>
              {mayWork && (
                <form method="post" action={`${here}/link-given`}>
                  <button type="submit" class="btn second small">
                    {t('ticket.desk.link.given')}
                  </button>
                </form>
              )}
            </div>
          )}
        </Notice>
      )}
    </>
  );
}

/** Nobody waits for a buyer who cannot read the ticket. */
const WAIT_FOR = {
  seen: ['buyer', 'ozon', 'carrier'],
  unseen: ['seller', 'ozon', 'carrier'],
} as const;

function Answer({ row, side, typed, view }: CaseProps) {
  const { t, lang } = view;
  const { reply } = typed;
  const seen = side.isSeen ? 'seen' : 'unseen';
  return (
    <Composer
      action={`/${lang}/desk/tickets/${row.id}/messages`}
      draft={row.id}
      field="body"
      label={t(side.isSeen ? 'ticket.desk.reply' : 'ticket.desk.reply.unseen')}
      hint={t(side.isSeen ? 'ticket.desk.reply.hint' : 'ticket.desk.reply.unseen.hint')}
      text={reply.body}
      error={reply.message}
      findings={reply.findings}
      max={MESSAGE_CHARS_MAX}
      ready={side.canned}
      readyTitle={t('ticket.desk.canned')}
      photos={{ error: reply.photos }}
      note={{ isOn: reply.isNote ?? false }}
      send={t('ticket.send')}
      hidden={<input type="hidden" name="once" value={newSecret()} />}
      t={t}
    >
      <label class="wait-for">
        <span class="soft">{t('ticket.desk.waitFor')}</span>
        <select class="input" name="waitFor">
          {WAIT_FOR[seen].map((one) => (
            <option value={one}>{t(`ticket.desk.waitFor.${one}`)}</option>
          ))}
        </select>
      </label>
    </Composer>
  );
}
