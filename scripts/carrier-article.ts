// The article about a carrier in the help center, in three languages: true of every carrier, and the
// place for what is true of this one.
import { LANGS, type Lang } from '../functions/contract/lang.ts';
import { stampOf } from './help-stamp.ts';

/** By path. `number`: one the carrier's file says is right. */
export function articles(
  id: string,
  name: string,
  number: string,
  today: string,
): Record<string, string> {
  const front = (lang: Lang, more: string): string =>
    [
      '---',
      ...HEAD[lang](name, number),
      'category: carriers',
      'order: 200',
      'policies: []',
      `guide: role=buyer&issue=where_is_it&scheme=rFBS&carrier=${id}`,
      `keywords: '${name}'`,
      `updatedOn: ${today}`,
      `${more}---`,
      '',
      BODY[lang](name, number),
    ].join('\n');
  const russian = front('ru', '');
  const stamp = `translatedFrom: '${stampOf(russian)}'\n`;
  return Object.fromEntries(
    LANGS.map((lang) => [
      `site/src/content/help/${lang}/carrier-${id}.md`,
      lang === 'ru' ? russian : front(lang, stamp),
    ]),
  );
}

const HEAD: Record<Lang, (name: string, number: string) => string[]> = {
  ru: (name, number) => [
    `title: '${name}: номер и отслеживание'`,
    `summary: 'Номер ${name} выглядит так: ${number}. Введите его на странице отслеживания: там видно, где посылка и кто должен действовать.'`,
  ],
  zh: (name, number) => [
    `title: '${name}：单号与查询'`,
    `summary: '${name} 单号形如 ${number}。在查询页面输入单号，即可看到包裹位置以及现在该由谁处理。'`,
  ],
  en: (name, number) => [
    `title: '${name}: number and tracking'`,
    `summary: 'A ${name} number looks like ${number}. Enter it on the tracking page to see where the parcel is and who has to act.'`,
  ],
};

const BODY: Record<Lang, (name: string, number: string) => string> = {
  ru: (name, number) => `## Как выглядит номер

Например, ${number}. Номер другого вида ещё не ошибка: спросите у продавца.

## Как отследить

Введите номер на [странице отслеживания](/ru/track). Значения слов в истории — в статье о том, [как читать статусы](/ru/help/read-statuses/).

## Что делать, если посылка стоит

1. Откройте заказ в Ozon: там дата доставки и кто доставляет.
2. Если посылку ни разу не сканировали, сначала спросите продавца: «Связаться с продавцом».
3. Если она в пути и дата прошла, спросите ${name} по трек-номеру, потом продавца.
4. Не помогло — напишите в поддержку Ozon из карточки заказа.
`,
  zh: (name, number) => `## 单号格式

例如 ${number}。格式不同不一定是错的，请向卖家确认。

## 如何查询

在[查询页面](/zh/track)输入单号。轨迹用语的含义见[《如何看懂包裹状态》](/zh/help/read-statuses/)。

## 包裹停滞怎么办

1. 在 Ozon 打开订单，查看送达日期和由谁配送。
2. 从未扫描的，请先通过“Связаться с продавцом”（联系卖家）询问卖家。
3. 已在途中且日期已过的，请凭物流单号先询问 ${name}，再询问卖家。
4. 仍未解决，请在订单页面联系 Ozon 客服。
`,
  en: (name, number) => `## What the number looks like

For example ${number}. A number that looks different need not be wrong: ask the seller.

## How to track it

Enter the number on the [tracking page](/en/track). For the words in the history see [how to read statuses](/en/help/read-statuses/).

## What to do if the parcel is not moving

1. Open the order in Ozon: it shows the delivery date and who delivers.
2. If it has never been scanned, ask the seller first: “Связаться с продавцом” (contact the seller).
3. If it is on its way and the date has passed, ask ${name} with the tracking number, then the seller.
4. If that did not help, write to Ozon support from the order.
`,
};
