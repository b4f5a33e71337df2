// News about tickets. Only public messages are accepted: a note cannot get in.
import type { NewsData } from '../contract/news.ts';
import type { PublicMessage, TicketState } from '../contract/ticket.ts';
import { newId } from '../lib/ids.ts';
import { isoOrNull } from '../lib/iso.ts';
import type { News } from '../outbox/store.ts';
import type { TicketRow } from './rows.ts';

type By = NewsData<'ticket.opened'>['by'];

export const openedNews = (row: TicketRow, message: PublicMessage, now: number): News[] =>
  about(row, now, (base) => ({
    ...base,
    key: `opened ${row.id}`,
    type: 'ticket.opened',
    data: { ticket: refer(row), by: row.opened_by, message },
  }));

/** `row`: the ticket after the message. */
export const messageNews = (row: TicketRow, message: PublicMessage, now: number): News[] =>
  about(row, now, (base) => ({
    ...base,
    key: `message ${message.id}`,
    type: 'ticket.message_added',
    data: { ticket: refer(row), by: message.author, message },
  }));

/** `row`: the ticket now. Empty when the state has not changed. */
export const stateNews = (row: TicketRow, from: TicketState, by: By, now: number): News[] =>
  row.state === from
    ? []
    : about(row, now, (base) => ({
        ...base,
        key: `state ${row.id} ${row.version}`,
        type: 'ticket.state_changed',
        data: { ticket: refer(row), by, from, resolution: row.resolution },
      }));

type Base = Pick<News, 'id' | 'sellerId' | 'shipmentId'>;

/** A ticket without a seller has no audience. */
const about = (row: TicketRow, now: number, tell: (base: Base) => News): News[] =>
  row.seller_id === null
    ? []
    : [tell({ id: newId('news', now), sellerId: row.seller_id, shipmentId: row.shipment_id })];

const refer = (row: TicketRow): NewsData<'ticket.opened'>['ticket'] => ({
  id: row.id,
  number: row.number,
  type: row.type,
  state: row.state,
  dueAt: isoOrNull(row.due_at),
});
