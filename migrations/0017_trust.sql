-- The second step of signing in, passkeys, and shops that their owner deletes.
ALTER TABLE users ADD COLUMN twoFactorEnabled INTEGER NOT NULL DEFAULT 0 CHECK (twoFactorEnabled IN (0, 1));
ALTER TABLE sellers ADD COLUMN endedAt TEXT;
CREATE INDEX sellers_ended ON sellers (endedAt) WHERE endedAt IS NOT NULL;
CREATE TABLE two_factors (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL,
  backupCodes TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  -- 0: set up and not confirmed yet.
  verified INTEGER,
  -- Wrong codes in a row, and until when none is accepted.
  failedVerificationCount INTEGER,
  lockedUntil TEXT,
  -- Number of the time step of the last code that was accepted (RFC 6238): no code is accepted twice.
  lastStep INTEGER
) STRICT;
CREATE UNIQUE INDEX two_factors_by_user ON two_factors (userId);
CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  name TEXT,
  publicKey TEXT NOT NULL,
  userId TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  credentialID TEXT NOT NULL,
  counter INTEGER NOT NULL,
  deviceType TEXT NOT NULL,
  backedUp INTEGER NOT NULL,
  transports TEXT,
  createdAt TEXT,
  aaguid TEXT
) STRICT;
CREATE UNIQUE INDEX passkeys_by_credential ON passkeys (credentialID);
CREATE INDEX passkeys_by_user ON passkeys (userId);
CREATE INDEX announcements_by_shipment ON announcements (shipment_id) WHERE shipment_id IS NOT NULL;
CREATE INDEX announcements_of_shop ON announcements (seller_id) WHERE shipment_id IS NULL;
DROP TRIGGER members_keep_one_owner;
CREATE TRIGGER members_keep_one_owner BEFORE DELETE ON members
WHEN OLD.role = 'owner' AND NOT EXISTS (
  SELECT 1 FROM members
  WHERE organizationId = OLD.organizationId AND role = 'owner' AND id <> OLD.id)
  AND EXISTS (SELECT 1 FROM sellers WHERE id = OLD.organizationId AND endedAt IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'last owner');
END;
