-- Until when somebody's action on the posting is under way.
ALTER TABLE ozon_postings ADD COLUMN acting_until INTEGER;

-- Postings that count in Ozon's error index.
CREATE TABLE ozon_rating_errors (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  number TEXT NOT NULL,
  type TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  error_at INTEGER,
  scheme TEXT,
  grace INTEGER NOT NULL CHECK (grace IN (0, 1)),
  charge_percent REAL,
  charge_minor INTEGER,
  charge_currency TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, number, type)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rating_errors_by_time ON ozon_rating_errors (seller_id, error_at);
