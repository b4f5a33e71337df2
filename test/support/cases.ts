// Tickets and parcels for tests of pure parts: only what a test is about has to be said.
import type { Shipment, TrackingEvent } from '../../functions/contract/shipment.ts';
import type { Ticket } from '../../functions/contract/ticket.ts';
import type { TicketRow } from '../../functions/tickets/rows.ts';

const AT = '2026-11-20T09:00:00.000Z';

export const ticketRow = (given: Partial<TicketRow>): TicketRow => ({
  id: 'tic_1',
  seller_id: 'sel_1',
  token_hash: '',
  opened_with: '',
  shipment_id: null,
  number: '48173252-0033-2',
  carrier: null,
  scheme: null,
  integration_type: null,
  opened_by: 'buyer',
  type: 'other',
  state: 'new',
  resolution: null,
  lang: 'ru',
  assignee_id: null,
  merged_into: null,
  due_at: null,
  ended_at: null,
  version: 1,
  created_at: Date.parse(AT),
  updated_at: Date.parse(AT),
  claim: null,
  ...given,
});

export const ticketOf = (given: Partial<Ticket>): Ticket => ({
  id: 'tic_1',
  number: '48173252-0033-2',
  carrier: null,
  scheme: null,
  integrationType: null,
  openedBy: 'buyer',
  type: 'other',
  state: 'new',
  resolution: null,
  hasSeller: true,
  mergedInto: null,
  messages: [],
  evidence: [],
  deadlines: [],
  createdAt: AT,
  updatedAt: AT,
  ...given,
});

export const shipmentOf = (given: Partial<Shipment>): Shipment => ({
  carrier: 'ozon',
  number: '48173252-0033-2',
  proof: 'polled',
  scheme: null,
  integrationType: null,
  status: 'in_transit',
  subStatus: null,
  step: null,
  statusSince: null,
  actionRequiredBy: 'carrier',
  case: 'moving_on_time',
  nextStep: 'wait_until_eta',
  eta: null,
  pickupUntil: null,
  stale: null,
  lastEventAt: null,
  checkedAt: AT,
  events: [],
  links: { carrier: null },
  ...given,
});

export const toldEvent = (given: Partial<TrackingEvent>): TrackingEvent => ({
  occurredAt: AT,
  localTime: null,
  receivedAt: AT,
  status: 'in_transit',
  subStatus: null,
  step: 'arrived',
  place: null,
  text: null,
  rawCode: null,
  source: 'ozon:push',
  confidence: 'ozon_reported',
  carrier: 'ozon',
  leg: null,
  handover: null,
  ...given,
});
