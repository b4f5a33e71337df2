// How many texts with a fault the chat check finds, and how many harmless ones it marks. The texts of the held
// half are counted only: they must not be shown, so that no rule is written for them (test/fixtures/SOURCES.md).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHAT_FAULTS, type ChatFault } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { checkChat } from '../../functions/situation/chat-safety.ts';

interface Sample {
  text: string;
  findings: ChatFault[];
}

const read = (name: string): Sample[] =>
  JSON.parse(readFileSync(`test/fixtures/chat/${name}.json`, 'utf8'));

const isBad = ({ findings }: Sample) => findings.length > 0;

const kindsIn = (text: string) => new Set(checkChat(text).map(({ kind }) => kind));

/** Found for another fault than the marked ones is not found. */
const isFound = ({ text, findings }: Sample) => {
  const kinds = kindsIn(text);
  return findings.some((kind) => kinds.has(kind));
};

/** The rules are written on the first two; the third tells how they do on texts they were not written for. */
const SETS = ['tuned', 'more', 'held'] as const;

const AIM = { found: 0.95, marked: 0.03 };

/** The aim is 95 % and 3 % here too. These are the figures measured on 2026-11-26: a rule may not make them worse. */
const HELD = {
  ru: { found: 0.95, marked: 0.09 },
  zh: { found: 0.89, marked: 0.02 },
  en: { found: 0.91, marked: 0 },
};

describe.each(LANGS)('texts the chat check is measured on, %s', (lang) => {
  describe.each(SETS)('%s texts', (set) => {
    const limits = set === 'held' ? HELD[lang] : AIM;
    const samples = read(`${lang}-${set}`);
    const bad = samples.filter(isBad);
    const good = samples.filter((one) => !isBad(one));

    test('the set has 55 harmless and 55 forbidden texts, and every kind of fault', () => {
      expect(bad.length).toBeGreaterThanOrEqual(55);
      expect(good.length).toBeGreaterThanOrEqual(55);
      expect(new Set(bad.flatMap(({ findings }) => findings))).toEqual(new Set(CHAT_FAULTS));
    });

    test(`the chat check finds ${limits.found * 100} % of the forbidden texts`, () => {
      const missed = bad.filter((one) => !isFound(one));
      console.log(`${lang} ${set}: ${missed.length} of ${bad.length} forbidden texts missed`);
      expect(1 - missed.length / bad.length, shown(set, missed)).toBeGreaterThanOrEqual(
        limits.found,
      );
    });

    test(`the chat check marks at most ${limits.marked * 100} % of the harmless texts`, () => {
      const marked = good.filter(({ text }) => kindsIn(text).size > 0);
      console.log(`${lang} ${set}: ${marked.length} of ${good.length} harmless texts marked`);
      expect(marked.length / good.length, shown(set, marked)).toBeLessThanOrEqual(limits.marked);
    });
  });

  test('no text stands in two sets or among the samples', () => {
    const texts = [lang, ...SETS.map((set) => `${lang}-${set}`)]
      .flatMap(read)
      .map(({ text }) => text);
    expect(texts.length - new Set(texts).size).toBe(0);
  });
});

const shown = (set: (typeof SETS)[number], samples: readonly Sample[]) =>
  set === 'held'
    ? 'the texts of the held half are not shown'
    : samples.map(({ text, findings }) => `${findings.join()}: ${text}`).join('\n');
