// Lines of "posting; tracking number; carrier", pasted or from a file: read, and checked before anything is
// sent to Ozon. Pure but for the CSV parser.
import Papa from 'papaparse';
import { chineseCourierOf } from '../carriers/chinese-domestic.ts';
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { orderOf } from '../carriers/ozon-answer.ts';
import type { ChineseCourier } from '../contract/chinese-courier.ts';
import { numberOfAnother } from '../timeline/channel.ts';
import { offers } from './actions.ts';
import type { KnownPosting } from './store.ts';

export const LINES_MAX = 300;

export interface ShipLine {
  /** Counted from 1. */
  line: number;
  posting: string;
  tracking: string;
  /** As written; '': not named. */
  carrier: string;
}

export type ShipError =
  | {
      kind:
        | 'posting'
        | 'tracking'
        | 'same'
        | 'unknown_posting'
        | 'not_offered'
        | 'cancel_requested';
    }
  | { kind: 'repeated' | 'shared'; line: number };

export type ShipWarning =
  | { kind: 'digit'; digit: string }
  | { kind: 'carrier'; seen: string; named: string }
  | { kind: 'provider'; seen: string; declared: string }
  | { kind: 'domestic'; courier: ChineseCourier }
  | { kind: 'changes'; number: string };

export interface CheckedLine extends ShipLine {
  error: ShipError | null;
  warnings: ShipWarning[];
}

/** A first line without any digit is a heading. */
export const readLines = (text: string): ShipLine[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ cells: cellsOf(line), line: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .filter(({ cells, line }) => line > 1 || /\d/.test(cells.join('')))
    .map(({ cells: [posting = '', tracking = '', carrier = ''], line }) => ({
      line,
      posting: normaliseNumber(posting).slice(0, 80),
      tracking: normaliseNumber(tracking).slice(0, 80),
      carrier: carrier.trim().slice(0, 80),
    }));

/** The separator is found per line: people paste lines from several places together. */
function cellsOf(line: string): string[] {
  const delimiter = [';', '\t', ','].find((one) => line.includes(one));
  if (delimiter === undefined) return line.trim().split(/\s+/);
  return Papa.parse<string[]>(line, { delimiter }).data[0] ?? [];
}

/** `known`: Ozon's last answers about these postings. `cancelRequested`: their buyers ask to cancel. */
export function checkLines(
  lines: readonly ShipLine[],
  known: ReadonlyMap<string, KnownPosting>,
  cancelRequested: Pick<ReadonlySet<string>, 'has'> = new Set(),
): CheckedLine[] {
  return lines.map((line, i) => {
    const before = lines.slice(0, i);
    const error = cancelRequested.has(line.posting)
      ? ({ kind: 'cancel_requested' } as const)
      : errorOf(line, before, known.get(line.posting));
    return { ...line, error, warnings: error ? [] : warningsOf(line, known.get(line.posting)) };
  });
}

function errorOf(
  { posting, tracking }: ShipLine,
  before: readonly ShipLine[],
  known: KnownPosting | undefined,
): ShipError | null {
  if (orderOf(posting) === undefined) return { kind: 'posting' };
  if (!isPlausibleNumber(tracking)) return { kind: 'tracking' };
  if (tracking === posting) return { kind: 'same' };
  const repeated = before.find((one) => one.posting === posting);
  if (repeated) return { kind: 'repeated', line: repeated.line };
  const shared = before.find((one) => one.tracking === tracking);
  if (shared) return { kind: 'shared', line: shared.line };
  if (!known) return { kind: 'unknown_posting' };
  if (known.tracking_number === tracking) return null;
  return offers(known.actions, 'set_tracking_number') ? null : { kind: 'not_offered' };
}

function warningsOf(
  { tracking, carrier }: ShipLine,
  known: KnownPosting | undefined,
): ShipWarning[] {
  const candidates = detectCarriers(tracking, CARRIERS);
  const isRight = candidates.some(({ reason }) => reason === 'check_digit_right');
  const [first] = candidates;
  const warnings: ShipWarning[] = [];
  const courier = chineseCourierOf(tracking);
  if (courier !== null) warnings.push({ kind: 'domestic', courier });
  if (courier === null && !isRight && first?.checksum.state === 'wrong') {
    warnings.push({ kind: 'digit', digit: first.checksum.expected });
  }
  const declared = known?.provider ?? '';
  const seenBeside = numberOfAnother(carrier, tracking);
  if (seenBeside) warnings.push({ kind: 'carrier', seen: seenBeside, named: carrier });
  const seenAtOzon = numberOfAnother(declared, tracking);
  if (seenAtOzon) warnings.push({ kind: 'provider', seen: seenAtOzon, declared });
  const present = known?.tracking_number;
  if (present && present !== tracking) warnings.push({ kind: 'changes', number: present });
  return warnings;
}

/** Writes the remaining lines back into the field for correction. */
export const writeLines = (lines: readonly ShipLine[]): string =>
  lines.map(({ posting, tracking, carrier }) => [posting, tracking, carrier].join('; ')).join('\n');
