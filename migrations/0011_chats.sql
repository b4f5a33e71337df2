-- Chats with buyers at Ozon that wait: never a text, a name or who wrote.
CREATE TABLE ozon_chats (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  connection_id TEXT NOT NULL REFERENCES connections (id),
  chat_id TEXT NOT NULL,
  unread INTEGER NOT NULL,
  last_message_id TEXT,
  seen_at INTEGER NOT NULL,
  read_of TEXT,
  read_at INTEGER,
  order_number TEXT,
  waiting_since INTEGER,
  last_asked_at INTEGER,
  PRIMARY KEY (seller_id, connection_id, chat_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_chats_waiting ON ozon_chats (seller_id, waiting_since)
  WHERE waiting_since IS NOT NULL;
CREATE TABLE ozon_chat_sends (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  nonce TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, nonce)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_chat_sends_by_time ON ozon_chat_sends (sent_at);
