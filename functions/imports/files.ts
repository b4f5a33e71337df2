// The stored parts of a file, in R2 under `imports/{id}/`: its rows, the good ones, and the findings on
// the others. One JSON value a line, so that a slice begins at a byte offset.
import type { Finding } from '../contract/import.ts';
import type { CheckedRow } from './check.ts';
import type { KeptRow } from './kept-rows.ts';

type Part = 'rows' | 'good' | 'findings';

export interface Contents {
  rows: KeptRow[];
  good: CheckedRow[];
  findings: Finding[];
}

const pathOf = (id: string, part: Part): string => `imports/${id}/${part}.jsonl`;

export async function keepPart<P extends Part>(
  bucket: R2Bucket,
  id: string,
  part: P,
  values: Contents[P],
): Promise<void> {
  await bucket.put(pathOf(id, part), new Blob(linesOf(values)));
}

const VALUES_AT_ONCE = 1_000;

/** In pieces of bytes: one text of all rows would be twice as large, and not leave room for the rows. */
function linesOf(values: readonly unknown[]): ArrayBufferView[] {
  const encoder = new TextEncoder();
  const pieces: ArrayBufferView[] = [];
  for (let from = 0; from < values.length; from += VALUES_AT_ONCE) {
    const some = values.slice(from, from + VALUES_AT_ONCE);
    pieces.push(encoder.encode(some.map((value) => `${JSON.stringify(value)}\n`).join('')));
  }
  return pieces;
}

/** null: the file has been deleted. */
export async function readPart<P extends Part>(
  bucket: R2Bucket,
  id: string,
  part: P,
): Promise<Contents[P] | null> {
  const file = await bucket.get(pathOf(id, part));
  return file === null ? null : (parseLines(await file.text()) as Contents[P]);
}

/** A row holds at most seven numbers and some words: a slice is far smaller than this. */
const BYTES_PER_ROW_MAX = 2_000;

/** The next `count` rows from a byte offset, and the offset after them. null: deleted. */
export async function readSlice(
  bucket: R2Bucket,
  id: string,
  fromByte: number,
  count: number,
): Promise<{ rows: CheckedRow[]; nextByte: number } | null> {
  const range = { offset: fromByte, length: count * BYTES_PER_ROW_MAX };
  const file = await bucket.get(pathOf(id, 'good'), { range });
  if (file === null) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let end = 0;
  for (let taken = 0; taken < count && end < bytes.length; taken++) {
    const lineEnd = bytes.indexOf(NEWLINE, end);
    if (lineEnd < 0) break;
    end = lineEnd + 1;
  }
  const text = new TextDecoder().decode(bytes.subarray(0, end));
  return { rows: parseLines(text) as CheckedRow[], nextByte: fromByte + end };
}

const NEWLINE = 0x0a;

const parseLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export async function dropFiles(bucket: R2Bucket, ids: readonly string[]): Promise<void> {
  const paths = ids.flatMap((id) =>
    (['rows', 'good', 'findings'] as const).map((part) => pathOf(id, part)),
  );
  if (paths.length > 0) await bucket.delete(paths);
}
