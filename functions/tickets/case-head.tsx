// The head of a ticket at the desk: what it is about, who waits how long, who has it, how it ends.
import { RESOLUTIONS } from '../contract/ticket.ts';
import { Avatar } from '../parts/avatar.tsx';
import { buttonClass } from '../parts/button.tsx';
import { Pill, roughSpan } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import type { CaseProps } from './case-view.ts';
import { StateChip } from './inbox-rows.tsx';
import { isOpen } from './workflow.ts';

type HeadProps = CaseProps & { mayWork: boolean };

export function CaseHead(props: HeadProps) {
  const { row, whole, tab, mayWork, view } = props;
  const { ticket } = whole;
  const { t, lang } = view;
  const here = `/${lang}/desk/tickets/${ticket.id}`;
  return (
    <header class="talk-head">
      <a class="back" href={`/${lang}/desk/tickets?tab=${tab}`}>
        <Icon name="chevron-left" />
        <span class="unseen">{t('ticket.back')}</span>
      </a>
      <h1>{t(`ticket.type.${ticket.type}`)}</h1>
      <span class="acts" data-turn="">
        <Waits {...props} />
      </span>
      <div class="end acts">
        {mayWork && <Assign {...props} />}
        {mayWork && isOpen(row.state) && <Resolve {...props} />}
        {mayWork && row.state === 'resolved' && (
          <form method="post" action={`${here}/reopen`}>
            <button type="submit" class={buttonClass({ look: 'second', children: 1 })}>
              <Icon name="rotate-ccw" />
              {t('ticket.reopen')}
            </button>
          </form>
        )}
        <Menu name={t('ticket.more')} icon="ellipsis" isEnd>
          <a href={`${here}/claim`}>
            <Icon name="file-text" />
            {t('ticket.claim')}
          </a>
          {ticket.deadlines.length > 0 && (
            <a href={`${here}/deadlines.ics`}>
              <Icon name="calendar-plus" />
              {t('ticket.calendar.add')}
            </a>
          )}
          {mayWork && row.state === 'resolved' && (
            <form method="post" action={`${here}/close`}>
              <button type="submit">
                <Icon name="lock" />
                <span>
                  {t('ticket.desk.close')}
                  <small>{t('ticket.desk.close.hint')}</small>
                </span>
              </button>
            </form>
          )}
        </Menu>
      </div>
    </header>
  );
}

function Waits({ row, whole, view: { t, now } }: HeadProps) {
  if (row.state !== 'new' && row.state !== 'waiting_on_seller')
    return <StateChip row={row} t={t} />;
  const { messages } = whole.ticket;
  const answered = messages.findLastIndex(({ author }) => author === 'seller');
  const asked = messages.slice(answered + 1).find(({ author }) => author === 'buyer');
  if (!asked) return <StateChip row={row} t={t} />;
  return (
    <Pill tone="soon">
      {t('ticket.waits.span', { span: roughSpan(now - Date.parse(asked.at), t) })}
    </Pill>
  );
}

function Assign({ row, side, view: { t, lang } }: HeadProps) {
  const name = side.assignee === null ? null : side.names.get(side.assignee);
  const others = [...side.names].toSorted(
    ([a], [b]) => Number(b === side.userId) - Number(a === side.userId),
  );
  return (
    <pop-menu>
      <details class="menu at-end">
        <summary
          class={buttonClass({ look: 'second', children: 1 })}
          title={`${t('ticket.desk.assign')}${t('list.colon')}${name ?? t('ticket.desk.assign.none')}`}
        >
          <span class="unseen">
            {t('ticket.desk.assign')}
            {t('list.colon')}
          </span>
          {name ? <Avatar name={name} /> : <Icon name="user-round" />}
          {!name && <span class="unseen">{t('ticket.desk.assign.none')}</span>}
          <Icon name="chevron-down" />
        </summary>
        <div>
          <form method="post" action={`/${lang}/desk/tickets/${row.id}/assign`}>
            {others.map(([id, one]) => (
              <button
                type="submit"
                name="assignee"
                value={id}
                aria-current={id === side.assignee ? 'true' : undefined}
              >
                <Avatar name={one} isNamed />
                {id === side.userId ? t('ticket.assign.me', { name: one }) : one}
              </button>
            ))}
            <button
              type="submit"
              name="assignee"
              value=""
              aria-current={side.assignee === null ? 'true' : undefined}
            >
              <Icon name="user-round" />
              {t('ticket.desk.assign.none')}
            </button>
          </form>
        </div>
      </details>
    </pop-menu>
  );
}

/** The version its reader saw: a newer ticket must not be overwritten by a decision about an older one. */
function Resolve({ row, view: { t, lang } }: HeadProps) {
  return (
    <Menu
      name={t('ticket.desk.resolve')}
      text={t('ticket.desk.resolve')}
      icon="check"
      look="second"
      isEnd
    >
      <form method="post" action={`/${lang}/desk/tickets/${row.id}/resolve`}>
        <input type="hidden" name="version" value={String(row.version)} />
        <p class="fine asks">{t('ticket.desk.resolution')}</p>
        {RESOLUTIONS.map((one) => (
          <button type="submit" name="resolution" value={one}>
            {t(`ticket.resolution.${one}`)}
          </button>
        ))}
      </form>
    </Menu>
  );
}
