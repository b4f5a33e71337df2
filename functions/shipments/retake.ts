// Takes snapshots again that were made by versions that ignored the proof of an event, left more personal
// data in texts, decided otherwise whose turn it is, or stored snapshots and events unpacked. They are rebuilt
// from the events.
import { cityOnly, withoutPersonalData } from '../carriers/privacy.ts';
import { logError } from '../lib/log.ts';
import type { TrackingEvent } from '../timeline/event.ts';
import { problemFacts, readFacts, storeFacts } from '../timeline/problem-facts.ts';
import { takeSnapshot, withProblems } from '../timeline/snapshot.ts';
import type { ParcelIssue } from '../timeline/stale-clocks.ts';
import { findAfter, type Retaken, writeRetaken } from './retake-store.ts';
import { readSnapshot, storeEvents, storeSnapshot } from './stored-snapshot.ts';
import type { Stored } from './stored-store.ts';

/** Their events have to fit into memory. */
const SLICE_ROWS = 25;

/** The statements for the parcels after `position`, and where the next slice begins. */
export async function retakeSnapshots(
  db: D1Database,
  position: string | null,
): Promise<{ statements: D1PreparedStatement[]; next: string | null }> {
  const rows = await findAfter(db, position ?? '', SLICE_ROWS);
  const retaken = rows.flatMap(retakeOrSkip);
  const last =
    rows
      .map(({ row }) => row.id)
      .sort()
      .at(-1) ?? null;
  return {
    statements: retaken.length === 0 ? [] : writeRetaken(db, retaken),
    next: rows.length < SLICE_ROWS ? null : last,
  };
}

/** A parcel that cannot be read stays unchanged. */
function retakeOrSkip(stored: Stored<unknown>): Retaken[] {
  try {
    return [retake(stored)];
  } catch (error) {
    logError('retake.unreadable', error, { id: stored.row.id });
    return [];
  }
}

function retake({ row, shipment: { numbers, events } }: Stored<unknown>): Retaken {
  const { stale, checkedAt } = readSnapshot(row);
  const plain = events.map(asNow);
  const { carrier, number } = row;
  const taken = takeSnapshot({ carrier, number, numbers }, plain, Date.parse(checkedAt));
  const reasons = (JSON.parse(row.problems) as ParcelIssue[]).map(({ reason }) => reason);
  const judged = withProblems(taken, reasons, stale, Date.parse(checkedAt));
  const { folded, shipment, publicly, timeline } = judged;
  const watched = problemFacts({ carrier: judged.carrier, numbers }, folded, timeline);
  return {
    id: row.id,
    version: row.version,
    status: folded.status,
    statusSince: folded.statusSince,
    lastEventAt: folded.lastEventAt,
    snapshot: storeSnapshot(shipment),
    publicSnapshot: publicly && storeSnapshot(publicly),
    actionRequiredBy: judged.turn,
    watched: storeFacts({ ...watched, isMeasured: readFacts(row.watched).isMeasured ?? false }),
    events: storeEvents(plain),
  };
}

/** The event with its texts cleaned by today's rules. */
function asNow(event: TrackingEvent): TrackingEvent {
  const text = event.text && withoutPersonalData(event.text);
  const place = event.place && cityOnly(event.place);
  return text === event.text && place === event.place ? event : { ...event, text, place };
}
