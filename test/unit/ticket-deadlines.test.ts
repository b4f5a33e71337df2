// The terms of a ticket are those of its case: no clock starts with the ticket itself.
import { describe, expect, test } from 'vitest';
import { ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import type { Shipment } from '../../functions/contract/shipment.ts';
import { INTEGRATION_TYPES, SCHEMES, STATUSES } from '../../functions/contract/status.ts';
import { TICKET_STATES, TICKET_TYPES } from '../../functions/contract/ticket.ts';
import { getPolicy } from '../../functions/policies/policies.ts';
import { ISSUE_OF_TYPE, TYPE_OF_ISSUE } from '../../functions/situation/issues.ts';
import { nextDeadline } from '../../functions/tickets/open.ts';
import type { TicketRow } from '../../functions/tickets/rows.ts';
import { runningTerms } from '../../functions/tickets/terms.ts';
import { viewDeadline } from '../../functions/tickets/view.ts';
import { shipmentOf, ticketRow, toldEvent } from '../support/cases.ts';

const OPENED = Date.parse('2026-11-20T09:00:00Z');
const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString();

const terms = (ticket: Partial<TicketRow>, parcel: Partial<Shipment> | null, now = OPENED) =>
  runningTerms(ticketRow(ticket), parcel === null ? null : shipmentOf(parcel), now).map(
    ({ policy, party, at, ifNobodyActs }) => [policy, party, iso(at), ifNobodyActs],
  );

const WAITING = { status: 'available_for_pickup', statusSince: iso(OPENED - DAY) } as const;

describe('no clock starts with a ticket', () => {
  test('a ticket about a parcel without dates has no deadline, whatever it is about', () => {
    const dated: string[] = [];
    for (const type of TICKET_TYPES) {
      for (const state of TICKET_STATES) {
        for (const scheme of [null, ...SCHEMES]) {
          for (const integration_type of [null, ...INTEGRATION_TYPES]) {
            for (const carrier of [null, 'ozon', 'cdek', 'russian-post']) {
              const ticket = { type, state, scheme, integration_type, carrier };
              if (terms(ticket, null).length > 0) dated.push(JSON.stringify(ticket));
            }
          }
        }
        for (const status of STATUSES) {
          const parcel = { status, carrier: 'cdek' };
          if (terms({ type, state }, parcel).length > 0) dated.push(`${type} ${state} ${status}`);
        }
      }
    }
    expect(dated).toEqual([]);
  });

  test('the deadline of a ticket is the same whenever it was opened', () => {
    const parcel = shipmentOf({ ...WAITING, carrier: 'ozon', scheme: 'FBS' });
    for (const type of TICKET_TYPES) {
      const opened = (created_at: number) =>
        runningTerms(ticketRow({ type, created_at, updated_at: created_at }), parcel, OPENED);
      expect(opened(OPENED - 9 * DAY), type).toEqual(opened(OPENED));
    }
  });

  test('terms of Ozon that begin with an application or a refusal in Ozon get no date here', () => {
    for (const type of ['damaged', 'wrong_item', 'missing_item', 'return'] as const) {
      for (const scheme of ['FBS', 'rFBS'] as const) {
        const parcel = { status: 'delivered', statusSince: iso(OPENED), scheme } as const;
        expect(terms({ type }, parcel), `${type} ${scheme}`).toEqual([]);
        expect(
          terms({ type, state: 'resolved', resolution: 'rejected', ended_at: OPENED }, parcel),
        ).toEqual([]);
      }
    }
  });
});

describe('storage at a pickup point', () => {
  test.each(['no_pickup_notice', 'damaged', 'delay', 'other'] as const)(
    'a ticket about %s has the end of storage that the carrier states',
    (type) => {
      const parcel = { ...WAITING, carrier: 'cdek', pickupUntil: iso(OPENED + DAY) };
      expect(terms({ type }, parcel)).toEqual([
        ['pickup-storage', 'buyer', '2026-11-21T09:00:00.000Z', 'goes_back'],
      ]);
    },
  );

  test('pickup storage at Ozon’s own points ends by Ozon’s rule', () => {
    expect(terms({ type: 'no_pickup_notice' }, { ...WAITING, carrier: 'ozon' })).toEqual([
      ['pickup-storage', 'buyer', '2026-11-26T09:00:00.000Z', 'goes_back'],
    ]);
  });

  test('pickup storage of a carrier that states no end has no deadline', () => {
    expect(terms({ type: 'no_pickup_notice' }, { ...WAITING, carrier: 'cdek' })).toEqual([]);
  });

  test('pickup storage has no deadline once the parcel is collected or the ticket has ended', () => {
    const until = { carrier: 'cdek', pickupUntil: iso(OPENED + DAY) };
    const type = 'no_pickup_notice';
    expect(terms({ type }, { ...WAITING, ...until, status: 'delivered' })).toEqual([]);
    for (const state of ['resolved', 'closed', 'merged'] as const) {
      expect(terms({ type, state }, { ...WAITING, ...until })).toEqual([]);
    }
  });
});

describe('a claim to Russian Post', () => {
  const lost = { type: 'lost', scheme: 'rFBS' } as const;
  const taken = (carrier: string) => ({
    carrier,
    scheme: 'rFBS' as const,
    events: [
      toldEvent({ occurredAt: '2026-10-01T10:00:00.000Z', confidence: 'carrier_reported' }),
      toldEvent({ occurredAt: '2026-08-31T10:00:00.000Z', confidence: 'carrier_reported' }),
      toldEvent({ occurredAt: '2026-08-30T10:00:00.000Z', confidence: 'seller_reported' }),
    ],
  });

  test('the claim lapses six months after its first scan, not after what the seller says', () => {
    expect(terms(lost, taken('russian-post'))).toEqual([
      ['post-claim', 'seller', '2027-02-28T10:00:00.000Z', 'claim_lapses'],
    ]);
  });

  test('the claim has no date without a scan, and none with another carrier', () => {
    expect(terms(lost, { ...taken('russian-post'), events: [] })).toEqual([]);
    expect(terms(lost, taken('cdek'))).toEqual([]);
  });
});

test('deadlines are sorted by time, told once, and each names a registered policy', () => {
  const events = [toldEvent({ occurredAt: iso(OPENED - 9 * DAY), confidence: 'carrier_reported' })];
  const parcel = shipmentOf({
    ...WAITING,
    carrier: 'russian-post',
    scheme: 'rFBS',
    pickupUntil: iso(OPENED + DAY / 2),
    events,
  });
  const all = runningTerms(ticketRow({ type: 'damaged' }), parcel, OPENED);
  expect(all.map(({ policy }) => policy)).toEqual(['pickup-storage', 'post-claim']);
  expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort((a, b) => a - b));
  for (const { policy } of all) expect(getPolicy(policy).id).toBe(policy);
});

test('the next deadline of a ticket is the first one still ahead', () => {
  const row = ticketRow({ type: 'no_pickup_notice' });
  const until = (days: number) =>
    shipmentOf({ ...WAITING, carrier: 'cdek', pickupUntil: iso(OPENED + days * DAY) });
  expect(nextDeadline(row, until(1), OPENED)).toBe(OPENED + DAY);
  expect(nextDeadline(row, until(5), OPENED)).toBe(OPENED + 5 * DAY);
  expect(nextDeadline(row, until(1), OPENED + DAY)).toBeNull();
  expect(nextDeadline(row, null, OPENED)).toBeNull();
});

test('a deadline is shown with its default outcome, its source and whether it is only reported', () => {
  for (const lang of LANGS) {
    const parcel = shipmentOf({ ...WAITING, carrier: 'ozon' });
    const [term] = runningTerms(ticketRow({ type: 'no_pickup_notice' }), parcel, OPENED);
    if (!term) throw new Error('no term');
    const told = viewDeadline(term, lang);
    const { confidence } = getPolicy('pickup-storage');
    expect(told).toMatchObject({
      policy: 'pickup-storage',
      party: 'buyer',
      isReported: confidence === 'C',
    });
    expect(told.ifNobodyActs?.length).toBeGreaterThan(5);
    expect(told.source).toMatch(/^https?:/);
    expect(told.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test('every guide issue maps to a ticket type, and every ticket type to a guide issue', () => {
  for (const issue of ISSUES) expect(TICKET_TYPES).toContain(TYPE_OF_ISSUE[issue]);
  for (const type of TICKET_TYPES) {
    expect(ISSUES).toContain(ISSUE_OF_TYPE[type]);
    if (type !== 'missing_item') expect(TYPE_OF_ISSUE[ISSUE_OF_TYPE[type]]).toBe(type);
  }
});
