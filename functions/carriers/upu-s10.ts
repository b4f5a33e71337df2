// Every other post: numbers of the UPU standard S10 (two letters, nine digits, country code).
import { defineCarrier } from './carrier.ts';

export const upuS10 = defineCarrier({
  id: 'upu-s10',
  name: { ru: 'Почта другой страны', zh: '其他国家邮政', en: 'Post of another country' },
  kind: 'carrier',
  numbers: [
    {
      name: 's10',
      pattern: /^[A-Z]{2}\d{9}(?!RU|CN|YP|YW|YL)[A-Z]{2}$/,
      checksum: 's10',
      shape: 'likely',
      valid: ['RD025500807SE', 'RB123456785GB', 'RB123456785HK'],
      invalid: ['RR123456789EE', 'RB123456786US'],
    },
  ],
  steps: {},
  confidence: 'carrier_reported',
  docs: 'UPU standard S10',
  verifiedOn: '2026-11-01',
});
