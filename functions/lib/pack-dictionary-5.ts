// Version 5 of the dictionaries of pack.ts, with which accepted messages are stored. NEVER CHANGE IT: what was packed with it
// could not be read any more. What is common stands at its end.

export const DICTIONARY_5 =
  'ано на сортировку"},{"Date":"2026-1 1","Name":"Отправлено в город назначения"},{"Date":"2026-1 1' +
  '","Name":"Поступило в пункт выдачи"},{"Date":"2026-1 1","Name":"Выдано"}][{"Date":"2026-1T1","Na' +
  'me":"Принято к доставке","Comment":""},{"Date":"2026-1T1","Name":"Передано на сортировку","Comme' +
  'nt":""},{"Date":"2026-1T1","Name":"Передан на доставку до пункта выдачи","Comment":""},{"Date":"' +
  '2026-1T1","Name":"Передан на доставку до пункта выдачи","Comment":""},{"Date":"2026-1T1","Name":' +
  '"Поступило в пункт выдачи","Comment":"Москва (1, Москва г, Каширское ш, д.24, строение 7)"}]{"ty' +
  'pe":"DELIV_AGREEMENT","date_time":"2026-1T1+0000","uuid":"7","attributes":{"delivery_uuid":"7","' +
  'date_time":"2026-1T1Z","cdek_number":"1","date":"2026-1","time_from":"1","time_to":"1","comment"' +
  ':"Доставка до двери","source":"EK5_INTEGRATION","type":"DOOR"}}{"type":"DELIV_PROBLEM","date_tim' +
  'e":"2026-1T1+0000","uuid":"7","attributes":{"cdek_number":"1","number":"A-77","code":"13","creat' +
  'e_date":"2026-1T1+0000"}}{"type":"ORDER_STATUS","date_time":"2026-1T1+0000","uuid":"7","attribut' +
  'es":{"is_return":false,"is_reverse":false,"is_client_return":false,"cdek_number":"1","number":"T' +
  'EST-ORDER-777","related_entities":[],"code":"ENTERED_TO_PICK_UP_POINT","status_code":"1000","sta' +
  'tus_date_time":"2026-1T1+0000","city_name":"Новосибирск","city_code":"270","deleted":false}}{"en' +
  'tity":{"uuid":"7","type":1,"is_return":false,"is_reverse":false,"is_client_return":false,"cdek_n' +
  'umber":"1","number":"1-0020-7","tariff_code":136,"sender":{"company":"ООО Ромашка","name":"Ивано' +
  'в Иван Иванович","phones":[{"number":"+1"}]},"recipient":{"name":"Петров Пётр Петрович","email":' +
  '"petr@example.com","phones":[{"number":"+1"}]},"to_location":{"city":"Новосибирск","address":"ул' +
  '. Большевистская, д. 101"},"delivery_point":"NSK33","planned_delivery_date":"2026-1","keep_free_' +
  'until":"2026-1T1+0000","delivery_problem":[{"code":"13","create_date":"2026-1T1+0000"}],"statuse' +
  's":[{"code":"ACCEPTED_AT_PICK_UP_POINT","name":"Принят на склад до востребования","date_time":"2' +
  '026-1T1+0000","city":"Новосибирск"},{"code":"TAKEN_BY_COURIER ","name":"Выдан на доставку","date' +
  '_time":"2026-1T1+0000","city":"Новосибирск"},{"code":"RETURNED_TO_RECIPIENT_CITY_WAREHOUSE","nam' +
  'e":"Возвращен на склад доставки","date_time":"2026-1T1+0000","city":"Новосибирск"},{"code":"RECE' +
  'IVED_AT_SHIPMENT_WAREHOUSE","name":"Принят на склад отправителя","date_time":"2026-1T1+0000","ci' +
  'ty":"Москва"},{"code":"CREATED","name":"Создан","date_time":"2026-1T1+0000","city":"Москва"}]},"' +
  'requests":[{"request_uuid":"7","type":"CREAT{"type":"ORDER_MODIFIED","date_time":"2026-1T1+0000"' +
  ',"uuid":"7","attributes":{"modification_type":"PLANED_DELIVERY_DATE_CHANGED","new_value":{"type"' +
  ':"DATE","value":"2026-1"}}}{"type":"ORDER_STATUS","date_time":"2026-1T1+0700","uuid":"7","attrib' +
  'utes":{"is_return":false,"is_reverse":false,"is_client_return":false,"cdek_number":"1","number":' +
  '"1","code":"DELIVERED","status_code":"4","status_date_time":"2026-1T1+0700","city":"Новосибирск"' +
  '}}{"type":"ORDER_STATUS","date_time":"2026-1T1+0000","uuid":"7","attributes":{"is_return":false,' +
  '"is_reverse":false,"is_client_return":false,"cdek_number":"1","number":"1","related_entities":[]' +
  ',"code":"RECEIVED_AT_SHIPMENT_WAREHOUSE","status_code":"3","status_date_time":"2026-1T1+0000","c' +
  'ity_name":"Новосибирск","city_code":"270","deleted":false}}{"type":"PREALERT_CLOSED","date_time"' +
  ':"2026-1T1+0000","uuid":"7","attributes":{"prealert_number":"PA/7/583","closed_date":"2026-1T1+0' +
  '000","fact_shipment_point":"NSK1"}}{"type":"PRINT_FORM","date_time":"2026-1T1+0700","uuid":"7","' +
  'attributes":{"type":"barcode","url":"https://api.cdek.ru/v2/print/barcodes/{uuid}.pdf"}}{"type":' +
  '"PRINT_FORM","date_time":"2026-1T1+0000","uuid":"7","attributes":{"type":"BARCODE","url":"http:/' +
  '/api.cdek.ru/v2/print/barcodes/7.pdf"}}{"type":"ORDER_STATUS","date_time":"2026-1T1+0700","uuid"' +
  ':"7","attributes":{"is_return":false,"cdek_number":"1","number_x":"1","number":"1","status_code"' +
  ':"12","status_date_time":"2026-1T1+0000","city_name":"Офис СДЭК"}}{"message_type":"TYPE_CHAT_CLO' +
  'SED","chat_id":"7","chat_type":"Buyer_Seller","user":{"id":"1","type":"Сustomer"},"seller_id":"7' +
  '"}{"message_type":"TYPE_MESSAGE_READ","chat_id":"7","chat_type":"Buyer_Seller","message_id":"1",' +
  '"created_at":"2026-1T1Z","user":{"id":"1","type":"Сustomer"},"last_read_message_id":"1","seller_' +
  'id":"7"}{"message_type":"TYPE_NEW_MESSAGE","chat_id":"7","chat_type":"Buyer_Seller","message_id"' +
  ':"1","created_at":"2026-1T1Z","user":{"id":"1","type":"Сustomer"},"data":["Текст сообщения"],"se' +
  'ller_id":"7"}{"message_type":"TYPE_CREATE_ITEM","seller_id":0,"offer_id":"string","product_id":0' +
  ',"is_error":false,"changed_at":"2026-1T1Z"}{"message_type":"TYPE_CREATE_OR_UPDATE_ITEM","seller_' +
  'id":0,"offer_id":"string","product_id":0,"is_error":false,"changed_at":"2026-1T1Z"}{"message_typ' +
  'e":"TYPE_CUTOFF_DATE_CHANGED","posting_number":"1-0020-2","new_cutoff_date":"2026-1T1Z","old_cut' +
  'off_date":"2026-1T1Z","warehouse_id":0,"seller_id":15}{"message_type":"TYPE_DELIVERY_DATE_CHANGE' +
  'D","posting_number":"1-0020-2","new_delivery_date_begin":"2026-1T1Z","new_delivery_date_end":"20' +
  '26-1T1Z","old_delivery_date_begin":"2026-1T1Z","old_delivery_date_end":"2026-1T1Z","warehouse_id' +
  '":0,"seller_id":15}{"message_type":"TYPE_DESCRIPTION_CATEGORY_TREE_CHANGED","changed_at":"2026-1' +
  'T1Z"}{"message_type":"TYPE_FBO_POSTING_NEW","posting_number":"1-0020-1","order_number":"1-0020",' +
  '"uuid":"7","products":[{"sku":1,"quantity":1}],"creation_date":"2026-1T1Z","warehouse_id":1,"sel' +
  'ler_id":7376}{"message_type":"TYPE_FBO_POSTING_STATE_CHANGED","posting_number":"1-0815-1","order' +
  '_number":"1-0815","uuid":"7","new_state":"posting_transferring_to_delivery","changed_state_date"' +
  ':"2026-1T1Z","warehouse_id":1,"seller_id":7376}{"message_type":"TYPE_FBO_STOCKS_CHANGED","sku":1' +
  ',"stocks":{"new_present":321,"new_reserved":12,"old_present":321,"old_reserved":12},"updated_at"' +
  ':"2026-1T1Z","seller_id":7376}{"message_type":"TYPE_NEW_POSTING","posting_number":"1-0021-1","pr' +
  'oducts":[{"sku":1,"offer_id":"Товар2","quantity":1}],"in_process_at":"2026-1T1Z","warehouse_id":' +
  '1,"shipment_date":"2026-1T1Z","tpl_integration_type":"3pl_tracking","is_express":false,"tracking' +
  '_number":"ZZV-23","delivery_date_begin":"2026-1T1Z","delivery_date_end":"2026-1T1Z","seller_id":' +
  '1}{"message_type":"TYPE_ORDER_CANCELLED","order_number":"1-0020-1","order_id":1,"uuid":"7","canc' +
  'elled_at":"2026-1T1Z","seller_id":7376}{"message_type":"TYPE_ORDER_NEW","order_number":"1-0020-1' +
  '","order_id":1,"uuid":"7","created_at":"2026-1T1Z","seller_id":7376}{"message_type":"TYPE_PING",' +
  '"time":"2026-1T1Z"}{"message_type":"TYPE_POSTING_CANCELLED","posting_number":"1-0020-5","product' +
  's":[{"sku":1,"quantity":1}],"old_state":"posting_transferred_to_courier_service","new_state":"po' +
  'sting_canceled","changed_state_date":"2026-1T1Z","reason":{"id":0,"message":"Покупатель передума' +
  'л, звонил +7 916 123-45-67"},"warehouse_id":0,"seller_id":15}{"seller_id":0,"message_type":"TYPE' +
  '_PRICE_INDEX_CHANGED","updated_at":"2026-1T1Z","sku":0,"product_id":0,"price_index":0}{"message_' +
  'type":"TYPE_STATE_CHANGED","posting_number":"1-0020-6","new_state":"posting_conditionally_delive' +
  'red","changed_state_date":"2026-1T1Z","warehouse_id":0,"seller_id":15}{"message_type":"TYPE_STAT' +
  'E_CHANGED","posting_number":"1-0020-2","new_state":"posting_delivered","changed_state_date":"202' +
  '6-1T1Z","warehouse_id":0,"seller_id":15}{"message_type":"TYPE_UPDATE_ITEM","seller_id":0,"offer_' +
  'id":"string","product_id":0,"is_error":false,"changed_at":"2026-1T1Z"}CREATED RECEIVED_AT_SHIPME' +
  'NT_WAREHOUSE READY_FOR_SHIPMENT_IN_SENDER_CITY TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY SENT_TO_TRA' +
  'NSIT_CITY ACCEPTED_IN_TRANSIT_CITY SENT_TO_RECIPIENT_CITY ACCEPTED_IN_RECIPIENT_CITY ACCEPTED_AT' +
  '_PICK_UP_POINT TAKEN_BY_COURIER DELIVERED NOT_DELIVEREDposting_created posting_awaiting_registra' +
  'tion posting_registered posting_packing posting_acceptance_in_progress posting_in_carriage posti' +
  'ng_transferring_to_delivery posting_driver_pick_up posting_transferred_to_courier_service postin' +
  'g_in_courier_service posting_on_way_to_city posting_on_way_to_pickup_point posting_in_pickup_poi' +
  'nt posting_conditionally_delivered posting_delivered posting_received posting_canceled posting_r' +
  'eturned_to_warehouse{"type":"ORDER_STATUS","date_time":"2026-1T1+0000","uuid":"72753031-","attri' +
  'butes":{"is_return":false,"cdek_number":"11","number":"","status_code":"","code":"ACCEPTED_AT_PI' +
  'CK_UP_POINT","status_reason_code":"","status_date_time":"2026-1T1+0000","city_name":"Москва","ci' +
  'ty_code":"44","deleted":false}}{"message_type":"TYPE_NEW_POSTING","posting_number":"1-0001-1","p' +
  'roducts":[{"sku":1,"quantity":1}],"in_process_at":"2026-1T","warehouse_id":1,"seller_id":1}{"mes' +
  'sage_type":"TYPE_STATE_CHANGED","posting_number":"1-0001-1","new_state":"posting_in_pickup_point' +
  '","changed_state_date":"2026-1T1Z","warehouse_id":1,"seller_id":1}';
