// Cainiao: numbers and the carrier's own page. Only third-party lists document the format.
import { defineCarrier, THIRD_PARTY_LISTS } from './carrier.ts';

export const cainiao = defineCarrier({
  id: 'cainiao',
  name: { ru: 'Cainiao', zh: '菜鸟', en: 'Cainiao' },
  kind: 'carrier',
  numbers: [
    {
      name: 'waybill',
      pattern: /^LP\d{14,20}$/,
      shape: 'likely',
      valid: ['LP00123456789012', 'LP00517623418846'],
      invalid: ['LP0012345678901', 'LQ00123456789012'],
    },
  ],
  trackingUrl: { en: 'https://global.cainiao.com/newDetail.htm?mailNoList={number}' },
  steps: {},
  confidence: 'carrier_reported',
  docs: THIRD_PARTY_LISTS,
  verifiedOn: '2026-11-26',
});
