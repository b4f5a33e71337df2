// Outgoing webhooks: a seller's endpoints and the results of their deliveries.
import * as v from 'valibot';
import { NEWS_TYPES, type NewsType } from './news.ts';

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const ENDPOINTS_MAX = 10;

export const WEBHOOK_FORMATS = ['standard', 'aftership'] as const;
export type WebhookFormat = (typeof WEBHOOK_FORMATS)[number];

/** AfterShip's webhooks tell of nothing else. */
export const AFTERSHIP_TYPES = ['shipment.status_changed'] as const satisfies NewsType[];

const Types = v.pipe(
  v.array(v.picklist(NEWS_TYPES)),
  v.minLength(1),
  v.maxLength(NEWS_TYPES.length),
  v.description('Event types it receives.'),
);
const Format = v.pipe(
  v.picklist(WEBHOOK_FORMATS),
  v.description(
    'standard: our own bodies. aftership: bodies of AfterShip’s webhooks, signed as theirs besides, for connectors written for them; then `types` is `shipment.status_changed` alone.',
  ),
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
    format: Format,
  }),
  v.metadata({ ref: 'Endpoint' }),
);
export type Endpoint = v.InferOutput<typeof Endpoint>;

export const CreateEndpoint = v.pipe(
  v.strictObject({ url: Url, types: Types, format: v.optional(Format, 'standard') }),
  v.metadata({ ref: 'CreateEndpoint' }),
);
export type CreateEndpoint = v.InferOutput<typeof CreateEndpoint>;

export const ChangeEndpoint = v.pipe(
  v.strictObject({
    url: v.optional(Url),
    types: v.optional(Types),
    enabled: v.optional(v.boolean()),
    format: v.optional(Format),
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
