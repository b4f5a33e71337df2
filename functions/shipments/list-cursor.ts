// Where a page of the list ends. Opaque to callers, and good only for the question it came from.

export interface Position {
  /** Which part of the list: problems come before the rest, say. */
  part: number;
  /** The last one seen, by what the part is sorted by and its id. null: from the start of the part. */
  after: readonly [key: number | string, id: string] | null;
}

/** `question` ties the cursor to what was asked. */
export const writeCursor = (question: string, { part, after }: Position): string =>
  toBase64Url(JSON.stringify([mark(question), part, ...(after ?? [])]));

/** null: not one of ours, or for another question. */
export function readCursor(question: string, cursor: string): Position | null {
  const read = fromBase64Url(cursor);
  if (!Array.isArray(read)) return null;
  const [of, part, key, id] = read as unknown[];
  if (of !== mark(question) || typeof part !== 'number' || !Number.isInteger(part)) return null;
  if (key === undefined) return { part, after: null };
  if ((typeof key !== 'number' && typeof key !== 'string') || typeof id !== 'string') return null;
  return { part, after: [key, id] };
}

/** FNV-1a: a mistake is to be noticed, nothing is to be kept secret. */
function mark(text: string): string {
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
