// Taking out of a text what Ozon's chats forbid: by whole sentences, and nothing else.
import { expect, test } from 'vitest';
import { piecesOf, withoutFindings } from '../../functions/situation/chat-clean.ts';
import { checkChat } from '../../functions/situation/chat-safety.ts';

const clean = (text: string, only?: number) => withoutFindings(text, checkChat(text), only);

test('a cleaned text breaks no rule any more and keeps its other sentences', () => {
  const text =
    'Здравствуйте! Посылка ждёт вас до 27 ноября. Если что, позвоните нам: 8 912 345-67-89 или отмените заказ. Спасибо.';
  expect(checkChat(text).length).toBeGreaterThan(1);
  expect(clean(text)).toBe('Здравствуйте! Посылка ждёт вас до 27 ноября. Спасибо.');
  expect(checkChat(clean(text))).toEqual([]);
});

test('one finding takes its own sentence with it only', () => {
  const text = 'Отмените заказ. Пишите в WhatsApp.';
  expect(clean(text, 0)).toBe('Пишите в WhatsApp.');
  expect(clean(text, 1)).toBe('Отмените заказ.');
});

test('Chinese sentences and lines of their own are taken out whole', () => {
  expect(clean('您好。请加微信联系我们。谢谢。')).toBe('您好。谢谢。');
  expect(clean('Добрый день\nПишите в WhatsApp\nПосылка едет')).toBe('Добрый день\n\nПосылка едет');
});

test('a text that is forbidden as a whole leaves nothing', () => {
  expect(clean('Пишите в WhatsApp')).toBe('');
});

test('the pieces of a text are the whole text, and those that are marked are the findings', () => {
  for (const text of ['', 'Ищем', 'Отмените заказ, пишите в WhatsApp', 'WhatsApp WhatsApp']) {
    const findings = checkChat(text);
    const pieces = piecesOf(text, findings);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    const marked = pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text);
    expect(findings.map((one) => one.text)).toEqual(expect.arrayContaining(marked));
  }
});

test('a phone and the words that lead to it are marked as one place, and a second phone as another', () => {
  const found = checkChat('Позвоните нам 8 912 345-67-89. Или на +7 900 123-45-67.');
  expect(found).toEqual([
    { kind: 'phone', text: 'Позвоните нам 8 912 345-67-89' },
    { kind: 'phone', text: '+7 900 123-45-67' },
  ]);
});
