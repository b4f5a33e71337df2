// The cursor of a list page. Opaque to callers, and valid only for the query it came from.

export interface Position {
  /** Which part of the list, e.g. problems before the rest. */
  part: number;
  /** Sort key and id of the last row seen. null: from the start of the part. */
  after: readonly [key: number | string, id: string] | null;
}

/** `query` ties the cursor to the query it came from. */
export const writeCursor = (query: string, { part, after }: Position): string =>
  toBase64Url(JSON.stringify([mark(query), part, ...(after ?? [])]));

/** null: not one of ours, or for another query. */
export function readCursor(query: string, cursor: string): Position | null {
  const read = fromBase64Url(cursor);
  if (!Array.isArray(read)) return null;
  const [tag, ...position] = read as unknown[];
  return tag === mark(query) ? readPosition(position) : null;
}

/** A list out of several sources: where each that is not at its end goes on, by its id. */
export const writeCursors = (query: string, places: ReadonlyMap<string, Position>): string =>
  toBase64Url(
    JSON.stringify([
      mark(query),
      ...[...places].map(([id, { part, after }]) => [id, part, ...(after ?? [])]),
    ]),
  );

/** null: not one of ours, or for another query. */
export function readCursors(query: string, cursor: string): Map<string, Position> | null {
  const read = fromBase64Url(cursor);
  if (!Array.isArray(read)) return null;
  const [tag, ...places] = read as unknown[];
  if (tag !== mark(query)) return null;
  const found = new Map<string, Position>();
  for (const place of places) {
    const [id, ...rest] = Array.isArray(place) ? (place as unknown[]) : [];
    const position = readPosition(rest);
    if (typeof id !== 'string' || position === null) return null;
    found.set(id, position);
  }
  return found;
}

function readPosition([part, key, id]: readonly unknown[]): Position | null {
  if (typeof part !== 'number' || !Number.isInteger(part)) return null;
  if (key === undefined) return { part, after: null };
  if ((typeof key !== 'number' && typeof key !== 'string') || typeof id !== 'string') return null;
  return { part, after: [key, id] };
}

/** FNV-1a: it detects mistakes and keeps nothing secret. */
export function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

const toBase64Url = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

function fromBase64Url(text: string): unknown {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(
      new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))),
    );
  } catch {
    return null;
  }
}
