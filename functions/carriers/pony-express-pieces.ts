// Several pieces under one waybill, each with its own way (`CargoId`): the waybill is delivered when the last
// one is, and until then each delivery says how many there are. Pure.
import type { RawEvent } from './carrier.ts';

export interface PieceEvent {
  event: RawEvent;
  /** Absent: about the whole waybill. */
  piece: string | undefined;
}

/**
 * The events, where a delivery that leaves others open is `PieceDelivered` with the count as its text: "2/3" is
 * the second of three. `count`: the pieces the answer lists; 0 when it lists none, as "what's new" does: then
 * no delivery of a piece can be the last.
 */
export function countPieces(rows: readonly PieceEvent[], count: number): RawEvent[] {
  const seen = new Set(rows.flatMap(({ piece }) => piece ?? []));
  const total = Math.max(count, seen.size);
  const done = new Set<string>();
  const parts = new Map<RawEvent, RawEvent>();
  for (const { event, piece } of inOrder(rows.filter(isPieceDelivered))) {
    done.add(piece ?? '');
    if (count > 0 && done.size === total) continue;
    const text = count > 0 ? `${done.size}/${total}` : undefined;
    parts.set(event, { ...event, code: `PieceDelivered/${done.size}`, text });
  }
  return rows.map(({ event }) => parts.get(event) ?? event);
}

const isPieceDelivered = ({ event, piece }: PieceEvent): boolean =>
  piece !== undefined && event.code.toUpperCase() === 'DELIVERED';

/** Without times, the order of the list decides. */
const inOrder = (rows: readonly PieceEvent[]): PieceEvent[] =>
  rows.toSorted((a, b) => (a.event.at?.at ?? 0) - (b.event.at?.at ?? 0));
