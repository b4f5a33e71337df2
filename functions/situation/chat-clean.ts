// Where findings of the chat check stand in a text, and the text without the sentences that hold them. Pure; the
// composer's island uses it too.
import type { ChatFinding } from '../contract/guide.ts';

export interface Piece {
  text: string;
  /** Something forbidden. */
  isMarked: boolean;
}

/** The whole text in pieces. */
export function piecesOf(text: string, findings: readonly ChatFinding[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { at, length } of placesIn(text, findings)) {
    if (at < end) continue;
    pieces.push({ text: text.slice(end, at), isMarked: false });
    pieces.push({ text: text.slice(at, at + length), isMarked: true });
    end = at + length;
  }
  pieces.push({ text: text.slice(end), isMarked: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** Half a sentence would say something else: the whole one goes. `only`: the index of one finding. */
export function withoutFindings(
  text: string,
  findings: readonly ChatFinding[],
  only?: number,
): string {
  const places = placesIn(text, findings).filter((_, i) => only === undefined || i === only);
  const gone = places.map(({ at, length }) => sentenceAround(text, at, at + length));
  let left = '';
  let end = 0;
  for (const [from, to] of gone.toSorted(([a], [b]) => a - b)) {
    left += text.slice(end, Math.max(from, end));
    end = Math.max(end, to);
  }
  const lines = (left + text.slice(end)).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Findings come in the order of the text. */
function placesIn(text: string, findings: readonly ChatFinding[]) {
  let from = 0;
  return findings.map((finding) => {
    const found = text.indexOf(finding.text, from);
    const at = found < 0 ? text.indexOf(finding.text) : found;
    from = Math.max(at, 0);
    return { at: Math.max(at, 0), length: at < 0 ? 0 : finding.text.length };
  });
}

/** A full stop within a number or an address ends no sentence. */
const ENDS = /[.!?…]+(?=\s|$)|[。！？]|\n/gu;

function sentenceAround(text: string, from: number, to: number): [number, number] {
  const ends = [...text.matchAll(ENDS)].map(({ index, 0: sign }) => [index, index + sign.length]);
  const begin = ends.findLast(([, end = 0]) => end <= from)?.[1] ?? 0;
  const stop = ends.find(([index = 0]) => index >= to - 1);
  if (!stop) return [begin, text.length];
  const [at = 0, end = 0] = stop;
  // A line break stays; the gap behind a sentence goes with it.
  if (text[at] === '\n') return [begin, at];
  const gap = /^[^\S\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  const lead = /^[^\S\n]*/.exec(text.slice(begin))?.[0].length ?? 0;
  return [begin + (begin === 0 ? 0 : lead), end + gap];
}
