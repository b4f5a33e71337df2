// E-mails, links with a scheme, phones, pickup codes, numbers of documents and postal codes.
import { isPlaceOrFirm } from './privacy-places.ts';
import { isMark, type Token, take } from './privacy-tokens.ts';
import {
  type Beginnings,
  CODE_ASKED,
  CODE_OTHER,
  CODE_TAKES,
  CODE_WORDS,
  DOCUMENT_WORDS,
  EXTENSION_WORDS,
  MESSENGERS,
  PARCEL_WORDS,
  PHONE_WORDS,
  POSTAL_WORDS,
  startsLike,
  TAX_WORDS,
  UNITS,
} from './privacy-words.ts';

export function takeContacts(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.isGone) continue;
    if (token.text === '@') takeMail(tokens, i);
    else if (token.kind === 'word' && isLinkAt(tokens, i)) takeJoined(tokens, i);
    else if (MESSENGERS.has(token.low)) takeNickname(tokens, i + 1);
    else if (token.kind === 'number' || isMark(token, '+')) takeNumber(tokens, i);
  }
}

/** Of two neighbours without a blank between them. */
const isJoined = (token: Token | undefined): boolean => token !== undefined && !token.isApart;

const isMailPart = (token: Token | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'number' || isMark(token, '._+-');

/** Tokens of one address or domain: more is none. */
const PARTS_MAX = 40;

/** An address around the sign, or a nickname behind it. */
function takeMail(tokens: readonly Token[], at: number): void {
  let from = at;
  while (at - from < PARTS_MAX && isJoined(tokens[from]) && isMailPart(tokens[from - 1])) from--;
  let to = at + 1;
  while (to - at < PARTS_MAX && isJoined(tokens[to]) && isMailPart(tokens[to])) to++;
  if (isMark(tokens[to - 1], '.')) to--;
  if (to - at > 1) take(tokens, from, to - from);
}

/** "telegram agafya_z": joined by a line or ended by digits, as no word is. */
function takeNickname(tokens: readonly Token[], at: number): void {
  const from = isMark(tokens[at], ':@') ? at + 1 : at;
  const next = tokens[from + 1];
  const isNickname =
    tokens[from]?.kind === 'word' &&
    isJoined(next) &&
    (isMark(next, '_') || next?.kind === 'number');
  if (isNickname) takeJoined(tokens, from);
}

const isLinkAt = (tokens: readonly Token[], i: number): boolean => {
  const { low = '' } = tokens[i] ?? {};
  if (low === 'www') return isMark(tokens[i + 1], '.');
  const isScheme = low === 'http' || low === 'https' || low === 'ftp';
  return isScheme && isMark(tokens[i + 1], ':') && isMark(tokens[i + 2], '/');
};

/** Up to the next blank, Chinese character or closing bracket. */
function takeJoined(tokens: readonly Token[], at: number): void {
  let to = at + 1;
  while (
    isJoined(tokens[to]) &&
    tokens[to]?.kind !== 'han' &&
    !isMark(tokens[to], '，。；、）)】»"')
  )
    to++;
  while (isMark(tokens[to - 1], '.,;:!')) to--;
  take(tokens, at, to - at);
}

/** Digits in groups, as they are written: "8 (912) 555-46-70" is 1, 3, 3, 2, 2. */
interface Digits {
  from: number;
  /** Behind the last group of so many. */
  ends: number[];
  groups: string[];
  hasPlus: boolean;
}

const GROUPS_MAX = 7;
const SEPARATORS = '-–.()';

function digitsAt(tokens: readonly Token[], at: number): Digits {
  const hasPlus = isMark(tokens[at], '+');
  let from = at;
  if (isMark(tokens[at - 1], '(') && !tokens[at]?.isApart) from--;
  const found: Digits = { from, ends: [], groups: [], hasPlus };
  let i = hasPlus ? at + 1 : at;
  while (found.groups.length < GROUPS_MAX) {
    let marks = 0;
    while (marks < 3 && isMark(tokens[i], SEPARATORS)) {
      i++;
      marks++;
    }
    const token = tokens[i];
    if (token?.kind !== 'number') break;
    // "8к2", "12kg": not a number of its own.
    const isWithLetter = isJoined(tokens[i + 1]) && tokens[i + 1]?.kind === 'word';
    if (isWithLetter || (isJoined(tokens[i + 1]) && isMark(tokens[i + 1], ':_×/%'))) break;
    found.groups.push(token.text);
    found.ends.push(++i);
  }
  return found;
}

function takeNumber(tokens: readonly Token[], at: number): void {
  const before = tokens[at - 1];
  const isInside =
    isJoined(tokens[at]) && isMark(before, '_–/×.,-') && tokens[at - 2]?.kind === 'number';
  if (isInside || (isJoined(tokens[at]) && isMark(before, '_'))) return;
  const digits = digitsAt(tokens, at);
  const told = contextOf(tokens, at);
  for (let count = digits.groups.length; count > 0; count--) {
    const groups = digits.groups.slice(0, count);
    const end = digits.ends[count - 1] ?? at;
    const isPersonal =
      (!isUnit(tokens[end]) && isPhone(groups, digits.hasPlus, told)) ||
      (!isAmount(tokens, at, end) &&
        (isDocument(groups, told) || isCode(tokens, groups, told, at, end)));
    if (!isPersonal) continue;
    // "AB1234567", "A-6-1182": letters of the same number.
    const letters = lettersInFront(tokens, at);
    const from = letters > 0 ? at - letters : digits.from;
    take(tokens, from, extensionAt(tokens, end) - from);
    return;
  }
  // "45B7": a code may hold letters.
  if (told === 'code' && digits.groups.length === 0) takeJoined(tokens, at);
}

/** "доб. 214", "ext 12", 转803 behind a phone: where it ends. */
function extensionAt(tokens: readonly Token[], end: number): number {
  const word = isMark(tokens[end], ',;(') ? end + 1 : end;
  if (!EXTENSION_WORDS.has(tokens[word]?.low ?? '')) return end;
  const number = isMark(tokens[word + 1], '.:') ? word + 2 : word + 1;
  return tokens[number]?.kind === 'number' ? number + 1 : end;
}

function lettersInFront(tokens: readonly Token[], at: number): number {
  if (!isJoined(tokens[at])) return 0;
  const count = isMark(tokens[at - 1], '-') ? 2 : 1;
  const letters = tokens[at - count];
  return letters?.kind === 'word' && letters.text.length <= 2 ? count : 0;
}

/** "12.40 EUR", "3 шт". */
function isAmount(tokens: readonly Token[], at: number, end: number): boolean {
  const isDecimal =
    end - at === 3 && isMark(tokens[at + 1], '.') && tokens[end - 1]?.text.length === 2;
  return isDecimal || isUnit(tokens[end]);
}

type Told = 'tax' | 'phone' | 'document' | 'code' | 'asked' | 'postal' | 'parcel' | 'other' | null;

const WORDS_BACK = 7;
const TOKENS_BACK = 20;

/** What the nearest telling word in front of a number says it is. */
function contextOf(tokens: readonly Token[], at: number): Told {
  for (let i = at - 1, words = 0; i >= 0 && at - i < TOKENS_BACK && words < WORDS_BACK; i--) {
    const token = tokens[i];
    if (token === undefined || isMark(token, '.!?;')) {
      const isAbbreviation = isMark(token, '.') && (tokens[i - 1]?.text.length ?? 9) <= 4;
      if (!isAbbreviation) return null;
    }
    if (isMark(token, '№#')) return words > 2 ? null : (contextOf(tokens, i) ?? 'parcel');
    if (token?.kind !== 'word' && token?.kind !== 'han') continue;
    words++;
    const told = isNumbered(tokens, i) ? 'code' : toldBy(token);
    // "HS code", "код ТН ВЭД": a word in front may still say that it opens nothing.
    if (told === 'code') return isOtherCode(tokens, i) ? 'other' : 'code';
    if (told === 'asked' || told === 'document' || told === 'tax') return told;
    if (told !== null && words <= 4) return told;
  }
  return null;
}

/** "pickup number". */
const isNumbered = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.low === 'number' &&
  ['pickup', 'collection', 'access', 'secret', 'receipt', 'locker'].includes(
    tokens[i - 1]?.low ?? '',
  );

const isOtherCode = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(i - 2, 0), i).some(({ low }) => startsLike(CODE_OTHER, low));

function toldBy({ low, kind }: Token): Told {
  const says = (words: Beginnings) => startsLike(words, low);
  if (kind === 'han') return hanTold(low);
  if (says(CODE_OTHER)) return 'other';
  if (says(DOCUMENT_WORDS)) return 'document';
  if (says(TAX_WORDS)) return 'tax';
  if (says(CODE_WORDS)) return 'code';
  if (says(CODE_ASKED)) return 'asked';
  if (says(PHONE_WORDS)) return 'phone';
  if (says(POSTAL_WORDS)) return 'postal';
  return says(PARCEL_WORDS) ? 'parcel' : null;
}

function hanTold(low: string): Told {
  const end = low.slice(-8);
  if (
    /单|货件|货号|条码|编码|编号|箱号|批次|车次|合同|发票|集装箱|航班|共|体积|重/.test(
      end.slice(-4),
    )
  )
    return 'parcel';
  if (/邮编|邮政编码/.test(end)) return 'postal';
  if (/护照|身份证|证件|税号|卡号|银行卡/.test(end)) return 'document';
  if (/(?:取件|取货|提货|验证|密)码$|密码|口令/.test(end)) return 'code';
  if (/电话|手机|座机|[致来回去留]电|联系方式|拨打|号码/.test(end)) return 'phone';
  return null;
}

const sum = (groups: readonly string[]): number => groups.reduce((all, one) => all + one.length, 0);

function isPhone(groups: readonly string[], hasPlus: boolean, told: Told): boolean {
  const [first = ''] = groups;
  const total = sum(groups);
  const lengths = groups.map(({ length }) => length).join();
  if (hasPlus || /^86(?:1[3-9]|$)/.test(first)) return total >= 9 && total <= 15;
  const isShort = groups.every(({ length }) => length <= 2) && total !== 6;
  if (told === 'phone' && total >= 6 && total <= 15 && !isShort && !isDate(groups)) return true;
  const isLong = total === 11 && (first[0] === '7' || first[0] === '8');
  if (isLong && (first.length === 1 || (first.length === 4 && groups.length > 1))) return true;
  if (told === 'parcel') return false;
  if (isLong && groups.length === 1) return /^[78][3489]/.test(first);
  if (total === 11 && /^1[3-9]/.test(first) && ['11', '3,4,4', '3,8'].includes(lengths))
    return true;
  if (first.startsWith('00') && groups.length > 1) return total >= 11 && total <= 16;
  if (/^0\d{1,4}$/.test(first) && groups.length > 1 && total >= 9 && total <= 12)
    return !isDate(groups);
  if (total === 10 && groups.length === 1) return first[0] === '9';
  return ['3,3,2,2', '3,3,4', '3,7', '3,2,2', '3,4,3'].includes(lengths);
}

/** "2026-03-04 09", "01.02.2026". */
const isDate = ([a = '', b = '', c = '']: readonly string[]): boolean =>
  b.length === 2 &&
  ((/^(?:19|20)\d\d$/.test(a) && c.length === 2) || (a.length === 2 && /^(?:19|20)\d\d$/.test(c)));

/** Passports in their parts; a Chinese identity number holds the day of birth, a bank card four by four. */
function isDocument(groups: readonly string[], told: Told): boolean {
  const [first = ''] = groups;
  if (told === 'document') return sum(groups) >= 4;
  if (told === 'tax') return groups.length === 1 && first.length === 12;
  if (/^\d{16,19}$/.test(first) && isCard(first)) return told !== 'parcel';
  if (groups.length === 4 && groups.every(({ length }) => length === 4)) return true;
  if (['4,6', '2,2,6'].includes(groups.map(({ length }) => length).join()))
    return told !== 'parcel';
  return (
    first.length >= 17 &&
    /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}/.test(first)
  );
}

/** By the check digit of bank cards (Luhn). */
function isCard(digits: string): boolean {
  let sumOfDigits = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.at(-1 - i)) * (1 + (i % 2));
    sumOfDigits += digit > 9 ? digit - 9 : digit;
  }
  return sumOfDigits % 10 === 0;
}

/** What opens a locker or is shown at a counter: three to eight digits, asked for or called a code. */
function isCode(
  tokens: readonly Token[],
  groups: readonly string[],
  told: Told,
  at: number,
  end: number,
): boolean {
  const total = sum(groups);
  if (total < 3 || isDate(groups) || told === 'other') return false;
  if (told === 'code') return total <= 10;
  if (total > 8) return false;
  const isAbout = (token: Token | undefined) =>
    token !== undefined &&
    (startsLike(CODE_TAKES, token.low) ||
      startsLike(CODE_WORDS, token.low) ||
      /取|领|提货|核销/.test(token.low.slice(0, 6)));
  const around = [
    ...tokens.slice(Math.max(at - WORDS_BACK, 0), at),
    ...tokens.slice(end, end + WORDS_BACK),
  ];
  if (told === 'asked') return around.some(isAbout);
  const next = tokens.slice(end, end + 5);
  return (
    next.some(
      ({ low, kind }) =>
        kind === 'word' && startsLike(CODE_WORDS, low) && !startsLike(CODE_OTHER, low),
    ) && told !== 'parcel'
  );
}

const isUnit = (token: Token | undefined): boolean =>
  token !== undefined &&
  (UNITS.has(token.low) ||
    isMark(token, '%₽$€¥×') ||
    /^(?:卢布|元|件|公斤|千克|克|厘米|天|袋|箱|欧元|美元|年|月|日|号)/.test(token.low));

/** Six digits beside a town or a street, or behind "index": after addresses were found. */
export function takePostalCodes(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'number' || token.isGone) continue;
    if (isPostalCode(tokens, i)) take(tokens, i);
  }
}

function isPostalCode(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {};
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const told = contextOf(tokens, at);
  if (text.length === 5) {
    // "ZIP 59703", "OR 97201"
    const isState = before?.isLatin === true && before.shape === 'caps' && before.text.length === 2;
    return told === 'postal' || isState;
  }
  const isInside =
    (isJoined(tokens[at]) && (before?.kind === 'word' || isMark(before, '-_/№#'))) ||
    (isJoined(next) && (next?.kind === 'word' || next?.kind === 'number' || isMark(next, '-_/')));
  if (text.length !== 6 || isInside || told === 'parcel' || told === 'other' || isUnit(next))
    return false;
  return told === 'postal' || isPlaceAt(tokens, at - 1, -1) || isPlaceAt(tokens, at + 1, 1);
}

/** A town, or an address that is gone, with at most a comma between. */
function isPlaceAt(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  const token = isMark(tokens[i], ',') ? tokens[i + step] : tokens[i];
  if (token === undefined) return false;
  return (
    token.isGone ||
    (token.kind === 'word' && token.shape !== 'lower' && isPlaceOrFirm(token.low, token.isLatin))
  );
}
