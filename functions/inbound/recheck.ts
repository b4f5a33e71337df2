// Side effects of a message: its sender is alive; and if anyone who knows the address could have sent it, the
// parcel is polled soon with the seller's own credentials.
import { findCarrier } from '../carriers/index.ts';
import { orderOf } from '../carriers/ozon-answer.ts';
import { touchHeard } from '../connections/visits-store.ts';
import type { WaitingMessage } from '../inbox/store.ts';
import { requestReread } from '../ozon/store.ts';
import type { OwnedPlan } from '../shipments/plans-store.ts';
import { pollSoon } from '../shipments/polled-numbers-store.ts';

const HEARD_EVERY_MS = 60_000;

/** Ozon's lists lag a little behind its pushes. */
const REREAD_AFTER_MS = 20_000;

/** Records a busy connection as heard once a minute, not with every message. */
export function touchLastHeard(
  db: D1Database,
  messages: readonly WaitingMessage[],
  now: number,
): D1PreparedStatement[] {
  const ids = messages
    .filter(({ how }) => how === 'push')
    .filter(({ last_heard_at }) => now - (last_heard_at ?? 0) >= HEARD_EVERY_MS)
    .map(({ connection_id }) => connection_id);
  return ids.length === 0 ? [] : [touchHeard(db, [...new Set(ids)], now)];
}

interface PlannedMessage {
  message: WaitingMessage;
  plan: OwnedPlan;
}

export function recheckRequests(
  db: D1Database,
  planned: readonly PlannedMessage[],
  now: number,
): D1PreparedStatement[] {
  const postings = planned.flatMap(pushedByOzon);
  const numbers = planned.flatMap(({ message, plan }) =>
    isUnverifiedPush(message) ? numbersOf(plan) : [],
  );
  return [
    ...(postings.length === 0 ? [] : [requestReread(db, postings, now + REREAD_AFTER_MS)]),
    ...(numbers.length === 0 ? [] : [pollSoon(db, numbers, now)]),
  ];
}

/** The posting to read again through Ozon's own API. */
function pushedByOzon({ message, plan }: PlannedMessage) {
  const { carrier, how, seller_id, connection_id } = message;
  if (carrier !== 'ozon' || how !== 'push') return [];
  return plan.reportedNumbers
    .slice(0, 1)
    .filter(({ number }) => orderOf(number) !== undefined)
    .map(({ number }) => ({ sellerId: seller_id, connectionId: connection_id, number }));
}

function isUnverifiedPush(message: WaitingMessage): boolean {
  if (message.how !== 'push' || message.can_ask !== 1) return false;
  const carrier = findCarrier(message.carrier);
  return carrier?.inbound?.signature.scheme === 'none' && carrier.polling !== undefined;
}

const numbersOf = ({ id, numbers }: OwnedPlan): { number: string; shipmentId: string }[] =>
  numbers.filter(({ shared }) => !shared).map(({ number }) => ({ number, shipmentId: id }));
