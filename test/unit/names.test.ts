// What people and shops may call themselves: it stands in letters to others.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { Name } from '../../functions/contract/account.ts';

describe('a name', () => {
  test.each([
    'ИП Иванов И. И.',
    'ИП Иванов И.И.',
    'ООО «Ромашка»',
    'Shenzhen Trading Co., Ltd.',
    '深圳市小海贸易有限公司',
    'Mr. Wang',
    'Чай №1',
    'Tea & Co',
    'Shop 2.0',
    '@tea',
    "L'Oréal 24/7",
    '👨‍👩‍👧 Family',
  ])('a name may be %s', (name) => {
    expect(v.is(Name, name)).toBe(true);
  });

  test.each([
    'ozon-poshlina.ru',
    'Оплатите на ozon-poshlina.ru сейчас',
    'HTTPS://EXAMPLE',
    'http://example.com/pay',
    'www.example.com',
    't.me/tea',
    'ромашка.рф',
    '商店.中国',
    'example。com',
    'example.xn--p1ai',
    'pay@example.com',
    'wang@localhost',
    'ozonpay․ru',
    'ozon․рф',
    'ozon·ru',
    'ozonpay⸱ru',
    'ozon٠ru',
    'site 1.2.3.4/x',
    'Оплатите штраф, тел 8 912 555 46 70',
    'call +7(912)5554670',
    'ex\u200bample\u200b.\u200bru',
    'A shop\n\nOpen this link',
    'A shop\r\nBcc: everybody',
    'A shop\u2028Open this link',
    '\u202emoc.live',
    '<b>shop</b>',
    '   ',
    'x'.repeat(81),
  ])('a name may not be %j', (name) => {
    expect(v.is(Name, name)).toBe(false);
  });
});
