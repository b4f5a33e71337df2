// A connection as stored: keys and poll state are sealed with SECRETS_KEY.
import { type Infer, Model } from 'd1-orm';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';

export const connections = new Model(
  { tableName: 'connections', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    carrier: text,
    secret_hash: text,
    signing_key: textOrNull,
    any_sender: integer,
    credentials: textOrNull,
    poll_due_at: integerOrNull,
    poll_state: textOrNull,
    last_heard_at: integerOrNull,
    failing_since: integerOrNull,
    failures: integer,
    failure: textOrNull,
    created_at: integer,
    revoked_at: integerOrNull,
    reading: textOrNull,
  },
);

export type ConnectionRow = Infer<typeof connections>;

/** For the test that compares them with schema.sql. */
export const models = { connections };
