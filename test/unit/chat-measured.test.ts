// How many texts with a fault the chat check finds, and how many harmless ones it marks. The texts of the held
// half are counted only: they must not be shown, so that no rule is written for them (test/fixtures/SOURCES.md).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHAT_FAULTS, type ChatFault } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { checkChat } from '../../functions/guide/chat-safety.ts';

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

const HALVES = ['tuned', 'held'] as const;

describe.each(LANGS)('texts the chat check is measured on, %s', (lang) => {
  describe.each(HALVES)('%s half', (half) => {
    const samples = read(`${lang}-${half}`);
    const bad = samples.filter(isBad);
    const good = samples.filter((one) => !isBad(one));

    test('the half has 55 harmless and 55 forbidden texts, and every kind of fault', () => {
      expect(bad.length).toBeGreaterThanOrEqual(55);
      expect(good.length).toBeGreaterThanOrEqual(55);
      expect(new Set(bad.flatMap(({ findings }) => findings))).toEqual(new Set(CHAT_FAULTS));
    });

    test('the chat check finds 95 % of the forbidden texts', () => {
      const missed = bad.filter((one) => !isFound(one));
      console.log(`${lang} ${half}: ${missed.length} of ${bad.length} forbidden texts missed`);
      expect(1 - missed.length / bad.length, shown(half, missed)).toBeGreaterThanOrEqual(0.95);
    });

    test('the chat check marks at most 3 % of the harmless texts', () => {
      const marked = good.filter(({ text }) => kindsIn(text).size > 0);
      console.log(`${lang} ${half}: ${marked.length} of ${good.length} harmless texts marked`);
      expect(marked.length / good.length, shown(half, marked)).toBeLessThanOrEqual(0.03);
    });
  });

  test('no text stands in both halves or among the samples', () => {
    const texts = [lang, `${lang}-tuned`, `${lang}-held`].flatMap(read).map(({ text }) => text);
    expect(texts.length - new Set(texts).size).toBe(0);
  });
});

const shown = (half: (typeof HALVES)[number], samples: readonly Sample[]) =>
  half === 'held'
    ? 'the texts of the held half are not shown'
    : samples.map(({ text, findings }) => `${findings.join()}: ${text}`).join('\n');
