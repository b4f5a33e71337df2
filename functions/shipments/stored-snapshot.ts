// A parcel's snapshots and events as they are stored: packed (lib/pack.ts). What the scan decides later is kept
// beside the snapshot, so that it need not be packed again. Pure.
import type { Shipment } from '../contract/shipment.ts';
import { pack, unpack } from '../lib/pack.ts';
import type { TrackingEvent } from '../timeline/event.ts';
import type { Verdict } from '../timeline/situation-facts.ts';

export const storeSnapshot = (shipment: Shipment): string =>
  pack('snapshot', JSON.stringify(shipment));

/** Columns of a parcel's row. */
interface StoredSnapshots {
  snapshot: string;
  public_snapshot: string | null;
  verdict: string | null;
}

/** What the scan found since the snapshot was taken. */
type Since = Pick<Shipment, 'stale'> & Verdict['publicly'];

export const storeVerdict = (stale: Shipment['stale'], { publicly }: Verdict): string =>
  JSON.stringify({ stale, ...publicly } satisfies Since);

/** For the parcel's own link and its seller. */
export const readSnapshot = ({
  snapshot,
  verdict,
}: Omit<StoredSnapshots, 'public_snapshot'>): Shipment => ({
  ...JSON.parse(unpack(snapshot)),
  ...JSON.parse(verdict ?? '{}'),
});

/**
 * For lookups by number. A public snapshot of its own was decided by proven events; the turn that the scan
 * found rests on all of them, so it stays out.
 */
export function readPublicSnapshot(row: StoredSnapshots): Shipment {
  if (row.public_snapshot === null) return readSnapshot(row);
  const shown: Shipment = JSON.parse(unpack(row.public_snapshot));
  const { stale }: Since = JSON.parse(row.verdict ?? 'null') ?? shown;
  return { ...shown, stale };
}

export const storeEvents = (events: readonly TrackingEvent[]): string =>
  events.length === 0
    ? '[]'
    : pack('events', JSON.stringify(events.map(({ newsIf: _, ...event }) => event)));

export const readEvents = (stored: string): TrackingEvent[] => JSON.parse(unpack(stored));
