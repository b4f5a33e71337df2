-- Requests of buyers to return what an rFBS seller sent, as Ozon lists them.
CREATE TABLE ozon_rfbs_returns (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  -- Ozon's return_id.
  id TEXT NOT NULL,
  connection_id TEXT NOT NULL REFERENCES connections (id),
  return_number TEXT,
  -- The posting.
  number TEXT NOT NULL,
  -- The filter of Ozon's under which it was listed last; NULL: under none any more.
  group_state TEXT,
  -- Ozon's code of its state, and Ozon's words for it and for the refund.
  state TEXT,
  state_words TEXT,
  money_state TEXT,
  created_at INTEGER NOT NULL,
  product TEXT,
  offer_id TEXT,
  sku TEXT,
  price_minor INTEGER,
  currency TEXT,
  -- The start of the pass that listed it last.
  seen_at INTEGER NOT NULL,
  -- From here on the answer about this one return. NULL: not read yet.
  details_at INTEGER,
  -- Group and state it was read in; another one: it is to be read again.
  details_of TEXT,
  -- Names out of Ozon's directories, never the buyer's words.
  reason TEXT,
  is_defect INTEGER CHECK (is_defect IN (0, 1)),
  method TEXT,
  tracking_number TEXT,
  -- What Ozon offers, [{ id, name }], and why it may be refused, [{ id, name, hint }].
  actions TEXT NOT NULL DEFAULT '[]',
  rejection_reasons TEXT NOT NULL DEFAULT '[]',
  -- A decision is on its way to Ozon since then; only Ozon's own answer settles it when nobody did.
  claimed_at INTEGER,
  -- The last decision made here: Ozon's id and name of it, and the amount that was offered.
  decided_at INTEGER,
  decision_id INTEGER,
  decision TEXT,
  decision_minor INTEGER,
  -- Offers of part of the money that were made here.
  offers INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (seller_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ozon_rfbs_returns_open ON ozon_rfbs_returns (seller_id, created_at)
  WHERE group_state IN ('New', 'Checkout');
CREATE INDEX ozon_rfbs_returns_by_time ON ozon_rfbs_returns (seller_id, created_at);
CREATE INDEX ozon_rfbs_returns_by_number ON ozon_rfbs_returns (seller_id, number);
CREATE INDEX ozon_rfbs_returns_by_connection ON ozon_rfbs_returns (connection_id, id);
