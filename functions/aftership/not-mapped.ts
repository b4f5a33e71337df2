// What of AfterShip's Tracking never has a value here, and what of its requests is not followed. Said in every
// answer, so that nobody takes an empty field for an empty fact.

/** Buyers are not stored; the rest is not known, or is AfterShip's own. */
export const NEVER_FILLED = {
  custom_fields: null,
  transit_time: null,
  origin_country_region: null,
  origin_state: null,
  origin_city: null,
  origin_postal_code: null,
  origin_raw_location: null,
  destination_country_region: null,
  destination_state: null,
  destination_city: null,
  destination_postal_code: null,
  destination_raw_location: null,
  courier_destination_country_region: null,
  note: null,
  order_id: null,
  order_id_path: null,
  order_date: null,
  shipment_package_count: null,
  shipment_pickup_date: null,
  shipment_type: null,
  shipment_weight: null,
  shipment_dimensions: null,
  signed_by: null,
  subscribed_smses: [],
  subscribed_emails: [],
  order_promised_delivery_date: null,
  delivery_type: null,
  pickup_location: null,
  pickup_note: null,
  first_attempted_at: null,
  courier_redirect_link: null,
  tracking_account_number: null,
  tracking_key: null,
  tracking_ship_date: null,
  on_time_status: null,
  on_time_difference: null,
  order_tags: [],
  aftership_estimated_delivery_date: null,
  custom_estimated_delivery_date: null,
  first_estimated_delivery: null,
  shipment_tags: [],
  courier_connection_id: null,
  carbon_emissions: null,
  location_id: null,
  shipping_method: null,
  delivery_location_type: null,
  aftership_tracking_order_url: null,
  first_mile: null,
  last_mile: null,
  customers: [],
  proof_of_delivery: null,
  multi_piece_info: null,
  return_shipment: null,
  forward_shipment: null,
} as const;

/** Not even null: AfterShip's own ids and counts, and enumerations without a word for "not known". */
const LEFT_OUT = [
  'legacy_id',
  'tracked_count',
  'unique_token',
  'signature_requirement',
  'shipment_direction',
];

export const FIELDS_NOT_MAPPED: readonly string[] = [...Object.keys(NEVER_FILLED), ...LEFT_OUT];

/** Filters that would need what is not stored: refused, since leaving them out would answer something else. */
export const FILTERS_NOT_MAPPED = [
  'transit_time',
  'origin',
  'destination',
  'courier_destination_country_region',
  'shipment_tags',
] as const;
