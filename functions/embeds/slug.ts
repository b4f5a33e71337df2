// The last part of a shop's address: chosen by its owner, first come. Pure.
import { CARRIERS } from '../carriers/index.ts';
import { SLUG_CHARS_MAX } from '../contract/shop-page.ts';

export type SlugFault = 'form' | 'reserved';

/** Words of ours, of offices and of payment, by which a page would pass for somebody else's. */
const RESERVED = new Set(
  `about account admin api app bank buyer card chat claim company contact customs delivery desk doc docs
  feed feeds frame government gov guide help invoice lab login mail me money new official operator order
  orders parcel parcels parceldesk pay payment payments police pochta post public refund report return
  returns safe sber sberbank security seller sellers service settings shop sign signin signup site sms
  static status support system tax team test ticket tickets today track tracking verify wallet widget
  wildberries yandex alipay taobao wechat`.split(/\s+/),
);
const CARRIER_IDS = new Set(CARRIERS.flatMap(({ id }) => [id, id.replaceAll('-', '')]));

/** null: it can be taken. */
export function slugFault(slug: string): SlugFault | null {
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/.test(slug) || slug.includes('--')) return 'form';
  if (slug.length < 3 || slug.length > SLUG_CHARS_MAX || /^\d+$/.test(slug)) return 'form';
  // 0zon, s-u-p-p-o-r-t: digits that look like letters, and dashes between them.
  const plain = slug.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('3', 'e');
  const joined = plain.replaceAll('-', '');
  const isTaken = (word: string) => RESERVED.has(word) || CARRIER_IDS.has(word);
  return joined.includes('ozon') || isTaken(joined) || plain.split('-').some(isBrand)
    ? 'reserved'
    : null;
}

/** "cdek-delivery" passes for CDEK, while "good-parcel" is a shop like any. */
const isBrand = (word: string): boolean =>
  CARRIER_IDS.has(word) || /^(?:official|support|security|bank|pochta|sberbank)$/.test(word);
