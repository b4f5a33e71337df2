-- Whose turn it is is decided by other rules: data migration 0005 takes the snapshots of parcels again.
-- No clock starts with a ticket of ours: those of Ozon start with the application there.
UPDATE tickets SET due_at = NULL
WHERE type IN ('return', 'wrong_item', 'missing_item', 'damaged')
  AND due_at IN (created_at + 86400000, created_at + 259200000, created_at + 2592000000);
-- Returns that wait are listed by the day of disposal, then by when storing them costs.
UPDATE ozon_returns SET due_at = coalesce(disposal_at, paid_from_at, due_at) WHERE due_at IS NOT NULL;
