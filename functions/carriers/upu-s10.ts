// Every other post: numbers of the UPU standard S10 (two letters, nine digits, country code).
import { defineCarrier } from './carrier.ts';
import { POSTAL_COUNTRIES } from './s10-countries.ts';

export const upuS10 = defineCarrier({
  id: 'upu-s10',
  name: { ru: 'Почта другой страны', zh: '其他国家邮政', en: 'Post of another country' },
  kind: 'carrier',
  numbers: [
    {
      name: 's10',
      // A check digit proves nothing where the country does not exist: any nine digits may have it.
      pattern: new RegExp(`^[A-Z]{2}\\d{9}(?!RU|CN|KZ|BY)(?:${POSTAL_COUNTRIES})$`),
      checksum: 's10',
      shape: 'likely',
      valid: ['RD025500807SE', 'RB123456785GB', 'RB123456785HK'],
      invalid: ['RR123456789EE', 'RB123456786US', 'RB123456785XX'],
    },
  ],
  steps: {},
  confidence: 'carrier_reported',
  docs: 'UPU standard S10; ISO 3166-1',
  verifiedOn: '2026-11-26',
});
