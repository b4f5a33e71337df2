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
  PERSONS,
  PHONE_WORDS,
  POSTAL_WORDS,
  startsLike,
  TAX_WORDS,
  UNITS,
} from './privacy-words.ts';

export function takeContacts(tokens: readonly Token[]): void {
  takeEach(tokens);
  takeOtherCodes(tokens);
  takeSpelledOut(tokens);
}

function takeEach(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.isGone) continue;
    if (token.text === '@') takeMail(tokens, i);
    else if (token.low === 'собака' || token.low === 'at') takeSpokenMail(tokens, i);
    else if (token.kind === 'word' && isLinkAt(tokens, i)) takeJoined(tokens, i);
    else if (MESSENGERS.has(token.low)) takeNickname(tokens, i + 1);
    else if (token.kind === 'number' || isMark(token, '+')) takeNumber(tokens, i);
  }
}

/** "назвал 5028, через минуту пришёл 7714": beside a code that is gone, another of its length. */
function takeOtherCodes(tokens: readonly Token[]): void {
  const lengths = new Set(
    tokens
      .filter(({ isGone, kind, text }) => isGone && kind === 'number' && /^\d{4,6}$/.test(text))
      .map(({ text }) => text.length),
  );
  if (lengths.size === 0) return;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (token.isGone || token.kind !== 'number' || !lengths.has(token.text.length)) return;
    const isAlone = token.isApart && (next === undefined || next.isApart || isMark(next, ',.;!?)'));
    const isYear = /^20[0-3]\d$/.test(token.text);
    const isOther = isUnit(next) || next?.kind === 'number' || isMark(tokens[i - 1], '№#');
    if (isAlone && !isYear && !isOther && contextOf(tokens, i) !== 'parcel') token.isGone = true;
  });
}

const NUMERALS =
  /^(?:ноль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|\p{L}{2,7}надцать|двадцать|тридцать|сорок|\p{L}{3,6}десят|девяносто|сто|двести|триста|четыреста|\p{L}{3,6}сот|zero|one|two|three|four|five|six|seven|eight|nine|double)$/u;

/** "восемь девятьсот пять": three numerals side by side are dictated. */
function takeSpelledOut(tokens: readonly Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    let to = i;
    while (to - i < DIGITS_MAX && NUMERALS.test(tokens[to]?.low ?? '')) to++;
    if (to - i >= 3 && !isUnit(tokens[to])) take(tokens, i, to - i);
    i = Math.max(i, to - 1);
  }
}

/** Of two neighbours without a blank between them. */
const isJoined = (token: Token | undefined): boolean => token !== undefined && !token.isApart;

const isMailPart = (token: Token | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'number' || isMark(token, '._+-');

/** Tokens of one address or domain: more is none. */
const PARTS_MAX = 40;

/** "marina собака inbox.ru", "sergio (at) correo.es" */
function takeSpokenMail(tokens: readonly Token[], i: number): void {
  const isBracketed = isMark(tokens[i - 1], '([') && isMark(tokens[i + 1], ')]');
  const [name, host] = isBracketed ? [i - 2, i + 2] : [i - 1, i + 1];
  if (!isBracketed && tokens[i]?.low === 'at') return;
  const isHost =
    tokens[host]?.kind === 'word' &&
    isMark(tokens[host + 1], '.') &&
    isJoined(tokens[host + 1]) &&
    tokens[host + 2]?.kind === 'word' &&
    isJoined(tokens[host + 2]);
  if (!isHost || !isMailPart(tokens[name])) return;
  let from = name;
  while (name - from < PARTS_MAX && isJoined(tokens[from]) && isMailPart(tokens[from - 1])) from--;
  take(tokens, from, host + 3 - from);
}

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
/** Of groups of one digit each: "8 9 1 6 5 5 5 1 2 3 4". */
const DIGITS_MAX = 15;
const SEPARATORS = '-–.()';

function digitsAt(tokens: readonly Token[], at: number): Digits {
  const hasPlus = isMark(tokens[at], '+');
  let from = at;
  if (isMark(tokens[at - 1], '(') && !tokens[at]?.isApart) from--;
  const found: Digits = { from, ends: [], groups: [], hasPlus };
  let i = hasPlus ? at + 1 : at;
  const isSlashed = isSlashedPhone(tokens, i);
  while (
    found.groups.length < (found.groups.every((one) => one.length === 1) ? DIGITS_MAX : GROUPS_MAX)
  ) {
    let marks = 0;
    while (marks < 3 && isMark(tokens[i], isSlashed ? '/_' : SEPARATORS)) {
      i++;
      marks++;
    }
    const token = tokens[i];
    if (token?.kind !== 'number') break;
    // "8к2", "12kg": not a number of its own.
    const isWithLetter = isJoined(tokens[i + 1]) && tokens[i + 1]?.kind === 'word';
    const isTime = isMark(tokens[i + 1], ':') && isJoined(tokens[i + 2]);
    const isOther = isTime || isMark(tokens[i + 1], isSlashed ? '×%' : '_×/%');
    if (isWithLetter || (isJoined(tokens[i + 1]) && isOther)) break;
    found.groups.push(token.text);
    found.ends.push(++i);
  }
  return found;
}

/** "8/902/413/66/90" */
const isSlashedPhone = (tokens: readonly Token[], i: number): boolean =>
  /^[78]$/.test(tokens[i]?.text ?? '') &&
  [2, 4, 6].every((k) => isMark(tokens[i + k - 1], '/_') && tokens[i + k]?.kind === 'number');

/** A number with letters in it, as codes and documents have: "QX7-P2R", "MORGA657054SM9IJ". */
function serialAt(tokens: readonly Token[], at: number): { from: number; to: number } {
  let from = at;
  while (at - from < SERIAL_MAX && isJoined(tokens[from]) && isSerialPart(tokens[from - 1])) from--;
  let to = at + 1;
  while (to - at < SERIAL_MAX && isJoined(tokens[to]) && isSerialPart(tokens[to])) to++;
  while (isMark(tokens[to - 1], '-/')) to--;
  while (from < at && isMark(tokens[from], '-/')) from++;
  return { from, to };
}

const SERIAL_MAX = 8;
const isSerialPart = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  isMark(token, '-/№') ||
  (token?.kind === 'word' &&
    token.text.length <= 6 &&
    (token.shape === 'caps' || token.text.length <= 2));

/** Takes a number with letters where it is told to be a code or a document; whether it is done with. */
function takeSerial(tokens: readonly Token[], at: number): boolean {
  const { from, to } = serialAt(tokens, at);
  if (isJoined(tokens[from]) && isMark(tokens[from - 1], '.')) return false;
  const parts = tokens.slice(from, to);
  if (!parts.some(({ kind, text }) => kind === 'word' || text === '№')) return false;
  const text = parts.map((one) => one.text).join('');
  // "EE987654321RU": a parcel.
  if (/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(text)) return true;
  const told = contextOf(tokens, from);
  const digits = text.replace(/\D/g, '').length;
  const isTaken =
    (told === 'document' && digits >= 4) ||
    (told === 'code' && text.length >= 3 && text.length <= 12 && !isUnit(tokens[at + 1])) ||
    (told === 'asked' && digits >= 2 && text.length <= 12 && isCodeAround(tokens, from, to));
  if (isTaken) take(tokens, from, to - from);
  return isTaken;
}

function takeNumber(tokens: readonly Token[], at: number): void {
  if (takeSerial(tokens, at)) return;
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
      (!isUnit(tokens[end]) && isPhone(groups, digits.hasPlus, told, digits.from < at)) ||
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

/** "тел.", "No.", and no "open." at the end of a sentence. */
const isShortened = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length <= 4 && !ENDINGS.has(token.low);
const ENDINGS = new Set(
  'open it me us him her them you now here done time late back home lost away gone soon out was'.split(
    ' ',
  ),
);

/** What the nearest telling word in front of a number says it is; looks at `back` tokens at most. */
function contextOf(tokens: readonly Token[], at: number, back = TOKENS_BACK): Told {
  for (let i = at - 1, words = 0; i >= 0 && at - i < back && words < WORDS_BACK; i--) {
    const token = tokens[i];
    if (token === undefined || isMark(token, '.!?;')) {
      if (!isMark(token, '.') || !isShortened(tokens[i - 1])) return null;
    }
    // Of a row of such marks the first is no further away than the last.
    if (isMark(token, '№#') || token?.text === 'No')
      return words > 2 ? null : (contextOf(tokens, i, back - (at - i)) ?? 'parcel');
    if (token?.kind !== 'word' && token?.kind !== 'han') continue;
    words++;
    const told = isNumbered(tokens, i) ? 'code' : (toldByPair(tokens, i) ?? toldBy(token));
    // "HS code", "код ТН ВЭД": a word in front may still say that it opens nothing.
    if (told === 'code') return isOtherCode(tokens, i) ? 'other' : 'code';
    // "Code for receiving the order 3962"
    if (told === 'parcel' || told === 'other') {
      if (isCodeOf(tokens, i)) continue;
      if (words <= 4) return told;
    }
    if (told === 'asked' || told === 'document' || told === 'tax') return told;
    if (told === 'postal' || (told !== null && words <= 4)) return told;
  }
  return null;
}

/** "код для получения заказа", "code for the parcel": the code is meant, and the parcel is whose it is. */
const isCodeOf = (tokens: readonly Token[], i: number): boolean => {
  const from = Math.max(i - 4, 0);
  const code = tokens.slice(from, i).findIndex(({ low }) => startsLike(CODE_WORDS, low));
  if (code < 0 || isOtherCode(tokens, from + code)) return false;
  const between = tokens.slice(from + code + 1, i);
  return (
    between.length > 0 &&
    between.every(({ kind, low }) => kind === 'word' && !startsLike(CODE_OTHER, low))
  );
};

/** "pickup number". */
const isNumbered = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.low === 'number' &&
  ['pickup', 'pick-up', 'up', 'collection', 'access', 'secret', 'receipt', 'locker'].includes(
    tokens[i - 1]?.low ?? '',
  );

const ID_OF = new Set('emirates national photo state citizen personal his her my their'.split(' '));
const OWNERS = new Set('мой моем его ее ваш твой my his her their your'.split(' '));

/** "мой номер", "номер получателя", "consignee's number", "ID card", "driver licence". */
function toldByPair(tokens: readonly Token[], i: number): Told {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const low = token?.low ?? '';
  if (/^(?:номер|number)/.test(low)) {
    const isOwned =
      OWNERS.has(before?.low ?? '') ||
      (before?.kind === 'word' && startsLike(PERSONS, before.low)) ||
      (next?.kind === 'word' && startsLike(PERSONS, next.low));
    return isOwned ? 'phone' : null;
  }
  if (low === 'office') return before?.low === 'post' ? 'postal' : null;
  if (low === 'id') return ID_OF.has(before?.low ?? '') ? 'document' : null;
  if (low === 'card') return /^(?:id|identity)$/.test(before?.low ?? '') ? 'document' : null;
  return /^licen[cs]e/.test(low) && /^driv/.test(before?.low ?? '') ? 'document' : null;
}

const isOtherCode = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(i - 2, 0), i).some(({ low }) => startsLike(CODE_OTHER, low)) ||
  tokens.slice(Math.max(i - 4, 0), i).some(({ low }) => FAULT.test(low));

const FAULT = /^(?:сбо[йяею]|ошиб|error|fail|fault|exception|неисправ|отказ|граф[аеы]|деклар)/;

function toldBy({ low, kind }: Token): Told {
  const says = (words: Beginnings) => startsLike(words, low);
  if (kind === 'han') return hanTold(low);
  if (low === 'order' || low === 'orders') return 'parcel';
  if (low === 'dial') return 'phone';
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
  if (/邮编|邮政编码|索引/.test(end)) return 'postal';
  if (/纳税人/.test(end)) return 'tax';
  if (
    /单|货件|货号|条码|编码|编号|箱号|批次|车次|合同|发票|集装箱|航班|共|体积|重/.test(
      end.slice(-4),
    )
  )
    return 'parcel';
  if (/护照|身份证|证件|税号|卡号|银行卡|通行证|居留证|驾驶证|驾照|军官证|社保/.test(end))
    return 'document';
  if (/(?:取件|取货|提货|验证|密)码$|密码|口令/.test(end)) return 'code';
  if (/电话|手机|座机|[致来回去留]电|联系方式|拨打|号码/.test(end)) return 'phone';
  return null;
}

const sum = (groups: readonly string[]): number => groups.reduce((all, one) => all + one.length, 0);

function isPhone(
  groups: readonly string[],
  hasPlus: boolean,
  told: Told,
  isBracketed: boolean,
): boolean {
  const [first = ''] = groups;
  const total = sum(groups);
  const lengths = groups.map(({ length }) => length).join();
  if (hasPlus || /^86(?:1[3-9]|$)/.test(first)) return total >= 9 && total <= 15;
  const isSpelled = groups.length >= 10 && groups.every(({ length }) => length === 1);
  if (isSpelled && /^[78]/.test(first)) return total === 11;
  const isShort = !isSpelled && groups.every(({ length }) => length <= 2) && total !== 6;
  if (told === 'phone' && total >= 6 && total <= 15 && !isShort && !isDate(groups)) return true;
  const isLong = total === 11 && (first[0] === '7' || first[0] === '8');
  if (isLong && (first.length === 1 || (first.length === 4 && groups.length > 1))) return true;
  // "(4852) 73-11-96", "(11) 98765-4321"
  if (isBracketed && groups.length > 1 && first.length >= 2 && total >= 9 && total <= 11)
    return true;
  if (told === 'parcel') return false;
  if (isLong && groups.length === 1) return /^[78][3489]/.test(first);
  if (total === 11 && /^1[3-9]/.test(first) && ['11', '3,4,4', '3,8'].includes(lengths))
    return true;
  if (first.startsWith('00') && groups.length > 1) return total >= 11 && total <= 16;
  if (/^0\d{1,4}$/.test(first) && groups.length > 1 && total >= 9 && total <= 12)
    return !isDate(groups);
  if (total === 10 && groups.length === 1) return first[0] === '9';
  if (lengths === '3,4,4' && /^(?:85[23]|886)$/.test(first)) return true;
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
  if (told === 'tax')
    return (sum(groups) === 12 || first.length === 15) && groups.every(({ length }) => length >= 3);
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
  if (isSaid(tokens, at, end) || (isMark(tokens[end], '#') && isJoined(tokens[end]))) return true;
  if (told === 'asked') return isCodeAround(tokens, at, end);
  const next = tokens.slice(end, end + 5);
  if (told !== 'parcel' && isOfMessage(next)) return true;
  return (
    next.some(
      ({ low, kind }) =>
        kind === 'word' && startsLike(CODE_WORDS, low) && !startsLike(CODE_OTHER, low),
    ) && told !== 'parcel'
  );
}

/** What the number opens or who asks for it stands around. */
function isCodeAround(tokens: readonly Token[], at: number, end: number): boolean {
  const isAbout = ({ low }: Token) =>
    startsLike(CODE_TAKES, low) ||
    startsLike(CODE_WORDS, low) ||
    /取|领|提货|核销/.test(low.slice(0, 6));
  return (
    tokens.slice(Math.max(at - WORDS_BACK, 0), at).some(isAbout) ||
    tokens.slice(end, end + WORDS_BACK).some(isAbout)
  );
}

const SAYS =
  /^(?:набир|ввож|набер|набра|dial|назов|назва|назыв|продикт|сообщил|введ|ввел|ввод|покаж|скаж|предъяв|give|gave|show|enter|tell|told|dictate|quote|press|type)/;
const GOES_ON = new Set(
  'to for at а и на у в при по когда when on and or чтобы если но but then'.split(' '),
);

/** "клиент назвал 1208, а верный 1280", "give 7735 to the rider": said as it stands, and counts nothing. */
function isSaid(tokens: readonly Token[], at: number, end: number): boolean {
  const isMarked = isMark(tokens[at - 1], '*#');
  const before = isMarked ? at - 2 : at - 1;
  const isBehind = SAYS.test(tokens[before]?.low ?? '') || SAYS.test(tokens[before - 1]?.low ?? '');
  const next = tokens[end];
  const isClosed = next === undefined || isMark(next, '.,;!?)') || GOES_ON.has(next.low);
  return isBehind && isClosed;
}

/** "5590 из смс" */
const isOfMessage = (next: readonly Token[]): boolean =>
  /^(?:из|в|по|from|by)$/.test(next[0]?.low ?? '') &&
  next.slice(1, 3).some(({ low }) => /^(?:смс|sms|эсэмэс|сообщени|уведомлени|пуш)/.test(low));

const isUnit = (token: Token | undefined): boolean =>
  token !== undefined &&
  (UNITS.has(token.low) ||
    isMark(token, '%₽$€¥×') ||
    /^(?:卢布|元|件|公斤|千克|克|厘米|天|袋|箱|欧元|美元|年|月|日|号)/.test(token.low));

/** Six digits beside a town or a street, or behind "index": after addresses were found. */
export function takePostalCodes(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'number' || token.isGone) continue;
    if (isSplitCode(tokens, i)) take(tokens, i, 2);
    else if (isPostalCode(tokens, i)) take(tokens, i, postalLength(tokens, i));
  }
}

function isPostalCode(tokens: readonly Token[], at: number): boolean {
  const { text = '' } = tokens[at] ?? {};
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isInside =
    (isJoined(tokens[at]) && (before?.kind === 'word' || isMark(before, '-_/№#'))) ||
    (isJoined(next) && (next?.kind === 'word' || next?.kind === 'number' || isMark(next, '_/')));
  if (isInside || isUnit(next)) return false;
  const told = contextOf(tokens, at);
  if (told === 'postal' && text.length >= 4 && text.length <= 6) return true;
  if (text.length === 5) {
    // "OR 97201", "…, 80331 München"
    const isState = before?.isLatin === true && before.shape === 'caps' && before.text.length === 2;
    const isBehindAddress = isMark(before, ',') && tokens[at - 2]?.isGone === true;
    return isState || (isBehindAddress && next?.kind === 'word');
  }
  if (text.length !== 6 || told === 'parcel' || (isJoined(next) && isMark(next, '-'))) return false;
  return isPlaceAt(tokens, at - 1, -1) || isPlaceAt(tokens, at + 1, 1);
}

/** "630 099", "78704-2217": how many tokens of the code stand at `at`. */
function postalLength(tokens: readonly Token[], at: number): number {
  const [code, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // "04538-133"
  const isTold =
    isMark(second, '-') &&
    isJoined(second) &&
    third?.kind === 'number' &&
    contextOf(tokens, at) === 'postal';
  if (isTold) return 3;
  const isPlus =
    code?.text.length === 5 && isMark(second, '-') && isJoined(second) && third?.text.length === 4;
  return isPlus ? 3 : 1;
}

const isSplitCode = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text.length === 3 &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]?.text.length === 3 &&
  contextOf(tokens, at) === 'postal';

/** A town, or an address that is gone, with at most a comma between. */
function isPlaceAt(tokens: readonly Token[], i: number, step: 1 | -1): boolean {
  const token = isMark(tokens[i], ',') ? tokens[i + step] : tokens[i];
  if (token === undefined) return false;
  return (
    token.isGone ||
    (token.kind === 'word' && token.shape !== 'lower' && isPlaceOrFirm(token.low, token.isLatin))
  );
}
