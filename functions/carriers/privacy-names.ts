// Names of people in Russian and Latin letters. Four kinds of evidence: a patronymic or initials, a first
// name beside another capital, a role in front ("получатель", "signed by"), and, where a text is written
// in sentences, a capital in their middle that belongs to no place, firm or word of carriers.
import { isBehindRole } from './privacy-han.ts';
import {
  isFirstName,
  isKnown,
  isOrdinary,
  isPatronymic,
  isPlace,
  isSurelySurname,
  isSurname,
} from './privacy-kinds.ts';
import { stemOf } from './privacy-stems.ts';
import { isMark, type Token, take, trait } from './privacy-tokens.ts';
import {
  AMBIGUOUS_NAMES,
  LINKS,
  NOBODY,
  PERSON_VERBS,
  PINYIN_SURNAMES,
  PLACE_LABELS,
  PLACE_LEADS,
  PLACE_TYPES,
  RECEIPTS,
  ROLES,
  SON_OR_DAUGHTER,
  startsLike,
  TITLES,
} from './privacy-words.ts';

export function takeNames(tokens: readonly Token[]): void {
  const style = styleOf(tokens);
  for (const rule of RULES) {
    tokens.forEach(({ kind, isGone }, i) => {
      if (kind === 'word' && !isGone) rule(tokens, i, style);
    });
  }
  if (!style.isChinese) return;
  tokens.forEach(({ kind, text }, i) => {
    if (kind === 'han' && isBehindRole(text)) takeInChinese(tokens, i + 1, style);
  });
}

/** 收件人Ivan Petrov, 买家：agafya: after a role small letters make a name as well. */
function takeInChinese(tokens: readonly Token[], at: number, style: Style): void {
  const from = isMark(tokens[at], ':("“\'') ? at + 1 : at;
  takeRun(tokens, at - 1, from, style);
  for (const token of tokens.slice(from, from + 2)) {
    if (token.kind !== 'word' || token.shape !== 'lower' || token.text.length < 3 || isKnown(token))
      return;
    token.isGone = true;
  }
}

type Rule = (tokens: readonly Token[], i: number, style: Style) => void;

/** How a text is written: capitals tell nothing where all words have them. */
interface Style {
  isCaps: boolean;
  isHeading: boolean;
  isChinese: boolean;
  isRussian: boolean;
}

function styleOf(tokens: readonly Token[]): Style {
  const written = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 2);
  const share = (shapes: readonly Token['shape'][]) =>
    written.filter(({ shape }) => shapes.includes(shape)).length / Math.max(written.length, 1);
  const isChinese = tokens.some(({ kind }) => kind === 'han');
  return {
    isChinese,
    isRussian: written.some(({ isLatin }) => !isLatin),
    isCaps: written.length > 1 && share(['caps']) > 0.7 && !isChinese,
    isHeading: written.length > 4 && share(['title', 'caps']) > 0.6 && !isChinese,
  };
}

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
const isCapital = (token: Token | undefined): token is Token =>
  isWord(token) && (token.shape === 'title' || token.shape === 'caps');
const isInitial = (token: Token | undefined): boolean =>
  isCapital(token) && token.text.length === 1;

const isGoneWord = (token: Token | undefined): boolean => isWord(token) && token.isGone;

/** Words side by side, with nothing but a blank between. */
const beside = (tokens: readonly Token[], i: number): Token | undefined =>
  isWord(tokens[i]) && !tokens[i]?.isGone ? tokens[i] : undefined;

function takePatronymic(tokens: readonly Token[], i: number): void {
  const token = tokens[i];
  if (token === undefined) return;
  const isTurkic = SON_OR_DAUGHTER.has(token.low);
  if (!isTurkic && (!isPatronymic(token) || isOrdinary(token))) return;
  const isPart = (other: Token | undefined): boolean =>
    other !== undefined &&
    (token.shape === 'lower' && !isTurkic
      ? isFirstName(other) || isSurname(other)
      : isCapital(other)) &&
    !isOrdinary(other);
  let from = i;
  while (i - from < 2 && isPart(beside(tokens, from - 1))) from--;
  const isBehind = isPart(beside(tokens, i + 1)) && (isTurkic || i - from < 2);
  // "Москвич" and "Масленич" stand alone; a patronymic has a name beside it or is honoured alone.
  if (from === i && !isBehind && isPlace(token)) return;
  take(tokens, from, i - from + (isBehind ? 2 : 1));
}

/** "Гущина Р.", "А. Т. Зябликова", "ИВАНОВ И Н". */
function takeInitials(tokens: readonly Token[], i: number, style: Style): void {
  const token = tokens[i];
  if (!isCapital(token)) return;
  const after = initialsAt(tokens, i + 1);
  if (token.text.length > 2 && after.letters > 0 && !isOrdinary(token)) {
    const isSure =
      after.dots > 0 ||
      (after.letters === 2 && isSurname(token)) ||
      (token.isLatin && !style.isHeading);
    if (isSure && (!isPlace(token) || after.letters === 2 || isSurname(token))) {
      take(tokens, i, 1 + after.count);
      return;
    }
  }
  if (!isInitial(token) || isInitial(tokens[i - 1])) return;
  const own = initialsAt(tokens, i);
  const name = tokens[i + own.count];
  if (own.dots > 0 && isCapital(name) && name.text.length > 2 && !isOrdinary(name)) {
    if (!isPlace(name) || own.letters === 2) take(tokens, i, own.count + 1);
  }
}

function initialsAt(
  tokens: readonly Token[],
  at: number,
): { count: number; letters: number; dots: number } {
  let [i, letters, dots] = [at, 0, 0];
  while (letters < 2 && isInitial(tokens[i])) {
    letters++;
    i++;
    if (isMark(tokens[i], '.')) {
      dots++;
      i++;
    }
  }
  return { count: i - at, letters, dots };
}

/** A first name with what stands beside it; alone only where it can be nothing else. */
function takeFirstName(tokens: readonly Token[], i: number, style: Style): void {
  const token = tokens[i];
  // Small letters in English are words; in Russian a surname may stand beside.
  if (token === undefined || (token.isLatin && token.shape === 'lower') || !isFirstName(token))
    return;
  const isPart = (other: Token | undefined): other is Token => {
    if (other === undefined || isOrdinary(other) || other.text.length < 2) return false;
    if (token.shape === 'lower')
      return other.shape === 'lower' && isSurname(other) && !isPlace(other);
    return (
      isCapital(other) &&
      (!isPlace(other) || isSurname(other)) &&
      (!style.isCaps || isSurname(other) || isFirstName(other) || other.isLatin)
    );
  };
  const isDoubtful =
    AMBIGUOUS_NAMES.has(token.low) ||
    isPlace(token) ||
    isOrdinary(token) ||
    AMBIGUOUS_NAMES.has(stemOf(token.low));
  const before = isPart(beside(tokens, i - 1)) ? 1 : 0;
  const after = isPart(beside(tokens, i + 1)) ? 1 : 0;
  const isBesideName = isGoneWord(tokens[i - 1]) || isGoneWord(tokens[i + 1]);
  if (isOrdinary(token) && before + after === 0) return;
  if (before + after > 0) take(tokens, i - before, before + 1 + after);
  else if (isBesideName && isCapital(token)) take(tokens, i);
  else if (!isDoubtful && token.shape === 'title' && !(token.isLatin && style.isHeading))
    take(tokens, i);
}

const RUN_MAX = 4;
/** Of surnames: "van der Berg". */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'de', 'da', 'di', 'bin', 'al', 'el', 'ter']);

/** "Ms. Delacroix", "г-ну Орлову". */
function takeTitled(tokens: readonly Token[], i: number, style: Style): void {
  if (!TITLES.has(tokens[i]?.low ?? '')) return;
  takeRun(tokens, i, isMark(tokens[i + 1], '.') ? i + 2 : i + 1, style, i);
}

/** The capitals behind "получатель", "signed by": as many as make a name. */
function takeBehindRole(tokens: readonly Token[], i: number, style: Style): void {
  const token = tokens[i];
  if (token === undefined) return;
  const isCareOf = token.low === 'o' && isMark(tokens[i - 1], '/') && tokens[i - 2]?.low === 'c';
  if (!isCareOf && !trait(token, 'role', ({ low }) => startsLike(ROLES, low))) return;
  let at = i + 1;
  while (at - i <= LINKS_MAX && isLink(tokens[at], style)) at++;
  takeRun(tokens, i, at, style);
}

const LINKS_MAX = 5;

const isLink = (token: Token | undefined, style: Style): boolean => {
  if (isMark(token, style.isCaps ? ':-—–(' : ':-—–(«".,[')) return true;
  if (!isWord(token) || !LINKS.has(token.low)) return false;
  return !isCapital(token) || style.isCaps || style.isHeading;
};

/** Takes the name at `at`; where there is one, from `begin` on. */
function takeRun(
  tokens: readonly Token[],
  role: number,
  at: number,
  style: Style,
  begin = at,
): void {
  const from = isMark(tokens[at], ':(') ? at + 1 : at;
  let to = from;
  while (to - from < RUN_MAX && isNamePart(tokens, to, from, tokens[role], style)) {
    to += isMark(tokens[to + 1], '.') && tokens[to]?.text.length === 1 ? 2 : 1;
  }
  // In capitals a word of carriers that no list knows looks like a name: then a name has to look like one.
  const run = tokens.slice(from, to);
  const isSure = run.some(
    (one) =>
      isFirstName(one) || isSurname(one) || isPatronymic(one) || PINYIN_SURNAMES.has(one.low),
  );
  const isReceipt = startsLike(RECEIPTS, tokens[role]?.low ?? '');
  // "Передано Ратэк": a firm nobody listed.
  const isAlone = run.length === 1 && tokens[role]?.isLatin === false;
  if (isReceipt && !isSure && !style.isChinese && (isAlone || style.isCaps)) return;
  const isClosed = to === tokens.length || tokens[to]?.kind === 'mark';
  if (style.isCaps && !isSure && !(isClosed && run.every(({ text }) => text.length > 2))) return;
  if (to > from) take(tokens, begin === at ? from : begin, to - (begin === at ? from : begin));
}

function isNamePart(
  tokens: readonly Token[],
  i: number,
  at: number,
  role: Token | undefined,
  style: Style,
): boolean {
  const token = tokens[i];
  if (!isWord(token) || token.isGone) return false;
  if (PARTICLES.has(token.low)) return isCapital(tokens[i + 1]) || isCapital(tokens[i + 2]);
  if (token.text.length < 2) {
    const next = tokens[i + 1];
    return (
      token.isLatin &&
      isCapital(token) &&
      isCapital(next) &&
      next.text.length > 1 &&
      !isOrdinary(next)
    );
  }
  if (i > at && !token.isApart && !isMark(tokens[i - 1], '.')) return false;
  // "John Driver": what follows a first name is no word of carriers.
  const isBehindFirst = i > at && isCapital(token) && isFirstName(tokens[i - 1] ?? token);
  if (isOrdinary(token) && !isBehindFirst && !(isFirstName(token) && !style.isCaps))
    return isSurnameByPlace(tokens, i, role);
  if (!isCapital(token)) return isLowerName(tokens, i, role);
  if (isPlace(token)) {
    const isNamed =
      (i === at && isVerbOfPerson(tokens, i + 1)) ||
      TITLES.has(role?.low ?? '') ||
      isFirstName(token) ||
      (isSurname(token) && isRoleOnly(role, tokens, at));
    return (isBehindFirst && isSurname(token)) || (isNamed && !isFirmPair(tokens, i));
  }
  return true;
}

const SIGNED = new Set(['signed', 'received', 'for', 'accepted', 'collected', 'up']);

/** "Signed by Young", "Mr Price": a word of carriers alone in the place of a name. */
function isSurnameByPlace(tokens: readonly Token[], i: number, role: Token | undefined): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const isTitled = TITLES.has(role?.low ?? '');
  const isBy = isTitled || (role?.low === 'by' && SIGNED.has(tokens[i - 2]?.low ?? ''));
  const isClosed = next === undefined || next.kind === 'mark';
  return (
    isBy &&
    (before === role || (isMark(before, '.') && tokens[i - 2] === role)) &&
    isClosed &&
    isCapital(token) &&
    token.isLatin &&
    !NOBODY.has(token.low) &&
    (isTitled || !isPlace(token))
  );
}

/** A firm of two words: "Магнит Маркет". */
const isFirmPair = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return isCapital(next) && isPlace(next);
};

/** The role stands right in front, so that no place is meant. */
const isRoleOnly = (role: Token | undefined, tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1] === role || isMark(tokens[at - 1], ':');

/** "отдать мужу, зябликов тихон", "customer li na", "курьер тимур": small letters need more evidence. */
function isLowerName(tokens: readonly Token[], i: number, role: Token | undefined): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  const before = tokens[i - 1] === role ? undefined : tokens[i - 1];
  if (token === undefined) return false;
  const isFirst = (one: Token | undefined): boolean =>
    isWord(one) && one.text.length > 3 && isFirstName(one) && !AMBIGUOUS_NAMES.has(one.low);
  const isPinyin = (one: Token | undefined): boolean =>
    isWord(one) && PINYIN_SURNAMES.has(one.low) && one.isLatin;
  const isOther = (one: Token | undefined): boolean =>
    isWord(one) && one.isLatin === token.isLatin && !isOrdinary(one);
  if (isFirst(token)) return true;
  if (isPinyin(token) ? isOther(next) : isPinyin(before)) return true;
  const isSurnameLike = token.isLatin
    ? token.text.length > 2
    : isSurname(token) || isSurname(before ?? token);
  if (isSurnameLike && (isFirst(next) || isFirst(before))) return true;
  // "клиент иванова, не открыла": a surname right behind the role, and nothing else of a sentence.
  const isClosed = next === undefined || next.kind === 'mark' || startsLike(PERSON_VERBS, next.low);
  return !token.isLatin && before === undefined && isSurelySurname(token) && isClosed;
}

/** A capital in the middle of a sentence that nothing explains. */
function takeUnknown(tokens: readonly Token[], i: number, style: Style): void {
  if (isPersonOfPlace(tokens, i)) take(tokens, i);
  if (style.isCaps || !isUnknown(tokens, i) || isPlaceExpected(tokens, i)) return;
  if (!style.isChinese && isQuoted(tokens, i)) return;
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined) return;
  // "WU MING": the surname may be as short as that.
  const isPinyin = token.isLatin && PINYIN_SURNAMES.has(token.low);
  const isPair = isUnknown(tokens, i + 1) && next?.isLatin === token.isLatin;
  const isTaken =
    isPinyin && isPair
      ? true
      : style.isChinese
        ? isNameInChinese(token, isPair || isGoneWord(before))
        : doesSomething(tokens, isPair ? i + 2 : i + 1, before) ||
            /['’]s$/.test((isPair ? next : token)?.low ?? '')
          ? true
          : isStart(tokens, i)
            ? isNameAtStart(token, next, isPair)
            : token.isLatin
              ? isLatinName(tokens, i, isPair, style)
              : isRussianName(token, isPair || isGoneWord(before));
  if (isTaken) take(tokens, i, isPair ? 2 : 1);
}

/** "Whitcombe not at home", "Ниязбек не отвечает", at the beginning or behind a comma. */
const doesSomething = (tokens: readonly Token[], i: number, before: Token | undefined): boolean =>
  before?.kind !== 'word' && isVerbOfPerson(tokens, i);

function isVerbOfPerson(tokens: readonly Token[], i: number): boolean {
  const [first, second] = tokens.slice(i, i + 3).filter(({ kind }) => kind === 'word');
  if (first === undefined || first.shape === 'caps' || !tokens[i]?.isApart) return false;
  const verb = AUXILIARIES.has(first.low) ? second : first;
  const isAbsent = first.low === 'not' && second?.low === 'at';
  return isAbsent || (verb !== undefined && startsLike(PERSON_VERBS, verb.low));
}

const AUXILIARIES = new Set('is was has had will not не уже еще did does'.split(' '));

const FOR_PERSONS = new Set('для у за имя лично'.split(' '));

/** What people do in front of their name, what they own, and what comes from them. */
const ACTS = /^(?:жд[еа]|звонил|забер|забрал|отка[зж]|просил?|оплатил|оформил|принимал|подписал)/;
const OWNS = /^(?:посылк|заказ|паспорт|данны)/;
const SENDS = /^(?:доверенност|жалоб|заявлени|сообщени|письм|звонок|звонк|привет)/;
const IN_PERSON = new Set('лично сам сама'.split(' '));

/** "но Чехов не отвечает", "жалоба от Белова": a town does nothing of the kind. */
function isPersonOfPlace(tokens: readonly Token[], i: number): boolean {
  const [second, before, token, next] = [tokens[i - 2], tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || token.isLatin || token.shape !== 'title') return false;
  if (!isPlace(token) || !isSurelySurname(token)) return false;
  const lead = before?.low ?? '';
  const isFrom = (lead === 'от' || lead === 'на') && SENDS.test(second?.low ?? '');
  const isOwned = OWNS.test(lead) && /[ау]$/.test(token.low);
  const isLed = FOR_PERSONS.has(lead) || ACTS.test(lead) || isFrom || isOwned;
  return isLed || IN_PERSON.has(next?.low ?? '') || isVerbOfPerson(tokens, i + 1);
}

/** A capital that is no word of carriers, no place and no firm, and no part of a code. */
function isUnknown(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    isCapital(token) &&
    !token.isGone &&
    token.text.length > 1 &&
    !isKnown(token) &&
    !isOpaque(tokens, i)
  );
}

/** Among Chinese hardly anything but a name or a brand has Latin letters. */
const isNameInChinese = (token: Token, isBesideOne: boolean): boolean =>
  isBesideOne || (token.shape === 'title' ? token.text.length > 2 : isSurname(token));

/** A sentence begins with a capital whatever it says: "Рябинина ждёт", "Ковалёва Ирина". */
const isNameAtStart = (token: Token, next: Token | undefined, isPair: boolean): boolean =>
  !token.isLatin &&
  isSurelySurname(token) &&
  (isPair || (next?.shape === 'lower' && /(?:[еиуюя]т|л[аи]?|лс[яь]|тся)$/.test(next.low)));

function isLatinName(tokens: readonly Token[], i: number, isPair: boolean, style: Style): boolean {
  const [label, before, token] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (token === undefined || token.text.length < 3) return false;
  // A surname in capitals among words that are not.
  if (token.shape === 'caps' && token.text.length > 4 && !style.isRussian) return true;
  if (style.isHeading && token.shape !== 'caps') return false;
  const isLabelled =
    isMark(before, ':(') && !isPlaceLead(label) && !PLACE_LABELS.has(label?.low ?? '');
  const isLast =
    tokens[i + 1] === undefined && before?.shape === 'lower' && !LEAVES.has(before.low);
  return isLabelled || isPair || isGoneWord(before) || isSurname(token) || isLast;
}

function isRussianName(token: Token, isBesideOne: boolean): boolean {
  if (token.text.length < (token.shape === 'caps' ? 5 : 3) || PLACE_ENDING.test(token.low))
    return false;
  return isBesideOne || isSurelySurname(token);
}

/** A place stands behind these, whatever its name. */
const LEAVES = new Set(
  'left departed reached entered leaves arrived towards toward to for destination'.split(' '),
);

/** What villages and towns end with, and no surname does. */
const PLACE_ENDING =
  /(?:[иое]но|[ое]во|ск|град|горье|поль|бург|абад|кент|стан|юрт|аул)(?:е|а|у|ом)?$/;

const isStart = (tokens: readonly Token[], i: number): boolean => {
  const [before, _token] = [tokens[i - 1], tokens[i]];
  if (before === undefined || isMark(before, '!?;…')) return true;
  if (isMark(before, '.'))
    return (tokens[i - 2]?.text.length ?? 0) > 3 || tokens[i - 2]?.kind === 'number';
  return isMark(before, '«"([【') && i < 2;
};

const isQuoted = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(i - 3, 0), i).some((one) => isMark(one, '«“"'));

/** "MSKU1234565", "v2": part of a code. */
const isOpaque = (tokens: readonly Token[], i: number): boolean => {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  const isJoint = (one: Token | undefined) => one?.kind === 'number' || isMark(one, '_/');
  return (
    (isJoint(next) && next?.isApart === false) || (isJoint(before) && token?.isApart === false)
  );
};

const isPlaceLead = (token: Token | undefined): boolean =>
  token !== undefined && (PLACE_LEADS.has(token.low) || startsLike(PLACE_TYPES, token.low));

/** Behind "в", "г.", "СЦ", "терминал", or behind another part of the place's name. */
function isPlaceExpected(tokens: readonly Token[], i: number): boolean {
  // "BROOKLYN, NY"
  const state = tokens[i + 2];
  if (isMark(tokens[i + 1], ',') && state?.shape === 'caps' && state.text.length === 2) return true;
  for (let back = 1; back <= 2; back++) {
    const before = tokens[i - back];
    if (before === undefined) return false;
    if (isMark(before, '.')) continue;
    if (!isWord(before)) return false;
    if (isPlaceLead(before)) return true;
    if (isCapital(before) && isPlace(before)) return !isSurname(before);
    if (!isCapital(before)) return false;
  }
  return false;
}

/** The surest evidence first: what it takes is no longer in the way of the next. */
const RULES: readonly Rule[] = [
  takePatronymic,
  takeInitials,
  takeTitled,
  takeBehindRole,
  takeFirstName,
  takeUnknown,
];
