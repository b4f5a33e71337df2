// The claim of a ticket: its letter with the facts that were saved, or with those that are known.
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { findContents } from '../shipments/product-search-store.ts';
import { type ClaimFacts, NO_FACTS, storedFacts } from './claim-facts.ts';
import { type ClaimLetter, claimLetter, PAPERS } from './claim-letter.ts';
import { roublesOf } from './goods-sum.ts';
import { guideFor } from './guide.ts';
import type { TicketRow } from './rows.ts';
import { type TicketView, viewTicket } from './view.ts';

/** In Russian, which Russian carriers answer. */
export async function claimOf(env: Env, row: TicketRow, now: number): Promise<ClaimLetter> {
  const whole = await viewTicket(env, row, 'ru', now);
  const facts = await factsOfClaim(env, row);
  return claimLetter(whole.ticket, whole.shipment, facts, papersFor(whole, 'ru', now));
}

/** Before anything was filled in: what the goods cost, if that is known in roubles. */
export async function factsOfClaim(
  env: Env,
  { claim, shipment_id, seller_id }: TicketRow,
): Promise<ClaimFacts> {
  if (claim !== null) return storedFacts(claim);
  const parcels = shipment_id === null ? [] : [shipment_id];
  const contents = await findContents(databaseOf(env, seller_id), parcels);
  return { ...NO_FACTS, sum: roublesOf([...contents.values()].flat()) };
}

/** All that any step of this case needs, without repeats. */
export function papersFor({ ticket, shipment }: TicketView, lang: 'ru' | 'zh' | 'en', now: number) {
  const { steps } = guideFor(ticket, shipment, { role: 'seller', lang, now });
  const needed = new Map(
    steps.flatMap(({ evidence }) => evidence).map(({ id, text }) => [id, text]),
  );
  return needed.size > 0 ? [...needed.values()].map((text) => `${text}.`) : PAPERS;
}
