-- What Ozon says of a key and of its push notifications; the first reading of a shop shows how far it is.
ALTER TABLE connections ADD COLUMN reading TEXT;
CREATE TABLE ozon_accounts (
  connection_id TEXT PRIMARY KEY REFERENCES connections (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  roles TEXT NOT NULL DEFAULT '[]',
  uncovered TEXT NOT NULL DEFAULT '[]',
  refused TEXT NOT NULL DEFAULT '[]',
  key_ends_at INTEGER,
  key_told INTEGER,
  key_tell_at INTEGER,
  pushes TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_accounts_to_tell ON ozon_accounts (key_tell_at) WHERE key_tell_at IS NOT NULL;
-- Who is told when a connection fails is told before, too.
UPDATE channels SET types = json_insert(types, '$[#]', 'connection.key_ending',
  '$[#]', 'connection.pushes_failing') WHERE instr(types, '"connection.failing"');
