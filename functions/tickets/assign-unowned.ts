// A buyer wrote about a number before any seller here was proved to have it. It goes to the seller to
// whose own key Ozon, or a carrier that answers about one's own parcels alone, says where that number is:
// numbers typed in, tracking numbers and webhooks are all in the hands of whoever would like to read along.
import type { News } from '../outbox/store.ts';
import type { Contributor } from '../shipments/commit.ts';
import type { OwnedPlan } from '../shipments/plans-store.ts';
import { caseFacts } from './case-facts.ts';
import { findMessages, recordTicketAction } from './conversation-store.ts';
import { runningTerms } from './deadlines.ts';
import { openedNews } from './news.ts';
import { toMessage } from './rows.ts';
import { findUnowned, giveTicket, index } from './store.ts';

/** For the batch that writes the parcels, and refused with it when somebody writes the ticket meanwhile. */
export async function assignUnownedTickets(
  db: D1Database,
  plans: readonly OwnedPlan[],
  now: number,
): ReturnType<Contributor> {
  const proven = ofOneSeller(plans);
  const statements: D1PreparedStatement[] = [];
  const news: News[] = [];
  if (proven.size === 0) return { statements, news };
  const pairs = [...proven].map(([number, { sellerId }]) => [number, sellerId] as const);
  for (const row of await findUnowned(db, pairs)) {
    const { sellerId, id, snapshot } = proven.get(row.number) as OwnedPlan;
    const { shipment } = snapshot;
    const terms = runningTerms(caseFacts(row, shipment));
    const given = {
      seller_id: sellerId,
      shipment_id: id,
      carrier: shipment.carrier,
      scheme: shipment.scheme,
      integration_type: shipment.integrationType,
      due_at: terms.find(({ at }) => at > now)?.at ?? null,
    };
    const next = { ...row, ...given };
    const messages = await findMessages(db, row.id);
    statements.push(
      giveTicket(db, row, given, now),
      index(db, next, row.number, ...messages.map(({ body }) => body)),
      recordTicketAction(db, row.id, now, 'system', 'given'),
    );
    const [first] = messages;
    if (first) news.push(...openedNews(next, toMessage(first), now));
  }
  return { statements, news };
}

/** What is proved by number; nobody has what two sellers are proved to have. */
function ofOneSeller(plans: readonly OwnedPlan[]): Map<string, OwnedPlan> {
  const owned = plans.flatMap((one) =>
    one.toldNumbers.filter((number) => number.owned).map(({ number }) => ({ number, one })),
  );
  const byNumber = Map.groupBy(owned, ({ number }) => number);
  const clear = [...byNumber].filter(([, all]) =>
    all.every(({ one }) => one.sellerId === all[0]?.one.sellerId),
  );
  return new Map(clear.flatMap(([number, all]) => all.map(({ one }) => [number, one])));
}
