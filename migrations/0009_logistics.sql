-- Logistics settings at Ozon, as it last reported them.
CREATE TABLE ozon_warehouses (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  id TEXT NOT NULL,
  name TEXT,
  status TEXT,
  is_rfbs INTEGER NOT NULL CHECK (is_rfbs IN (0, 1)),
  first_mile TEXT,
  is_changing INTEGER NOT NULL CHECK (is_changing IN (0, 1)),
  point_id TEXT,
  slot_from TEXT,
  slot_to TEXT,
  utc TEXT,
  working_days TEXT NOT NULL,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ozon_delivery_methods (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  id TEXT NOT NULL,
  warehouse_id TEXT,
  name TEXT,
  status TEXT,
  integration TEXT,
  cutoff TEXT,
  pack_minutes INTEGER,
  point_name TEXT,
  point_address TEXT,
  read_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, connection_id, id)
) STRICT, WITHOUT ROWID;
