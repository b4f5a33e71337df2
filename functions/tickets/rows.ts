// Row types of tickets and their messages, notes and photos.

import { type Infer, Model } from 'd1-orm';
import type { Asker } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { IntegrationType, Scheme } from '../contract/status.ts';
import type { PublicMessage, Resolution, TicketState, TicketType } from '../contract/ticket.ts';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';
import { iso } from '../lib/iso.ts';

export const tickets = new Model(
  { tableName: 'tickets', primaryKeys: 'id' },
  {
    id: text,
    seller_id: textOrNull,
    token_hash: text,
    opened_with: text,
    shipment_id: textOrNull,
    number: text,
    carrier: textOrNull,
    scheme: textOrNull,
    integration_type: textOrNull,
    opened_by: text,
    type: text,
    state: text,
    resolution: textOrNull,
    lang: text,
    assignee_id: textOrNull,
    merged_into: textOrNull,
    due_at: integerOrNull,
    ended_at: integerOrNull,
    version: integer,
    created_at: integer,
    updated_at: integer,
    claim: textOrNull,
  },
);

/** CHECK constraints guarantee the narrower types. */
export type TicketRow = Omit<
  Infer<typeof tickets>,
  'scheme' | 'integration_type' | 'opened_by' | 'type' | 'state' | 'resolution' | 'lang'
> & {
  scheme: Scheme | null;
  integration_type: IntegrationType | null;
  opened_by: Asker;
  type: TicketType;
  state: TicketState;
  resolution: Resolution | null;
  lang: Lang;
};

export const messages = new Model(
  { tableName: 'ticket_messages', primaryKeys: 'id' },
  { id: text, ticket_id: text, author: text, user_id: textOrNull, body: text, created_at: integer },
);

export type MessageRow = Omit<Infer<typeof messages>, 'author'> & {
  author: PublicMessage['author'];
};

export const notes = new Model(
  { tableName: 'ticket_notes', primaryKeys: 'id' },
  { id: text, ticket_id: text, user_id: textOrNull, note_text: text, created_at: integer },
);

export const evidence = new Model(
  { tableName: 'ticket_evidence', primaryKeys: 'id' },
  {
    id: text,
    ticket_id: textOrNull,
    opened_with: textOrNull,
    sha256: text,
    type: text,
    bytes: integer,
    orientation: integer,
    uploaded_by: text,
    created_at: integer,
    forget_at: integerOrNull,
    counted_in: textOrNull,
  },
);

export type EvidenceRow = Infer<typeof evidence>;

export const toMessage = (row: MessageRow): PublicMessage => ({
  id: row.id,
  author: row.author,
  body: row.body,
  at: iso(row.created_at),
});

export const canned = new Model(
  { tableName: 'canned_answers', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    title: text,
    body: text,
    created_at: integer,
  },
);

/** For the test that compares them with schema.sql. */
export const models = { tickets, messages, notes, evidence, canned };
