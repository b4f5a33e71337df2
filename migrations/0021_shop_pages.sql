-- A shop's own tracking page at /{lang}/s/{slug}.
CREATE TABLE shop_pages (
  seller_id TEXT PRIMARY KEY REFERENCES sellers (id),
  slug TEXT NOT NULL UNIQUE,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  blocked_at INTEGER,
  company TEXT,
  text TEXT NOT NULL,
  background TEXT NOT NULL,
  accent TEXT NOT NULL,
  support TEXT NOT NULL,
  link TEXT NOT NULL,
  logo TEXT,
  logo_type TEXT,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
