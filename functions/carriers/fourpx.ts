// 4PX: numbers and the carrier's own page. Only third-party lists document the format.
import { defineCarrier, THIRD_PARTY_LISTS } from './carrier.ts';

export const fourpx = defineCarrier({
  id: 'fourpx',
  name: { ru: '4PX', zh: '递四方', en: '4PX' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^4PX\d{10,15}$/,
      shape: 'sure',
      valid: ['4PX3000123456', '4PX300012345678'],
      invalid: ['4PX300012345', '4PY3000123456'],
    },
  ],
  trackingUrl: { en: 'https://track.4px.com/#/result/0/{number}' },
  steps: {},
  confidence: 'carrier_reported',
  docs: THIRD_PARTY_LISTS,
  verifiedOn: '2026-11-26',
});
