ALTER TABLE shipment_numbers ADD COLUMN proof TEXT NOT NULL DEFAULT 'typed' CHECK (proof IN (
  'typed', 'relayed', 'pushed', 'linked', 'signed', 'polled'));
ALTER TABLE shipment_numbers ADD COLUMN owned INTEGER NOT NULL DEFAULT 0 CHECK (owned IN (0, 1));
ALTER TABLE shipments ADD COLUMN public_snapshot TEXT;

-- What a relay posted for a carrier that never pushes was noted as its answer. A shop that has given no
-- key cannot have asked.
UPDATE tracking_events SET source = replace(source, ':poll', ':push')
WHERE source IN ('boxberry:poll', 'dpd-russia:poll', 'fivepost:poll', 'pony-express:poll',
    'russian-post:poll')
  AND NOT EXISTS (
    SELECT 1 FROM shipments s JOIN connections c ON c.seller_id = s.seller_id
    WHERE s.id = tracking_events.shipment_id AND c.credentials IS NOT NULL
      AND c.carrier || ':poll' = tracking_events.source);

-- Nothing has happened before it came in (ten minutes for clocks); a place may be fourteen hours ahead.
UPDATE tracking_events SET occurred_at = received_at,
  local_time = CASE WHEN occurred_at <= received_at + 51000000 THEN local_time END
WHERE occurred_at > received_at + 600000;

-- The number a message was about stands in the keys of its events; what only was said to belong to it
-- does not, and is taken for a shop's word until the next answer.
UPDATE shipment_numbers SET proof = 'relayed' WHERE EXISTS (
  SELECT 1 FROM tracking_events e
  WHERE e.shipment_id = shipment_numbers.shipment_id AND e.source NOT LIKE 'seller:%');
UPDATE shipment_numbers SET proof = 'pushed' WHERE shared = 0 AND EXISTS (
  SELECT 1 FROM tracking_events e
  WHERE e.shipment_id = shipment_numbers.shipment_id
    AND e.source IN ('cdek:push', 'ozon:push', 'yandex-delivery:push')
    AND (instr(e.key, '|' || shipment_numbers.number || '|') > 0
      OR e.key LIKE '%:' || shipment_numbers.number));
-- 5Post answers by the shop's own number, unless that is its uuid.
UPDATE shipment_numbers SET proof = 'polled' WHERE shared = 0 AND EXISTS (
  SELECT 1 FROM tracking_events e
  WHERE e.shipment_id = shipment_numbers.shipment_id AND e.source LIKE '%:poll'
    AND instr(e.key, '|' || shipment_numbers.number || '|') > 0
    AND (e.source = 'ozon:poll') = (length(shipment_numbers.number) < 20
      AND shipment_numbers.number NOT GLOB '*[^0-9-]*'
      AND shipment_numbers.number GLOB '[0-9]*-[0-9][0-9][0-9][0-9]-[0-9]*')
    AND (e.source <> 'fivepost:poll'
      OR shipment_numbers.number GLOB '????????-????-????-????-????????????'));
UPDATE shipment_numbers SET owned = 1 WHERE proof = 'polled' AND EXISTS (
  SELECT 1 FROM tracking_events e
  WHERE e.shipment_id = shipment_numbers.shipment_id
    AND e.source IN ('cdek:poll', 'ozon:poll', 'yandex-delivery:poll')
    AND instr(e.key, '|' || shipment_numbers.number || '|') > 0);
UPDATE shipment_numbers SET proof = 'linked', owned = 1 WHERE shared = 1 AND EXISTS (
  SELECT 1 FROM tracking_events e
  WHERE e.shipment_id = shipment_numbers.shipment_id AND e.source = 'ozon:poll'
    AND instr(e.key, '|' || shipment_numbers.number || '-') > 0);
