// What is known about one carrier, as data. The only code in a carrier's file is `read`, which turns
// that carrier's payload into reports; everything generic (verify, detect, map, fold) lives elsewhere.
import type * as v from 'valibot';
import type { Lang } from '../contract/lang.ts';
import type { ProblemSlug } from '../contract/problem.ts';
import type { Confidence, IntegrationType, Scheme, Step } from '../contract/status.ts';
import type { Checksum } from './checksum.ts';
import type { Polling } from './polling.ts';
import type { Stamp } from './time.ts';

export interface Carrier<Payload = unknown> {
  /** Equals the file name; part of URLs and stored rows, so it never changes. */
  id: string;
  name: Record<Lang, string>;
  kind: 'marketplace' | 'carrier' | 'aggregator';
  numbers: readonly NumberFormat[];
  /** The carrier's own page for a number; `{number}` is replaced. Absent when none was confirmed. */
  trackingUrl?: Partial<Record<Lang, string>> & { en: string };
  /** Step -> the raw codes that mean it. A qualified code `A/B` falls back to a listed `A`. */
  steps: Partial<Record<Step, readonly string[]>>;
  confidence: Confidence;
  inbound?: Inbound<Payload>;
  /** Absent: what is published does not say how to ask it. */
  polling?: Polling;
  /**
   * Set where it answers an account about that account's own parcels and refuses all others: then an
   * answer proves whose parcel it is. Absent where it answers anybody, and where that is not known.
   */
  answersOwnOnly?: true;
  /** Documents the tables were taken from, and the day they were last compared with them. */
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
  /** How much the shape alone says: 'sure' is used by nobody else we know. */
  shape: 'sure' | 'likely' | 'possible';
  valid: readonly string[];
  /** Of the right shape with a wrong check digit, or (without a checksum) of the wrong shape. */
  invalid: readonly string[];
}

export interface Inbound<Payload> {
  /** 'push': the carrier posts it. 'answer': what it says when asked; a relay may post it to us. */
  kind: 'push' | 'answer';
  format: 'json' | 'xml';
  /** The schema is given `{ query, body }`: part of the message stands in the address. */
  withQuery?: true;
  signature: Signature;
  /** Networks (CIDR, IPv4) the carrier publishes for its pushes. */
  senders?: readonly string[];
  /**
   * Lists every field that is kept. What is not listed here is never stored: this is where names,
   * phones, street addresses and e-mails end. A mismatch means the message is not this carrier's.
   */
  payload: v.GenericSchema<unknown, Payload>;
  read(payload: Payload): Report[];
  reply?: Reply<Payload>;
  /** A message of the carrier's that is about no parcel: it proves the way. `at` is ISO 8601. */
  ping?: (at: string) => string;
}

/** The exact words a carrier expects; without it 200 `{"ok":true}` and problem+json. */
export interface Reply<Payload> {
  accepted(payload: Payload): unknown;
  /** Body of an answer that needs nothing stored, or null when the message is no such probe. */
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

/** What one message says about one parcel. */
export interface Report {
  number: string;
  /** The sender of the parcel chose the number: the carrier's word proves nothing of others that have it. */
  isShopsNumber?: true;
  /** Other numbers of the same parcel, e.g. the posting number beside the tracking number. */
  alsoKnownAs?: readonly string[];
  /** Numbers it shares with other parcels: the order of several postings. */
  partOf?: readonly string[];
  /** Who carries it, when the sender of the message is not the one who does. */
  carrier?: string;
  events: readonly RawEvent[];
}

export interface RawEvent {
  code: string;
  /** The carrier's own words, already without personal data. */
  text?: string | undefined;
  /** null: the message does not say when; the time of receipt stands in. */
  at: Stamp | null;
  /**
   * For what was asked and not sent: told again each time, it is news only where the carrier has not
   * told of that much yet, or where it differs from what the carrier told last.
   */
  newsIf?: 'not_yet_that_far' | 'differs_from_last';
  /** Where it is not the carrier's own: Ozon repeats what the seller told it. */
  confidence?: Confidence;
  /** How many later events stand in the same list, where order is all the list tells about time. */
  laterInList?: number;
  place?: string | undefined;
  carrier?: string | undefined;
  leg?: 'return' | undefined;
  /** Takes back every earlier event with the same code (CDEK `deleted`). */
  withdraws?: boolean;
  /** The sender's id of this event, where it has one. */
  id?: string | undefined;
  facts?: Facts;
}

/** What an event says besides movement. Absent: nothing said. `null`: said to be unknown now. */
export interface Facts {
  scheme?: Scheme;
  integrationType?: IntegrationType;
  eta?: { begin: number; end: number } | null;
  shipByAt?: number | null;
  pickupUntilAt?: number | null;
  pickupPointCode?: string;
  /** What the order is worth. */
  price?: Money;
  /** Who is said to deliver it, by the name Ozon has for that company. */
  provider?: string;
  /** A return that waits for the seller. null: it does not wait (any more). */
  returnStorage?: { paidFromAt: number | null; disposalAt: number | null } | null;
  /** Who carries it, as the seller says. */
  declaredCarrier?: string;
}

export interface Money {
  minor: number;
  currency: string;
}

/** Infers the payload type from the schema, then forgets it: callers hold `Carrier<unknown>`. */
export const defineCarrier = <Payload>(carrier: Carrier<Payload>): Carrier => carrier as Carrier;
