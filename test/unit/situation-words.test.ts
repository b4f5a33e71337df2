import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BECAUSES, CASES, DEFAULTS } from '../../functions/contract/case.ts';
import { type Asker, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import { HANDLERS } from '../../functions/situation/handler.ts';
import { PLAYBOOK, type Play } from '../../functions/situation/playbook.ts';
import { STEP_IDS, STEPS, type StepId } from '../../functions/situation/steps.ts';

const catalogue = (lang: Lang): Record<string, string> =>
  JSON.parse(readFileSync(`site/src/i18n/${lang}.json`, 'utf8'));
const words = Object.fromEntries(LANGS.map((lang) => [lang, catalogue(lang)])) as Record<
  Lang,
  Record<string, string>
>;

const missing = (keys: readonly string[]): string[] =>
  LANGS.flatMap((lang) =>
    keys.filter((key) => !words[lang][key]?.trim()).map((key) => `${lang} ${key}`),
  );

/** What a reader is told without having asked for a step: the case and the headline. */
const spokenTo = (role: Asker): string[] => [
  ...CASES.map((id) => `case.${id}.${role}`),
  ...DEFAULTS.map((id) => `until.${id}.${role}`),
];

/** Every step that the table gives to a reader, with any handler. */
const stepsOf = (role: Asker): StepId[] => {
  const ids = Object.values(PLAYBOOK).flatMap((play: Play) => {
    const steps = play[role];
    return 'else' in steps
      ? HANDLERS.flatMap((handler) => [...(steps[handler] ?? steps.else)])
      : [...steps];
  });
  return [...new Set(ids)];
};

const wordsOfSteps = (role: Asker): string[] =>
  stepsOf(role).flatMap((id) => [`guide.step.${id}`, `guide.step.${id}.how`]);

/** What only a seller can do, or press: stems, in lower case. */
const SELLERS_ORDERS: Record<Lang, RegExp> = {
  ru: new RegExp(
    [
      'передайте (отправление|посылку|заказ)',
      'передайте (её|его) (в|пере|служб|до)',
      'сдайте',
      'отгрузите',
      'не отправляйте (посылку|отправление|заказ|её|его)',
      'придержите',
      '(укажите|замените|исправьте) (трек|номер|служб|способ)',
      'ответьте (на заявку|покупател)',
      'напомните ему',
      '(напомните|напишите|сообщите) покупател',
      'кабинет',
      'поддержк[а-я]* продавцов',
      'создайте обращение',
      'запросите розыск',
      '(предъявите|подайте|подготовьте) претензию',
      'запросите компенсацию',
      'заберите (возврат|отправление)',
      'хранение платное',
    ].join('|'),
  ),
  zh: /请[^。；]*(交运|发货|发出|寄出)|(前|时|立即|重新|后)交运|填写[^。]*单号|更换单号|卖家中心|卖家支持|提交[^。]*工单|(回复|答复|提醒|告知)买家|请[^。；，]*申请查件|索赔材料|准备索赔|申请赔偿|取回退件|取回货件|保管费/,
  en: new RegExp(
    [
      'hand (it|the posting|the parcel|the order) over',
      'hand over',
      'do not ship',
      '(set|replace|correct) the (tracking )?number',
      'correct the delivery',
      'seller portal',
      'seller support',
      '(answer|remind|tell|write to) the buyer',
      'for a trace',
      '(make|prepare) (the|a) claim',
      'for compensation',
      'collect the (return|posting)',
      'storage (already )?costs',
    ].join('|'),
  ),
};

/** What only a buyer can do. */
const BUYERS_ORDERS: Record<Lang, RegExp> = {
  ru: /заберите (посылку|её)|откройте заказ|оформите возврат|оплатите|подтвердите получение|проверьте (его|адрес) в заказе|поддержк[а-я]* ozon/,
  zh: /请您取件|请您尽快取件|请您付款|申请退货。|打开订单|ozon 客服/,
  en: /collect it by|collect the parcel|open the order|open a return|\bpay in\b|confirm it in ozon|ozon support/,
};

const found = (keys: readonly string[], orders: Record<Lang, RegExp>): string[] =>
  LANGS.flatMap((lang) =>
    keys.flatMap((key) => {
      const hit = orders[lang].exec((words[lang][key] ?? '').toLowerCase());
      return hit === null ? [] : [`${lang} ${key}: ${hit[0]}`];
    }),
  );

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);

describe('the words of the engine', () => {
  test('each case has a name and a sentence for buyer and seller', () => {
    const keys = CASES.flatMap((id) => [`case.${id}`, `case.${id}.buyer`, `case.${id}.seller`]);
    expect(missing(keys)).toEqual([]);
  });

  test('each missing deadline is explained in a sentence', () => {
    expect(missing(BECAUSES.map((id) => `because.${id}`))).toEqual([]);
  });

  test('each deadline has a headline for buyer and seller, and what follows if it passes', () => {
    const keys = DEFAULTS.flatMap((id) => [
      `until.${id}.buyer`,
      `until.${id}.seller`,
      `guide.default.${id}`,
    ]);
    expect(missing(keys)).toEqual([]);
  });

  test('each issue of the guide has words', () => {
    expect(missing(ISSUES.map((id) => `guide.issue.${id}`))).toEqual([]);
  });

  test('each step says what to do, how, and what to have ready', () => {
    const keys = STEP_IDS.flatMap((id) => {
      const step = STEPS[id];
      const earliest = 'earliest' in step ? [`guide.earliest.${step.earliest}`] : [];
      const evidence = step.evidence.map((one) => `guide.evidence.${one}`);
      return [`guide.step.${id}`, `guide.step.${id}.how`, ...earliest, ...evidence];
    });
    expect(missing([...new Set(keys)])).toEqual([]);
  });

  test('a case is told in two sentences at most, without numbers and gaps to fill', () => {
    for (const lang of LANGS) {
      for (const key of CASES.flatMap((id) => [`case.${id}.buyer`, `case.${id}.seller`])) {
        const text = words[lang][key] ?? '';
        expect(text.match(/[.。?？!！](?=\s|$|[^\s\w])/g)?.length ?? 0, key).toBeLessThanOrEqual(2);
        expect(text, key).toMatch(/[.。]$/);
        expect(text, key).not.toMatch(/[\d{}]/);
      }
    }
  });

  test('a headline has the date, and only what nobody publishes has the day of checking', () => {
    const checked = new Set(['ozon_publishes_none', 'carrier_publishes_none']);
    for (const lang of LANGS) {
      for (const key of DEFAULTS.flatMap((id) => [`until.${id}.buyer`, `until.${id}.seller`])) {
        expect(placeholders(words[lang][key] ?? ''), key).toEqual(['date']);
      }
      for (const id of BECAUSES) {
        const expected = checked.has(id) ? ['date'] : [];
        expect(placeholders(words[lang][`because.${id}`] ?? ''), id).toEqual(expected);
      }
    }
  });

  test('no sentence for a buyer gives a seller’s order, and none shows a seller’s fees', () => {
    expect(found([...spokenTo('buyer'), ...wordsOfSteps('buyer')], SELLERS_ORDERS)).toEqual([]);
  });

  test('no sentence for a seller gives a buyer’s order', () => {
    expect(found(spokenTo('seller'), BUYERS_ORDERS)).toEqual([]);
  });

  test('the lists of orders find what they are for', () => {
    const orders: Record<Lang, string> = {
      ru: 'Передайте отправление до срока отгрузки',
      zh: '请在截止时间前交运',
      en: 'Hand over the posting before the ship-by time',
    };
    for (const lang of LANGS) expect(orders[lang].toLowerCase()).toMatch(SELLERS_ORDERS[lang]);
    // Sellers are given orders in most cases, so the lists must find many of them.
    const keys = [...spokenTo('seller'), ...wordsOfSteps('seller')];
    const hits = found(keys, SELLERS_ORDERS);
    for (const lang of LANGS) {
      expect(hits.filter((hit) => hit.startsWith(lang)).length, lang).toBeGreaterThan(30);
    }
  });

  test('whoever has the turn is addressed', () => {
    const addressed: Record<Lang, RegExp> = { ru: /[а-яё]те(?![а-яё])/i, zh: /请/, en: /[A-Z]/ };
    for (const id of CASES) {
      const turn = PLAYBOOK[id].turn;
      if (turn !== 'buyer' && turn !== 'seller') continue;
      for (const lang of LANGS) {
        expect(words[lang][`case.${id}.${turn}`], `${lang} ${id}`).toMatch(addressed[lang]);
      }
    }
  });
});
