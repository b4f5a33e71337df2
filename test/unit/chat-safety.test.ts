import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CHAT_FAULTS, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { checkChat } from '../../functions/situation/chat-safety.ts';
import { CHAT_TEXTS } from '../../functions/situation/chat-texts.ts';

interface Case {
  text: string;
  findings: string[];
}
const casesIn = (lang: string): Case[] =>
  JSON.parse(readFileSync(`test/fixtures/chat/${lang}.json`, 'utf8'));
const kindsIn = (text: string) => [...new Set(checkChat(text).map(({ kind }) => kind))].sort();

describe.each(LANGS)('chat samples, %s', (lang) => {
  const cases = casesIn(lang);

  test('the chat samples have 60 harmless and 60 forbidden texts, and every kind of fault', () => {
    const bad = cases.filter(({ findings }) => findings.length > 0);
    expect(bad.length).toBeGreaterThanOrEqual(60);
    expect(cases.length - bad.length).toBeGreaterThanOrEqual(60);
    expect([...new Set(bad.flatMap(({ findings }) => findings))].sort()).toEqual(
      [...CHAT_FAULTS].sort(),
    );
  });

  test('the chat check finds exactly the kinds of fault marked in each sample', () => {
    const wrong = cases
      .map(({ text, findings }) => ({ text, findings, found: kindsIn(text) }))
      .filter(({ findings, found }) => findings.join() !== found.join());
    expect(wrong).toEqual([]);
  });
});

test('our own chat texts pass the check in every language and cover every issue', () => {
  const faults = CHAT_TEXTS.flatMap(({ id, text }) =>
    LANGS.flatMap((lang) => checkChat(text[lang]).map((found) => ({ id, lang, ...found }))),
  );
  expect(faults).toEqual([]);
  const covered = new Set(CHAT_TEXTS.filter(({ by }) => by === 'seller').map((one) => one.issue));
  expect([...covered].sort()).toEqual([...ISSUES].sort());
});

test('a chat text has the same placeholders in every language', () => {
  const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
  for (const { id, text } of CHAT_TEXTS) {
    expect(holes(text.zh), id).toEqual(holes(text.ru));
    expect(holes(text.en), id).toEqual(holes(text.ru));
  }
});

test('the chat check names the words at fault, in their order', () => {
  expect(checkChat('Пишите в WhatsApp +7 900 123-45-67')).toEqual([
    { kind: 'messenger', text: 'WhatsApp' },
    { kind: 'phone', text: '+7 900 123-45-67' },
  ]);
});
