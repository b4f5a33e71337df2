// The registry: one line per carrier, kept in order by `npm run carrier:new`.
import type { Carrier } from './carrier.ts';
import { cdek } from './cdek.ts';
import { ozon } from './ozon.ts';

export const CARRIERS: readonly Carrier[] = [cdek, ozon];

const byId = new Map(CARRIERS.map((carrier) => [carrier.id, carrier]));

/** null: not one of ours; stored shipments may still name a carrier an aggregator knows. */
export const findCarrier = (id: string): Carrier | null => byId.get(id) ?? null;
