// Outgoing webhooks: a seller's endpoints and the results of their deliveries.
import * as v from 'valibot';
import { NEWS_TYPES } from './news.ts';

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const ENDPOINTS_MAX = 10;

const Types = v.pipe(
  v.array(v.picklist(NEWS_TYPES)),
  v.minLength(1),
  v.maxLength(NEWS_TYPES.length),
  v.description('Event types it receives.'),
);
const Url = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000));

export const Endpoint = v.pipe(
  v.object({
    id: v.string(),
    url: v.string(),
    types: v.array(v.picklist(NEWS_TYPES)),
    disabled: v.pipe(
      v.nullable(v.object({ at: Instant, reason: v.picklist(['owner', 'gone', 'failing']) })),
      v.description(
        'null: it receives news. gone: it answered 410. failing: nothing arrived there for five days.',
      ),
    ),
    failingSince: v.pipe(v.nullable(Instant), v.description('null: the last message arrived.')),
    previousSecretUntil: v.pipe(
      v.nullable(Instant),
      v.description('Until when the secret before the last rotation signs as well.'),
    ),
    createdAt: Instant,
  }),
  v.metadata({ ref: 'Endpoint' }),
);
export type Endpoint = v.InferOutput<typeof Endpoint>;

export const CreateEndpoint = v.pipe(
  v.strictObject({ url: Url, types: Types }),
  v.metadata({ ref: 'CreateEndpoint' }),
);
export type CreateEndpoint = v.InferOutput<typeof CreateEndpoint>;

export const ChangeEndpoint = v.pipe(
  v.strictObject({
    url: v.optional(Url),
    types: v.optional(Types),
    enabled: v.optional(v.boolean()),
  }),
  v.metadata({ ref: 'ChangeEndpoint' }),
);
export type ChangeEndpoint = v.InferOutput<typeof ChangeEndpoint>;

const secret = v.pipe(
  v.string(),
  v.description('Messages are signed with it (Standard Webhooks). Shown once.'),
);

export const CreatedEndpoint = v.pipe(
  v.object({ endpoint: Endpoint, secret }),
  v.metadata({ ref: 'CreatedEndpoint' }),
);

export const RotatedSecret = v.pipe(
  v.object({ secret, previousUntil: Instant }),
  v.metadata({ ref: 'RotatedSecret' }),
);

export const Delivery = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description('`webhook-id`: the same each time it is sent.')),
    type: v.string(),
    state: v.picklist(['waiting', 'sent', 'failed']),
    attempts: v.pipe(v.number(), v.integer()),
    status: v.pipe(v.nullable(v.number()), v.description('HTTP status; null: no answer came.')),
    response: v.pipe(v.nullable(v.string()), v.description('The beginning of the answer.')),
    happenedAt: Instant,
    attemptedAt: v.nullable(Instant),
    nextAttemptAt: v.nullable(Instant),
  }),
  v.metadata({ ref: 'Delivery' }),
);
export type Delivery = v.InferOutput<typeof Delivery>;

export const ReplayFailed = v.pipe(
  v.strictObject({ since: v.pipe(Instant, v.description('News that happened from then on.')) }),
  v.metadata({ ref: 'ReplayFailed' }),
);
