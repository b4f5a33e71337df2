// Deadlines as a calendar file.
import ical from 'ical-generator';
import type { Lang } from '../contract/lang.ts';
import type { Ticket } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import type { TicketRow } from './rows.ts';

export function deadlinesCalendar(ticket: Ticket, lang: Lang, url: string): string {
  const t = words(lang);
  const calendar = ical({
    name: t('ticket.calendar', { number: ticket.number }),
    prodId: { company: 'Parcel Desk', product: 'Deadlines' },
  });
  for (const deadline of ticket.deadlines) {
    calendar.createEvent({
      // A stable id: a calendar that imports the file again updates the same entry.
      id: `${ticket.id}-${deadline.policy}@parcel-desk`,
      start: new Date(deadline.at),
      end: new Date(deadline.at),
      stamp: new Date(ticket.updatedAt),
      summary: `${ticket.number}: ${t(`party.${deadline.party}`)}`,
      description: [deadline.text, deadline.ifNobodyActs, deadline.source]
        .filter(Boolean)
        .join('\n'),
      url,
    });
  }
  return calendar.toString();
}

export const CALENDAR_HEADERS = ({ number }: TicketRow) => ({
  'content-type': 'text/calendar; charset=utf-8',
  'content-disposition': `attachment; filename="${number.replace(/[^\w.-]/g, '_')}.ics"`,
  'cache-control': 'private, no-cache',
});
