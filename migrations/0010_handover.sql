-- Labels asked for at Ozon, and carriages made there.
CREATE TABLE ozon_label_tasks (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  task_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  postings TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'failed')),
  unprinted TEXT NOT NULL DEFAULT '[]',
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX ozon_label_tasks_by_seller ON ozon_label_tasks (seller_id, created_at);
CREATE INDEX ozon_label_tasks_by_age ON ozon_label_tasks (created_at);
CREATE TABLE ozon_carriages (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  delivery_method_id TEXT NOT NULL,
  day TEXT NOT NULL,
  carriage_id TEXT,
  acting_until INTEGER,
  PRIMARY KEY (seller_id, connection_id, delivery_method_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_carriages_by_day ON ozon_carriages (day);
