import { describe, expect, test } from 'vitest';
import { RESOLUTIONS, TICKET_STATES } from '../../functions/contract/ticket.ts';
import { type Action, isOpen, isOver, nextState } from '../../functions/tickets/workflow.ts';

const from = (state: (typeof TICKET_STATES)[number], action: Action) =>
  nextState({ state, resolution: state === 'resolved' ? 'rejected' : null }, action);
const living = TICKET_STATES.filter((state) => !isOver(state));

describe('a message', () => {
  test.each(living)('a buyer’s message makes a ticket that is %s wait for the seller', (state) => {
    expect(from(state, { kind: 'message', by: 'buyer' })).toEqual({
      ok: true,
      state: 'waiting_on_seller',
      resolution: null,
    });
  });

  test.each([
    [undefined, 'waiting_on_buyer'],
    ['buyer', 'waiting_on_buyer'],
    ['ozon', 'waiting_on_ozon'],
    ['carrier', 'waiting_on_carrier'],
  ] as const)('a seller’s message that waits for %s moves the ticket to %s', (waitFor, state) => {
    for (const before of living) {
      expect(from(before, { kind: 'message', by: 'seller', waitFor })).toMatchObject({ state });
    }
  });

  test('a buyer’s message cannot make the ticket wait for the carrier', () => {
    expect(from('new', { kind: 'message', by: 'buyer', waitFor: 'carrier' })).toMatchObject({
      state: 'waiting_on_seller',
    });
  });

  test('a buyer’s message to a resolved ticket removes its outcome', () => {
    expect(from('resolved', { kind: 'message', by: 'buyer' })).toMatchObject({ resolution: null });
  });
});

describe('an outcome', () => {
  test('a seller can set any outcome on a ticket that is not over, even a resolved one', () => {
    for (const resolution of RESOLUTIONS) {
      const action = { kind: 'resolve', by: 'seller', resolution } as const;
      for (const state of living) {
        expect(from(state, action)).toEqual({ ok: true, state: 'resolved', resolution });
      }
    }
  });

  test('a buyer can resolve a ticket only as delivered, refunded or withdrawn', () => {
    const allowed = RESOLUTIONS.filter(
      (resolution) => from('new', { kind: 'resolve', by: 'buyer', resolution }).ok,
    );
    expect(allowed.sort()).toEqual(['delivered', 'refunded', 'withdrawn']);
    expect(from('new', { kind: 'resolve', by: 'buyer', resolution: 'compensated' })).toEqual({
      ok: false,
      reason: 'not_yours',
    });
  });

  test('an outcome set by the seller cannot be overwritten by the buyer', () => {
    const withdraw = { kind: 'resolve', by: 'buyer', resolution: 'withdrawn' } as const;
    expect(from('resolved', withdraw)).toEqual({ ok: false, reason: 'ended' });
  });

  test('an outcome is kept when the ticket is closed or merged', () => {
    expect(from('resolved', { kind: 'close' })).toMatchObject({ resolution: 'rejected' });
    expect(from('resolved', { kind: 'merge' })).toMatchObject({ resolution: 'rejected' });
  });
});

test.each(['closed', 'merged'] as const)('a ticket that is %s refuses every action', (state) => {
  const actions: Action[] = [
    { kind: 'message', by: 'buyer' },
    { kind: 'message', by: 'seller' },
    { kind: 'resolve', by: 'seller', resolution: 'delivered' },
    { kind: 'close' },
    { kind: 'merge' },
  ];
  for (const action of actions) expect(from(state, action)).toEqual({ ok: false, reason: 'ended' });
});

test('a ticket that is over is never open, and a resolved one is neither', () => {
  for (const state of TICKET_STATES) expect(isOpen(state) && isOver(state)).toBe(false);
  expect([isOpen('resolved'), isOver('resolved')]).toEqual([false, false]);
});
