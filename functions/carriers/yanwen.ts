// Yanwen: numbers and the carrier's own page. Only third-party lists document the format.
import { defineCarrier, THIRD_PARTY_LISTS } from './carrier.ts';

export const yanwen = defineCarrier({
  id: 'yanwen',
  name: { ru: 'Yanwen', zh: '燕文物流', en: 'Yanwen' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^[A-Z]{2}\d{9}(?:YP|YW|YE|YL)$/,
      shape: 'likely',
      valid: ['UE123456785YP', 'UV473124829YW'],
      invalid: ['UE12345678YP', 'UE123456785YX'],
    },
  ],
  trackingUrl: { en: 'https://track.yw56.com.cn/en/querydel?nums={number}' },
  steps: {},
  confidence: 'carrier_reported',
  docs: THIRD_PARTY_LISTS,
  verifiedOn: '2026-11-26',
});
