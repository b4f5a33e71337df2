// Version 1 of the dictionary of pack.ts, with which snapshots are stored. NEVER CHANGE IT: what was packed with it
// could not be read any more. What is common stands at its end.

export const DICTIONARY_1 =
  'status not_found registered preparing documents_awaited ready_to_ship courier_called sent_by_sel' +
  'ler accepted moving departed arrived sorted handed_over left_origin_country arrived_in_destinati' +
  'on_country customs_processing customs_released on_way_to_destination_city arrived_in_destination' +
  '_city on_way_to_pickup_point awaiting_courier last_mile redirected stored presumed_delivered out' +
  '_for_delivery courier_arrived ready_for_pickup in_locker storage_ending storage_extended notice_' +
  'sent attempt_failed recipient_absent recipient_refused address_problem delivery_postponed locker' +
  '_unavailable awaiting_payment_on_delivery delivered picked_up partly_delivered problem dispute d' +
  'elayed damaged lost misrouted bad_weather wrong_address address_being_clarified refused customs_' +
  'hold customs_documents_required customs_payment_required payment_required storage_expired not_ha' +
  'nded_over not_accepted_at_sorting acceptance_refused seized destroyed return_started return_refu' +
  'sed_by_recipient return_pickup_missed return_address_invalid return_recipient_absent return_by_c' +
  'ustoms return_damaged return_moving return_ready_for_pickup returned cancelled no_updates update' +
  '_announced eta_stated eta_changed ship_by_changed delivery_agreed delivery_changed document_read' +
  'y order_updated courier_changed waybill_assigned numbers_linked transport_notice piece_delivered' +
  ' added_by_seller carrier_declared carrier_damaged carrier_lost carrier_delayed customs_hold cust' +
  'oms_released held_for_payment consignee_absent consignee_refused presumed_delivered attempt_fail' +
  'ed exception returning returned cancelled expired "leg":"return" "seller_reported" "inferred" "h' +
  'andover":{"from":"ozon","to":"cdek"}} aggregator russian-post china-post cainiao yanwen yunexpre' +
  'ss fivepost boxberry pony-express https://www.pochta.ru/tracking?barcode= https://tracking.ozon.' +
  'ru/?track= https://www.cdek.ru/ru/tracking?order_id={"carrier":"cdek","number":"","proof":"signe' +
  'd","scheme":"rFBS","integrationType":null,"status":"in_transit","subStatus":null,"step":"departe' +
  'd","statusSince":"2026-11-2T0:00:00.000Z","actionRequiredBy":"carrier","case":"on_the_way","next' +
  'Step":"wait","eta":{"begin":"2026-11-2T0:00:00.000Z","end":"2026-12-0T0:00:00.000Z"},"pickupUnti' +
  'l":null,"stale":null,"lastEventAt":"2026-11-2T0:00:00.000Z","checkedAt":"2026-11-26T0:00:00.000Z' +
  '","events":[{"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"2026-11-26T0:0' +
  '0:00.000Z","status":"info_received","subStatus":null,"step":"registered","place":"Новосибирск","' +
  'text":null,"rawCode":"RECEIVED_AT_SHIPMENT_WAREHOUSE","source":"cdek:push","confidence":"carrier' +
  '_reported","carrier":"cdek","leg":null,"handover":null},{"occurredAt":"2026-11-2T0:00:00.000Z","' +
  'localTime":null,"receivedAt":"2026-11-26T0:00:00.000Z","status":"in_transit","subStatus":null,"s' +
  'tep":"accepted","place":"Новосибирск","text":null,"rawCode":"RECEIVED_AT_SHIPMENT_WAREHOUSE","so' +
  'urce":"cdek:poll","confidence":"carrier_reported","carrier":"cdek","leg":null,"handover":null},{' +
  '"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"2026-11-26T0:00:00.000Z","s' +
  'tatus":"in_transit","subStatus":null,"step":"departed","place":"Новосибирск","text":null,"rawCod' +
  'e":"RECEIVED_AT_SHIPMENT_WAREHOUSE","source":"cdek:push","confidence":"carrier_reported","carrie' +
  'r":"cdek","leg":null,"handover":null},{"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"r' +
  'eceivedAt":"2026-11-26T0:00:00.000Z","status":"in_transit","subStatus":null,"step":"arrived","pl' +
  'ace":"Новосибирск","text":null,"rawCode":"RECEIVED_AT_SHIPMENT_WAREHOUSE","source":"cdek:push","' +
  'confidence":"carrier_reported","carrier":"cdek","leg":null,"handover":null},],"links":{"carrier"' +
  ':"https://{"carrier":"ozon","number":"","proof":"polled","scheme":"FBS","integrationType":null,"' +
  'status":"available_for_pickup","subStatus":null,"step":"ready_for_pickup","statusSince":"2026-11' +
  '-2T0:00:00.000Z","actionRequiredBy":"buyer","case":"pickup_ready","nextStep":"collect_at_pickup"' +
  ',"eta":{"begin":"2026-11-2T0:00:00.000Z","end":"2026-12-0T0:00:00.000Z"},"pickupUntil":null,"sta' +
  'le":null,"lastEventAt":"2026-11-2T0:00:00.000Z","checkedAt":"2026-11-26T0:00:00.000Z","events":[' +
  '{"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"2026-11-26T0:00:00.000Z","' +
  'status":"info_received","subStatus":null,"step":"registered","place":"Москва","text":null,"rawCo' +
  'de":"TYPE_STATE_CHANGED","source":"ozon:push","confidence":"ozon_reported","carrier":"ozon","leg' +
  '":null,"handover":null},{"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"20' +
  '26-11-26T0:00:00.000Z","status":"info_received","subStatus":null,"step":"awaiting_handover","pla' +
  'ce":"Москва","text":null,"rawCode":"TYPE_STATE_CHANGED","source":"ozon:push","confidence":"ozon_' +
  'reported","carrier":"ozon","leg":null,"handover":null},{"occurredAt":"2026-11-2T0:00:00.000Z","l' +
  'ocalTime":null,"receivedAt":"2026-11-26T0:00:00.000Z","status":"available_for_pickup","subStatus' +
  '":null,"step":"ready_for_pickup","place":"Москва","text":null,"rawCode":"TYPE_STATE_CHANGED","so' +
  'urce":"ozon:poll","confidence":"ozon_reported","carrier":"ozon","leg":null,"handover":null},{"oc' +
  'curredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"2026-11-26T0:00:00.000Z","stat' +
  'us":"delivered","subStatus":null,"step":"delivered","place":"Москва","text":null,"rawCode":"TYPE' +
  '_STATE_CHANGED","source":"ozon:push","confidence":"ozon_reported","carrier":"ozon","leg":null,"h' +
  'andover":null},{"occurredAt":"2026-11-2T0:00:00.000Z","localTime":null,"receivedAt":"2026-11-26T' +
  '0:00:00.000Z","status":"in_transit","subStatus":null,"step":"arrived","place":"Москва","text":nu' +
  'll,"rawCode":"TYPE_STATE_CHANGED","source":"ozon:push","confidence":"ozon_reported","carrier":"o' +
  'zon","leg":null,"handover":null},],"links":{"carrier":"https://';
