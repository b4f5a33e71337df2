// Parses carriers' time formats into instants. Never reads the clock: `now` is not needed here.

export interface Stamp {
  /** Milliseconds since 1970, UTC. When `local` is set, this assumes a zone. */
  at: number;
  /** The wall clock as written (`2015-09-08T17:07:00`), when the carrier gave no zone. */
  local: string | null;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Reads ISO 8601 (any number of fraction digits, `+0000` or `+00:00`) and `dd.MM.yyyy H:mm[:ss]`.
 * `assumedOffsetMinutes` orders a time without a zone; `local` keeps its wall clock, which people are shown.
 * null: not a readable time.
 */
export function parseStamp(text: string | undefined, assumedOffsetMinutes = 180): Stamp | null {
  const value = text?.trim() ?? '';
  const iso = ISO.exec(value);
  if (iso) {
    const [, y, mo, d, h, mi, s, fraction, zone] = iso;
    return stamp([y, mo, d, h, mi, s], fraction, zone, assumedOffsetMinutes);
  }
  const dotted = DOTTED.exec(value);
  if (!dotted) return null;
  const [, d, mo, y, h, mi, s] = dotted;
  return stamp([y, mo, d, h, mi, s], undefined, undefined, assumedOffsetMinutes);
}

/** The instant alone, for facts such as a promised date. null: absent or unreadable. */
export const parseInstant = (text: string | undefined): number | null =>
  parseStamp(text)?.at ?? null;

function stamp(
  parts: (string | undefined)[],
  fraction: string | undefined,
  zone: string | undefined,
  assumedOffsetMinutes: number,
): Stamp | null {
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts.map((part) => Number(part ?? 0));
  const ms = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
  const wall = Date.UTC(y, mo - 1, d, h, mi, s, ms);
  // Date.UTC rolls 31.02 over into March: a date that does not survive the round trip is invalid.
  const back = new Date(wall);
  if (back.getUTCMonth() !== mo - 1 || back.getUTCDate() !== d || h > 23 || mi > 59) return null;
  if (y < 1990 || y > 2199) return null;
  const offset = zone === undefined ? assumedOffsetMinutes : offsetMinutes(zone);
  const local = zone === undefined ? back.toISOString().slice(0, 19) : null;
  return { at: wall - offset * 60_000, local };
}

function offsetMinutes(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)));
}
