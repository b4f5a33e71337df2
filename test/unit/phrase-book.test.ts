// The phrase book is measured on texts: those its forms were made with, and others that were written before it and
// never changed since. It may say nothing; what it says has to be right.
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { CHAT_TEXTS } from '../../functions/situation/chat-texts.ts';
import { meaningOf, PHRASES } from '../../functions/situation/phrase-book.ts';
import heldOut from '../fixtures/chat-phrases/held-out.json' with { type: 'json' };
import tuned from '../fixtures/chat-phrases/tuned.json' with { type: 'json' };

const idsIn = (text: string) => meaningOf(text).phrases.map(({ id }) => id);

function measure(texts: readonly { text: string; is: string[] }[]) {
  const read = texts.map(({ text, is }) => ({ text, is, said: idsIn(text) }));
  const wrong = read.filter(({ is, said }) => said.some((id) => !is.includes(id)));
  const expected = read.reduce((sum, { is }) => sum + is.length, 0);
  const found = read.reduce(
    (sum, { is, said }) => sum + is.filter((id) => said.includes(id)).length,
    0,
  );
  return { wrong: wrong.map(({ text, said }) => `${text}: ${said}`), found: found / expected };
}

describe('the phrase book', () => {
  it('knows from sixty to a hundred phrases, each with its own id and words in three languages', () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(60);
    expect(PHRASES.length).toBeLessThanOrEqual(100);
    expect(new Set(PHRASES.map(({ id }) => id)).size).toBe(PHRASES.length);
    for (const { id, text } of PHRASES)
      for (const lang of LANGS) expect(text[lang], `${id} ${lang}`).not.toBe('');
  });

  it('reads its own Russian words as itself', () => {
    const others = PHRASES.filter(
      ({ id, text }) => id !== 'other_channel' && !idsIn(text.ru).includes(id),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('says what the texts say that it was made with', () => {
    expect(measure(tuned)).toEqual({ wrong: [], found: 1 });
  });

  it('says nothing wrong of texts it was not made with, and finds nine in ten of what it should', () => {
    // Counted only: a text that a failure would print could be tuned on.
    const { wrong, found } = measure(heldOut);
    expect(wrong.length).toBe(0);
    expect(found).toBeGreaterThanOrEqual(0.9);
  });

  it('has an answer ready only for situations that have texts to the buyer', () => {
    const answered = new Set(
      CHAT_TEXTS.filter(({ to }) => to === 'buyer').map(({ issue }) => issue),
    );
    const lacking = PHRASES.filter(({ issue }) => issue !== null && !answered.has(issue));
    expect(lacking.map(({ id, issue }) => `${id} ${issue}`)).toEqual([]);
  });

  it('says nothing where a condition, a doubt or a refusal turns the words', () => {
    const turned = [
      'Если заказ не пришел, верните деньги',
      'Вряд ли товар сломан',
      'Не верните деньги',
      'Хотел бы я знать, хочу ли вернуть товар',
      'Мой заказ пришел?',
    ];
    expect(turned.flatMap(idsIn)).toEqual([]);
  });

  it('says whether it knows the whole message', () => {
    expect(meaningOf('Где мой заказ? Спасибо.').isWhole).toBe(true);
    expect(meaningOf('Где мой заказ? Я живу у моря.')).toMatchObject({ isWhole: false });
    expect(meaningOf('Я живу у моря.')).toEqual({ phrases: [], isWhole: false });
  });

  it.each(['', '?!.', '   ', '一二三', 'Where is it?', '<b>где</b>', '()[]{}*+?^$', '👍👍'])(
    'reads %j without a phrase',
    (text) => expect(idsIn(text)).toEqual([]),
  );

  it('costs no more than the length of a message', () => {
    const words = ['где ', 'не ', 'и ', ', ', 'заказ '];
    const hostile = words.map((word) => word.repeat(20_000));
    expect(hostile.flatMap(idsIn)).toEqual([]);
  });
});
