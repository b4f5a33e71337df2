// Where companies can be reached, out of their own pages only. No phone or e-mail of a parcel service
// was found on an official page that could be read, so none is here.

export interface Contact {
  /** A carrier id, or one of Ozon's two desks. */
  of: string;
  kind: 'page' | 'account';
  url: string;
  source: string;
  checkedOn: string;
  confidence: 'A' | 'B';
}

export const CONTACTS: readonly Contact[] = [
  {
    of: 'ozon_seller_support',
    kind: 'account',
    url: 'https://seller.ozon.ru/',
    source: 'https://global.ozon.ru/en/docs/fulfillment/order-management.html',
    checkedOn: '2026-11-23',
    confidence: 'B',
  },
  {
    of: 'cdek',
    kind: 'account',
    url: 'https://lk.cdek.ru/',
    source: 'https://cdek-it.github.io/wordpress/',
    checkedOn: '2026-11-23',
    confidence: 'B',
  },
  {
    of: 'russian-post',
    kind: 'page',
    url: 'https://www.pochta.ru/support',
    source: 'https://www.pochta.ru/support',
    checkedOn: '2026-11-23',
    confidence: 'B',
  },
  {
    of: 'yandex-delivery',
    kind: 'page',
    url: 'https://dostavka.yandex.ru/',
    source: 'https://yandex.com/support/delivery-profile/ru/index.md',
    checkedOn: '2026-11-23',
    confidence: 'A',
  },
];

export const contactsOf = (of: string): Contact[] =>
  CONTACTS.filter((contact) => contact.of === of);
