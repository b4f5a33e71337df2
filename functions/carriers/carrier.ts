// The description of one carrier, as data. Its only code is `read`, which turns a payload into reports;
// everything generic (verify, detect, map, fold) is elsewhere.
// Room carriers: one data file per carrier, and pure functions over them and over their texts; no I/O.
import type * as v from 'valibot';
import type { Lang } from '../contract/lang.ts';
import type { ProblemSlug } from '../contract/problem.ts';
import type { Confidence, IntegrationType, Scheme, Step } from '../contract/status.ts';
import type { Checksum } from './checksum.ts';
import type { Polling } from './polling.ts';
import type { Stamp } from './time.ts';
import type { Script } from './written.ts';

export interface Carrier<Payload = unknown> {
  /** Equals the file name; part of URLs and stored rows, so it never changes. */
  id: string;
  name: Record<Lang, string>;
  kind: 'marketplace' | 'carrier' | 'aggregator';
  numbers: readonly NumberFormat[];
  /** How it writes its numbers, where that is not how they are stored; see written.ts. */
  script?: Script;
  /** The carrier's own page for a number; `{number}` is replaced. Absent when none was confirmed. */
  trackingUrl?: Partial<Record<Lang, string>> & { en: string };
  /** Step -> the raw codes that mean it. A qualified code `A/B` falls back to a listed `A`. */
  steps: Partial<Record<Step, readonly string[]>>;
  /** Set when an unlisted code `A_B` is a kind of the listed `A`, as documented by the carrier. */
  qualifiesByUnderscore?: true;
  confidence: Confidence;
  inbound?: Inbound<Payload>;
  /** Absent: polling is not documented. */
  polling?: Polling;
  /**
   * Set when the carrier answers an account only about that account's own parcels: then an answer proves
   * whose parcel it is. Absent when it answers anybody, and when that is not known.
   */
  answersOwnOnly?: true;
  /** Source documents of the tables, and the day they were last compared. */
  docs: string;
  verifiedOn: string;
}

/** `docs` of a carrier that has published nothing about its numbers. */
export const THIRD_PARTY_LISTS = 'lists of number formats made by others';

export interface NumberFormat {
  name: string;
  /** Anchored; for numbers as `normaliseNumber` leaves them (upper case, no blanks). */
  pattern: RegExp;
  checksum?: Checksum;
  /** Evidence of the shape alone; 'sure': no other carrier we know uses it. */
  shape: 'sure' | 'likely' | 'possible';
  valid: readonly string[];
  /** Right shape with a wrong check digit, or (without a checksum) wrong shape. */
  invalid: readonly string[];
}

export interface Inbound<Payload> {
  /** 'push': the carrier posts it. 'answer': its answer to a poll; a relay may post it to us. */
  kind: 'push' | 'answer';
  format: 'json' | 'xml';
  /** The schema gets `{ query, body }`: part of the message is in the address. */
  withQuery?: true;
  signature: Signature;
  /** Networks (CIDR, IPv4) the carrier publishes for its pushes. */
  senders?: readonly string[];
  /**
   * Lists every field that is stored. Fields not listed are never stored: this keeps out names, phones,
   * street addresses and e-mails. A mismatch means the message is not this carrier's.
   */
  payload: v.GenericSchema<unknown, Payload>;
  read(payload: Payload): Report[];
  reply?: Reply<Payload>;
  /** A carrier's message about no parcel, to test the connection. `at` is ISO 8601. */
  ping?: (at: string) => string;
}

/** The exact response a carrier expects; absent: 200 `{"ok":true}` and problem+json. */
export interface Reply<Payload> {
  accepted(payload: Payload): unknown;
  /** Response body for a probe, which stores nothing; null: the message is no probe. */
  probe?(payload: Payload, receivedAt: number): unknown;
  refused(slug: ProblemSlug, title: string): unknown;
}

export type Signature =
  | { scheme: 'none' }
  | {
      scheme: 'hmac-sha256';
      header: readonly string[];
      encoding: 'hex' | 'base64';
      prefix?: string;
      /** Default: the raw body. A header name: only that header's value is signed. */
      over?: { header: readonly string[] };
    }
  /** hex SHA-256 of `body + "/" + key`: a plain hash, as 17TRACK defines it. */
  | { scheme: 'sha256-of-body-slash-key'; header: readonly string[] };

/** One message's content about one parcel. */
export interface Report {
  number: string;
  /** The sender of the parcel chose the number: the carrier's word proves nothing about its other users. */
  isShopsNumber?: true;
  /** Other numbers of the same parcel, e.g. the posting number beside the tracking number. */
  alsoKnownAs?: readonly string[];
  /** Numbers shared with other parcels: the order of several postings. */
  partOf?: readonly string[];
  /** The carrier, when the sender of the message is another party. */
  carrier?: string;
  events: readonly RawEvent[];
}

export interface RawEvent {
  code: string;
  /** The carrier's own words, already without personal data. */
  text?: string | undefined;
  /** null: the message has no time; the time of receipt is used. */
  at: Stamp | null;
  /**
   * For polled events, which every poll repeats: they are news only when the carrier has not reported that
   * much yet, or when they differ from the carrier's last report.
   */
  newsIf?: 'not_yet_that_far' | 'differs_from_last';
  /** Set when the source is not the carrier itself: Ozon repeats the seller's statements. */
  confidence?: Confidence;
  /** Number of later events in the same list, when order is the list's only information on time. */
  laterInList?: number;
  place?: string | undefined;
  carrier?: string | undefined;
  leg?: 'return' | undefined;
  /** Withdraws every earlier event with the same code (CDEK `deleted`). */
  withdraws?: boolean;
  /** The sender's id of this event, if any. */
  id?: string | undefined;
  facts?: Facts;
}

/** An event's facts besides movement. Absent: not mentioned. `null`: explicitly unknown now. */
export interface Facts {
  scheme?: Scheme;
  integrationType?: IntegrationType;
  eta?: { begin: number; end: number } | null;
  /** Ozon's planned hand-over; after it the tariff rises. */
  shipByAt?: number | null;
  /** From then on the hand-over is late; never before `shipByAt`. */
  shipLateAt?: number | null;
  /** What handing over costs, and until when, cheapest first. */
  tariff?: TariffStep[] | null;
  pickupUntilAt?: number | null;
  pickupPointCode?: string;
  /** Value of the order. */
  price?: Money;
  /** The declared delivery company, as Ozon names it. */
  provider?: string;
  /** A return that waits for the seller. null: it does not wait (any more). */
  returnStorage?: { paidFromAt: number | null; disposalAt: number | null } | null;
  /** The carrier declared by the seller. */
  declaredCarrier?: string;
}

/** One step of Ozon's tariff for handing a posting over. */
export interface TariffStep {
  /** null: no end. */
  untilAt: number | null;
  percent: number | null;
  charge: Money | null;
  minCharge: Money | null;
}

export interface Money {
  minor: number;
  currency: string;
}

/** Infers the payload type from the schema, then erases it: callers hold `Carrier<unknown>`. */
export const defineCarrier = <Payload>(carrier: Carrier<Payload>): Carrier => carrier as Carrier;
