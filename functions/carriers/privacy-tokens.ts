// A text as words, numbers and marks, for the rules that take personal data out of it. One pass, and
// every rule looks a fixed number of tokens around: the work grows with the length of the text alone.

export interface Token {
  text: string;
  /** Lower case, ё as е: what lists are asked with. */
  low: string;
  kind: 'word' | 'han' | 'number' | 'mark';
  /** How a word is written; null for what has no case. */
  shape: 'lower' | 'title' | 'caps' | null;
  isLatin: boolean;
  /** Blanks stand before it. */
  isApart: boolean;
  isGone: boolean;
  /** What was found out about the word, each once. */
  traits: Partial<Record<Trait, boolean>>;
}

type Trait = 'ordinary' | 'common' | 'place' | 'first' | 'surname' | 'part' | 'street' | 'role';

/** Asks once for each token. */
export const trait = (token: Token, name: Trait, ask: (token: Token) => boolean): boolean => {
  const known = token.traits[name];
  if (known !== undefined) return known;
  const found = ask(token);
  token.traits[name] = found;
  return found;
};

const GONE = '…';

/** Words keep their inner hyphens: "Ростов-на-Дону" is one, "пин-код" too. */
const TOKEN =
  /\p{Script=Han}+|[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+(?:['’-][\p{Script=Latin}\p{Script=Cyrillic}\p{M}]+)*|\d+|\S/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    tokens.push(tokenOf(found, index > end));
    end = index + found.length;
  }
  return tokens;
}

function tokenOf(text: string, isApart: boolean): Token {
  const low = text.toLowerCase();
  const first = low.charCodeAt(0);
  const isNumber = first >= 48 && first <= 57;
  const isCased = low !== text.toUpperCase();
  const isHan = !isCased && first >= 0x2e80 && /^\p{Script=Han}/u.test(text);
  return {
    text,
    low: low.includes('ё') ? low.replaceAll('ё', 'е') : low,
    kind: isNumber ? 'number' : isCased ? 'word' : isHan ? 'han' : 'mark',
    shape: isCased ? shapeOf(text, low) : null,
    isLatin: isCased && first < 0x370,
    isApart,
    isGone: false,
    traits: {},
  };
}

function shapeOf(text: string, low: string): Token['shape'] {
  if (text === low) return 'lower';
  return text.length > 1 && text === text.toUpperCase() ? 'caps' : 'title';
}

/** Marks `count` tokens from `from` on. */
export function take(tokens: readonly Token[], from: number, count = 1): void {
  for (const token of tokens.slice(Math.max(from, 0), from + count)) token.isGone = true;
}

/** What is left, with one sign for each stretch that is gone. */
export function textOf(tokens: readonly Token[]): string {
  for (const [i, token] of tokens.entries()) {
    // What stood between two parts of the same address or name goes with them.
    const isBridge = isGoneAt(tokens, i - 1) && isMark(token, BETWEEN) && isSoonGone(tokens, i + 1);
    if (isBridge) token.isGone = true;
  }
  let text = '';
  for (const [i, token] of tokens.entries()) {
    if (token.isGone && isGoneAt(tokens, i - 1)) continue;
    text += (token.isApart && i > 0 ? ' ' : '') + (token.isGone ? GONE : token.text);
  }
  return text;
}

const BETWEEN = ',.;:-—–/()';

export const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);

const isGoneAt = (tokens: readonly Token[], i: number): boolean => tokens[i]?.isGone === true;

const isSoonGone = (tokens: readonly Token[], i: number): boolean =>
  isGoneAt(tokens, i) || (isMark(tokens[i], BETWEEN) && isGoneAt(tokens, i + 1));
