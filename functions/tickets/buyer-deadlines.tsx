// The deadlines of a ticket for its buyer: whose, until when, what then, and the rule they rest on.

import { partyWord } from '../contract/status.ts';
import type { Deadline, Ticket } from '../contract/ticket.ts';
import { gapOf } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { Countdown } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { SourceLink } from '../shipments/source-link.tsx';
import type { PageView } from './page-view.ts';

/** Nothing without one: the state above says so. */
export function BuyerDeadlines(props: { ticket: Ticket; calendar: string; view: PageView }) {
  const { ticket, calendar, view } = props;
  const { t } = view;
  if (ticket.deadlines.length === 0) return null;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('ticket.deadlines')}</h2>
        <a class="end fine with-icon" href={calendar}>
          <Icon name="calendar-plus" />
          {t('ticket.calendar.add')}
        </a>
      </div>
      <ul class="deadline-list">
        {ticket.deadlines.map((deadline) => (
          <DeadlineItem deadline={deadline} view={view} />
        ))}
      </ul>
    </section>
  );
}

function DeadlineItem({ deadline, view }: { deadline: Deadline; view: PageView }) {
  const { t, lang, now } = view;
  const at = Date.parse(deadline.at);
  return (
    <li>
      <p>
        <b>
          <local-time data-lang={lang}>
            <time datetime={deadline.at}>{formatTime(lang, at, now)}</time>
          </local-time>
        </b>{' '}
        <Countdown until={at} now={now} t={t} />
      </p>
      <p>
        {t(partyWord(deadline.party, 'buyer'))}
        {t('list.stop')}
        {deadline.text}
        {gapOf(lang)}
        {deadline.ifNobodyActs}
      </p>
      <p class="fine">
        {deadline.isReported && `${t('guide.reported')}${t('list.stop')}`}
        <SourceLink of={deadline} view={view} />
      </p>
    </li>
  );
}
