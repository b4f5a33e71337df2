// Errors that callers get.
import * as v from 'valibot';

/**
 * The closed catalogue of errors a caller can get (RFC 9457). `title` is the English one; people read
 * `problem.<slug>.title` and `.help` from site/src/i18n in their language.
 */
export const PROBLEMS = {
  'not-found': { status: 404, title: 'Nothing is here' },
  'method-not-allowed': { status: 405, title: 'This address does not support that method' },
  'invalid-input': { status: 422, title: 'Some of the input cannot be used' },
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'quota-used-up': { status: 429, title: 'The limit is used up for now' },
  busy: { status: 503, title: 'The server is busy just now' },
  'hook-not-found': { status: 404, title: 'No webhook is connected at this address' },
  'bad-signature': { status: 401, title: 'The signature does not match' },
  'sender-not-allowed': { status: 403, title: "This sender is not in the carrier's network" },
  'foreign-payload': { status: 400, title: "This is not one of the carrier's messages" },
  unauthorized: { status: 401, title: 'Sign in or send a valid key' },
  'code-needed': { status: 401, title: 'A code of the second step is needed' },
  forbidden: { status: 403, title: 'Your role may not do that' },
  'foreign-origin': { status: 403, title: 'The request came from another site' },
  'too-many-tickets': { status: 429, title: 'Too many open tickets about this number' },
  'too-many-watchers': { status: 429, title: 'Too many windows show this ticket' },
  'ticket-ended': { status: 409, title: 'This ticket has ended' },
  'changed-meanwhile': { status: 409, title: 'Someone else changed it at the same time' },
  'unsupported-image': { status: 422, title: 'Only JPEG, PNG and WebP pictures can be attached' },
  'too-many-photos': { status: 422, title: 'A ticket takes no more photos' },
  'link-expired': { status: 403, title: 'This link has expired' },
  'not-replayable': { status: 409, title: 'Only a kept failure can be replayed' },
  'number-taken': { status: 409, title: 'You already have a parcel with this number' },
  'last-number': { status: 409, title: 'A parcel needs a number of its own' },
  'last-owner': { status: 409, title: 'A shop needs an owner' },
  'already-member': { status: 409, title: 'This person already works for the shop' },
  'too-many-keys': { status: 409, title: 'A shop has 50 keys at most' },
  'too-many-feeds': { status: 409, title: 'A shop has 20 addresses for spreadsheets at most' },
  'target-not-allowed': { status: 422, title: 'Messages may not be sent to this address' },
  'too-many-endpoints': { status: 409, title: 'A shop has no more than ten webhooks' },
  'endpoint-off': { status: 409, title: 'This webhook is switched off' },
  'too-many-connections': { status: 409, title: 'This shop has as many connections as it can' },
  'key-refused': { status: 422, title: 'The key is not accepted' },
  'carrier-unreachable': { status: 503, title: 'The key could not be checked just now' },
  'empty-file': { status: 422, title: 'The file has no row that can be imported' },
  'no-number-column': { status: 422, title: 'No column of the file contains parcel numbers' },
  'too-many-rows': { status: 422, title: 'The file has more than 50,000 rows' },
  'not-xlsx': { status: 422, title: 'The file is no .xlsx workbook and no text' },
  'broken-workbook': { status: 422, title: 'The workbook cannot be read' },
  'import-not-waiting': { status: 409, title: 'This import can no longer be changed' },
  'not-ready': { status: 503, title: 'The installation is not ready' },
  starting: { status: 503, title: 'The server is just starting' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemSlug = keyof typeof PROBLEMS;
export const PROBLEM_SLUGS = Object.keys(PROBLEMS) as ProblemSlug[];

/** `application/problem+json`. Switch on `type`; `title` and `detail` are for people. */
export const ProblemDetails = v.pipe(
  v.object({
    type: v.pipe(v.string(), v.description('Address of the page that explains this problem.')),
    title: v.string(),
    status: v.pipe(v.number(), v.integer()),
    detail: v.optional(v.string()),
    instance: v.pipe(v.string(), v.description('Id of the request; quote it when reporting.')),
    errors: v.optional(v.array(v.object({ pointer: v.string(), message: v.string() }))),
    retryAfterSeconds: v.optional(v.pipe(v.number(), v.integer())),
  }),
  v.metadata({ ref: 'Problem' }),
);

export type ProblemDetails = v.InferOutput<typeof ProblemDetails>;
