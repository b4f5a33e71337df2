// Couriers inside China whose numbers sellers and buyers type by mistake: they bring a parcel to the warehouse
// it leaves the country from. Words: `courier.<id>`.
import * as v from 'valibot';

export const CHINESE_COURIERS = ['sf', 'zto', 'yto', 'jt', 'jd', 'cainiao'] as const;
export type ChineseCourier = (typeof CHINESE_COURIERS)[number];

export const DomesticCourier = v.pipe(
  v.nullable(v.picklist(CHINESE_COURIERS)),
  v.description(
    'The courier inside China whose numbers look like this one: it ends at a warehouse in China, and Ozon ' +
      'needs the international number. null: it looks like none of theirs.',
  ),
);
