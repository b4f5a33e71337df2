import { describe, expect, test } from 'vitest';
import { ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { TICKET_STATES, TICKET_TYPES } from '../../functions/contract/ticket.ts';
import { getPolicy } from '../../functions/policies/policies.ts';
import { caseFacts } from '../../functions/tickets/case-facts.ts';
import {
  type CaseFacts,
  ISSUE_OF_TYPE,
  runningTerms,
  TYPE_OF_ISSUE,
} from '../../functions/tickets/deadlines.ts';
import { nextDeadline } from '../../functions/tickets/open.ts';
import { viewDeadline } from '../../functions/tickets/view.ts';
import { shipmentOf, ticketRow } from '../support/cases.ts';

const OPENED = Date.parse('2026-11-20T09:00:00Z');
const DAY = 86_400_000;

const facts = (given: Partial<CaseFacts>): CaseFacts => ({
  type: 'other',
  state: 'new',
  scheme: null,
  integrationType: null,
  carrier: null,
  status: null,
  openedAt: OPENED,
  statusSince: null,
  handedOverAt: null,
  pickupUntilAt: null,
  rejectedAt: null,
  ...given,
});
const terms = (given: Partial<CaseFacts>) =>
  runningTerms(facts(given)).map(({ policy, party, at, ifNobodyActs }) => [
    policy,
    party,
    new Date(at).toISOString(),
    ifNobodyActs,
  ]);

describe('storage at a pickup point', () => {
  const waiting = { status: 'available_for_pickup', statusSince: OPENED - DAY } as const;

  test('pickup storage ends at the time the carrier states', () => {
    expect(terms({ ...waiting, carrier: 'cdek', pickupUntilAt: OPENED + DAY })).toEqual([
      ['pickup-storage', 'buyer', '2026-11-21T09:00:00.000Z', 'goes_back'],
    ]);
  });

  test('pickup storage at Ozon’s own points ends by Ozon’s rule', () => {
    expect(terms({ ...waiting, carrier: 'ozon' })).toEqual([
      ['pickup-storage', 'buyer', '2026-11-26T09:00:00.000Z', 'goes_back'],
    ]);
  });

  test('pickup storage of a carrier that states no end has no deadline', () => {
    expect(terms({ ...waiting, carrier: 'cdek' })).toEqual([]);
  });

  test('pickup storage has no deadline once the parcel is delivered', () => {
    expect(terms({ ...waiting, status: 'delivered', pickupUntilAt: OPENED })).toEqual([]);
  });
});

describe('the seller’s decision about goods', () => {
  const damaged = { type: 'damaged', state: 'new' } as const;

  test('the seller’s decision about damaged goods is due by scheme, with automatic approval as default', () => {
    expect(terms({ ...damaged, scheme: 'FBS' })).toEqual([
      ['return-decision-fbs', 'seller', '2026-11-21T09:00:00.000Z', 'auto_approved'],
    ]);
    expect(terms({ ...damaged, scheme: 'rFBS' })).toEqual([
      ['return-decision-rfbs', 'seller', '2026-11-23T09:00:00.000Z', 'auto_approved'],
    ]);
  });

  test('an rFBS parcel integrated through an aggregator has the FBS decision deadline', () => {
    const partner = { scheme: 'rFBS', integrationType: 'aggregator' } as const;
    expect(terms({ ...damaged, ...partner })[0]?.[0]).toBe('return-decision-fbs');
  });

  test('the seller’s decision has no deadline without a scheme or once the ticket stops awaiting it', () => {
    expect(terms(damaged)).toEqual([]);
    for (const state of TICKET_STATES.filter((s) => !['new', 'waiting_on_seller'].includes(s))) {
      expect(terms({ ...damaged, scheme: 'rFBS', state })).toEqual([]);
    }
  });

  test('a refused return gives the buyer five days to open a dispute', () => {
    const refused = { ...damaged, scheme: 'rFBS', state: 'resolved', rejectedAt: OPENED } as const;
    expect(terms(refused)).toEqual([
      ['dispute-open', 'buyer', '2026-11-25T09:00:00.000Z', 'money_stays'],
    ]);
  });
});

test('a claim to Russian Post lapses six months after it took the parcel', () => {
  const lost = { type: 'lost', scheme: 'rFBS', carrier: 'russian-post' } as const;
  expect(terms({ ...lost, handedOverAt: Date.parse('2026-08-31T10:00:00Z') })).toEqual([
    ['post-claim', 'seller', '2027-02-28T10:00:00.000Z', 'claim_lapses'],
  ]);
  expect(terms(lost)).toEqual([]);
  expect(terms({ ...lost, carrier: 'cdek', handedOverAt: OPENED })).toEqual([]);
});

test('deadlines are sorted by time, and each names a registered policy', () => {
  const at = { handedOverAt: OPENED - 200 * DAY, pickupUntilAt: OPENED + DAY / 2 };
  const many = facts({ ...at, type: 'missing_item', scheme: 'rFBS', rejectedAt: OPENED });
  const all = runningTerms({ ...many, status: 'available_for_pickup' });
  expect(all.length).toBeGreaterThan(3);
  expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort((a, b) => a - b));
  for (const { policy } of all) expect(getPolicy(policy).id).toBe(policy);
});

describe('the next deadline', () => {
  const row = ticketRow({ type: 'missing_item', scheme: 'rFBS', created_at: OPENED });

  test('the next deadline of a ticket is the first one still ahead', () => {
    expect(nextDeadline(row, null, OPENED)).toBe(OPENED + 3 * DAY);
    expect(nextDeadline(row, null, OPENED + 3 * DAY)).toBe(OPENED + 30 * DAY);
    expect(nextDeadline(row, null, OPENED + 31 * DAY)).toBeNull();
  });

  test('the next deadline of a ticket follows the pickup date of its parcel', () => {
    const shipment = shipmentOf({
      status: 'available_for_pickup',
      pickupUntil: '2026-11-21T10:00:00.000Z',
    });
    expect(nextDeadline(row, shipment, OPENED)).toBe(Date.parse('2026-11-21T10:00:00Z'));
  });
});

test('a refusal counts from when it was made, not from the last update of the ticket', () => {
  const rejected = ticketRow({
    resolution: 'rejected',
    ended_at: OPENED,
    updated_at: OPENED + DAY,
  });
  expect(caseFacts(rejected, null).rejectedAt).toBe(OPENED);
  expect(caseFacts({ ...rejected, resolution: 'withdrawn' }, null).rejectedAt).toBeNull();
});

test('a deadline is shown with its default outcome, its source and whether it is only reported', () => {
  for (const lang of LANGS) {
    const [term] = runningTerms(facts({ type: 'damaged', scheme: 'FBS' }));
    if (!term) throw new Error('no term');
    const told = viewDeadline(term, lang);
    expect(told).toMatchObject({
      policy: 'return-decision-fbs',
      party: 'seller',
      isReported: true,
    });
    expect(told.ifNobodyActs?.length).toBeGreaterThan(5);
    expect(told.source).toMatch(/^https?:/);
  }
});

test('every guide issue maps to a ticket type, and every ticket type to a guide issue', () => {
  for (const issue of ISSUES) expect(TICKET_TYPES).toContain(TYPE_OF_ISSUE[issue]);
  for (const type of TICKET_TYPES) expect(ISSUES).toContain(ISSUE_OF_TYPE[type]);
});
