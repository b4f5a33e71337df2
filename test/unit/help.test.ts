// The articles of the help center: none missing, none stale, each with the answer, steps and sources.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectCarriers } from '../../functions/carriers/detect.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { normaliseNumber } from '../../functions/carriers/number.ts';
import { ASKERS, type Asker, ISSUES, type Issue } from '../../functions/contract/guide.ts';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import { PROBLEM_SLUGS } from '../../functions/contract/problem.ts';
import { SCHEMES, STATUSES, SUB_STATUSES } from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';
import { readGuideForm } from '../../functions/guide/guide-form.ts';
import { getPolicy, POLICIES, type PolicyId } from '../../functions/policies/policies.ts';
import { answerIssue } from '../../functions/situation/answer.ts';
import { checkChat } from '../../functions/situation/chat-safety.ts';
import { factsOf } from '../../functions/situation/facts.ts';
import { slugsIn, stampOf } from '../../scripts/help-stamp.ts';
import { helpSearchIn } from '../support/help-articles.ts';

const SLUGS = slugsIn('ru');

/** About this program alone. */
const OF_OURS: ReadonlySet<string> = new Set([
  'secure-account',
  'put-it-on-your-site',
  'read-in-spreadsheets',
  'ask-the-bot',
  'use-your-assistant',
  'connect-aftership',
  'status-dictionary',
]);

interface Article {
  id: string;
  lang: Lang;
  slug: string;
  text: string;
  body: string;
  /** A line of the frontmatter. */
  field(name: string): string;
}

function article(lang: Lang, slug: string): Article {
  const text = readFileSync(`site/src/content/help/${lang}/${slug}.md`, 'utf8');
  const [, front = '', body = ''] = text.split(/^---$/m);
  const field = (name: string) =>
    (new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? '').replace(/^'(.*)'$/, '$1');
  return { id: `${lang}/${slug}`, lang, slug, text, body, field };
}

/** What a rule measures by, as it is written after a number in digits. */
const UNITS: Record<Lang, Record<string, string>> = {
  ru: {
    hour: 'час',
    day: '(?:календарн\\S+ |рабоч\\S+ )?(?:дн|день|сут)',
    week: 'недел',
    month: 'месяц',
    percent: '%',
    rouble: '₽|руб',
    times: 'раза?(?![а-я])|предложени',
  },
  zh: {
    hour: '小时',
    day: '个?(?:自然日|工作日)|天|日内',
    week: '周',
    month: '个月',
    percent: '%',
    rouble: '卢布',
    times: '次',
  },
  en: {
    hour: 'hour',
    day: '(?:calendar |working |business )?day',
    week: 'week',
    month: 'month',
    percent: '%',
    rouble: 'RUB|rouble|ruble',
    times: 'times|offer',
  },
};

/** The numbers of a text with their units: "3 day", "40 percent". */
const measuresIn = (text: string, lang: Lang): string[] =>
  Object.entries(UNITS[lang]).flatMap(([unit, written]) =>
    [...text.matchAll(new RegExp(`(\\d+)[\\s-]?(?:${written})`, 'g'))].map(
      ([, n]) => `${n} ${unit}`,
    ),
  );

const ALL = LANGS.flatMap((lang) => SLUGS.map((slug) => article(lang, slug)));
/** How to reach Ozon is what the articles on support are about. */
const slugOf = (role: Asker, issue: Issue): string =>
  issue === 'contact_ozon' ? `${role}-support` : `${role}-${issue.replaceAll('_', '-')}`;
const ISSUE_SLUGS = ASKERS.flatMap((role) => ISSUES.map((issue) => slugOf(role, issue)));
const policiesOf = (one: Article): PolicyId[] =>
  (one.field('policies').match(/[\w-]+/g) ?? []) as PolicyId[];

describe('the help center', () => {
  test('every help article exists in every language under the same slug', () => {
    for (const lang of LANGS) expect(slugsIn(lang), lang).toEqual(SLUGS);
  });

  test('every issue, carrier and scheme has a help article, as have storage, statuses and the glossary', () => {
    const expected = [
      ...ISSUE_SLUGS,
      ...CARRIERS.filter(({ kind }) => kind !== 'aggregator').map(({ id }) => `carrier-${id}`),
      ...SCHEMES.map((scheme) => `scheme-${scheme.toLowerCase()}`),
      'extend-storage',
      'read-statuses',
      'glossary',
    ];
    expect(expected.filter((slug) => !SLUGS.includes(slug))).toEqual([]);
  });

  test('the article on statuses lists every status by the word the pages use', () => {
    for (const lang of LANGS) {
      const { body } = article(lang, 'read-statuses');
      const missing = STATUSES.map((s) => words(lang)(`status.${s}`)).filter(
        (word) => !new RegExp(`^- \\*\\*${word}[.。:：]?\\*\\*`, 'm').test(body),
      );
      expect(missing, lang).toEqual([]);
    }
  });

  test('the article on statuses names every sub-status by the word the pages use', () => {
    for (const lang of LANGS) {
      const { body } = article(lang, 'read-statuses');
      const details = SUB_STATUSES.map((sub) => words(lang)(`sub.${sub}`));
      expect(
        details.filter((word) => !body.includes(word)),
        lang,
      ).toEqual([]);
    }
  });

  test('every API problem has a help text other than its title, in three languages', () => {
    for (const lang of LANGS) {
      const t = words(lang);
      for (const slug of PROBLEM_SLUGS) {
        const [title, help] = [t(`problem.${slug}.title`), t(`problem.${slug}.help`)];
        expect(help.length, `${lang} ${slug}`).toBeGreaterThan(8);
        expect(help).not.toBe(title);
      }
    }
  });
});

test('every translation bears the stamp of the current Russian article', () => {
  const stale = SLUGS.flatMap((slug) => {
    const stamp = stampOf(article('ru', slug).text);
    return (['zh', 'en'] as const)
      .filter((lang) => article(lang, slug).field('translatedFrom') !== stamp)
      .map((lang) => `${lang}/${slug}`);
  });
  expect(stale, 'translate, then: npm run help:stamp <slug>').toEqual([]);
});

test('the stamp of an article changes with its text, but not with its line endings', () => {
  const { text } = article('ru', 'extend-storage');
  expect(stampOf(`${text} И ещё одно.`)).not.toBe(stampOf(text));
  expect(stampOf(text.replaceAll('\n', '\r\n'))).toBe(stampOf(text));
});

describe('an article', () => {
  test('the frontmatter of an article quotes every value with a colon in it', () => {
    for (const { id, text } of ALL) {
      const front = text.split(/^---$/m)[1] ?? '';
      expect(front.match(/^\s*(?:- )?\w+: [^'\n]*: .*$/gm), id).toBeNull();
    }
  });

  test('an article has a summary of limited length and numbered steps', () => {
    for (const { id, lang, field, body } of ALL) {
      expect(field('summary').length, id).toBeGreaterThan(lang === 'zh' ? 15 : 40);
      expect(field('summary').length, id).toBeLessThanOrEqual(240);
      expect(body, id).toMatch(/^1\. /m);
    }
  });

  test('an article has its headings in order, from the second level on, and none twice', () => {
    for (const { id, body } of ALL) {
      const headings = [...body.matchAll(/^(#+) (.+)$/gm)];
      const levels = headings.map(([, marks = '']) => marks.length);
      expect(levels[0], id).toBe(2);
      for (const [i, level] of levels.entries()) {
        expect(level, id).toBeGreaterThanOrEqual(2);
        expect(level, id).toBeLessThanOrEqual((levels[i - 1] ?? 1) + 1);
      }
      expect(new Set(headings.map(([, , title]) => title)).size, id).toBe(headings.length);
    }
  });

  test('an article names known policies, the same in every language, and its change day', () => {
    const known = POLICIES.map((policy): string => policy.id);
    for (const one of ALL) {
      expect(one.field('updatedOn'), one.id).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(policiesOf(one).filter((id) => !known.includes(id))).toEqual([]);
      // An article about a carrier shows where the carrier's file was taken from.
      // One about this program alone rests on no rule of others.
      const isOfOurs = OF_OURS.has(one.slug);
      if (!one.slug.startsWith('carrier-') && !isOfOurs) {
        expect(policiesOf(one), one.id).not.toEqual([]);
      }
      expect(one.field('policies'), one.id).toBe(article('ru', one.slug).field('policies'));
    }
  });

  test('an article states no number with a unit that its policies do not give in that unit', () => {
    const unfounded = ALL.flatMap((one) => {
      const given = policiesOf(one).flatMap((id) =>
        measuresIn(getPolicy(id).text[one.lang], one.lang),
      );
      const text = one.text.replaceAll(words(one.lang)('status.expired'), '');
      return measuresIn(text, one.lang)
        .filter((measure) => !given.includes(measure))
        .map((measure) => `${one.id}: ${measure}`);
    });
    expect(unfounded).toEqual([]);
  });

  test('an article states the same numbers with units in every language', () => {
    // "within one town in 5": Russian and English leave the unit to the number before it.
    const inOneTown = '5 day';
    const stated = (lang: Lang, slug: string) => {
      const { text } = article(lang, slug);
      const isOfPost = policiesOf(article('ru', slug)).includes('post-claim-answer');
      return [...new Set(measuresIn(text, lang))]
        .filter((measure) => !(isOfPost && measure === inOneTown))
        .sort()
        .join(', ');
    };
    const differing = SLUGS.flatMap((slug) =>
      (['zh', 'en'] as const)
        .filter((lang) => stated(lang, slug) !== stated('ru', slug))
        .map((lang) => `${lang}/${slug}: ${stated(lang, slug)}; ru: ${stated('ru', slug)}`),
    );
    expect(differing).toEqual([]);
  });

  test('a rule with a term states it in every language, in its unit', () => {
    const silent = POLICIES.filter(({ value }) => value !== null).flatMap(
      ({ id, value, unit, text }) =>
        LANGS.filter((lang) => !measuresIn(text[lang], lang).includes(`${value} ${unit}`)).map(
          (lang) => `${lang}/${id}`,
        ),
    );
    expect(silent).toEqual([]);
  });

  test('an article about a case links to the answer of the guide for that case', () => {
    const cases = ALL.filter(({ slug, field }) => ISSUE_SLUGS.includes(slug) || field('guide'));
    for (const { id, slug, field } of cases) {
      const form = readGuideForm(new URLSearchParams(field('guide')));
      const { role, issue, scheme, carrier, status } = form;
      if (role === null || issue === null) throw new Error(`${id} leads to no answer`);
      const reader = { role, lang: 'ru' as const, now: Date.parse('2026-11-26') };
      const { steps } = answerIssue(issue, factsOf({ scheme, carrier, status }), reader);
      expect(steps.length, id).toBeGreaterThan(0);
      if (ISSUE_SLUGS.includes(slug)) expect(slugOf(role, issue)).toBe(slug);
    }
  });
});

describe('an article about a carrier', () => {
  const carriers = CARRIERS.filter(
    ({ kind, numbers }) => kind !== 'aggregator' && numbers.length > 0,
  );

  test.each(carriers.map(({ id }) => id))(
    'the article about the carrier %s shows a valid number of it',
    (id) => {
      for (const lang of LANGS) {
        const { text } = article(lang, `carrier-${id}`);
        const written = text.match(/[A-ZА-ЯЁ\da-f][A-ZА-ЯЁ\da-f/-]{7,}/g) ?? [];
        const shown = written.map(normaliseNumber);
        const right = shown.filter((number) =>
          detectCarriers(number, CARRIERS).some(
            ({ carrier, reason }) => carrier === id && reason !== 'check_digit_wrong',
          ),
        );
        expect(right, `${lang}: ${shown}`).not.toEqual([]);
      }
    },
  );
});

test('the example messages for the Ozon chat break none of its rules', () => {
  for (const lang of LANGS) {
    const examples = article(lang, 'answer-buyers').body.match(
      /[«“](?:Здравствуйте|您好|Hello)[^»”]+/g,
    );
    expect(examples).toHaveLength(3);
    for (const example of examples ?? []) expect(checkChat(example), example).toEqual([]);
  }
});

/** What people type who look for Ozon’s logistics, by its old names as well. */
const LOGISTICS_WORDS: Record<Lang, readonly string[]> = {
  ru: [
    'Ozon Rocket',
    'Озон Рокет',
    'пункт приёма заказов',
    'точка отгрузки',
    'дропофф',
    'первая миля',
    'забор курьером',
    'ПВЗ',
    'постамат',
    'метод доставки',
    'склад FBS',
    'партнёры доставки',
  ],
  zh: [
    'Ozon Rocket',
    '集散点',
    '揽收点',
    '交运点',
    '头程',
    '上门揽收',
    '自提点',
    '自提柜',
    '配送方式',
    '仓库设置',
    '物流合作伙伴',
  ],
  en: [
    'Ozon Rocket',
    'drop-off point',
    'pickup',
    'first mile',
    'locker',
    'parcel machine',
    'pickup point',
    'delivery method',
    'warehouse',
    'logistics partners',
  ],
};
const LOGISTICS_SLUGS = SLUGS.filter((slug) => slug.startsWith('ozon-'));

describe('the help search', () => {
  const searches = Object.fromEntries(LANGS.map((lang) => [lang, helpSearchIn(lang)]));
  const searchIn = (lang: Lang, query: string) => searches[lang]?.(query) ?? [];
  const search = (query: string) => searchIn('ru', query);

  const asked = LANGS.flatMap((lang) => LOGISTICS_WORDS[lang].map((word) => [lang, word] as const));
  test.each(asked)(
    '%s: “%s” finds each article on logistics, and one of them among the first three',
    (lang, word) => {
      const found = searchIn(lang, word);
      expect(found).toEqual(expect.arrayContaining(LOGISTICS_SLUGS));
      expect(LOGISTICS_SLUGS.some((slug) => found.slice(0, 3).includes(slug))).toBe(true);
    },
  );

  test('the words people use for logistics lead to the article that is about them', () => {
    for (const word of ['постамат', 'ПВЗ']) expect(search(word)[0]).toMatch(/lockers$/);
    for (const word of ['метод доставки', 'склад FBS'])
      expect(search(word)[0]).toMatch(/settings$/);
    expect(searchIn('en', 'locker')[0]).toMatch(/lockers$/);
    expect(searchIn('zh', '配送方式')[0]).toMatch(/settings$/);
  });

  test('help search finds a word in another grammatical case, with or without ё', () => {
    expect(search('потерялась')[0]).toBe('buyer-lost');
    expect(search('продления хранения')[0]).toBe('extend-storage');
    expect(search('повреждённую')).toEqual(search('повреждённую'.replace('ё', 'е')));
  });

  test('help search finds articles by everyday words', () => {
    expect(search('разбилась')).toContain('buyer-damaged');
    expect(search('недовложение')).toContain('buyer-wrong-item');
  });

  test('the help search puts what buyers ask first, as they ask it', () => {
    const first: [Lang, string, string][] = [
      ['ru', 'не пришло уведомление', 'buyer-no-pickup-notice'],
      ['ru', 'не могу забрать', 'extend-storage'],
      ['ru', 'где посылка', 'buyer-where-is-it'],
      ['ru', 'телефон озон', 'buyer-support'],
      ['zh', '包裹丢了', 'buyer-lost'],
      ['en', 'lost parcel', 'buyer-lost'],
    ];
    for (const [lang, query, slug] of first) expect(searchIn(lang, query)[0], query).toBe(slug);
    expect(searchIn('zh', '怎么联系ozon').slice(0, 2)).toContain('buyer-support');
  });

  test('the help search reads a misspelt word as the nearest one', () => {
    expect(search('увидомление')[0]).toBe('buyer-no-pickup-notice');
    expect(search('пасылка')).toEqual(search('посылка'));
    expect(searchIn('en', 'notifcation')).toContain('buyer-no-pickup-notice');
  });

  test('help search finds nothing for an empty query or an unknown word', () => {
    expect(search('  , ')).toEqual([]);
    expect(search('qqqqqqqq')).toEqual([]);
  });
});
