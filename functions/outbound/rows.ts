// Endpoints, channels and preferences as stored.
import { type Infer, Model } from 'd1-orm';
import type { ChannelKind } from '../contract/channel.ts';
import type { WebhookFormat } from '../contract/endpoint.ts';
import type { Lang } from '../contract/lang.ts';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';

export const endpoints = new Model(
  { tableName: 'endpoints', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    url: text,
    types: text,
    secret: text,
    previous_secret: textOrNull,
    previous_until: integerOrNull,
    failing_since: integerOrNull,
    disabled_at: integerOrNull,
    disabled_reason: textOrNull,
    created_at: integer,
    format: text,
  },
);
export type DisabledReason = 'owner' | 'gone' | 'failing';
export type EndpointRow = Omit<Infer<typeof endpoints>, 'disabled_reason' | 'format'> & {
  disabled_reason: DisabledReason | null;
  format: WebhookFormat;
};

export const channels = new Model(
  { tableName: 'channels', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    user_id: text,
    kind: text,
    credentials: textOrNull,
    hint: text,
    types: text,
    digest: integer,
    failure: textOrNull,
    disabled_at: integerOrNull,
    created_at: integer,
    commands_hash: textOrNull,
  },
);
export type ChannelRow = Omit<Infer<typeof channels>, 'kind'> & { kind: ChannelKind };

export const preferences = new Model(
  { tableName: 'preferences', primaryKeys: ['seller_id', 'user_id'] },
  {
    seller_id: text,
    user_id: text,
    lang: text,
    time_zone: text,
    quiet_from: integerOrNull,
    quiet_until: integerOrNull,
    urgent_anyway: integer,
    digest_hour: integerOrNull,
    digest_due_at: integerOrNull,
  },
);
export type PreferenceRow = Omit<Infer<typeof preferences>, 'lang'> & { lang: Lang };

/** For the test that compares them with schema.sql. */
export const models = { endpoints, channels, preferences };
