-- Days a shop's data is kept, JSON; NULL: as the installation does.
ALTER TABLE sellers ADD COLUMN keptDays TEXT;

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
