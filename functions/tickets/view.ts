// The ticket its readers get: public messages, photos, deadlines. It has no field for a note.

import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Deadline, EvidenceView, Ticket, TicketSummary } from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { sign } from '../lib/signed.ts';
import { getPolicy } from '../policies/policies.ts';
import { withoutHearsay } from '../timeline/hearsay.ts';
import { findEvidence, findMessages } from './conversation-store.ts';
import { findKnownParcel } from './parcel.ts';
import { type EvidenceRow, type TicketRow, toMessage } from './rows.ts';
import { factsOfTicket, type RunningTerm, runningTerms } from './terms.ts';

export interface TicketView {
  ticket: Ticket;
  shipment: Shipment | null;
  evidence: EvidenceRow[];
}

export async function viewTicket(
  env: Env,
  row: TicketRow,
  lang: Lang,
  now: number,
): Promise<TicketView> {
  const db = databaseOf(env, row.seller_id);
  const [messages, evidence, { shipment }] = await Promise.all([
    findMessages(db, row.id),
    findEvidence(db, { ticketId: row.id }),
    findKnownParcel(db, row, now),
  ]);
  const facts = factsOfTicket(row, shipment);
  const ticket: Ticket = {
    id: row.id,
    number: row.number,
    carrier: facts.carrier,
    scheme: facts.scheme,
    integrationType: facts.integrationType,
    openedBy: row.opened_by,
    type: row.type,
    state: row.state,
    resolution: row.resolution,
    hasSeller: row.seller_id !== null,
    mergedInto: row.merged_into,
    messages: messages.map(toMessage),
    evidence: await Promise.all(evidence.map((one) => viewEvidence(env, one, now))),
    deadlines: runningTerms(row, shipment, now).map((term) => viewDeadline(term, lang)),
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
  return { ticket, shipment, evidence };
}

/** The same for the buyer, with only the public part of the parcel. */
export async function viewTicketForBuyer(
  env: Env,
  row: TicketRow,
  lang: Lang,
  now: number,
): Promise<TicketView> {
  const view = await viewTicket(env, row, lang, now);
  return { ...view, shipment: view.shipment && withoutHearsay(view.shipment) };
}

const LINK_WORKS_MS = 15 * 60_000;

async function viewEvidence(env: Env, row: EvidenceRow, now: number): Promise<EvidenceView> {
  const expires = now + LINK_WORKS_MS;
  const signature = await sign(env.SECRETS_KEY, 'evidence-link', `${row.id}.${expires}`);
  return {
    id: row.id,
    type: row.type,
    bytes: row.bytes,
    sha256: row.sha256,
    at: iso(row.created_at),
    url: `/api/v1/evidence/${row.id}?expires=${expires}&signature=${signature}`,
  };
}

export function viewDeadline(
  { policy: id, party, at, ifNobodyActs }: RunningTerm,
  lang: Lang,
): Deadline {
  const { text, confidence, source, checkedOn } = getPolicy(id);
  return {
    policy: id,
    party,
    at: iso(at),
    text: text[lang],
    ifNobodyActs: words(lang)(`guide.default.${ifNobodyActs}`),
    isReported: confidence === 'C',
    source,
    checkedOn,
  };
}

export const summarise = (row: TicketRow): TicketSummary => ({
  id: row.id,
  number: row.number,
  type: row.type,
  state: row.state,
  assignee: row.assignee_id,
  dueAt: isoOrNull(row.due_at),
  updatedAt: iso(row.updated_at),
});
