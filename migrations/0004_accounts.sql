-- Quotas in the database; a photo of an unfinished form knows which get it back; all links of a person are found.
CREATE TABLE quotas (
  pool TEXT NOT NULL,
  key TEXT NOT NULL,
  used INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  PRIMARY KEY (pool, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotas_by_end ON quotas (ends_at);
ALTER TABLE ticket_evidence ADD COLUMN counted_in TEXT;
CREATE INDEX verifications_by_value ON verifications (value);
