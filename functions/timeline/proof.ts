// The proof behind a number and behind an event, and whose parcel it proves it to be. The two are
// separate: Russian Post's answer is true of the parcel, but anybody who asks gets it. Pure.
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

/** The claim behind anything a seller types. */
export const TYPED: Claim = { proof: 'typed', owned: false };

/** A higher rank is a stronger proof. */
export const rankOf = (proof: Proof): number => PROOFS.indexOf(proof);

/** The same in SQL, for a column. */
export const rankSql = (column: string): string =>
  `CASE ${column} ${PROOFS.map((proof) => `WHEN '${proof}' THEN ${rankOf(proof)}`).join(' ')} END`;

/** What two messages together prove about one number. */
export const joinClaims = (a: Claim, b: Claim): Claim => ({
  proof: rankOf(a.proof) >= rankOf(b.proof) ? a.proof : b.proof,
  owned: a.owned || b.owned,
});

/** What a message from this sender proves about its number. */
export function claimOf(
  sender: Carrier,
  how: 'push' | 'poll',
  { number, isShopsNumber }: Pick<Report, 'number' | 'isShopsNumber'>,
): Claim {
  const proof = proofOf(sender, how);
  if (proof !== 'polled') return { proof, owned: false };
  // A shop that makes up a number can make up another shop's; and only Ozon can vouch for postings.
  const isPosting = orderOf(normaliseNumber(number)) !== undefined;
  const isForeign = isShopsNumber || isPosting !== (sender.id === 'ozon');
  return isForeign ? linkedBy({ proof, owned: false }) : { proof, owned: !!sender.answersOwnOnly };
}

/** For a number said to belong to the same parcel: shops choose those. */
export const linkedBy = ({ proof }: Claim): Claim => ({
  proof: proof === 'polled' ? 'linked' : 'relayed',
  owned: false,
});

/** For the order of a posting: the posting's own number contains it. */
export const partOf = (claim: Claim): Claim => ({ ...linkedBy(claim), owned: claim.owned });

/** The proof behind an event, by its `source`. */
export function proofOfSource(source: string): Proof {
  const [id = '', how] = source.split(':');
  if (id === 'seller') return 'typed';
  const sender = findCarrier(id);
  return sender === null ? 'relayed' : proofOf(sender, how === 'poll' ? 'poll' : 'push');
}

function proofOf({ kind, inbound }: Carrier, how: 'push' | 'poll'): Proof {
  if (kind === 'aggregator') return 'relayed';
  if (how === 'poll') return 'polled';
  // This carrier never pushes: a relay sent the message.
  if (inbound?.kind === 'answer') return 'relayed';
  return inbound?.signature.scheme === 'none' ? 'pushed' : 'signed';
}

/** Neither a shop nor anybody who knows a webhook address can make this up. */
export const isProven = (proof: Proof): boolean =>
  proof === 'polled' || proof === 'signed' || proof === 'linked';
