// A connection as it is stored: keys and state of visits sealed with SECRETS_KEY.
import { DataTypes, type Infer, Model } from 'd1-orm';

export const connections = new Model(
  { tableName: 'connections', primaryKeys: 'id' },
  {
    id: { type: DataTypes.TEXT, notNull: true },
    seller_id: { type: DataTypes.TEXT, notNull: true },
    carrier: { type: DataTypes.TEXT, notNull: true },
    secret_hash: { type: DataTypes.TEXT, notNull: true },
    signing_key: { type: DataTypes.TEXT },
    any_sender: { type: DataTypes.INTEGER, notNull: true },
    credentials: { type: DataTypes.TEXT },
    poll_due_at: { type: DataTypes.INTEGER },
    poll_state: { type: DataTypes.TEXT },
    last_heard_at: { type: DataTypes.INTEGER },
    failing_since: { type: DataTypes.INTEGER },
    failures: { type: DataTypes.INTEGER, notNull: true },
    failure: { type: DataTypes.TEXT },
    created_at: { type: DataTypes.INTEGER, notNull: true },
    revoked_at: { type: DataTypes.INTEGER },
  },
);

export type ConnectionRow = Infer<typeof connections>;
