// How often the help search answers what people type. Half of the queries were never looked at while it was tuned.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import { slugsIn } from '../../scripts/help-stamp.ts';
import { helpSearchIn } from '../support/help-articles.ts';

interface Asked {
  lang: Lang;
  query: string;
  /** One of them among the first three answers it. */
  expected: string[];
}

const read = (half: string): Asked[] =>
  JSON.parse(readFileSync(`test/fixtures/help-queries/${half}.json`, 'utf8'));

const HALVES = { tuning: read('tuning'), heldOut: read('held-out') };
const SHOWN_FIRST = 3;
const SHARE_MIN = 0.9;

const searches = Object.fromEntries(LANGS.map((lang) => [lang, helpSearchIn(lang)]));
const isAnswered = ({ lang, query, expected }: Asked): boolean =>
  (searches[lang]?.(query) ?? []).slice(0, SHOWN_FIRST).some((slug) => expected.includes(slug));

describe('the help search, asked as people type', () => {
  test.each(['tuning', 'heldOut'] as const)(
    'answers at least nine of ten queries of the half %s among the first three',
    (half) => {
      const asked = HALVES[half];
      const share = asked.filter(isAnswered).length / asked.length;
      expect(share).toBeGreaterThanOrEqual(SHARE_MIN);
    },
  );

  test('the halves of the queries are those that the hashes make', () => {
    const hashOf = ({ lang, query }: Asked) =>
      createHash('sha256').update(`${lang} ${query}`).digest('hex');
    const all = [...HALVES.tuning, ...HALVES.heldOut];
    expect(all.map(hashOf)).toEqual(all.map(hashOf).toSorted());
    expect([HALVES.tuning.length, HALVES.heldOut.length]).toEqual([60, 60]);
  });

  test('every query of the halves expects articles that exist', () => {
    const known = slugsIn('ru');
    const expected = Object.values(HALVES).flatMap((asked) => asked.flatMap((one) => one.expected));
    expect(expected.filter((slug) => !known.includes(slug))).toEqual([]);
  });
});
