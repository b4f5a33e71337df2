// A buyer wrote about a number before any seller here was proved to have it. It goes to the seller to
// whose own key Ozon, or a carrier that answers about one's own parcels alone, says where that number is:
// numbers typed in, tracking numbers and webhooks are all in the hands of whoever would like to read along.
import type { Shipment } from '../contract/shipment.ts';
import type { News } from '../outbox/store.ts';
import { caseFacts } from './case-facts.ts';
import { act, findMessages, forgetPhotosAt } from './conversation-store.ts';
import { runningTerms } from './deadlines.ts';
import { openedNews } from './news.ts';
import { toMessage } from './rows.ts';
import { findUnowned, giveTicket, index } from './store.ts';

export interface Heard {
  sellerId: string;
  numbers: readonly { number: string; owned: boolean }[];
  parcel: { id: string; snapshot: { shipment: Shipment } };
}

/** For the batch that writes the parcels, and refused with it when somebody writes the ticket meanwhile. */
export async function handOver(
  db: D1Database,
  heard: readonly Heard[],
  now: number,
): Promise<{ statements: D1PreparedStatement[]; news: News[] }> {
  const proven = ofOneSeller(heard);
  const statements: D1PreparedStatement[] = [];
  const news: News[] = [];
  if (proven.size === 0) return { statements, news };
  const pairs = [...proven].map(([number, { sellerId }]) => [number, sellerId] as const);
  for (const row of await findUnowned(db, pairs)) {
    const { sellerId, parcel } = proven.get(row.number) as Heard;
    const { shipment } = parcel.snapshot;
    const terms = runningTerms(caseFacts(row, shipment));
    const given = {
      seller_id: sellerId,
      shipment_id: parcel.id,
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
      forgetPhotosAt(db, row.id, null),
      act(db, row.id, now, 'system', 'given'),
    );
    const [first] = messages;
    if (first) news.push(...openedNews(next, toMessage(first), now));
  }
  return { statements, news };
}

/** What is proved by number; nobody has what two sellers are proved to have. */
function ofOneSeller(heard: readonly Heard[]): Map<string, Heard> {
  const owned = heard.flatMap((one) =>
    one.numbers.filter((number) => number.owned).map(({ number }) => ({ number, one })),
  );
  const byNumber = Map.groupBy(owned, ({ number }) => number);
  const clear = [...byNumber].filter(([, all]) =>
    all.every(({ one }) => one.sellerId === all[0]?.one.sellerId),
  );
  return new Map(clear.flatMap(([number, all]) => all.map(({ one }) => [number, one])));
}
