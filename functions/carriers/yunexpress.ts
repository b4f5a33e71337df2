// YunExpress: numbers and the carrier's own page; aggregators report its parcels.
import { defineCarrier } from './carrier.ts';

export const yunexpress = defineCarrier({
  id: 'yunexpress',
  name: { ru: 'YunExpress', zh: '云途物流', en: 'YunExpress' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^YT\d{16}$/,
      shape: 'sure',
      valid: ['YT2229521272164446', 'YT2229521272164447'],
      invalid: ['YT222952127216444', 'YU2229521272164446'],
    },
  ],
  trackingUrl: { en: 'https://www.yuntrack.com/parcelTracking?id={number}' },
  steps: {},
  confidence: 'carrier_reported',
  docs: 'jkeen/tracking_number_data couriers/yunexpress.json @b79ce4b',
  verifiedOn: '2026-11-26',
});
