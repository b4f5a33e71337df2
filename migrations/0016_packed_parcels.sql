-- A parcel is one row: its snapshots and events are packed, what the scan decides stands beside them, and
-- lookups read it through its numbers. The row of each number with copies of snapshots goes. Rows written before
-- are read as they are, and packed slice by slice beside the service (functions/migrations/data-migrations.ts).
ALTER TABLE shipments ADD COLUMN verdict TEXT;
ALTER TABLE shipments ADD COLUMN events TEXT;
UPDATE shipments SET snapshot = '{}', public_snapshot = NULL, events = '[]', watched = '{}'
WHERE merged_into IS NOT NULL;
DROP TABLE published;

-- A parcel's row lists its numbers: no index over them has to.
ALTER TABLE shipments ADD COLUMN numbers TEXT NOT NULL DEFAULT '[]';
UPDATE shipments SET numbers = coalesce(
  (SELECT json_group_array(number) FROM shipment_numbers WHERE shipment_id = shipments.id), '[]');
DROP INDEX shipment_numbers_by_shipment;
DROP INDEX shipment_numbers_by_seller;
CREATE INDEX shipment_numbers_by_seller ON shipment_numbers (seller_id, number, shipment_id)
  WHERE number NOT GLOB '????????-????-????-????-????????????';
-- A write checks itself that no other parcel of the seller has the number (plans-store.ts).
DROP INDEX shipments_by_number;

-- Lists are sorted by what does not change with each event, and only what is rare has an index of its own.
DROP INDEX shipments_listed;
DROP INDEX shipments_by_status;
DROP INDEX shipments_by_carrier;
DROP INDEX shipments_by_turn;
DROP INDEX shipments_by_scheme;
DROP INDEX shipments_archived;
DROP INDEX shipments_by_creation;
CREATE INDEX shipments_listed ON shipments (seller_id, created_at, id)
  WHERE merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_status ON shipments (seller_id, status, created_at, id)
  WHERE status NOT IN ('pending', 'info_received', 'in_transit', 'delivered')
    AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_by_turn ON shipments (seller_id, action_required_by, created_at, id)
  WHERE action_required_by IN ('buyer', 'ozon') AND merged_into IS NULL AND archived_at IS NULL;
CREATE INDEX shipments_archived ON shipments (seller_id, archived_at, id)
  WHERE archived_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX shipments_archived_by_creation ON shipments (seller_id, created_at, id)
  WHERE archived_at IS NOT NULL AND merged_into IS NULL;
CREATE INDEX shipments_merged_of_seller ON shipments (seller_id, created_at, id)
  WHERE merged_into IS NOT NULL;

-- The id of a message is made from its hash: that it is stored once needs no index.
DROP INDEX inbox_by_message;
DROP INDEX inbox_by_connection;
DROP INDEX inbox_failed_by_connection;
CREATE INDEX inbox_by_connection ON inbox (connection_id, received_at);
CREATE INDEX inbox_failed_by_connection ON inbox (connection_id, received_at)
  WHERE state = 'failed';

-- Ended quotas are swept by a walk through the table, once a night.
DROP INDEX quotas_by_end;
