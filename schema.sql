-- The desired state of the database, and its documentation. Times are ms since 1970, UTC.
-- No table has a column for a buyer's name, phone, street address or e-mail.
--
-- There may be several databases (docs/adr/0020), all with these tables. The first one, DB, has the originals of
-- people and shops: sellers, users, sessions, accounts, verifications, members, invitations, api_keys, quotas,
-- installation, shop_changes, what `audit` says of them, and the tickets without a seller. All other tables are
-- data of shops, in the database that the id of the shop names. A further database has copies of `sellers`, `users`
-- and `members` for its own shops; the other tables of this list are empty there.

-- The next ten tables are written by better-auth: columns keep its names, times are ISO 8601 text.
-- They hold the people who work for a seller, never buyers.

-- Who sells and receives the webhooks of carriers (better-auth: organization).
CREATE TABLE sellers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  logo TEXT,
  createdAt TEXT NOT NULL,
  metadata TEXT,
  -- Language of what we write to the shop, and the zone of its quiet hours, digests and reports.
  lang TEXT NOT NULL DEFAULT 'ru' CHECK (lang IN ('ru', 'zh', 'en')),
  timeZone TEXT NOT NULL DEFAULT 'Europe/Moscow',
  -- When its owner deleted it: nobody works for it any more, and a job deletes all it has, this row last.
  endedAt TEXT,
  -- Days its data is kept, JSON of contract/retention.ts; NULL, or null in it: as the installation does.
  keptDays TEXT
) STRICT;
CREATE INDEX sellers_ended ON sellers (endedAt) WHERE endedAt IS NOT NULL;

-- People with an account. Of a deleted one the id stays, which messages and the audit log refer to, with an
-- empty name and an address nobody has.
CREATE TABLE users (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  emailVerified INTEGER NOT NULL,
  image TEXT,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL,
  -- Keys of one letter work on this person's desk.
  singleKeys INTEGER NOT NULL DEFAULT 1 CHECK (singleKeys IN (0, 1)),
  -- Signing in by password takes a second step.
  twoFactorEnabled INTEGER NOT NULL DEFAULT 0 CHECK (twoFactorEnabled IN (0, 1))
) STRICT;

-- Signed-in browsers.
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

-- How a person signs in; the password is a scrypt hash.
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

-- The second step of signing in: a secret shared with an authenticator app, and codes for when that is lost.
-- Secret and codes are sealed with SECRETS_KEY.
CREATE TABLE two_factors (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  backupCodes TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  -- 0: set up and not confirmed yet.
  verified INTEGER,
  -- Wrong codes in a row, and until when none is accepted.
  failedVerificationCount INTEGER,
  lockedUntil TEXT,
  -- Number of the time step of the last code that was accepted (RFC 6238): no code is accepted twice.
  lastStep INTEGER
) STRICT;
CREATE UNIQUE INDEX two_factors_by_user ON two_factors (userId);

-- Public keys of passkeys: a way to sign in besides the password.
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  name TEXT,
  publicKey TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  credentialID TEXT NOT NULL,
  counter INTEGER NOT NULL,
  deviceType TEXT NOT NULL,
  backedUp INTEGER NOT NULL,
  transports TEXT,
  createdAt TEXT,
  aaguid TEXT
) STRICT;
CREATE UNIQUE INDEX passkeys_by_credential ON passkeys (credentialID);
CREATE INDEX passkeys_by_user ON passkeys (userId);

-- Sign-ups that wait for the link in the mail, and password resets: the token is kept as a hash only.
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
-- All password resets of a person: their value is the id of the user.
CREATE INDEX verifications_by_value ON verifications (value);

-- Who works for which seller, as owner, agent or viewer.
CREATE TABLE members (
  id TEXT PRIMARY KEY,
  organizationId TEXT NOT NULL REFERENCES sellers (id) ON DELETE CASCADE,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'agent', 'owner')),
  createdAt TEXT NOT NULL,
  UNIQUE (organizationId, userId)
) STRICT;
CREATE INDEX members_by_user ON members (userId);
-- Whatever two owners do at the same moment, one of them stays while the shop does.
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
  AND EXISTS (SELECT 1 FROM sellers WHERE id = OLD.organizationId AND endedAt IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'last owner');
END;

-- Invitations to join a seller.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  organizationId TEXT NOT NULL REFERENCES sellers (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'agent', 'owner')),
  -- 'pending', 'accepted' or 'canceled'.
  status TEXT NOT NULL,
  expiresAt TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  inviterId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX invitations_by_seller ON invitations (organizationId);

-- Keys for programs: the key itself is kept as a hash only. `referenceId` is the seller. A revoked key
-- stays with `enabled` 0, so that the audit log can name it.
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

-- One seller's connection to one carrier: a webhook address, credentials to poll with, or both. The
-- secret in the address is kept as a hash only.
CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  carrier TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  -- Key the carrier signs with, AES-GCM sealed; NULL for carriers that do not sign.
  signing_key TEXT,
  -- 1: pushes are accepted from any network, not only the ones the carrier publishes.
  any_sender INTEGER NOT NULL DEFAULT 0 CHECK (any_sender IN (0, 1)),
  -- Credentials for polling, JSON, AES-GCM sealed; NULL: webhook only.
  credentials TEXT,
  -- When we poll next; NULL: never.
  poll_due_at INTEGER,
  -- Where we stopped: a cursor, a ticket, a token with its end; JSON, AES-GCM sealed; NULL: from the
  -- start.
  poll_state TEXT,
  -- Last message or answer from there; NULL: none yet.
  last_heard_at INTEGER,
  -- Since when it fails, how often in a row, and why (never part of an answer); NULL: it works. A
  -- reason without a time is a warning: it still works.
  failing_since INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  -- How far the first reading is: JSON { found, reachedAt }; NULL: it is over, or there is none.
  reading TEXT
) STRICT;
CREATE INDEX connections_by_seller ON connections (seller_id);
CREATE INDEX connections_due ON connections (poll_due_at) WHERE poll_due_at IS NOT NULL;
CREATE INDEX connections_failing ON connections (failing_since) WHERE failing_since IS NOT NULL;

-- Every carrier message that was answered 2xx, without personal data. Kept for replay, 30 days unless set otherwise.
CREATE TABLE inbox (
  -- Made from the connection and the hash (inbox/store.ts): the same message twice is one row.
  id INTEGER PRIMARY KEY,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- Hex SHA-256 of the bytes as received: its first 32 digits, in earlier rows all.
  payload_hash TEXT NOT NULL,
  -- JSON; packed once it is done (lib/pack.ts).
  payload TEXT NOT NULL,
  -- Whether the carrier pushed it or answered a poll.
  how TEXT NOT NULL DEFAULT 'push' CHECK (how IN ('push', 'poll')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Why it failed, for the seller; never part of the payload.
  failure TEXT,
  received_at INTEGER NOT NULL,
  -- When the sweep picks it up if no wake-up did; NULL once nothing is left to do.
  due_at INTEGER,
  -- How many of its updates are written: a long message is written in parts.
  written INTEGER NOT NULL DEFAULT 0
) STRICT;
-- Turns of connections (lib/turns-store.ts).
CREATE INDEX inbox_due ON inbox (connection_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX inbox_failed ON inbox (received_at) WHERE state = 'failed';
CREATE INDEX inbox_failed_by_connection ON inbox (connection_id, received_at)
  WHERE state = 'failed';
-- The last messages of one connection.
CREATE INDEX inbox_by_connection ON inbox (connection_id, received_at);

-- Messages that the address of a connection refused: the last twenty of each connection, and nothing of what
-- they said.
CREATE TABLE refused_messages (
  connection_id TEXT NOT NULL REFERENCES connections (id),
  slot INTEGER NOT NULL CHECK (slot BETWEEN 0 AND 19),
  -- Counts up; its remainder by twenty is the slot.
  turn INTEGER NOT NULL,
  at INTEGER NOT NULL,
  -- Slug of the problem that was answered.
  problem TEXT NOT NULL,
  -- So many of them in a row, each within an hour of the one before.
  times INTEGER NOT NULL,
  PRIMARY KEY (connection_id, slot)
) STRICT, WITHOUT ROWID;
-- The operator's list of all shops, and retention.
CREATE INDEX refused_messages_by_time ON refused_messages (at);

-- A parcel of a seller. Everything but the ids is derived from its events.
CREATE TABLE shipments (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- The unguessable part of /{lang}/p/{token}.
  token TEXT NOT NULL UNIQUE,
  -- Number from the first sender; carriers recycle numbers, so a number has rounds.
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
  -- Who has it now, or had it last.
  carried_by TEXT,
  -- Whose turn it is.
  action_required_by TEXT NOT NULL DEFAULT 'nobody',
  eta_end_at INTEGER,
  pickup_until_at INTEGER,
  -- First scan that moved it, and when it was handed over: what reports measure. NULL: not yet.
  dispatched_at INTEGER,
  delivered_at INTEGER,
  -- From country to country, e.g. 'CN-RU'; NULL: not known. Thresholds and reports group by it.
  lane TEXT,
  -- Price of the order, in minor units of `currency`; NULL: not reported.
  price_minor INTEGER,
  currency TEXT,
  -- The gravest thing wrong with it now and since when; NULL: nothing.
  problem TEXT,
  problem_since INTEGER,
  -- Which of the parcels with that problem comes first, ascending: its deadline where it has one,
  -- otherwise minus `price_minor`. NULL with `problem`.
  problem_order INTEGER,
  -- Everything wrong with it now, gravest first, with the numbers behind: JSON (timeline/stale.ts).
  problems TEXT NOT NULL DEFAULT '[]',
  -- The seller has snoozed it until then; NULL: it is in today's list while it has a problem. A new
  -- problem ends the snooze.
  snoozed_until INTEGER,
  -- The facts by which the scan judges it: JSON (timeline/problem-facts.ts), written with every change.
  watched TEXT NOT NULL DEFAULT '{}',
  -- When the scan checks it next; NULL: nothing can go wrong with it any more.
  due_at INTEGER,
  archived_at INTEGER,
  -- The snapshot for the parcel's own link and its seller, packed (lib/pack.ts).
  snapshot TEXT NOT NULL,
  -- Set when it turned out to be the same parcel as another one, which then has the events.
  merged_into TEXT REFERENCES shipments (id),
  -- Grows with every write; a writer that read an older one is refused and retries.
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- `snapshot` without hearsay, for lookups by number (timeline/hearsay.ts), packed. NULL: the same.
  public_snapshot TEXT,
  -- What the scan has decided since: JSON that replaces fields of the snapshots (shipments/stored-snapshot.ts);
  -- NULL: nothing.
  verdict TEXT,
  -- Everything that was reported, packed JSON; `key` is equal for two reports of the same event. NULL: it was
  -- written before events were packed, and they are in tracking_events.
  events TEXT,
  -- Its numbers: a JSON array, in step with shipment_numbers.
  numbers TEXT NOT NULL DEFAULT '[]'
) STRICT;
-- Covers the query of the delivery report.
CREATE INDEX shipments_delivered ON shipments
  (seller_id, delivered_at, carried_by, lane, dispatched_at, eta_end_at)
  WHERE delivered_at IS NOT NULL;
-- Turns of shops.
CREATE INDEX shipments_due ON shipments (seller_id, due_at) WHERE due_at IS NOT NULL;
-- The seller's list, sorted by what does not change with each event; only what is rare has an index of its
-- own. functions/shipments/list-plan.ts names them. Without what was merged away or archived.
CREATE INDEX shipments_listed ON shipments (seller_id, created_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_status ON shipments (seller_id, status, created_at, id)
  WHERE status NOT IN ('pending', 'info_received', 'in_transit', 'delivered')
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_turn ON shipments (seller_id, action_required_by, created_at, id)
  WHERE action_required_by IN ('buyer', 'ozon') AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_with_problem ON shipments (seller_id, problem_since, id)
  WHERE problem IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_problem ON shipments (seller_id, problem, problem_since, id)
  WHERE problem IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_expected ON shipments (seller_id, eta_end_at, id)
  WHERE eta_end_at IS NOT NULL AND status NOT IN ('delivered', 'returned', 'cancelled')
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_archived ON shipments (seller_id, archived_at, id)
  WHERE archived_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX shipments_archived_by_creation ON shipments (seller_id, created_at, id)
  WHERE archived_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX shipments_merged_of_seller ON shipments (seller_id, created_at, id)
  WHERE merged_into IS NOT NULL;
CREATE INDEX shipments_merged ON shipments (merged_into) WHERE merged_into IS NOT NULL;
-- What to act on first; see problem_order.
CREATE INDEX shipments_by_urgency ON shipments (seller_id, problem, problem_order, id)
  WHERE problem IS NOT NULL AND snoozed_until IS NULL
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_snoozed ON shipments (seller_id, snoozed_until)
  WHERE snoozed_until IS NOT NULL AND merged_into IS NULL AND archived_at IS NULL;

-- Every number a parcel is known by: posting, order, tracking number, the carrier's order id.
CREATE TABLE shipment_numbers (
  number TEXT NOT NULL,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  seller_id TEXT NOT NULL,
  -- The carrier it is a number of; NULL while only a marketplace mentioned it.
  carrier TEXT,
  -- 1: several parcels have it (an order of several postings). It finds them, and identifies none.
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
  -- Which carrier can be polled about it, and when next; NULL: none, or its parcel has ended.
  poll_by TEXT,
  poll_due_at INTEGER,
  -- Hash of the last answer: the same answer is not processed again. NULL: none yet.
  poll_seen TEXT,
  -- Its proof, weakest first (contract/status.ts, timeline/proof.ts): ranks what is published.
  proof TEXT NOT NULL DEFAULT 'typed' CHECK (proof IN (
    'typed', 'relayed', 'pushed', 'linked', 'signed', 'polled')),
  -- 1: an answer to this seller's own key proved it to be theirs: tickets about it are.
  owned INTEGER NOT NULL DEFAULT 0 CHECK (owned IN (0, 1)),
  PRIMARY KEY (number, shipment_id)
) STRICT, WITHOUT ROWID;
-- The seller's search, by the beginning of any number.
CREATE INDEX shipment_numbers_by_seller ON shipment_numbers (seller_id, number, shipment_id)
  WHERE number NOT GLOB '????????-????-????-????-????????????';
CREATE INDEX shipment_numbers_due ON shipment_numbers (seller_id, poll_by, poll_due_at)
  WHERE poll_due_at IS NOT NULL;

-- Numbers of parcels that the shop had forgotten: messages about them open no parcel again, until the shop adds
-- one itself or half a year is over (carriers use numbers again).
CREATE TABLE forgotten_numbers (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Hex SHA-256 of shop and number, shortened: the number itself is not kept.
  hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX forgotten_numbers_by_time ON forgotten_numbers (at);

-- Events of parcels that no version since has written (see shipments.events): a data migration empties it.
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

-- Last answer of Ozon's API about a posting: to detect changes, and which actions it allows.
CREATE TABLE ozon_postings (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  number TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- Hex SHA-256 of the answer as it was kept; equal: nothing is new.
  answer_hash TEXT NOT NULL,
  status TEXT,
  -- What Ozon offers for it, in Ozon's words: a JSON array.
  actions TEXT NOT NULL,
  -- NULL: none, or Ozon carries it under the posting number.
  tracking_number TEXT,
  -- Who is declared to deliver it, as Ozon names that company.
  provider TEXT,
  read_at INTEGER NOT NULL,
  -- Ozon's ids and names of its delivery method and the seller's warehouse; NULL: not reported.
  delivery_method_id TEXT,
  delivery_method TEXT,
  warehouse_id TEXT,
  warehouse TEXT,
  -- What tells the scheme where the answers themselves do not: FBO, FBP.
  scheme TEXT,
  -- Until when somebody's action on it is under way; NULL: none is.
  acting_until INTEGER,
  PRIMARY KEY (seller_id, number)
) STRICT, WITHOUT ROWID;

-- Chats with buyers at Ozon that wait: never a text, a name or who wrote.
CREATE TABLE ozon_chats (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- Ozon's id.
  chat_id TEXT NOT NULL,
  -- Messages not marked as read at Ozon; 0: only an answer is lacking.
  unread INTEGER NOT NULL,
  -- Ozon's id of the newest message, digits.
  last_message_id TEXT,
  -- The start of the pass that listed it last.
  seen_at INTEGER NOT NULL,
  -- The newest message when its times were read, and when that was; NULL: not read yet.
  read_of TEXT,
  read_at INTEGER,
  order_number TEXT,
  -- The buyer's first message since the shop's last one, and the buyer's newest; NULL: nobody waits.
  waiting_since INTEGER,
  last_asked_at INTEGER,
  PRIMARY KEY (seller_id, connection_id, chat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_chats_waiting ON ozon_chats (seller_id, waiting_since)
  WHERE waiting_since IS NOT NULL;

-- Forms whose answer was sent to Ozon's chat: none of them is sent twice.
CREATE TABLE ozon_chat_sends (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  nonce TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, nonce)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_chat_sends_by_time ON ozon_chat_sends (sent_at);

-- What a shop sells, as its parcels and Ozon name it. Its own data, shown to its people only.
CREATE TABLE products (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- The SKU; a product without one: '=' and the offer id, or '~' and the name.
  product TEXT NOT NULL,
  sku TEXT,
  offer_id TEXT,
  title TEXT,
  -- The connection whose account sells it; NULL: from a file.
  connection_id TEXT REFERENCES connections (id),
  -- When Ozon was last asked about the product itself; 0: never.
  read_at INTEGER NOT NULL DEFAULT 0,
  -- Where Ozon has its picture, hex SHA-256 and type of ours; the file is in R2.
  picture_url TEXT,
  picture TEXT,
  picture_type TEXT,
  -- When the picture is fetched; NULL: it is here, or there is none.
  picture_due_at INTEGER,
  picture_attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seller_id, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX products_to_read ON products (connection_id, read_at) WHERE connection_id IS NOT NULL;
CREATE INDEX products_without_picture ON products (picture_due_at)
  WHERE picture_due_at IS NOT NULL;

-- By which words a product is found: its SKU, offer id and the words of its names.
CREATE TABLE product_words (
  seller_id TEXT NOT NULL,
  word TEXT NOT NULL,
  product TEXT NOT NULL,
  PRIMARY KEY (seller_id, word, product)
) STRICT, WITHOUT ROWID;

-- What is in a parcel, by the number of its posting. Nothing public has it.
CREATE TABLE parcel_products (
  seller_id TEXT NOT NULL,
  number TEXT NOT NULL,
  product TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  -- Of one piece; NULL: nobody said.
  price_minor INTEGER,
  currency TEXT,
  -- When it was ordered: a search lists the newest first.
  ordered_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, number, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_products_by_product
  ON parcel_products (seller_id, product, ordered_at, number);

-- Postings to read again from Ozon's API: a push named them, or we changed them.
CREATE TABLE ozon_rereads (
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (connection_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rereads_due ON ozon_rereads (connection_id, due_at);

-- Goods that come back to the seller, as Ozon reports them.
CREATE TABLE ozon_returns (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Ozon's id of the return.
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  -- Ozon's words: FullReturn, ClientReturn … and FBS or FBO.
  type TEXT,
  scheme TEXT,
  -- One of Ozon's names, e.g. ArrivedAtReturnPlace.
  status TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  reason TEXT,
  product TEXT,
  offer_id TEXT,
  quantity INTEGER,
  price_minor INTEGER,
  currency TEXT,
  -- Ozon's place where it lies or goes to; never an address.
  place TEXT,
  arrived_at INTEGER,
  -- From when storing it costs, and when Ozon plans to dispose of it; NULL: not reported.
  paid_from_at INTEGER,
  disposal_at INTEGER,
  -- What storing has cost so far, and what disposal would, in minor units of `fee_currency`.
  storage_minor INTEGER,
  disposal_minor INTEGER,
  fee_currency TEXT,
  -- Sent, Received, Canceled or DecompensationSent; NULL: none.
  compensation TEXT,
  -- When one that waits to be collected is disposed of, else when storing it costs; NULL: it does not wait.
  due_at INTEGER,
  answer_hash TEXT NOT NULL,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_returns_due ON ozon_returns (seller_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ozon_returns_by_change ON ozon_returns (seller_id, changed_at);

-- Requests of buyers to return what an rFBS seller sent, as Ozon lists them.
CREATE TABLE ozon_rfbs_returns (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Ozon's return_id.
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  return_number TEXT,
  -- The posting.
  number TEXT NOT NULL,
  -- The filter of Ozon's under which it was listed last; NULL: under none any more.
  group_state TEXT,
  -- Ozon's code of its state, and Ozon's words for it and for the refund.
  state TEXT,
  state_words TEXT,
  money_state TEXT,
  created_at INTEGER NOT NULL,
  product TEXT,
  offer_id TEXT,
  sku TEXT,
  price_minor INTEGER,
  currency TEXT,
  -- The start of the pass that listed it last.
  seen_at INTEGER NOT NULL,
  -- From here on the answer about this one return. NULL: not read yet.
  details_at INTEGER,
  -- Group and state it was read in; another one: it is to be read again.
  details_of TEXT,
  -- Names out of Ozon's directories, never the buyer's words.
  reason TEXT,
  is_defect INTEGER CHECK (is_defect IN (0, 1)),
  method TEXT,
  tracking_number TEXT,
  -- What Ozon offers, [{ id, name }], and why it may be refused, [{ id, name, hint }].
  actions TEXT NOT NULL DEFAULT '[]',
  rejection_reasons TEXT NOT NULL DEFAULT '[]',
  -- A decision is on its way to Ozon since then; only Ozon's own answer settles it when nobody did.
  claimed_at INTEGER,
  -- The last decision made here: Ozon's id and name of it, and the amount that was offered.
  decided_at INTEGER,
  decision_id INTEGER,
  decision TEXT,
  decision_minor INTEGER,
  -- Offers of part of the money that were made here.
  offers INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rfbs_returns_open ON ozon_rfbs_returns (seller_id, created_at)
  WHERE group_state IN ('New', 'Checkout');
CREATE INDEX ozon_rfbs_returns_by_time ON ozon_rfbs_returns (seller_id, created_at);
CREATE INDEX ozon_rfbs_returns_by_number ON ozon_rfbs_returns (seller_id, number);
CREATE INDEX ozon_rfbs_returns_by_connection ON ozon_rfbs_returns (connection_id, id);

-- Buyers' requests to cancel an order the seller ships. Unanswered ones are approved automatically.
CREATE TABLE ozon_cancellations (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Ozon's id of the request.
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  number TEXT NOT NULL,
  reason TEXT,
  asked_at INTEGER,
  auto_approve_at INTEGER,
  -- 'gone': Ozon does not list it as open any more.
  state TEXT NOT NULL CHECK (state IN ('open', 'approved', 'rejected', 'gone')),
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_cancellations_open ON ozon_cancellations (seller_id, auto_approve_at)
  WHERE state = 'open';

-- What Ozon says of a connection's key, and of its push notifications to us.
CREATE TABLE ozon_accounts (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Names of the key's roles, JSON array.
  roles TEXT NOT NULL DEFAULT '[]',
  -- Methods that we call and the key's roles do not list, and methods that Ozon refused it: JSON arrays.
  uncovered TEXT NOT NULL DEFAULT '[]',
  refused TEXT NOT NULL DEFAULT '[]',
  -- When the key ends; NULL: Ozon does not say.
  key_ends_at INTEGER,
  -- Days before its end of which the seller was told last (14, 3, 0), and when the next one is due.
  key_told INTEGER,
  key_tell_at INTEGER,
  -- State of the push notifications, JSON; NULL: not looked at yet.
  pushes TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_accounts_to_tell ON ozon_accounts (key_tell_at) WHERE key_tell_at IS NOT NULL;

-- Ozon's error index of FBS and rFBS, day by day.
CREATE TABLE ozon_ratings (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- YYYY-MM-DD, as Ozon counts days.
  day TEXT NOT NULL,
  -- As Ozon sends it: a share of the orders, 0.1149 is 11.49 %.
  value REAL NOT NULL,
  costs_minor INTEGER,
  currency TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, day)
) STRICT, WITHOUT ROWID;

-- The seller's warehouses of FBS and rFBS, as Ozon last reported them. Their addresses and phones are not kept.
CREATE TABLE ozon_warehouses (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  id TEXT NOT NULL,
  name TEXT,
  -- Ozon's word, e.g. 'created' (active), 'disabled' (archived).
  status TEXT,
  is_rfbs INTEGER NOT NULL CHECK (is_rfbs IN (0, 1)),
  -- 'PICK_UP' or 'DROP_OFF'; NULL: not reported.
  first_mile TEXT,
  -- 1: Ozon is just changing where it is handed over.
  is_changing INTEGER NOT NULL CHECK (is_changing IN (0, 1)),
  point_id TEXT,
  -- Time slot of the hand-over, HH:MM at the warehouse.
  slot_from TEXT,
  slot_to TEXT,
  -- Zone of the warehouse, e.g. 'UTC+08:00'.
  utc TEXT,
  -- Days it works, as Ozon names them: a JSON array; empty: not reported.
  working_days TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, id)
) STRICT, WITHOUT ROWID;

-- Delivery methods of realFBS warehouses. Of FBS there is one per warehouse, with the warehouse's id.
CREATE TABLE ozon_delivery_methods (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  id TEXT NOT NULL,
  warehouse_id TEXT,
  name TEXT,
  -- NEW, EDITED, ACTIVE, DISABLED, WAITING, BROKEN.
  status TEXT,
  integration TEXT,
  -- Until when an order has to be packed, as Ozon writes it.
  cutoff TEXT,
  pack_minutes INTEGER,
  -- The delivery service's point that takes the parcels.
  point_name TEXT,
  point_address TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, id)
) STRICT, WITHOUT ROWID;

-- Labels that Ozon was asked for. The files stay at Ozon: buyers' names are on them.
CREATE TABLE ozon_label_tasks (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  -- Ozon's id of the task, and its size of label: 'big_label', 'small_label'.
  task_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- Posting numbers, a JSON array.
  postings TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'failed')),
  -- Postings without a label, with Ozon's words: a JSON array of { number, message }.
  unprinted TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ozon_label_tasks_by_seller ON ozon_label_tasks (seller_id, created_at);
CREATE INDEX ozon_label_tasks_by_age ON ozon_label_tasks (created_at);

-- Carriages made from here, one line per delivery method and day: nobody makes or sends one twice.
CREATE TABLE ozon_carriages (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  delivery_method_id TEXT NOT NULL,
  -- YYYY-MM-DD.
  day TEXT NOT NULL,
  -- Ozon's id of the last one; NULL: none was made from here.
  carriage_id TEXT,
  -- Until when somebody's action is under way; NULL: none is.
  acting_until INTEGER,
  PRIMARY KEY (seller_id, connection_id, delivery_method_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_carriages_by_day ON ozon_carriages (day);

-- Postings that count in Ozon's error index.
CREATE TABLE ozon_rating_errors (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  number TEXT NOT NULL,
  -- Ozon's word: SELLER_CANCELLATION, SELLER_DELAY.
  type TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  error_at INTEGER,
  scheme TEXT,
  -- 1: by grace Ozon charges nothing for it.
  grace INTEGER NOT NULL CHECK (grace IN (0, 1)),
  -- Percent of the goods' price as Ozon states it, and the amounts in minor units.
  charge_percent REAL,
  charge_minor INTEGER,
  charge_currency TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, number, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rating_errors_by_time ON ozon_rating_errors (seller_id, error_at);

-- Filters of the parcel list that one member saved under a name.
CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Id of a user or of an API key.
  member TEXT NOT NULL,
  title TEXT NOT NULL,
  -- The query of the list's address, e.g. 'status=exception&carrier=cdek'.
  query TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX saved_views_by_member ON saved_views (seller_id, member, created_at);

-- A shop's own tracking page at /{lang}/s/{slug}. In the directory: a slug is unique among all shops.
CREATE TABLE shop_pages (
  seller_id TEXT PRIMARY KEY REFERENCES sellers (id),
  slug TEXT NOT NULL UNIQUE,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  -- When the operator turned it off, which no owner can undo; NULL: they have not.
  blocked_at INTEGER,
  -- Name of the company that Ozon returned for the shop's key when it was last checked; NULL: never.
  company TEXT,
  -- Colours, #rrggbb: of words, behind them, and of links and buttons.
  text TEXT NOT NULL,
  background TEXT NOT NULL,
  accent TEXT NOT NULL,
  -- Plain text, and one address: https:, mailto: or ''.
  support TEXT NOT NULL,
  link TEXT NOT NULL,
  -- Hex SHA-256 of the picture in R2 under `shop-logos/{seller_id}/`; NULL: none.
  logo TEXT,
  logo_type TEXT,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One list of a shop as CSV under an address of its own, for spreadsheets that read it again and again.
CREATE TABLE feeds (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Id of the user who has seen the address: it answers as long as they work for the shop.
  made_by TEXT NOT NULL,
  name TEXT NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('parcels', 'today', 'deadlines', 'tickets')),
  -- Filters of the parcel list as in saved_views; '': all parcels, and the other lists.
  query TEXT NOT NULL,
  -- SHA-256, hex. The address is shown once; `hint` is its end, to tell two apart.
  token_hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  -- ms UTC, at most one write a minute; NULL: never read.
  last_used_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feeds_by_seller ON feeds (seller_id, created_at);

-- A file of parcels a seller sent. What is kept of the file itself is in R2 under
-- `imports/{id}/`: the columns that are about parcels, and no others.
CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Id of a user or of an API key.
  created_by TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- 'checked': read, and waiting for a yes. 'running': a slice is due. The others are the end.
  state TEXT NOT NULL CHECK (state IN ('checked', 'running', 'done', 'cancelled', 'failed')),
  -- Format of the file and which columns were kept, JSON.
  layout TEXT NOT NULL,
  -- Which column means what, JSON; the seller may change it until the import runs.
  columns TEXT NOT NULL,
  -- How many rows there are, how many can be imported, how many have a warning.
  row_count INTEGER NOT NULL,
  good_count INTEGER NOT NULL,
  warned_count INTEGER NOT NULL,
  -- Findings by kind and the first of them, JSON; all of them are in R2.
  findings TEXT NOT NULL,
  -- Where the next slice begins among the good rows: how many are done, and the byte in the file.
  next_row INTEGER NOT NULL,
  next_byte INTEGER NOT NULL,
  -- Outcome of the rows that are done: new parcels, known parcels.
  new_count INTEGER NOT NULL,
  known_count INTEGER NOT NULL,
  -- When the sweep picks it up if no wake-up did; NULL: nothing is left to do.
  due_at INTEGER,
  -- Grows with every write; a worker that read an older one stops.
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_by_seller ON imports (seller_id, created_at);
CREATE INDEX imports_by_age ON imports (created_at);
CREATE INDEX imports_due ON imports (seller_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX imports_failed ON imports (updated_at) WHERE state = 'failed';

-- A case about a parcel: who opened it, whose turn it is, when its nearest deadline falls.
CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  -- NULL: unowned; docs/adr/0015 says whose a ticket is.
  seller_id TEXT REFERENCES sellers (id),
  -- Hex SHA-256 of the token in /{lang}/t/{token}.
  token_hash TEXT NOT NULL UNIQUE,
  -- Hash of the form or Idempotency-Key it was opened with: the same one twice is one ticket.
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
  -- The nearest deadline still ahead, of the party that has to act.
  due_at INTEGER,
  -- When it was resolved, closed or merged; NULL: it is open.
  ended_at INTEGER,
  -- Grows with every write; a writer that read an older one retries.
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  -- What the seller has filled into the claim: JSON of tickets/claim-facts.ts. NULL: nothing yet.
  claim TEXT
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

-- What both sides read.
CREATE TABLE ticket_messages (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  author TEXT NOT NULL CHECK (author IN ('buyer', 'seller', 'system')),
  -- Who of the seller's people wrote it; never shown to the buyer.
  user_id TEXT REFERENCES users (id),
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_messages_by_ticket ON ticket_messages (ticket_id, created_at);

-- What only the seller's people read: a table of its own, so that no public query can reach it.
CREATE TABLE ticket_notes (
  id TEXT PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  user_id TEXT REFERENCES users (id),
  note_text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_notes_by_ticket ON ticket_notes (ticket_id, created_at);

-- Photos, without metadata, in R2 under `evidence/{id}`.
CREATE TABLE ticket_evidence (
  id TEXT PRIMARY KEY,
  -- NULL while the form they came with still has an error; `opened_with` links them then. Both
  -- NULL: the picture is just being stored.
  ticket_id TEXT REFERENCES tickets (id),
  opened_with TEXT,
  sha256 TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
  bytes INTEGER NOT NULL,
  -- How the camera was held (EXIF 1 to 8), stored apart since the picture's metadata is removed.
  orientation INTEGER NOT NULL,
  uploaded_by TEXT NOT NULL CHECK (uploaded_by IN ('buyer', 'seller')),
  created_at INTEGER NOT NULL,
  -- When it is deleted: a form that was never finished, a case that has ended. NULL: its case is open.
  forget_at INTEGER,
  -- Which quotas are refunded when its form is never finished: a JSON array of pairs of quotas.pool and
  -- quotas.key; NULL: none.
  counted_in TEXT
) STRICT;
CREATE INDEX ticket_evidence_due ON ticket_evidence (forget_at) WHERE forget_at IS NOT NULL;
CREATE INDEX ticket_evidence_by_ticket ON ticket_evidence (ticket_id);
CREATE INDEX ticket_evidence_by_form ON ticket_evidence (opened_with) WHERE opened_with IS NOT NULL;

-- Who did what with a ticket: append-only.
CREATE TABLE ticket_actions (
  id INTEGER PRIMARY KEY,
  ticket_id TEXT NOT NULL REFERENCES tickets (id),
  -- The ticket's, for the seller's audit log. NULL: the ticket had no seller.
  seller_id TEXT,
  at INTEGER NOT NULL,
  -- 'buyer', 'system', or the id of a user or of an API key.
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX ticket_actions_by_ticket ON ticket_actions (ticket_id, id);
CREATE INDEX ticket_actions_by_seller ON ticket_actions (seller_id, at);
CREATE INDEX ticket_actions_by_actor ON ticket_actions (seller_id, actor, at);

-- Texts a seller answers with often; {number}, {carrier}, {status} and {date} are filled in.
CREATE TABLE canned_answers (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX canned_answers_by_seller ON canned_answers (seller_id);

-- Full text of a seller's tickets: number and public messages, cut into words (Chinese into characters),
-- each with the seller before it, so that a search reads no other seller's.
CREATE VIRTUAL TABLE ticket_search USING fts5 (ticket_id UNINDEXED, seller_id UNINDEXED, words);

-- Every problem of a parcel: raised once, cleared when it ends.
CREATE TABLE problem_history (
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  reason TEXT NOT NULL,
  since INTEGER NOT NULL,
  seller_id TEXT NOT NULL,
  raised_at INTEGER NOT NULL,
  -- NULL: still so.
  cleared_at INTEGER,
  -- The numbers behind it, JSON.
  numbers TEXT NOT NULL,
  PRIMARY KEY (shipment_id, reason, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX problem_history_by_seller ON problem_history (seller_id, raised_at, reason, cleared_at);

-- How long a seller's delivered parcels took, by carrier and lane: what "too long" is measured with.
CREATE TABLE paces (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  carrier TEXT NOT NULL,
  -- '*': all lanes of that carrier.
  lane TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('first_scan', 'gap')),
  -- Parcels per bucket of hours: a JSON array (timeline/pace.ts says where a bucket ends).
  counts TEXT NOT NULL,
  PRIMARY KEY (seller_id, carrier, lane, measure)
) STRICT, WITHOUT ROWID;

-- Endpoints of a seller's own systems for signed webhooks (Standard Webhooks).
CREATE TABLE endpoints (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  url TEXT NOT NULL,
  -- Kinds of news it gets: a JSON array of contract NewsType.
  types TEXT NOT NULL,
  -- What messages are signed with, AES-GCM sealed. After a rotation the one before signs as well,
  -- until the time beside it; NULL: never rotated.
  secret TEXT NOT NULL,
  previous_secret TEXT,
  previous_until INTEGER,
  -- Since when nothing arrives there; NULL: the last message did.
  failing_since INTEGER,
  -- When it was switched off, by whom or why; NULL: it is on.
  disabled_at INTEGER,
  disabled_reason TEXT CHECK (disabled_reason IN ('owner', 'gone', 'failing')),
  created_at INTEGER NOT NULL,
  -- Shape of the messages: our own, or AfterShip's for connectors written for it (changes of status only).
  format TEXT NOT NULL DEFAULT 'standard' CHECK (format IN ('standard', 'aftership'))
) STRICT;
CREATE INDEX endpoints_by_seller ON endpoints (seller_id);

-- Mail and messengers by which one of a seller's people gets news.
CREATE TABLE channels (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'telegram', 'wecom', 'dingtalk', 'feishu', 'max')),
  -- Token, key and chat, JSON, AES-GCM sealed; NULL: mail goes to the account's own address.
  credentials TEXT,
  -- What may be shown of them, e.g. '…4f2a'.
  hint TEXT NOT NULL,
  -- Kinds of news sent at once: a JSON array of contract NewsType.
  types TEXT NOT NULL,
  -- 1: the daily digest goes there.
  digest INTEGER NOT NULL CHECK (digest IN (0, 1)),
  -- Why the last message did not arrive; NULL: it did.
  failure TEXT,
  -- When it was switched off because it refuses for good; NULL: it is on.
  disabled_at INTEGER,
  created_at INTEGER NOT NULL,
  -- SHA-256, hex, of what the messenger sends with each command to this bot; NULL: it answers none.
  commands_hash TEXT
) STRICT;
CREATE INDEX channels_by_seller ON channels (seller_id);

-- When one of a seller's people wants to get news.
CREATE TABLE preferences (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  -- IANA name, e.g. 'Asia/Shanghai'.
  time_zone TEXT NOT NULL,
  -- Minutes of the day there; NULL: no quiet hours.
  quiet_from INTEGER,
  quiet_until INTEGER,
  -- 1: news whose deadline falls before the quiet hours end does not wait.
  urgent_anyway INTEGER NOT NULL CHECK (urgent_anyway IN (0, 1)),
  -- Hour of the day of the digest, and when the next one is made; NULL: none.
  digest_hour INTEGER,
  digest_due_at INTEGER,
  PRIMARY KEY (seller_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX preferences_digest_due ON preferences (digest_due_at) WHERE digest_due_at IS NOT NULL;

-- Browsers that get web push about one parcel. Nothing else is known of their users.
CREATE TABLE followers (
  id TEXT PRIMARY KEY,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  -- Hex SHA-256 of the push address: the same browser twice is one row.
  push_hash TEXT NOT NULL,
  -- Push address and keys, JSON, AES-GCM sealed.
  subscription TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX followers_by_shipment ON followers (shipment_id, push_hash);

-- Browsers that asked to be told once a number that nobody knew is known. In the first database: the number may
-- turn up in any. A row goes with its push, when its person takes it back, and 60 days after it was made.
CREATE TABLE awaited_numbers (
  id TEXT PRIMARY KEY,
  -- Normalised. What was typed proves nothing: it opens nothing that the public page does not show.
  number TEXT NOT NULL,
  -- Hex SHA-256 of the push address: the same browser twice is one row.
  push_hash TEXT NOT NULL,
  -- Push address and keys, JSON, AES-GCM sealed.
  subscription TEXT NOT NULL,
  lang TEXT NOT NULL CHECK (lang IN ('ru', 'zh', 'en')),
  created_at INTEGER NOT NULL,
  -- When it is looked up next; while it is looked up, the end of that lease.
  due_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX awaited_numbers_by_number ON awaited_numbers (number, push_hash);
CREATE INDEX awaited_numbers_by_browser ON awaited_numbers (push_hash);
CREATE INDEX awaited_numbers_due ON awaited_numbers (due_at);

-- News. Written in the same batch as the change itself, and only where it has an audience. Kept 30
-- days unless set otherwise.
CREATE TABLE announcements (
  id TEXT PRIMARY KEY,
  -- Equal for the same news: it is announced once.
  key TEXT NOT NULL UNIQUE,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  type TEXT NOT NULL,
  shipment_id TEXT REFERENCES shipments (id),
  -- Body of the message, JSON, without internal notes and personal data.
  data TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  -- When it is fanned out to deliveries; NULL: done.
  due_at INTEGER
) STRICT;
CREATE INDEX announcements_due ON announcements (seller_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX announcements_by_age ON announcements (created_at);
-- Whoever deletes a parcel or a shop: without them it reads all announcements for each row it deletes.
CREATE INDEX announcements_by_shipment ON announcements (shipment_id) WHERE shipment_id IS NOT NULL;
CREATE INDEX announcements_of_shop ON announcements (seller_id) WHERE shipment_id IS NULL;

-- One announcement for one endpoint, channel or follower, and how far it got.
CREATE TABLE deliveries (
  target_id TEXT NOT NULL,
  announcement_id TEXT NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('endpoint', 'channel', 'follower')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts INTEGER NOT NULL,
  -- When it is tried next; while it is leased, when the lease ends. NULL: nothing
  -- is left to do.
  due_at INTEGER,
  -- HTTP status of the last answer and its beginning, without secrets; NULL: none.
  status INTEGER,
  response TEXT,
  -- When it was tried last; NULL: not yet.
  attempted_at INTEGER,
  PRIMARY KEY (target_id, announcement_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (target_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX deliveries_failed ON deliveries (target_id, announcement_id) WHERE state = 'failed';
CREATE INDEX deliveries_by_announcement ON deliveries (announcement_id);

-- How much of each quota has been used: letters, bytes, wrong passwords (lib/quota.ts). Deleted once its
-- window is over.
CREATE TABLE quotas (
  -- What is limited and for whom, e.g. 'letters:sign-up:client'.
  pool TEXT NOT NULL,
  -- Keyed hash of the one it is counted for, who cannot be read from it.
  key TEXT NOT NULL,
  used INTEGER NOT NULL,
  -- End of the window, which began with the first use.
  ends_at INTEGER NOT NULL,
  PRIMARY KEY (pool, key)
) STRICT, WITHOUT ROWID;

-- Who of a seller's people changed what: append-only.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  at INTEGER NOT NULL,
  -- Id of a user or of an API key, or 'system'.
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  -- What it was done to, e.g. the id of a connection; NULL: the seller as a whole.
  subject TEXT,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_seller ON audit (seller_id, at);
CREATE INDEX audit_by_actor ON audit (seller_id, actor, at);

-- What is true of the installation as a whole: one row.
CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- A fixed text signed with SECRETS_KEY: another key is detected before it is used.
  key_check TEXT NOT NULL
) STRICT;

-- Progress of the part of a migration that SQL cannot do (functions/migrations/).
CREATE TABLE data_migrations (
  -- Number of the migration, e.g. '0003'.
  id TEXT PRIMARY KEY,
  -- Where the next slice begins; NULL: at the beginning.
  position TEXT,
  -- NULL: not done.
  done_at INTEGER,
  -- Grows with every slice; a worker that read an older one is refused.
  version INTEGER NOT NULL
) STRICT;

-- Shops of further databases (docs/adr/0020) whose row or people have changed since they were copied there.
-- Filled by the triggers below, for ids that name such a database only.
CREATE TABLE shop_changes (
  seller_id TEXT PRIMARY KEY,
  -- Grows with every change: one made while it is copied stays noted.
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sellers_opened_elsewhere AFTER INSERT ON sellers
WHEN NEW.id GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.id, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER sellers_changed_elsewhere AFTER UPDATE ON sellers
WHEN NEW.id GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.id, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_joined_elsewhere AFTER INSERT ON members
WHEN NEW.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_changed_elsewhere AFTER UPDATE ON members
WHEN NEW.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_left_elsewhere AFTER DELETE ON members
WHEN OLD.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (OLD.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER users_changed_elsewhere AFTER UPDATE OF name, email ON users
BEGIN
  INSERT INTO shop_changes
  SELECT organizationId, 1 FROM members
  WHERE userId = NEW.id AND organizationId GLOB 'sel[0-9]*'
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
-- How the jobs of the cron and the consumers of the queues run, one row a kind. It is written at most once in
-- five minutes, and at once for a failure, for the first good run after one, and for a new peak.
CREATE TABLE job_runs (
  -- 'job:scan', 'queue:inbound'; 'fetch': requests, of which only the peak means something.
  kind TEXT PRIMARY KEY,
  -- The last run that was written down.
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  -- How often it failed so far, when last and why, without what the error quotes; NULL: never.
  failures INTEGER NOT NULL,
  failed_at INTEGER,
  failure TEXT,
  -- Most statements one invocation ran on `day` (days since 1970, UTC), and on the day before.
  day INTEGER NOT NULL,
  peak INTEGER NOT NULL,
  peak_before INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Wake-ups that a queue gave up, counted by what they were for.
CREATE TABLE dead_letters (
  kind TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
