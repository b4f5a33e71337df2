import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../../functions/contract/audit.ts';
import { LANGS, preferredLang } from '../../functions/contract/lang.ts';
import { PROBLEM_REASONS } from '../../functions/contract/parcel-problem.ts';
import { PROBLEM_SLUGS } from '../../functions/contract/problem.ts';
import {
  CONFIDENCES,
  PARTIES,
  SCHEMES,
  STATUSES,
  STEPS,
  SUB_STATUSES,
} from '../../functions/contract/status.ts';
import { words } from '../../functions/contract/words.ts';

const catalogue = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(`site/src/i18n/${lang}.json`, 'utf8'));
const [ru, zh, en] = LANGS.map(catalogue) as [
  Record<string, string>,
  Record<string, string>,
  Record<string, string>,
];

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe('the catalogue of words', () => {
  test('the catalogue has the same keys in every language, none empty', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(ru));
    expect(Object.keys(en)).toEqual(Object.keys(ru));
    const empty = [ru, zh, en]
      .flatMap((words) => Object.entries(words))
      .filter(([, w]) => !w.trim());
    expect(empty).toEqual([]);
  });

  test('each text of the catalogue uses the same placeholders in every language', () => {
    for (const key of Object.keys(ru)) {
      const names = [...new Set(namesIn(ru[key] ?? ''))];
      expect([...new Set(namesIn(zh[key] ?? ''))], key).toEqual(names);
      expect([...new Set(namesIn(en[key] ?? ''))], key).toEqual(names);
    }
  });

  test('plurals in the catalogue have three forms in Russian and two in English', () => {
    const forms = (text: string) =>
      [...text.matchAll(/\{\w+((?:\|[^{}|]*)+)\}/g)].map(
        ([, list = '']) => list.split('|').length - 1,
      );
    for (const key of Object.keys(ru)) {
      for (const count of forms(ru[key] ?? '')) expect(count, key).toBe(3);
      for (const count of forms(en[key] ?? '')) expect(count, key).toBe(2);
    }
  });

  test('the catalogue has a word for every term of the vocabulary', () => {
    const keys = [
      ...STATUSES.map((s) => `status.${s}`),
      ...SUB_STATUSES.map((s) => `sub.${s}`),
      ...STEPS.map((s) => `step.${s}`),
      ...PARTIES.map((p) => `party.${p}`),
      ...CONFIDENCES.map((c) => `confidence.${c}`),
      ...PROBLEM_REASONS.map((r) => `stale.${r}`),
      ...SCHEMES.map((s) => `scheme.${s}`),
      ...AUDIT_ACTIONS.map((a) => `audit.${a}`),
      ...PROBLEM_SLUGS.flatMap((s) => [`problem.${s}.title`, `problem.${s}.help`]),
    ];
    expect(keys.filter((key) => !(key in ru))).toEqual([]);
  });

  test('the catalogue has no word that nothing uses', () => {
    const sources = ['functions', 'site/src'].flatMap(filesIn).filter((f) => !f.includes('i18n'));
    const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
    // A key may be put together: `guide.step.${id}.how` uses every key of that shape.
    const shapes = [...text.matchAll(/`([\w.]*\$\{[^`]*)`/g)]
      .map(([, template = '']) => template.replace(/\$\{[^}]*\}/g, '§'))
      .filter((template) => /^[\w.]+§[\w.§]*$/.test(template))
      .map(
        (template) =>
          new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('§', '[\\w/-]+')}$`),
      );
    const unused = Object.keys(ru).filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !text.includes(`="${key}"`) &&
        !shapes.some((shape) => shape.test(key)),
    );
    expect(unused).toEqual([]);
  });
});

test('plural forms follow the language', () => {
  const count = (lang: 'ru' | 'zh' | 'en', n: number) =>
    words(lang)('page.history.more', { count: n });
  expect([1, 3, 5, 21].map((n) => count('ru', n))).toEqual([
    'Ещё 1 событие',
    'Ещё 3 события',
    'Ещё 5 событий',
    'Ещё 21 событие',
  ]);
  expect([1, 2].map((n) => count('en', n))).toEqual(['1 more event', '2 more events']);
  expect(count('zh', 5)).toBe('更多 5 条记录');
});

test('a name in a Chinese sentence has a blank on the side of Chinese letters if it is Latin itself', () => {
  const turn = (carrier: string) => words('zh')('party.named', { carrier });
  expect(turn('CDEK')).toBe('现在由 CDEK 处理');
  expect(turn('俄罗斯邮政')).toBe('现在由俄罗斯邮政处理');
  expect(words('zh')('page.source', { source: 'CDEK' })).toBe('数据：CDEK。');
});

test('the language follows Accept-Language, by quality', () => {
  expect(preferredLang('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh');
  expect(preferredLang('de-DE,ru;q=0.5,en;q=0.4')).toBe('ru');
  expect(preferredLang('ru;q=0, de')).toBe('en');
  expect(preferredLang(null)).toBe('en');
});

function filesIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
