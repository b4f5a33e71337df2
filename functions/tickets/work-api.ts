// JSON routes for work on a ticket.

import { Hono } from 'hono';
import * as v from 'valibot';
import { findColleagues } from '../accounts/store.ts';
import { ChatFindings } from '../contract/guide.ts';
import {
  AssignTicket,
  InternalNote,
  MergeTicket,
  PublicMessage,
  ResolveTicket,
  WriteMessage,
  WriteNote,
} from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { databaseOf } from '../lib/databases.ts';
import { Done, section } from '../lib/describe.ts';
import { iso } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { claimOf } from './claim.ts';
import { findActions, findNotes } from './conversation-store.ts';
import { limitWriting } from './open.ts';
import { sellerTicketOperation, ticketOperation } from './operation.ts';
import { assign, close, merge, resolve, writeMessage, writeNote } from './work.ts';

const WrittenMessage = v.object({ ...PublicMessage.entries, findings: v.optional(ChatFindings) });
const NoteList = v.object({ notes: v.array(InternalNote) });
const ActionList = v.object({
  actions: v.array(
    v.object({ at: v.string(), actor: v.string(), action: v.string(), detail: v.looseObject({}) }),
  ),
});

const Lines = v.array(v.string());
const Claim = v.pipe(
  v.object({
    addressee: v.string(),
    subject: v.pipe(v.string(), v.description('The number, after the carrier’s name for it.')),
    facts: Lines,
    demands: Lines,
    enclosures: Lines,
  }),
  v.metadata({ ref: 'Claim' }),
);

const about = section('Tickets');

export const ticketWorkRoutes = new Hono<{ Bindings: Env }>()
  .post(
    '/tickets/:id/messages',
    ticketOperation({
      ...about('writeMessage', 'Writes a public message. With Idempotency-Key, once.'),
      needs: 'agent',
      returns:
        'The message as it was published; for sellers also what Ozon forbids in its chats: a warning only.',
      ok: WrittenMessage,
      status: 201,
      problems: [
        'malformed-body',
        'invalid-input',
        'too-many-requests',
        'quota-used-up',
        'ticket-ended',
        'changed-meanwhile',
      ],
    }),
    validate('json', WriteMessage),
    async (c) => {
      const now = Date.now();
      const { row, actor } = c.var.allowed;
      if (actor.by === 'buyer') limitWriting(c.req.raw, now);
      if (actor.by === 'buyer') await spendWrite(c.env, c.req.raw, now);
      const text = c.req.valid('json');
      const key = c.req.header('idempotency-key');
      const once = key && `api ${key} ${JSON.stringify(text)}`;
      const message = await writeMessage(c.env, row, actor, { ...text, once }, now);
      const findings = actor.by === 'seller' ? { findings: checkChat(text.body) } : {};
      return c.json({ ...message, ...findings }, 201);
    },
  )
  .get(
    '/tickets/:id/notes',
    sellerTicketOperation({
      ...about('listNotes', 'The internal notes, for the seller’s people only.'),
      needs: 'viewer',
      returns: 'The notes, oldest first.',
      ok: NoteList,
    }),
    async (c) => {
      const { row, acting } = c.var.allowed;
      const notes = (
        await findNotes(databaseOf(c.env, acting.sellerId), row.id, acting.sellerId)
      ).map((note) => ({
        noteId: note.id,
        writtenBy: note.written_by ?? '',
        noteText: note.note_text,
        writtenAt: iso(note.created_at),
      }));
      return c.json({ notes });
    },
  )
  .post(
    '/tickets/:id/notes',
    sellerTicketOperation({
      ...about('writeNote', 'Writes an internal note.'),
      needs: 'agent',
      returns: 'The id of the note.',
      ok: v.object({ noteId: v.string() }),
      status: 201,
      problems: ['malformed-body', 'invalid-input'],
    }),
    validate('json', WriteNote),
    async (c) => {
      const { row, actor } = c.var.allowed;
      const { noteText } = c.req.valid('json');
      return c.json({ noteId: await writeNote(c.env, row, actor, noteText, Date.now()) }, 201);
    },
  )
  .post(
    '/tickets/:id/resolve',
    ticketOperation({
      ...about('resolveTicket', 'Ends a ticket with an outcome. A message opens it again.'),
      needs: 'agent',
      returns: 'It has ended.',
      ok: Done,
      problems: ['malformed-body', 'invalid-input', 'ticket-ended', 'changed-meanwhile'],
    }),
    validate('json', ResolveTicket),
    async (c) => {
      const { row, actor } = c.var.allowed;
      await resolve(c.env, row, actor, c.req.valid('json').resolution, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/tickets/:id/close',
    sellerTicketOperation({
      ...about('closeTicket', 'Closes a ticket for good.'),
      needs: 'agent',
      returns: 'It is closed.',
      ok: Done,
      problems: ['ticket-ended', 'changed-meanwhile'],
    }),
    async (c) => {
      const { row, actor } = c.var.allowed;
      await close(c.env, row, actor, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/tickets/:id/assign',
    sellerTicketOperation({
      ...about('assignTicket', 'Gives a ticket to one of the seller’s people, or to nobody.'),
      needs: 'agent',
      returns: 'It is assigned.',
      ok: Done,
      problems: ['malformed-body', 'invalid-input', 'changed-meanwhile'],
    }),
    validate('json', AssignTicket),
    async (c) => {
      const { row, actor, acting } = c.var.allowed;
      const { assignee } = c.req.valid('json');
      const colleagues = await findColleagues(databaseOf(c.env, acting.sellerId), acting.sellerId);
      const isColleague = colleagues.some(({ userId }) => userId === assignee);
      if (assignee !== null && !isColleague) throw httpProblem('invalid-input');
      await assign(c.env, row, actor, assignee, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .post(
    '/tickets/:id/merge',
    sellerTicketOperation({
      ...about(
        'mergeTicket',
        'Moves everything of this ticket into another one of the same seller.',
      ),
      needs: 'agent',
      returns: 'It is merged.',
      ok: Done,
      problems: ['malformed-body', 'invalid-input', 'ticket-ended', 'changed-meanwhile'],
    }),
    validate('json', MergeTicket),
    async (c) => {
      const { row, actor } = c.var.allowed;
      await merge(c.env, row, actor, c.req.valid('json').into, Date.now());
      return c.json({ ok: true as const });
    },
  )
  .get(
    '/tickets/:id/claim',
    sellerTicketOperation({
      ...about('getClaim', 'The claim to the carrier about a ticket’s parcel, in Russian.'),
      needs: 'viewer',
      returns: 'The letter in its parts. Names, addresses and what is not known are left blank.',
      ok: Claim,
    }),
    async (c) => c.json(await claimOf(c.env, c.var.allowed.row, Date.now())),
  )
  .get(
    '/tickets/:id/history',
    sellerTicketOperation({
      ...about('ticketHistory', 'Who did what with a ticket, for the seller’s people only.'),
      needs: 'viewer',
      returns: 'The actions, oldest first.',
      ok: ActionList,
    }),
    async (c) => {
      const { row } = c.var.allowed;
      const actions = (await findActions(databaseOf(c.env, row.seller_id), row.id)).map((one) => ({
        at: iso(one.at),
        actor: one.name ?? one.actor,
        action: one.action,
        detail: JSON.parse(one.detail),
      }));
      return c.json({ actions });
    },
  );
