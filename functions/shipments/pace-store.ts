// SQL of the pace of a seller's parcels, added up.
import { ALL_LANES, type PaceSample, type Paces, paceKey } from '../timeline/pace.ts';

/** Old parcels fade: past this many, the counts so far are halved before another one is added. */
const SAMPLES_MAX = 1000;

export interface OwnedSample extends PaceSample {
  sellerId: string;
}

/** For the batch that records the delivery, so that each parcel counts once. */
export const addPaces = (db: D1Database, samples: readonly OwnedSample[]): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO paces (seller_id, carrier, lane, measure, counts)
       SELECT s.value ->> 'sellerId', s.value ->> 'carrier', s.value ->> 'lane',
         s.value ->> 'measure', s.value -> 'counts'
       FROM json_each(?1) AS s WHERE true
       ON CONFLICT (seller_id, carrier, lane, measure) DO UPDATE SET counts = (
         SELECT json_group_array(
           added.value + CASE
             WHEN (SELECT sum(value) FROM json_each(paces.counts)) < ?2 THEN kept.value
             ELSE kept.value / 2
           END ORDER BY added.key)
         FROM json_each(excluded.counts) AS added
         JOIN json_each(paces.counts) AS kept ON kept.key = added.key)`,
    )
    .bind(JSON.stringify(summed(samples)), SAMPLES_MAX);

/** One row for each pace, however many parcels of it were delivered at once. */
function summed(samples: readonly OwnedSample[]): OwnedSample[] {
  const groups = Map.groupBy(samples, ({ sellerId, carrier, lane, measure }) =>
    JSON.stringify([sellerId, carrier, lane, measure]),
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : {
          ...first,
          counts: first.counts.map((count, i) =>
            rest.reduce((sum, { counts }) => sum + (counts[i] ?? 0), count),
          ),
        },
  );
}

/** The seller, carrier and lane of a parcel. */
export interface PaceQuery {
  sellerId: string;
  carrier: string;
  lane: string | null;
}

/** By seller; read through the primary key, at most four rows for each requested way. */
export async function findPaces(
  db: D1Database,
  ways: readonly PaceQuery[],
): Promise<ReadonlyMap<string, Paces>> {
  const keys = new Set(
    ways.flatMap(({ sellerId, carrier, lane }) =>
      [lane, ALL_LANES]
        .filter((one) => one !== null)
        .map((one) => JSON.stringify([sellerId, carrier, one])),
    ),
  );
  const { results } = await db
    .prepare(
      `SELECT p.* FROM json_each(?) AS w JOIN paces p
       ON p.seller_id = w.value ->> 0 AND p.carrier = w.value ->> 1 AND p.lane = w.value ->> 2`,
    )
    .bind(`[${[...keys].join()}]`)
    .all<PaceRow>();
  const bySeller = Map.groupBy(results, ({ seller_id }) => seller_id);
  return new Map(
    [...bySeller].map(([sellerId, rows]) => [
      sellerId,
      new Map(
        rows.map((row) => [paceKey(row.carrier, row.lane, row.measure), JSON.parse(row.counts)]),
      ),
    ]),
  );
}

interface PaceRow {
  seller_id: string;
  carrier: string;
  lane: string;
  measure: PaceSample['measure'];
  counts: string;
}
