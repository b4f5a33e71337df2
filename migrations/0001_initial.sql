-- The tables at the beginning. What they hold is explained in schema.sql.

CREATE TABLE sellers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  logo TEXT,
  createdAt TEXT NOT NULL,
  metadata TEXT,
  lang TEXT NOT NULL DEFAULT 'ru' CHECK (lang IN ('ru', 'zh', 'en')),
  timeZone TEXT NOT NULL DEFAULT 'Europe/Moscow'
) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  emailVerified INTEGER NOT NULL,
  image TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  expiresAt TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  ipAddress TEXT,
  userAgent TEXT,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  activeOrganizationId TEXT
) STRICT;
CREATE INDEX sessions_by_user ON sessions (userId);
CREATE INDEX sessions_by_end ON sessions (expiresAt);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  accountId TEXT NOT NULL,
  providerId TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  accessToken TEXT,
  refreshToken TEXT,
  idToken TEXT,
  accessTokenExpiresAt TEXT,
  refreshTokenExpiresAt TEXT,
  scope TEXT,
  password TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX accounts_by_user ON accounts (userId);

CREATE TABLE verifications (
  id TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,
  value TEXT NOT NULL,
  expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX verifications_by_identifier ON verifications (identifier);
CREATE INDEX verifications_by_end ON verifications (expiresAt);

CREATE TABLE members (
  id TEXT PRIMARY KEY,
  organizationId TEXT NOT NULL REFERENCES sellers (id) ON DELETE CASCADE,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'agent', 'owner')),
  createdAt TEXT NOT NULL,
  UNIQUE (organizationId, userId)
) STRICT;
CREATE INDEX members_by_user ON members (userId);
CREATE TRIGGER members_keep_an_owner BEFORE UPDATE OF role ON members
WHEN OLD.role = 'owner' AND NEW.role <> 'owner' AND NOT EXISTS (
  SELECT 1 FROM members
  WHERE organizationId = OLD.organizationId AND role = 'owner' AND id <> OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'last owner');
END;
CREATE TRIGGER members_keep_one_owner BEFORE DELETE ON members
WHEN OLD.role = 'owner' AND NOT EXISTS (
  SELECT 1 FROM members
  WHERE organizationId = OLD.organizationId AND role = 'owner' AND id <> OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'last owner');
END;

CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  organizationId TEXT NOT NULL REFERENCES sellers (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'agent', 'owner')),
  status TEXT NOT NULL,
  expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  inviterId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX invitations_by_seller ON invitations (organizationId);

CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  configId TEXT NOT NULL,
  name TEXT,
  start TEXT,
  referenceId TEXT NOT NULL,
  prefix TEXT,
  key TEXT NOT NULL,
  refillInterval INTEGER,
  refillAmount INTEGER,
  lastRefillAt TEXT,
  enabled INTEGER,
  rateLimitEnabled INTEGER,
  rateLimitTimeWindow INTEGER,
  rateLimitMax INTEGER,
  requestCount INTEGER,
  remaining INTEGER,
  lastRequest TEXT,
  expiresAt TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  permissions TEXT,
  metadata TEXT
) STRICT;
CREATE UNIQUE INDEX api_keys_by_key ON api_keys (key);
CREATE INDEX api_keys_by_seller ON api_keys (referenceId);

CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  carrier TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  signing_key TEXT,
  any_sender INTEGER NOT NULL DEFAULT 0 CHECK (any_sender IN (0, 1)),
  credentials TEXT,
  poll_due_at INTEGER,
  poll_state TEXT,
  last_heard_at INTEGER,
  failing_since INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT;
CREATE INDEX connections_by_seller ON connections (seller_id);
CREATE INDEX connections_due ON connections (poll_due_at) WHERE poll_due_at IS NOT NULL;

CREATE TABLE inbox (
  id INTEGER PRIMARY KEY,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  payload_hash TEXT NOT NULL,
  payload TEXT NOT NULL,
  how TEXT NOT NULL DEFAULT 'push' CHECK (how IN ('push', 'poll')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  received_at INTEGER NOT NULL,
  due_at INTEGER
) STRICT;
CREATE UNIQUE INDEX inbox_by_message ON inbox (connection_id, payload_hash);
CREATE INDEX inbox_due ON inbox (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX inbox_failed ON inbox (received_at) WHERE state = 'failed';
CREATE INDEX inbox_failed_by_connection ON inbox (connection_id, id) WHERE state = 'failed';

CREATE TABLE shipments (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  token TEXT NOT NULL UNIQUE,
  carrier TEXT NOT NULL,
  number TEXT NOT NULL,
  round INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN (
    'pending', 'info_received', 'in_transit', 'out_for_delivery', 'available_for_pickup',
    'attempt_failed', 'delivered', 'exception', 'returning', 'returned', 'cancelled', 'expired')),
  status_since INTEGER,
  last_event_at INTEGER,
  pickup_point_code TEXT,
  ship_by_at INTEGER,
  scheme TEXT,
  carried_by TEXT,
  action_required_by TEXT NOT NULL DEFAULT 'nobody',
  eta_end_at INTEGER,
  pickup_until_at INTEGER,
  dispatched_at INTEGER,
  delivered_at INTEGER,
  lane TEXT,
  price_minor INTEGER,
  currency TEXT,
  problem TEXT,
  problem_since INTEGER,
  problem_order INTEGER,
  problems TEXT NOT NULL DEFAULT '[]',
  snoozed_until INTEGER,
  watched TEXT NOT NULL DEFAULT '{}',
  due_at INTEGER,
  archived_at INTEGER,
  snapshot TEXT NOT NULL,
  merged_into TEXT REFERENCES shipments (id),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX shipments_by_number ON shipments (seller_id, number, round);
CREATE INDEX shipments_delivered ON shipments
  (seller_id, delivered_at, carried_by, lane, dispatched_at, eta_end_at)
  WHERE delivered_at IS NOT NULL;
CREATE INDEX shipments_due ON shipments (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX shipments_listed ON shipments (seller_id, updated_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_status ON shipments (seller_id, status, updated_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_carrier ON shipments (seller_id, carried_by, updated_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_turn ON shipments (seller_id, action_required_by, updated_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_scheme ON shipments (seller_id, scheme, updated_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_with_problem ON shipments (seller_id, problem_since, id)
  WHERE problem IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_problem ON shipments (seller_id, problem, problem_since, id)
  WHERE problem IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_expected ON shipments (seller_id, eta_end_at, id)
  WHERE eta_end_at IS NOT NULL AND status NOT IN ('delivered', 'returned', 'cancelled')
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_archived ON shipments (seller_id, updated_at, id)
  WHERE archived_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX shipments_by_creation ON shipments (seller_id, created_at, id) WHERE merged_into IS NULL;
CREATE INDEX shipments_merged ON shipments (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX shipments_by_urgency ON shipments (seller_id, problem, problem_order, id)
  WHERE problem IS NOT NULL AND snoozed_until IS NULL
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_snoozed ON shipments (seller_id, snoozed_until)
  WHERE snoozed_until IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;

CREATE TABLE shipment_numbers (
  number TEXT NOT NULL,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  seller_id TEXT NOT NULL,
  carrier TEXT,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  poll_by TEXT,
  poll_due_at INTEGER,
  poll_seen TEXT,
  PRIMARY KEY (number, shipment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shipment_numbers_by_shipment ON shipment_numbers (shipment_id);
CREATE INDEX shipment_numbers_by_seller ON shipment_numbers (seller_id, number, shipment_id);
CREATE INDEX shipment_numbers_due ON shipment_numbers (seller_id, poll_by, poll_due_at)
  WHERE poll_due_at IS NOT NULL;

CREATE TABLE tracking_events (
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  key TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  local_time TEXT,
  received_at INTEGER NOT NULL,
  step TEXT,
  raw_code TEXT NOT NULL,
  text TEXT,
  place TEXT,
  carrier TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN (
    'carrier_reported', 'ozon_reported', 'seller_reported', 'inferred')),
  leg TEXT CHECK (leg IN ('return')),
  withdraws INTEGER NOT NULL CHECK (withdraws IN (0, 1)),
  facts TEXT NOT NULL,
  PRIMARY KEY (shipment_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE ozon_postings (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  number TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  answer_hash TEXT NOT NULL,
  status TEXT,
  actions TEXT NOT NULL,
  tracking_number TEXT,
  provider TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE ozon_rereads (
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (connection_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rereads_due ON ozon_rereads (due_at);

CREATE TABLE ozon_returns (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  type TEXT,
  scheme TEXT,
  status TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  reason TEXT,
  product TEXT,
  offer_id TEXT,
  quantity INTEGER,
  price_minor INTEGER,
  currency TEXT,
  place TEXT,
  arrived_at INTEGER,
  paid_from_at INTEGER,
  disposal_at INTEGER,
  storage_minor INTEGER,
  disposal_minor INTEGER,
  fee_currency TEXT,
  compensation TEXT,
  due_at INTEGER,
  answer_hash TEXT NOT NULL,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_returns_due ON ozon_returns (seller_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ozon_returns_by_change ON ozon_returns (seller_id, changed_at);

CREATE TABLE ozon_cancellations (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  reason TEXT,
  asked_at INTEGER,
  auto_approve_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'rejected', 'gone')),
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_cancellations_open ON ozon_cancellations (seller_id, auto_approve_at)
  WHERE state = 'open';

CREATE TABLE ozon_ratings (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  day TEXT NOT NULL,
  value REAL NOT NULL,
  costs_minor INTEGER,
  currency TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE published (
  number TEXT PRIMARY KEY,
  shipments TEXT NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  member TEXT NOT NULL,
  title TEXT NOT NULL,
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_views_by_member ON saved_views (seller_id, member, created_at);

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  created_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('checked', 'running', 'done', 'cancelled', 'failed')),
  layout TEXT NOT NULL,
  columns TEXT NOT NULL,
  row_count INTEGER NOT NULL,
  good_count INTEGER NOT NULL,
  warned_count INTEGER NOT NULL,
  findings TEXT NOT NULL,
  next_row INTEGER NOT NULL,
  next_byte INTEGER NOT NULL,
  new_count INTEGER NOT NULL,
  known_count INTEGER NOT NULL,
  due_at INTEGER,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_by_seller ON imports (seller_id, created_at);
CREATE INDEX imports_by_age ON imports (created_at);
CREATE INDEX imports_due ON imports (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  seller_id TEXT REFERENCES sellers (id),
  token_hash TEXT NOT NULL UNIQUE,
  opened_with TEXT NOT NULL UNIQUE,
  shipment_id TEXT REFERENCES shipments (id),
  number TEXT NOT NULL,
  carrier TEXT,
  scheme TEXT,
  integration_type TEXT,
  opened_by TEXT NOT NULL CHECK (opened_by IN ('buyer', 'seller')),
  type TEXT NOT NULL CHECK (type IN (
    'delay', 'lost', 'damaged', 'address_change', 'no_pickup_notice', 'return', 'wrong_item',
    'missing_item', 'delivered_not_received', 'wrong_channel', 'compensation_missing', 'other')),
  state TEXT NOT NULL CHECK (state IN (
    'new', 'waiting_on_buyer', 'waiting_on_seller', 'waiting_on_ozon', 'waiting_on_carrier',
    'resolved', 'closed', 'merged')),
  resolution TEXT CHECK (resolution IN (
    'delivered', 'refunded', 'compensated', 'resent', 'returned', 'rejected', 'rejected_by_sla',
    'withdrawn')),
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  assignee_id TEXT REFERENCES users (id),
  merged_into TEXT REFERENCES tickets (id),
  due_at INTEGER,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX tickets_by_seller ON tickets (seller_id, updated_at, id);
CREATE INDEX tickets_by_state ON tickets (seller_id, state, updated_at, id);
CREATE INDEX tickets_open ON tickets (seller_id, updated_at, id)
  WHERE state NOT IN ('resolved', 'closed', 'merged');
CREATE INDEX tickets_by_assignee ON tickets (assignee_id, updated_at, id)
  WHERE assignee_id IS NOT NULL;
CREATE INDEX tickets_by_number ON tickets (number, state);
CREATE INDEX tickets_by_opening ON tickets (seller_id, created_at);
CREATE INDEX tickets_waiting ON tickets (seller_id, due_at)
  WHERE state IN ('new', 'waiting_on_seller');
CREATE INDEX tickets_by_shipment ON tickets (shipment_id, ended_at);
CREATE INDEX tickets_merged ON tickets (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE ticket_messages (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  author TEXT NOT NULL CHECK (author IN ('buyer', 'seller', 'system')),
  user_id TEXT REFERENCES users (id),
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_messages_by_ticket ON ticket_messages (ticket_id, created_at);

CREATE TABLE ticket_notes (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  user_id TEXT REFERENCES users (id),
  note_text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_notes_by_ticket ON ticket_notes (ticket_id, created_at);

CREATE TABLE ticket_evidence (
  id TEXT PRIMARY KEY,
  ticket_id TEXT REFERENCES tickets (id),
  opened_with TEXT,
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
  bytes INTEGER NOT NULL,
  orientation INTEGER NOT NULL,
  uploaded_by TEXT NOT NULL CHECK (uploaded_by IN ('buyer', 'seller')),
  created_at INTEGER NOT NULL,
  forget_at INTEGER
) STRICT;
CREATE INDEX ticket_evidence_due ON ticket_evidence (forget_at) WHERE forget_at IS NOT NULL;
CREATE INDEX ticket_evidence_by_ticket ON ticket_evidence (ticket_id);
CREATE INDEX ticket_evidence_by_form ON ticket_evidence (opened_with) WHERE opened_with IS NOT NULL;

CREATE TABLE ticket_actions (
  id INTEGER PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  seller_id TEXT,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_actions_by_ticket ON ticket_actions (ticket_id, id);
CREATE INDEX ticket_actions_by_seller ON ticket_actions (seller_id, at);
CREATE INDEX ticket_actions_by_actor ON ticket_actions (seller_id, actor, at);

CREATE TABLE canned_answers (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX canned_answers_by_seller ON canned_answers (seller_id);

CREATE VIRTUAL TABLE ticket_search USING fts5 (ticket_id UNINDEXED, seller_id UNINDEXED, words);

CREATE TABLE problem_history (
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  reason TEXT NOT NULL,
  since INTEGER NOT NULL,
  seller_id TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  cleared_at INTEGER,
  numbers TEXT NOT NULL,
  PRIMARY KEY (shipment_id, reason, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_history_by_seller ON problem_history (seller_id, raised_at, reason, cleared_at);

CREATE TABLE paces (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  carrier TEXT NOT NULL,
  lane TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('first_scan', 'gap')),
  counts TEXT NOT NULL,
  PRIMARY KEY (seller_id, carrier, lane, measure)
) STRICT, WITHOUT ROWID;

CREATE TABLE endpoints (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  url TEXT NOT NULL,
  types TEXT NOT NULL,
  secret TEXT NOT NULL,
  previous_secret TEXT,
  previous_until INTEGER,
  failing_since INTEGER,
  disabled_at INTEGER,
  disabled_reason TEXT CHECK (disabled_reason IN ('owner', 'gone', 'failing')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX endpoints_by_seller ON endpoints (seller_id);

CREATE TABLE channels (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'telegram', 'wecom', 'dingtalk', 'feishu', 'max')),
  credentials TEXT,
  hint TEXT NOT NULL,
  types TEXT NOT NULL,
  digest INTEGER NOT NULL CHECK (digest IN (0, 1)),
  failure TEXT,
  disabled_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX channels_by_seller ON channels (seller_id);

CREATE TABLE preferences (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  time_zone TEXT NOT NULL,
  quiet_from INTEGER,
  quiet_until INTEGER,
  urgent_anyway INTEGER NOT NULL CHECK (urgent_anyway IN (0, 1)),
  digest_hour INTEGER,
  digest_due_at INTEGER,
  PRIMARY KEY (seller_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX preferences_digest_due ON preferences (digest_due_at) WHERE digest_due_at IS NOT NULL;

CREATE TABLE followers (
  id TEXT PRIMARY KEY,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  push_hash TEXT NOT NULL,
  subscription TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX followers_by_shipment ON followers (shipment_id, push_hash);

CREATE TABLE announcements (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  type TEXT NOT NULL,
  shipment_id TEXT REFERENCES shipments (id),
  data TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  due_at INTEGER
) STRICT;
CREATE INDEX announcements_due ON announcements (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX announcements_by_age ON announcements (created_at);

CREATE TABLE deliveries (
  target_id TEXT NOT NULL,
  announcement_id TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('endpoint', 'channel', 'follower')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL,
  due_at INTEGER,
  status INTEGER,
  response TEXT,
  attempted_at INTEGER,
  PRIMARY KEY (target_id, announcement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_failed ON deliveries (target_id, announcement_id) WHERE state = 'failed';
CREATE INDEX deliveries_by_announcement ON deliveries (announcement_id);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_seller ON audit (seller_id, at);
CREATE INDEX audit_by_actor ON audit (seller_id, actor, at);
