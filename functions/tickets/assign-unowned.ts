// Assigns a buyer's ticket, opened before any seller was proved to own its number, to the proven owner.
// Proof is an answer to that seller's own key from Ozon, or from a carrier that answers only about one's own
// parcels. Typed numbers, tracking numbers and webhooks prove nothing: an eavesdropper can supply all three.
import type { News } from '../outbox/store.ts';
import type { Contributor } from '../shipments/commit.ts';
import type { OwnedPlan } from '../shipments/plans-store.ts';
import { findMessages, forgetPhotosAt, recordTicketAction } from './conversation-store.ts';
import { openedNews } from './news.ts';
import { toMessage } from './rows.ts';
import { assignSeller, findUnowned, index } from './store.ts';
import { runningTerms } from './terms.ts';

/** Joins the batch that writes the parcels; the batch is refused when a ticket changes meanwhile. */
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
    const terms = runningTerms(row, shipment, now);
    const patch = {
      seller_id: sellerId,
      shipment_id: id,
      carrier: shipment.carrier,
      scheme: shipment.scheme,
      integration_type: shipment.integrationType,
      due_at: terms.find(({ at }) => at > now)?.at ?? null,
    };
    const next = { ...row, ...patch };
    const messages = await findMessages(db, row.id);
    statements.push(
      assignSeller(db, row, patch, now),
      index(db, next, row.number, ...messages.map(({ body }) => body)),
      forgetPhotosAt(db, row.id, null),
      recordTicketAction(db, row.id, now, 'system', 'given'),
    );
    const [first] = messages;
    if (first) news.push(...openedNews(next, toMessage(first), now));
  }
  return { statements, news };
}

/** Maps each number to the plan that owns it. A number proved for two sellers is assigned to neither. */
function ofOneSeller(plans: readonly OwnedPlan[]): Map<string, OwnedPlan> {
  const owned = plans.flatMap((one) =>
    one.reportedNumbers.filter((number) => number.owned).map(({ number }) => ({ number, one })),
  );
  const byNumber = Map.groupBy(owned, ({ number }) => number);
  const clear = [...byNumber].filter(([, all]) =>
    all.every(({ one }) => one.sellerId === all[0]?.one.sellerId),
  );
  return new Map(clear.flatMap(([number, all]) => all.map(({ one }) => [number, one])));
}
