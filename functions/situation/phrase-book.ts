// The phrase book: what a message in Russian says, where every word of it is known. A sentence of which anything is
// left over says nothing here: a meaning that is guessed is worse than none. Nothing leaves this installation.
// Measured on texts that the forms were not made for: test/unit/phrase-book.test.ts. Pure.
import type { Phrase } from './phrase.ts';
import { PHRASES_DELIVERY } from './phrase-book-delivery.ts';
import { PHRASES_GOODS } from './phrase-book-goods.ts';
import { PHRASES_MONEY } from './phrase-book-money.ts';
import { PHRASES_QUESTIONS } from './phrase-book-questions.ts';
import { PHRASES_TALK } from './phrase-book-talk.ts';
import { PHRASES_WAITING } from './phrase-book-waiting.ts';
import { FILLERS, JOINTS, WORD_SETS } from './phrase-words.ts';

export interface Meaning {
  /** In the order of the message, each once. */
  phrases: readonly Phrase[];
  /** Every sentence of the message is among them. */
  isWhole: boolean;
}

export const PHRASES: readonly Phrase[] = [
  ...PHRASES_WAITING,
  ...PHRASES_DELIVERY,
  ...PHRASES_GOODS,
  ...PHRASES_QUESTIONS,
  ...PHRASES_MONEY,
  ...PHRASES_TALK,
];

/** Longer messages are not read to their end. */
const TEXT_MAX = 2000;
const SENTENCES_MAX = 20;
/** No phrase is longer, with all that may stand around it. */
const WORDS_MAX = 16;

export function meaningOf(message: string): Meaning {
  const sentences = sentencesOf(message);
  const read = sentences.slice(0, SENTENCES_MAX).map(phrasesIn);
  const found = [...new Set(read.flatMap((one) => one ?? []))];
  // A greeting is the meaning of a message that says nothing else.
  const phrases = sentences.length > 1 ? found.filter(({ id }) => id !== 'hello') : found;
  const isCut = message.length > TEXT_MAX || sentences.length > SENTENCES_MAX;
  return { phrases, isWhole: phrases.length > 0 && !isCut && !read.includes(null) };
}

interface Sentence {
  clauses: string[][];
  isQuestion: boolean;
}

/** null: something in it is not known. */
function phrasesIn({ clauses, isQuestion }: Sentence): Phrase[] | null {
  const whole = phraseOf(clauses.flat(), isQuestion);
  if (whole) return [whole];
  // The mark belongs to the last thing said.
  const last = clauses.findLastIndex((clause) => !clause.every(isFiller));
  const parts = clauses.map((clause, i) => phrasesOfClause(clause, isQuestion && i >= last));
  const known = parts.flatMap((one) => one ?? []);
  return parts.includes(null) ? null : known;
}

function phrasesOfClause(clause: string[], isQuestion: boolean): Phrase[] | null {
  const whole = phraseOf(clause, isQuestion);
  if (whole) return [whole];
  if (clause.every(isFiller)) return [];
  const parts = splitAt(clause, isJoint);
  if (parts.flat().length === clause.length) return null;
  const read = parts.map((part) =>
    part.every(isFiller) ? [] : [phraseOf(part, isQuestion)].filter((one) => one !== null),
  );
  return read.every((one, i) => one.length > 0 || parts[i]?.every(isFiller)) ? read.flat() : null;
}

const phraseOf = (words: string[], isQuestion: boolean): Phrase | null => {
  if (words.length > WORDS_MAX) return null;
  const found = book().find(
    ({ phrase, forms }) =>
      phrase.kind !== (isQuestion ? 'say' : 'ask') &&
      forms.some((form) => (isQuestion || !form.isQuestion) && fits(form, words)),
  );
  return found?.phrase ?? null;
};

interface Form {
  isQuestion: boolean;
  needed: RegExp[];
  allowed: RegExp[];
}

function fits({ needed, allowed }: Form, words: readonly string[]): boolean {
  const left = [...words];
  for (const slot of needed) {
    const at = left.findIndex((word) => slot.test(word));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((word) => isFiller(word) || allowed.some((slot) => slot.test(word)));
}

/** Made when the first message is read, not when a Worker starts. */
let made: { phrase: Phrase; forms: Form[] }[] | undefined;
function book() {
  made ??= PHRASES.map((phrase) => ({ phrase, forms: phrase.forms.map(formOf) }));
  return made;
}

function formOf(written: string): Form {
  const isQuestion = written.startsWith('?');
  const slots = written.replace(/^\?/, '').split(' ');
  const isOptional = (slot: string) => slot.startsWith('[');
  return {
    isQuestion,
    needed: slots.filter((slot) => !isOptional(slot)).map(matcherOf),
    allowed: slots.filter(isOptional).map((slot) => matcherOf(slot.slice(1, -1))),
  };
}

const ENDINGS =
  '(?:а|о|у|ом|е|ы|ов|и|ой|ою|ю|ам|ами|ах|я|ей|ем|ь|ью|ям|ями|ях|ию|ии|ием|ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ую|юю|ых|их)?';

const matcherOf = (slot: string): RegExp =>
  new RegExp(
    `^(?:${slot
      .split('|')
      .map((word) => WORD_SETS[word] ?? word)
      .join('|')
      .replaceAll('~', ENDINGS)
      .replaceAll('*', '[а-я]{0,6}')})$`,
  );

const filler = matcherOf(FILLERS);
const joint = matcherOf(JOINTS);
/** Numbers of orders and days are no words. */
const isFiller = (word: string): boolean => /^\d+$/.test(word) || filler.test(word);
const isJoint = (word: string): boolean => joint.test(word);

function sentencesOf(message: string): Sentence[] {
  const text = message.slice(0, TEXT_MAX).normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  return [...text.matchAll(/([^.!?…;\n]+)([.!?…;\n]*)/g)]
    .map(([, words = '', end = '']) => ({
      clauses: words
        .split(/,|:| [-–—] |[()«»"]/)
        .map(wordsOf)
        .filter((clause) => clause.length > 0),
      isQuestion: end.includes('?') || /[(]\?/.test(words),
    }))
    .filter(({ clauses }) => clauses.length > 0);
}

/** "не пришел" is one word: the refusal stays with what it refuses. */
const wordsOf = (clause: string): string[] =>
  [
    ...clause
      .replace(/(?<![a-zа-я])б[/\\]у(?![a-zа-я])/g, 'бу')
      .replace(/(?<![a-zа-я])(?:не|ни)\s+(?=[а-я])/g, 'не_')
      .matchAll(/[a-zа-я_]+|\d+/g),
  ].map(([word]) => word);

function splitAt(words: readonly string[], isEdge: (word: string) => boolean): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (isEdge(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.length > 0);
}
