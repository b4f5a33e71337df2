// How a carrier is asked with a seller's own credentials: which requests, how often, and what its
// answers mean. Pure: the calls themselves are made by inbound/poll.ts.

export interface Polling {
  /** Where its API answers. An installation may name another place, e.g. a test contour. */
  origin: string;
  /** What the seller copies out of the carrier's cabinet; words at `connection.field.<id>.<name>`. */
  fields: readonly CredentialField[];
  /** Least time between two calls of one seller, ms. */
  gapMs: number;
  /** Calls a seller has a day. Absent: no limit is known. */
  callsPerDay?: (given: Credentials) => number | null;
  /** What has to be fetched before anything can be asked, and is kept until it ends. */
  entry?: { call(given: Credentials): Call; read(answer: CarrierResponse): Entry | null };
  /** Which numbers can be asked for, as `normaliseNumber` leaves them. Absent: it is a journal. */
  accepts?: RegExp;
  asking(given: Credentials): Asking;
  /** What proves that the credentials are right. null: only an answer about a parcel does. */
  check: 'entry' | Check | null;
  /** What an answer says against us where its HTTP status does not tell; null: the status tells. */
  refusal?: (answer: CarrierResponse) => Refusal | null;
  subscriptions?: Subscriptions;
}

export interface CredentialField {
  name: string;
  /** Shown as dots while it is typed. */
  isSecret: boolean;
  /** One of these instead of free text; words at `connection.field.<id>.<name>.<option>`. */
  options?: readonly string[];
}

export type Credentials = Readonly<Record<string, string>>;

export interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  /** Path and query, behind the origin. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** For payload schemas with a query: what the answer itself does not say, e.g. the number. */
  query?: string;
}

export interface CarrierResponse {
  status: number;
  text: string;
  /** The text as JSON or XML; undefined: neither. */
  body: unknown;
}

/** `value` is kept sealed like the credentials. */
export interface Entry {
  value: string;
  livesMs: number;
}

/** Everything a request is made of. `entry` is empty for carriers without one. */
export interface Access {
  given: Credentials;
  entry: string;
}

export interface Check {
  call(access: Access): Call;
  /** Refusals that prove the credentials as well as an answer does. */
  passes?: readonly Refusal[];
}

export type Asking = {
  /** How soon the same is asked again while something happens. */
  everyMs: number;
} & (ByNumbers | ByTicket | Journal);

interface AboutNumbers {
  /** Numbers one call may ask for. */
  perCall: number;
}
export interface ByNumbers extends AboutNumbers {
  kind: 'numbers';
  call(access: Access, numbers: readonly string[]): Call;
}
/** First a ticket for many numbers, some time later the answer to it. */
export interface ByTicket extends AboutNumbers {
  kind: 'ticket';
  order(access: Access, numbers: readonly string[]): Call;
  /** null: no ticket in the answer. */
  readTicket(answer: CarrierResponse): string | null;
  collect(access: Access, ticket: string): Call;
  /** Least time before the first and between further attempts to collect. */
  waitMs: number;
}
/** Everything that changed since a cursor. */
export interface Journal {
  kind: 'journal';
  /** `cursor` is null the first time. */
  call(access: Access, cursor: string | null): Call;
  /** null: no cursor in the answer. */
  readCursor(answer: CarrierResponse): { cursor: string; hasMore: boolean } | null;
  /** The kept payload without what happened before `since`: connecting imports no past years. */
  recent(payload: unknown, since: number): unknown;
}

/** Webhook subscriptions that exist through the carrier's API only. */
export interface Subscriptions {
  /** Wanted most first; a carrier may take fewer. */
  types: readonly string[];
  list(access: Access): Call;
  read(answer: CarrierResponse): Subscription[] | null;
  add(access: Access, type: string, url: string): Call;
  remove(access: Access, id: string): Call;
  /** How many a client may have. */
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
  /** About the numbers asked for, not about us. */
  | 'not_found'
  /** The ticket's answer is still being prepared, or was thrown away. */
  | 'not_ready'
  | 'gone';

/** null: an answer to work with. */
export function refusalOf(polling: Polling, answer: CarrierResponse): Refusal | null {
  const said = polling.refusal?.(answer) ?? null;
  if (said !== null) return said;
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'credentials_refused';
  if (status === 429) return 'too_many_requests';
  return status >= 400 && status < 500 ? 'not_found' : 'unavailable';
}
