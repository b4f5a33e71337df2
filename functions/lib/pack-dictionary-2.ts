// Version 2 of the dictionaries of pack.ts, with which events are stored. NEVER CHANGE IT: what was packed with it
// could not be read any more. What is common stands at its end.

export const DICTIONARY_2 =
  'Передано на сортировку Принято к доставке return_refused_by_recipient NOT_DELIVERED/11 recipient' +
  '_absent DELIV_PROBLEM/13 customs_processing InTransit_CustomsProcessing Передано таможне return_' +
  'pickup_missed NOT_DELIVERED/23 8/4 Обработка delivering yandex-delivery yandex-delivery:push dpd' +
  '-russia dpd-russia:push returned ReceivedBySeller boxberry boxberry:push 【义乌】离开处理中心 【义乌】已揽收 retu' +
  'rn_ready_for_pickup ArrivedAtReturnPlace return_storage "returnStorage": 1/1 Приём moving 【深圳】离开' +
  '处理中心 【广州】已揽收 【广州】离开处理中心 【深圳】已揽收 posting_canceled fivepost fivepost:push yunexpress yanwen seller' +
  ':import Тюмень Омск Уфа Сочи Воронеж cainiao DELIVERED Yiwu ACCEPTED_AT_PICK_UP_POINT added_by_s' +
  'eller seller_reported "declaredCarrier": russian-post:push TAKEN_BY_COURIER Самара cancelled_aft' +
  'er_ship Пермь posting_registered Guangzhou Shenzhen Казань out_for_delivery sent_by_seller eta_c' +
  'hanged PLANED_DELIVERY_DATE_CHANGED china-post InTransit_Departure InTransit_PickedUp ACCEPTED_I' +
  'N_TRANSIT_CITY TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY arrived Покупатель отменил заказ cancelled ' +
  'russian-post on_way_to_pickup_point posting_on_way_to_pickup_point eta_stated delivery_date arri' +
  'ved_in_destination_city ACCEPTED_IN_RECIPIENT_CITY posting_details "shipLateAt": "tariff": TYPE_' +
  'FBO_POSTING_NEW posting_packing order_updated posting_in_pickup_point posting_received preparing' +
  ' "shipByAt": departed ready_for_pickup seventeen-track:push delivered CREATED RECEIVED_AT_SHIPME' +
  'NT_WAREHOUSE posting_transferred_to_courier_service handed_over posting_in_carriage accepted pos' +
  'ting_transferring_to_delivery posting_on_way_to_city on_way_to_destination_city Москва ready_to_' +
  'ship "provider": TYPE_NEW_POSTING "integrationType": "price": "eta": cdek:push cdek "scheme": re' +
  'gistered ozon:poll carrier_reported ozon:push ozon ozon_reported"key":"cdek||ACCEPTED_IN_TRANSIT' +
  '_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived","rawCode":"ACCEPTED_IN_T' +
  'RANSIT_CITY","text":null,"place":"Уфа","carrier":"cdek","source":"cdek:push","confidence":"carri' +
  'er_reported","leg":null,"withdraws":false,"facts":{}},"key":"russian-post|RARU|1/1|||","occurred' +
  'At":1"localTime":null,"receivedAt":1"step":"accepted","rawCode":"1/1","text":"Приём","place":"Шэ' +
  'ньчжэнь","carrier":"russian-post","source":"russian-post:push","confidence":"carrier_reported","' +
  'leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIENT_CITY|||","occurredAt"' +
  ':1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city","rawCode":"ACCEPTED_IN_REC' +
  'IPIENT_CITY","text":null,"place":"Омск","carrier":"cdek","source":"cdek:push","confidence":"carr' +
  'ier_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||DELIVERY_DATE|||","occurredA' +
  't":1"localTime":null,"receivedAt":1"step":"eta_stated","rawCode":"delivery_date","text":null,"pl' +
  'ace":null,"carrier":"ozon","source":"ozon:poll","confidence":"ozon_reported","leg":null,"withdra' +
  'ws":false,"facts":{"eta":{"begin":,"end":}}},"key":"ozon||POSTING_CONDITIONALLY_DELIVERED|||","o' +
  'ccurredAt":1"localTime":null,"receivedAt":1"step":"presumed_delivered","rawCode":"posting_condit' +
  'ionally_delivered","text":null,"place":null,"carrier":"ozon","source":"ozon:push","confidence":"' +
  'ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||POSTING_TRANSFERRED_TO_COUR' +
  'IER_SERVICE|||","occurredAt":1"localTime":null,"receivedAt":1"step":"handed_over","rawCode":"pos' +
  'ting_transferred_to_courier_service","text":null,"place":null,"carrier":"ozon","source":"ozon:po' +
  'll","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"dpd-russia|RU|O' +
  'NTERMINALPICKUP|||","occurredAt":1"localTime":null,"receivedAt":1"step":"accepted","rawCode":"On' +
  'TerminalPickup","text":null,"place":"Москва","carrier":"dpd-russia","source":"dpd-russia:push","' +
  'confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"fivepost||APPROVE' +
  'D|||","occurredAt":1"localTime":null,"receivedAt":1"step":"registered","rawCode":"APPROVED","tex' +
  't":null,"place":null,"carrier":"fivepost","source":"fivepost:push","confidence":"carrier_reporte' +
  'd","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_TRANSIT_CITY|||","occurredA' +
  't":1"localTime":null,"receivedAt":1"step":"arrived","rawCode":"ACCEPTED_IN_TRANSIT_CITY","text":' +
  'null,"place":"Омск","carrier":"cdek","source":"cdek:push","confidence":"carrier_reported","leg":' +
  'null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIENT_CITY|||","occurredAt":1"lo' +
  'calTime":null,"receivedAt":1"step":"arrived_in_destination_city","rawCode":"ACCEPTED_IN_RECIPIEN' +
  'T_CITY","text":null,"place":"Казань","carrier":"cdek","source":"cdek:push","confidence":"carrier' +
  '_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIENT_CITY|||",' +
  '"occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city","rawCode":"ACC' +
  'EPTED_IN_RECIPIENT_CITY","text":null,"place":"Сочи","carrier":"cdek","source":"cdek:push","confi' +
  'dence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECI' +
  'PIENT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city"' +
  ',"rawCode":"ACCEPTED_IN_RECIPIENT_CITY","text":null,"place":"Воронеж","carrier":"cdek","source":' +
  '"cdek:push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek' +
  '||ACCEPTED_IN_TRANSIT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived","ra' +
  'wCode":"ACCEPTED_IN_TRANSIT_CITY","text":null,"place":"Казань","carrier":"cdek","source":"cdek:p' +
  'ush","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEP' +
  'TED_IN_TRANSIT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived","rawCode":' +
  '"ACCEPTED_IN_TRANSIT_CITY","text":null,"place":"Воронеж","carrier":"cdek","source":"cdek:push","' +
  'confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"boxberry|DUD|ПЕРЕ' +
  'ДАНО НА СОРТИРОВКУ|||","occurredAt":1"localTime":null,"receivedAt":1"step":"sorted","rawCode":"П' +
  'ередано на сортировку","text":null,"place":null,"carrier":"boxberry","source":"boxberry:push","c' +
  'onfidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"boxberry|DUD|ПРИНЯ' +
  'ТО К ДОСТАВКЕ|||","occurredAt":1"localTime":null,"receivedAt":1"step":"accepted","rawCode":"Прин' +
  'ято к доставке","text":null,"place":null,"carrier":"boxberry","source":"boxberry:push","confiden' +
  'ce":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIE' +
  'NT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city","r' +
  'awCode":"ACCEPTED_IN_RECIPIENT_CITY","text":null,"place":"Уфа","carrier":"cdek","source":"cdek:p' +
  'ush","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEP' +
  'TED_IN_TRANSIT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived","rawCode":' +
  '"ACCEPTED_IN_TRANSIT_CITY","text":null,"place":"Самара","carrier":"cdek","source":"cdek:push","c' +
  'onfidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_' +
  'TRANSIT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived","rawCode":"ACCEPT' +
  'ED_IN_TRANSIT_CITY","text":null,"place":"Пермь","carrier":"cdek","source":"cdek:push","confidenc' +
  'e":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIEN' +
  'T_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city","ra' +
  'wCode":"ACCEPTED_IN_RECIPIENT_CITY","text":null,"place":"Тюмень","carrier":"cdek","source":"cdek' +
  ':push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||DEL' +
  'IV_PROBLEM/13|||","occurredAt":1"localTime":null,"receivedAt":1"step":"recipient_absent","rawCod' +
  'e":"DELIV_PROBLEM/13","text":null,"place":null,"carrier":"cdek","source":"cdek:push","confidence' +
  '":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEPTED_IN_RECIPIENT' +
  '_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destination_city","raw' +
  'Code":"ACCEPTED_IN_RECIPIENT_CITY","text":null,"place":"Пермь","carrier":"cdek","source":"cdek:p' +
  'ush","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||ACCEP' +
  'TED_IN_RECIPIENT_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"arrived_in_destin' +
  'ation_city","rawCode":"ACCEPTED_IN_RECIPIENT_CITY","text":null,"place":"Самара","carrier":"cdek"' +
  ',"source":"cdek:push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"' +
  'key":"russian-post|RARU|1/1|||","occurredAt":1"localTime":null,"receivedAt":1"step":"accepted","' +
  'rawCode":"1/1","text":"Приём","place":"Москва","carrier":"russian-post","source":"russian-post:p' +
  'ush","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"russian-pos' +
  't|RARU|8/4|||","occurredAt":1"localTime":null,"receivedAt":1"step":"departed","rawCode":"8/4","t' +
  'ext":"Обработка","place":"Казань","carrier":"russian-post","source":"russian-post:push","confide' +
  'nce":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||DELIVERING|||","oc' +
  'curredAt":1"localTime":null,"receivedAt":1"step":"moving","rawCode":"delivering","text":null,"pl' +
  'ace":null,"carrier":"ozon","source":"ozon:poll","confidence":"ozon_reported","leg":null,"withdra' +
  'ws":false,"facts":{}},"key":"ozon||RECEIVEDBYSELLER|||","occurredAt":1"localTime":null,"received' +
  'At":1"step":"returned","rawCode":"ReceivedBySeller","text":null,"place":null,"carrier":"ozon","s' +
  'ource":"ozon:poll","confidence":"ozon_reported","leg":"return","withdraws":false,"facts":{}},"ke' +
  'y":"ozon||ARRIVEDATRETURNPLACE|||","occurredAt":1"localTime":null,"receivedAt":1"step":"return_r' +
  'eady_for_pickup","rawCode":"ArrivedAtReturnPlace","text":null,"place":null,"carrier":"ozon","sou' +
  'rce":"ozon:poll","confidence":"ozon_reported","leg":"return","withdraws":false,"facts":{}},"key"' +
  ':"ozon||POSTING_CANCELED|||","occurredAt":1"localTime":null,"receivedAt":1"step":"cancelled","ra' +
  'wCode":"posting_canceled","text":"Покупатель отменил заказ","place":null,"carrier":"ozon","sourc' +
  'e":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek' +
  '||PLANED_DELIVERY_DATE_CHANGED|||","occurredAt":1"localTime":null,"receivedAt":1"step":"eta_chan' +
  'ged","rawCode":"PLANED_DELIVERY_DATE_CHANGED","text":null,"place":null,"carrier":"cdek","source"' +
  ':"cdek:push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{"eta":{"begin' +
  '":,"end":}}},"key":"ozon||CANCELLED_AFTER_SHIP|||","occurredAt":1"localTime":null,"receivedAt":1' +
  '"step":"cancelled","rawCode":"cancelled_after_ship","text":"Покупатель отменил заказ","place":nu' +
  'll,"carrier":"ozon","source":"ozon:poll","confidence":"ozon_reported","leg":null,"withdraws":fal' +
  'se,"facts":{}},"key":"ozon||POSTING_REGISTERED|||","occurredAt":1"localTime":null,"receivedAt":1' +
  '"step":"preparing","rawCode":"posting_registered","text":null,"place":null,"carrier":"ozon","sou' +
  'rce":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"oz' +
  'on||SENT_BY_SELLER|||","occurredAt":1"localTime":null,"receivedAt":1"step":"sent_by_seller","raw' +
  'Code":"sent_by_seller","text":null,"place":null,"carrier":"ozon","source":"ozon:push","confidenc' +
  'e":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"cdek||TAKEN_BY_TRANSPORTER_FR' +
  'OM_SENDER_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"departed","rawCode":"TAK' +
  'EN_BY_TRANSPORTER_FROM_SENDER_CITY","text":null,"place":"Москва","carrier":"cdek","source":"cdek' +
  ':push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||POS' +
  'TING_ON_WAY_TO_PICKUP_POINT|||","occurredAt":1"localTime":null,"receivedAt":1"step":"on_way_to_p' +
  'ickup_point","rawCode":"posting_on_way_to_pickup_point","text":null,"place":null,"carrier":"ozon' +
  '","source":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"ke' +
  'y":"ozon|TYPE_FBO_POSTING_NEW::","occurredAt":1"localTime":null,"receivedAt":1"step":"registered' +
  '","rawCode":"TYPE_FBO_POSTING_NEW","text":null,"place":null,"carrier":"ozon","source":"ozon:push' +
  '","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{"scheme":"FBO"}},"key":"ozo' +
  'n||POSTING_PACKING|||","occurredAt":1"localTime":null,"receivedAt":1"step":"preparing","rawCode"' +
  ':"posting_packing","text":null,"place":null,"carrier":"ozon","source":"ozon:push","confidence":"' +
  'ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||POSTING_IN_PICKUP_POINT|||"' +
  ',"occurredAt":1"localTime":null,"receivedAt":1"step":"ready_for_pickup","rawCode":"posting_in_pi' +
  'ckup_point","text":null,"place":null,"carrier":"ozon","source":"ozon:push","confidence":"ozon_re' +
  'ported","leg":null,"withdraws":false,"facts":{}},"key":"ozon||POSTING_RECEIVED|||","occurredAt":' +
  '1"localTime":null,"receivedAt":1"step":"delivered","rawCode":"posting_received","text":null,"pla' +
  'ce":null,"carrier":"ozon","source":"ozon:push","confidence":"ozon_reported","leg":null,"withdraw' +
  's":false,"facts":{}},"key":"ozon||POSTING_TRANSFERRED_TO_COURIER_SERVICE|||","occurredAt":1"loca' +
  'lTime":null,"receivedAt":1"step":"handed_over","rawCode":"posting_transferred_to_courier_service' +
  '","text":null,"place":null,"carrier":"ozon","source":"ozon:push","confidence":"ozon_reported","l' +
  'eg":null,"withdraws":false,"facts":{}},"key":"cdek||CREATED|||","occurredAt":1"localTime":null,"' +
  'receivedAt":1"step":"registered","rawCode":"CREATED","text":null,"place":"Москва","carrier":"cde' +
  'k","source":"cdek:push","confidence":"carrier_reported","leg":null,"withdraws":false,"facts":{}}' +
  ',"key":"cdek||RECEIVED_AT_SHIPMENT_WAREHOUSE|||","occurredAt":1"localTime":null,"receivedAt":1"s' +
  'tep":"accepted","rawCode":"RECEIVED_AT_SHIPMENT_WAREHOUSE","text":null,"place":"Москва","carrier' +
  '":"cdek","source":"cdek:push","confidence":"carrier_reported","leg":null,"withdraws":false,"fact' +
  's":{}},"key":"ozon||POSTING_IN_CARRIAGE|||","occurredAt":1"localTime":null,"receivedAt":1"step":' +
  '"ready_to_ship","rawCode":"posting_in_carriage","text":null,"place":null,"carrier":"ozon","sourc' +
  'e":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"key":"ozon' +
  '||POSTING_TRANSFERRING_TO_DELIVERY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"read' +
  'y_to_ship","rawCode":"posting_transferring_to_delivery","text":null,"place":null,"carrier":"ozon' +
  '","source":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}},"ke' +
  'y":"ozon||POSTING_ON_WAY_TO_CITY|||","occurredAt":1"localTime":null,"receivedAt":1"step":"on_way' +
  '_to_destination_city","rawCode":"posting_on_way_to_city","text":null,"place":null,"carrier":"ozo' +
  'n","source":"ozon:push","confidence":"ozon_reported","leg":null,"withdraws":false,"facts":{}}';
