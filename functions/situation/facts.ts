// What the engine knows of one parcel. Pure data; instants in ms UTC, null: not known.
// Room situation: facts and who reads -> case, whose turn, steps, until when; pure, the only decider.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { IntegrationType, Scheme, Status, Step, SubStatus } from '../contract/status.ts';

export interface ParcelFacts {
  status: Status | null;
  subStatus: SubStatus | null;
  step: Step | null;
  /** A dispute was opened after delivery. */
  disputed: boolean;
  scheme: Scheme | null;
  integrationType: IntegrationType | null;
  /** The carrier that has it now. */
  carrier: string | null;
  /** Seller's fact: the buyer asks to cancel, and nobody has answered yet. */
  cancelRequested: boolean;
  /**
   * False: only a shop, its relay or an unsigned push says so. Nobody is told to pay then.
   */
  isProven: boolean;
  /** Open problems, gravest first; only those the reader may see. */
  problems: readonly ProblemReason[];
  at: Readonly<Record<InstantName, number | null>>;
}

export const INSTANTS = [
  /** Present status began. */
  'statusSince',
  /** Recommended time to hand over: the tariff rises after it. */
  'shipBy',
  /** Handing over after this counts as late. */
  'shipByFinal',
  /** The seller reported it as sent. */
  'claimed',
  /** First scan by a carrier. */
  'firstScan',
  'promisedFrom',
  'promisedUntil',
  'pickupUntil',
  /** A return waits for its seller since then. */
  'returnStoredSince',
  'storagePaidFrom',
  'disposal',
  /** Seller's fact: an open request to cancel is approved automatically then, if Ozon says when. */
  'cancelApproved',
] as const;
export type InstantName = (typeof INSTANTS)[number];

const NO_INSTANTS = Object.fromEntries(INSTANTS.map((name) => [name, null])) as ParcelFacts['at'];

const NO_FACTS: ParcelFacts = {
  status: null,
  subStatus: null,
  step: null,
  disputed: false,
  scheme: null,
  integrationType: null,
  carrier: null,
  cancelRequested: false,
  isProven: true,
  problems: [],
  at: NO_INSTANTS,
};

/** Fills in what is known. */
export const factsOf = ({
  at,
  ...known
}: Partial<Omit<ParcelFacts, 'at'>> & { at?: Partial<ParcelFacts['at']> }): ParcelFacts => ({
  ...NO_FACTS,
  ...known,
  at: { ...NO_INSTANTS, ...at },
});

/** What somebody may read who is not the seller: requests to cancel, channels and fees are the seller's. */
export const publicFacts = (facts: ParcelFacts): ParcelFacts => ({
  ...facts,
  cancelRequested: false,
  problems: facts.problems.filter((one) => !SELLERS.has(one)),
  at: {
    ...facts.at,
    shipBy: null,
    shipByFinal: null,
    returnStoredSince: null,
    storagePaidFrom: null,
    disposal: null,
    cancelApproved: null,
  },
});

const SELLERS: ReadonlySet<ProblemReason> = new Set([
  'ship_by_near',
  'return_storage',
  'wrong_channel',
]);
