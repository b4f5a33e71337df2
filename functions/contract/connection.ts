// A seller's connections to carriers, as the desk and the API show them. Never contains a secret.
import * as v from 'valibot';
import { Reading } from './ozon-account.ts';

/** Words: `connection.state.*`. */
export const CONNECTION_STATES = [
  'waiting',
  'listening',
  'reading',
  'polling',
  'silent',
  'failing',
] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** Why polling fails, as far as it changes what a person has to do. Words: `connection.failure.*`. */
export const CONNECTION_FAILURES = [
  'credentials_refused',
  'credentials_unreadable',
  'too_many_requests',
  'unavailable',
  'timeout',
  'unreadable_answer',
  'subscriptions_full',
  'not_permitted',
] as const;
export type ConnectionFailure = (typeof CONNECTION_FAILURES)[number];

/** Result of a connection test. Words: `connection.test.*`. */
export const TEST_RESULTS = ['passed', 'failed', 'unproven', 'nothing_to_test'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const Connection = v.pipe(
  v.object({
    id: v.string(),
    carrier: v.string(),
    state: v.picklist(CONNECTION_STATES),
    lastHeardAt: v.nullable(Instant),
    failingSince: v.nullable(Instant),
    failure: v.nullable(v.string()),
    hasCredentials: v.boolean(),
    hasSigningKey: v.boolean(),
    anySender: v.boolean(),
    createdAt: Instant,
    reading: v.pipe(
      v.nullable(Reading),
      v.description('How far the first reading of a shop is; null: it is over, or there is none.'),
    ),
  }),
  v.metadata({ ref: 'Connection' }),
);
export type Connection = v.InferOutput<typeof Connection>;

const Secret = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const CredentialValues = v.record(v.pipe(v.string(), v.maxLength(40)), Secret);

export const OpenConnection = v.strictObject({
  carrier: v.pipe(v.string(), v.maxLength(40)),
  signingKey: v.optional(Secret),
  credentials: v.optional(CredentialValues),
  anySender: v.optional(v.boolean()),
});
export type OpenConnection = v.InferOutput<typeof OpenConnection>;

/** null removes the value; an absent field stays as it is. */
export const ChangeConnection = v.strictObject({
  signingKey: v.optional(v.nullable(Secret)),
  credentials: v.optional(v.nullable(CredentialValues)),
  anySender: v.optional(v.boolean()),
});
export type ChangeConnection = v.InferOutput<typeof ChangeConnection>;

export const OpenedConnection = v.object({
  connection: Connection,
  hookUrl: v.pipe(v.string(), v.description('Shown this once: it is kept as a hash only.')),
});

export const TestOutcome = v.object({
  result: v.picklist(TEST_RESULTS),
  failure: v.nullable(v.string()),
});
export type TestOutcome = v.InferOutput<typeof TestOutcome>;
