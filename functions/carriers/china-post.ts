// China Post with EMS and ePacket: UPU S10 numbers that end in CN. Aggregators report its parcels and, in
// Russia, Russian Post.
import { defineCarrier, type NumberFormat } from './carrier.ts';

/** The first letter is the class of mail; the check digit is the same for all. */
const s10 = (name: string, letters: string, valid: string[], invalid: string[]): NumberFormat => ({
  name,
  pattern: new RegExp(`^[${letters}][A-Z]\\d{9}CN$`),
  checksum: 's10',
  shape: 'sure',
  valid,
  invalid,
});

export const chinaPost = defineCarrier({
  id: 'china-post',
  name: { ru: 'Почта Китая', zh: '中国邮政', en: 'China Post' },
  kind: 'carrier',
  numbers: [
    s10('ems', 'E', ['EA123456785CN', 'EB473124829CN'], ['EA123456786CN']),
    s10('epacket', 'L', ['LX123456785CN', 'LZ473124829CN'], ['LX123456784CN']),
    s10('registered', 'R', ['RB123456785CN', 'RA473124829CN'], ['RA325487125CN']),
    s10('post', 'A-DF-KM-QS-Z', ['CP123456785CN', 'UA473124829CN'], ['CP123456780CN']),
  ],
  // Its query page; whether it fills the number in is not documented, so a buyer may have to type it.
  trackingUrl: {
    en: 'https://yjcx.ems.com.cn/qps/english/yjcx?mailNo={number}',
    zh: 'https://yjcx.ems.com.cn/qps/yjcx?mailNo={number}',
  },
  steps: {},
  confidence: 'carrier_reported',
  docs: 'UPU standard S10; letters: jkeen/tracking_number_data couriers/s10.json @b79ce4b',
  verifiedOn: '2026-11-26',
});
