// SQL of the numbers of a parcel. Its row lists them, so that no index has to.

/** Their rows, as `n`, of the parcel `s`. */
export const NUMBERS_OF_PARCEL = `json_each(s.numbers) AS own
  JOIN shipment_numbers n ON n.number = own.value AND n.shipment_id = s.id`;

/** What a seller searches by: not an order's own id. Verbatim as in its index. */
export const searchedNumber = (number: string): string =>
  `${number} NOT GLOB '????????-????-????-????-????????????'`;
