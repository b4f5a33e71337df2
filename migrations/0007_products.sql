-- Postings say how they go and what is in them.
ALTER TABLE ozon_postings ADD COLUMN delivery_method_id TEXT;
ALTER TABLE ozon_postings ADD COLUMN delivery_method TEXT;
ALTER TABLE ozon_postings ADD COLUMN warehouse_id TEXT;
ALTER TABLE ozon_postings ADD COLUMN warehouse TEXT;
ALTER TABLE ozon_postings ADD COLUMN scheme TEXT;
CREATE TABLE products (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  product TEXT NOT NULL,
  sku TEXT,
  offer_id TEXT,
  title TEXT,
  connection_id TEXT REFERENCES connections (id),
  read_at INTEGER NOT NULL DEFAULT 0,
  picture_url TEXT,
  picture TEXT,
  picture_type TEXT,
  picture_due_at INTEGER,
  picture_attempts INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seller_id, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX products_to_read ON products (connection_id, read_at) WHERE connection_id IS NOT NULL;
CREATE INDEX products_without_picture ON products (picture_due_at)
  WHERE picture_due_at IS NOT NULL;
CREATE TABLE product_words (
  seller_id TEXT NOT NULL,
  word TEXT NOT NULL,
  product TEXT NOT NULL,
  PRIMARY KEY (seller_id, word, product)
) STRICT, WITHOUT ROWID;
CREATE TABLE parcel_products (
  seller_id TEXT NOT NULL,
  number TEXT NOT NULL,
  product TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  price_minor INTEGER,
  currency TEXT,
  ordered_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, number, product)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_products_by_product
  ON parcel_products (seller_id, product, ordered_at, number);
-- The answers kept so far say nothing of it: each connection reads all postings once more.
UPDATE connections SET poll_state = NULL WHERE carrier = 'ozon';
