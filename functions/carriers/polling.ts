// How to poll a carrier with a seller's own credentials: requests, intervals, and the meaning of answers.
// Pure: inbound/poll.ts makes the calls.

export interface Polling {
  /** Origin of its API. An installation may set another one, e.g. a test contour. */
  origin: string;
  /**
   * What the seller copies from the carrier's account pages; words at `connection.field.<id>.<name>`.
   * Empty: it answers without a key (`isKeyless`).
   */
  fields: readonly CredentialField[];
  /** Minimum interval between two calls of one seller, without a key of all sellers together; ms. */
  gapMs: number;
  /** A seller's calls per day. Absent: no limit is known. */
  callsPerDay?: (given: Credentials) => number | null;
  /** Fetches the access token needed before any other call; it is stored until it expires. */
  entry?: { call(given: Credentials): Call; read(answer: CarrierResponse): Entry | null };
  /** Numbers it can be polled for, as `normaliseNumber` leaves them. Absent: it is a journal. */
  accepts?: RegExp;
  asking(given: Credentials): PollOrder;
  /** The call that proves the credentials. null: only an answer about a parcel does. */
  check: 'entry' | Check | null;
  /** Detects a refusal that the HTTP status does not show; null: the status decides. */
  refusal?: (answer: CarrierResponse) => Refusal | null;
  subscriptions?: Subscriptions;
}

export interface CredentialField {
  name: string;
  /** Masked while it is typed. */
  isSecret: boolean;
  /** Choices instead of free text; words at `connection.field.<id>.<name>.<option>`. */
  options?: readonly string[];
}

export type Credentials = Readonly<Record<string, string>>;

export interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  /** Path and query, after the origin. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** For payload schemas with a query: data missing from the answer itself, e.g. the number. */
  query?: string;
}

export interface CarrierResponse {
  status: number;
  text: string;
  /** The text parsed as JSON or XML; undefined: neither. */
  body: unknown;
}

/** `value` is stored sealed like the credentials. */
export interface Entry {
  value: string;
  livesMs: number;
}

/** Inputs of every request. `entry` is empty for carriers without one. */
export interface Access {
  given: Credentials;
  entry: string;
}

export interface Check {
  call(access: Access): Call;
  /** Refusals that prove the credentials as an answer does. */
  passes?: readonly Refusal[];
}

export type PollOrder = {
  /** Interval between polls while something happens. */
  everyMs: number;
} & (ByNumbers | ByTicket | Journal);

interface AboutNumbers {
  /** Maximum numbers per call. */
  perCall: number;
}

export interface ByNumbers extends AboutNumbers {
  kind: 'numbers';
  call(access: Access, numbers: readonly string[]): Call;
}

/** A call orders a ticket for many numbers; a later call collects its answer. */
export interface ByTicket extends AboutNumbers {
  kind: 'ticket';
  order(access: Access, numbers: readonly string[]): Call;
  /** null: no ticket in the answer. */
  readTicket(answer: CarrierResponse): string | null;
  collect(access: Access, ticket: string): Call;
  /** Minimum wait before the first attempt to collect, and between attempts. */
  waitMs: number;
}

/** All changes since a cursor. */
export interface Journal {
  kind: 'journal';
  /** `cursor` is null the first time. */
  call(access: Access, cursor: string | null): Call;
  /** null: no cursor in the answer. */
  readCursor(answer: CarrierResponse): { cursor: string; hasMore: boolean } | null;
  /** The payload without events before `since`: a new connection imports no past years. */
  recent(payload: unknown, since: number): unknown;
}

/** Webhook subscriptions that only the carrier's API can create. */
export interface Subscriptions {
  /** In order of preference; a carrier may accept fewer. */
  types: readonly string[];
  list(access: Access): Call;
  read(answer: CarrierResponse): Subscription[] | null;
  add(access: Access, type: string, url: string): Call;
  remove(access: Access, id: string): Call;
  /** Maximum per client. */
  max: number;
}

export interface Subscription {
  id: string;
  type: string;
  url: string;
}

export type Refusal =
  | 'credentials_refused'
  | 'too_many_requests'
  | 'unavailable'
  /** The account may not ask this; its key is right. */
  | 'not_permitted'
  /** About the requested numbers, not about our access. */
  | 'not_found'
  /** The ticket's answer is not ready yet, or was discarded. */
  | 'not_ready'
  | 'gone';

/** Asked without a key, and so from one address for every shop of the installation. */
export const isKeyless = ({ fields }: Polling): boolean => fields.length === 0;

/** For `refusal` of a carrier without a key: a refused request is one too many. */
export const refusalWithoutKey = ({ status }: CarrierResponse): Refusal | null =>
  status === 401 || status === 403 ? 'too_many_requests' : null;

/** null: a usable answer. */
export function refusalOf(polling: Polling, answer: CarrierResponse): Refusal | null {
  const refused = polling.refusal?.(answer) ?? null;
  if (refused !== null) return refused;
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'credentials_refused';
  if (status === 429) return 'too_many_requests';
  return status >= 400 && status < 500 ? 'not_found' : 'unavailable';
}
