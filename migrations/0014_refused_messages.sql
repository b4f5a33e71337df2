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

-- The last messages of one connection.
CREATE INDEX inbox_by_connection ON inbox (connection_id, id);
