// A buyer wrote about a posting before any seller here was known to have it. It goes to the seller whose
// own Ozon account has the posting, which only Ozon's answer to that seller's key can say: numbers typed
// in, tracking numbers and webhooks are all in the hands of whoever would like to read along.
import { orderOf } from '../carriers/ozon-answer.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { News } from '../outbound/store.ts';
import { caseFacts } from './case-facts.ts';
import { act, findMessages } from './conversation-store.ts';
import { runningTerms } from './deadlines.ts';
import { openedNews } from './news.ts';
import { toMessage } from './rows.ts';
import { findUnowned, giveTicket, index } from './store.ts';

export interface Heard {
  carrier: string;
  how: 'push' | 'poll';
  sellerId: string;
  /** The number the message is about: not those that are said to belong to it too. */
  number: string;
  parcel: { id: string; snapshot: { shipment: Shipment } };
}

/** For the batch that writes the parcels, and refused with it when somebody writes the ticket meanwhile. */
export async function handOver(
  db: D1Database,
  heard: readonly Heard[],
  now: number,
): Promise<{ statements: D1PreparedStatement[]; news: News[] }> {
  const proven = new Map(heard.filter(isProof).map((one) => [one.number, one]));
  const statements: D1PreparedStatement[] = [];
  const news: News[] = [];
  if (proven.size === 0) return { statements, news };
  const pairs = [...proven.values()].map(({ number, sellerId }) => [number, sellerId] as const);
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
      act(db, row.id, now, 'system', 'given'),
    );
    const [first] = messages;
    if (first) news.push(...openedNews(next, toMessage(first), now));
  }
  return { statements, news };
}

const isProof = ({ carrier, how, number }: Heard): boolean =>
  carrier === 'ozon' && how === 'poll' && orderOf(number) !== undefined;
