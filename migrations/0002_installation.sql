CREATE TABLE installation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key_check TEXT NOT NULL
) STRICT;

CREATE TABLE data_migrations (
  id TEXT PRIMARY KEY,
  position TEXT,
  done_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
