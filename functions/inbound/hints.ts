// What a message tells besides its news: that its sender is alive, and, where anyone who knows the
// address could have sent it, that the truth is worth reading with the seller's own credentials.
import { findCarrier } from '../carriers/index.ts';
import { orderOf } from '../carriers/ozon-answer.ts';
import { noteHeard } from '../connections/visits-store.ts';
import type { WaitingMessage } from '../inbox/store.ts';
import { askAgain } from '../ozon/store.ts';
import type { OwnedPlan } from '../shipments/merge-store.ts';
import { askSoon } from '../shipments/polled-numbers-store.ts';

const HEARD_EVERY_MS = 60_000;

/** Ozon's lists lag a little behind its pushes. */
const REREAD_AFTER_MS = 20_000;

/** A busy connection is noted as heard once a minute, not with every message. */
export function heardNow(
  db: D1Database,
  messages: readonly WaitingMessage[],
  now: number,
): D1PreparedStatement[] {
  const ids = messages
    .filter(({ how }) => how === 'push')
    .filter(({ last_heard_at }) => now - (last_heard_at ?? 0) >= HEARD_EVERY_MS)
    .map(({ connection_id }) => connection_id);
  return ids.length === 0 ? [] : [noteHeard(db, [...new Set(ids)], now)];
}

interface Told {
  message: WaitingMessage;
  plan: OwnedPlan;
}

export function hintsToCheck(
  db: D1Database,
  told: readonly Told[],
  now: number,
): D1PreparedStatement[] {
  const postings = told.flatMap(pushedByOzon);
  const numbers = told.flatMap(({ message, plan }) => (isHint(message) ? numbersOf(plan) : []));
  return [
    ...(postings.length === 0 ? [] : [askAgain(db, postings, now + REREAD_AFTER_MS)]),
    ...(numbers.length === 0 ? [] : [askSoon(db, numbers, now)]),
  ];
}

/** The posting is read again through Ozon's own API. */
function pushedByOzon({ message, plan }: Told) {
  const { carrier, how, seller_id, connection_id } = message;
  if (carrier !== 'ozon' || how !== 'push') return [];
  return plan.toldNumbers
    .slice(0, 1)
    .filter(({ number }) => orderOf(number) !== undefined)
    .map(({ number }) => ({ sellerId: seller_id, connectionId: connection_id, number }));
}

function isHint(message: WaitingMessage): boolean {
  if (message.how !== 'push' || message.can_ask !== 1) return false;
  const carrier = findCarrier(message.carrier);
  return carrier?.inbound?.signature.scheme === 'none' && carrier.polling !== undefined;
}

const numbersOf = ({ id, numbers }: OwnedPlan): { number: string; shipmentId: string }[] =>
  numbers.filter(({ shared }) => !shared).map(({ number }) => ({ number, shipmentId: id }));
