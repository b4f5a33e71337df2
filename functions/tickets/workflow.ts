// The state machine of a ticket: allowed actions per state, and the next state. Pure.
import type { Resolution, TicketState } from '../contract/ticket.ts';

/** Whose answer the seller waits for; `seller`: nobody's, the turn stays. */
export type WaitFor = 'buyer' | 'ozon' | 'carrier' | 'seller';

export type Action =
  | { kind: 'message'; by: 'buyer' | 'seller'; waitFor?: WaitFor | undefined }
  | { kind: 'resolve'; by: 'buyer' | 'seller'; resolution: Resolution }
  | { kind: 'reopen' }
  | { kind: 'close' }
  | { kind: 'merge' };

export type Outcome =
  | { ok: true; state: TicketState; resolution: Resolution | null }
  | { ok: false; reason: 'ended' | 'not_yours' };

/** A buyer may withdraw a ticket or report that all is well; the other resolutions are the seller's. */
const BUYERS_RESOLUTIONS: readonly Resolution[] = ['withdrawn', 'delivered', 'refunded'];

export function nextState(
  { state, resolution }: { state: TicketState; resolution: Resolution | null },
  action: Action,
): Outcome {
  if (isOver(state)) return { ok: false, reason: 'ended' };
  switch (action.kind) {
    case 'message':
      return { ok: true, state: afterMessage(action), resolution: null };
    case 'resolve':
      return afterResolving(state, action);
    case 'reopen':
      return state === 'resolved'
        ? { ok: true, state: 'waiting_on_seller', resolution: null }
        : { ok: false, reason: 'ended' };
    // The resolution is kept.
    case 'close':
      return { ok: true, state: 'closed', resolution };
    case 'merge':
      return { ok: true, state: 'merged', resolution };
  }
}

/** The seller may correct a resolution; a buyer who disagrees writes a message. */
function afterResolving(
  state: TicketState,
  { by, resolution }: Extract<Action, { kind: 'resolve' }>,
): Outcome {
  if (by === 'buyer' && !BUYERS_RESOLUTIONS.includes(resolution)) {
    return { ok: false, reason: 'not_yours' };
  }
  if (by === 'buyer' && state === 'resolved') return { ok: false, reason: 'ended' };
  return { ok: true, state: 'resolved', resolution };
}

/** A message reopens a resolved ticket. */
function afterMessage(action: Extract<Action, { kind: 'message' }>): TicketState {
  if (action.by === 'buyer') return 'waiting_on_seller';
  switch (action.waitFor) {
    case 'ozon':
      return 'waiting_on_ozon';
    case 'carrier':
      return 'waiting_on_carrier';
    case 'seller':
      return 'waiting_on_seller';
    case 'buyer':
    case undefined:
      return 'waiting_on_buyer';
  }
}

export const isOpen = (state: TicketState): boolean =>
  !['resolved', 'closed', 'merged'].includes(state);

/** Final states; a resolved ticket reopens with the next message. */
export const isOver = (state: TicketState): boolean => state === 'closed' || state === 'merged';
