// Detects the carrier of a number: ranked candidates with a reason each, never a single verdict. Shapes are
// shared (ten digits fit CDEK and DHL alike) and check digits get mistyped.
import type { Carrier, NumberFormat } from './carrier.ts';
import { type ChecksumResult, checkNumber } from './checksum.ts';

export interface Candidate {
  carrier: string;
  format: string;
  checksum: ChecksumResult;
  reason: 'check_digit_right' | 'check_digit_wrong' | 'shape_own' | 'shape_shared';
}

/** Candidates for a normalised number, most likely first. Empty: no shape we know, not "invalid". */
export function detectCarriers(number: string, carriers: readonly Carrier[]): Candidate[] {
  return carriers
    .flatMap((carrier) =>
      carrier.numbers
        .filter((format) => format.pattern.test(number))
        .slice(0, 1)
        .map((format) => ({ format, candidate: candidateFor(number, carrier, format) })),
    )
    .sort((a, b) => rank(b) - rank(a) || (a.candidate.carrier < b.candidate.carrier ? -1 : 1))
    .map(({ candidate }) => candidate);
}

function candidateFor(number: string, carrier: Carrier, format: NumberFormat): Candidate {
  const checksum = checkNumber(number, format.checksum);
  const reason =
    checksum.state === 'right'
      ? 'check_digit_right'
      : checksum.state === 'wrong'
        ? 'check_digit_wrong'
        : format.shape === 'sure'
          ? 'shape_own'
          : 'shape_shared';
  return { carrier: carrier.id, format: format.name, checksum, reason };
}

const SHAPE_RANK = { sure: 3, likely: 2, possible: 1 } as const;
const CHECKSUM_RANK = { right: 10, not_checkable: 0, wrong: -2 } as const;

const rank = ({ format, candidate }: { format: NumberFormat; candidate: Candidate }): number =>
  SHAPE_RANK[format.shape] + CHECKSUM_RANK[candidate.checksum.state];
