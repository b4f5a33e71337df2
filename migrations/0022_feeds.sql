-- CSV feeds: one list of a shop under an address of its own, for spreadsheets that read it again and again.
CREATE TABLE feeds (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  made_by TEXT NOT NULL,
  name TEXT NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('parcels', 'today', 'deadlines', 'tickets')),
  query TEXT NOT NULL,
  token_hash TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,
  last_used_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feeds_by_seller ON feeds (seller_id, created_at);

-- A channel's bot answers commands sent to it.
ALTER TABLE channels ADD COLUMN commands_hash TEXT;
