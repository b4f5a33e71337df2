-- Shops of further databases (docs/adr/0020) whose row or people have changed since they were copied there.
-- Filled by the triggers below, for ids that name such a database only.
CREATE TABLE shop_changes (
  seller_id TEXT PRIMARY KEY,
  -- Grows with every change: one made while it is copied stays noted.
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sellers_opened_elsewhere AFTER INSERT ON sellers
WHEN NEW.id GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.id, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER sellers_changed_elsewhere AFTER UPDATE ON sellers
WHEN NEW.id GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.id, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_joined_elsewhere AFTER INSERT ON members
WHEN NEW.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_changed_elsewhere AFTER UPDATE ON members
WHEN NEW.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (NEW.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER members_left_elsewhere AFTER DELETE ON members
WHEN OLD.organizationId GLOB 'sel[0-9]*'
BEGIN
  INSERT INTO shop_changes VALUES (OLD.organizationId, 1)
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;
CREATE TRIGGER users_changed_elsewhere AFTER UPDATE OF name, email ON users
BEGIN
  INSERT INTO shop_changes
  SELECT organizationId, 1 FROM members
  WHERE userId = NEW.id AND organizationId GLOB 'sel[0-9]*'
  ON CONFLICT (seller_id) DO UPDATE SET version = version + 1;
END;

-- What is due is done by turns of its owners: (owner, due_at) instead of (due_at).
DROP INDEX inbox_due;
CREATE INDEX inbox_due ON inbox (connection_id, due_at) WHERE due_at IS NOT NULL;
DROP INDEX shipments_due;
CREATE INDEX shipments_due ON shipments (seller_id, due_at) WHERE due_at IS NOT NULL;
DROP INDEX ozon_rereads_due;
CREATE INDEX ozon_rereads_due ON ozon_rereads (connection_id, due_at);
DROP INDEX announcements_due;
CREATE INDEX announcements_due ON announcements (seller_id, due_at) WHERE due_at IS NOT NULL;
DROP INDEX deliveries_due;
CREATE INDEX deliveries_due ON deliveries (target_id, due_at) WHERE due_at IS NOT NULL;
DROP INDEX imports_due;
CREATE INDEX imports_due ON imports (seller_id, due_at) WHERE due_at IS NOT NULL;

-- How many of a message's updates are written: a long one is written in parts.
ALTER TABLE inbox ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
