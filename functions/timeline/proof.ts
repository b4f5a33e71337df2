// What stands behind a number and behind an event, and whose parcel that proves it to be. The two are
// kept apart: Russian Post's answer is true of the parcel, and given to anybody who asks. Pure.
import type { Carrier, Report } from '../carriers/carrier.ts';
import { findCarrier } from '../carriers/index.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { orderOf } from '../carriers/ozon-answer.ts';
import { PROOFS, type Proof } from '../contract/status.ts';

export interface Claim {
  proof: Proof;
  /** The number was proved to be this seller's: tickets about it are theirs. */
  owned: boolean;
}

/** What a seller types, whoever the seller is. */
export const TYPED: Claim = { proof: 'typed', owned: false };

/** The higher the surer. */
export const rankOf = (proof: Proof): number => PROOFS.indexOf(proof);

/** The same in SQL, for a column. */
export const rankSql = (column: string): string =>
  `CASE ${column} ${PROOFS.map((proof) => `WHEN '${proof}' THEN ${rankOf(proof)}`).join(' ')} END`;

/** What several messages prove of one number together. */
export const joinClaims = (a: Claim, b: Claim): Claim => ({
  proof: rankOf(a.proof) >= rankOf(b.proof) ? a.proof : b.proof,
  owned: a.owned || b.owned,
});

/** What a message of this sender proves of the number it is about. */
export function claimOf(
  sender: Carrier,
  how: 'push' | 'poll',
  { number, isShopsNumber }: Pick<Report, 'number' | 'isShopsNumber'>,
): Claim {
  const proof = proofOf(sender, how);
  if (proof !== 'polled') return { proof, owned: false };
  // Whoever makes up a number can make up somebody else's; and of postings only Ozon can tell.
  const isPosting = orderOf(normaliseNumber(number)) !== undefined;
  const isForeign = isShopsNumber || isPosting !== (sender.id === 'ozon');
  return isForeign ? linkedBy({ proof, owned: false }) : { proof, owned: !!sender.answersOwnOnly };
}

/** Of a number that is said to belong to the same parcel: shops choose those. */
export const linkedBy = ({ proof }: Claim): Claim => ({
  proof: proof === 'polled' ? 'linked' : 'relayed',
  owned: false,
});

/** Of the order a posting is part of: it is written in the posting's own number. */
export const partOf = (claim: Claim): Claim => ({ ...linkedBy(claim), owned: claim.owned });

/** What stands behind an event, by its `source`. */
export function proofOfSource(source: string): Proof {
  const [id = '', how] = source.split(':');
  if (id === 'seller') return 'typed';
  const sender = findCarrier(id);
  return sender === null ? 'relayed' : proofOf(sender, how === 'poll' ? 'poll' : 'push');
}

function proofOf({ kind, inbound }: Carrier, how: 'push' | 'poll'): Proof {
  if (kind === 'aggregator') return 'relayed';
  if (how === 'poll') return 'polled';
  // It never pushes: somebody stands between it and us.
  if (inbound?.kind === 'answer') return 'relayed';
  return inbound?.signature.scheme === 'none' ? 'pushed' : 'signed';
}
