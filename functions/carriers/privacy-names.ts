// Names of people in Russian and Latin letters. Four kinds of evidence: a patronymic or initials, a first
// name beside another capital, a role in front ("получатель", "signed by"), and, where a text is written
// in sentences, a capital in their middle that belongs to no place, firm or word of carriers.
import { LATIN_FIRST_NAMES } from './privacy-first-names.ts';
import { isBehindRole } from './privacy-han.ts';
import {
  isAmbiguousName,
  isCommon,
  isFirstName,
  isKnown,
  isOrdinary,
  isPatronymic,
  isPlace,
  isSurelySurname,
  isSurname,
} from './privacy-kinds.ts';
import { isPlaceOrFirm } from './privacy-places.ts';
import { FIRM_ENDING, FIRM_TAILS, THINGS } from './privacy-things.ts';
import { isMark, type Token, take, trait } from './privacy-tokens.ts';
import {
  beginnings,
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

/** "секретное слово Акварель", "кодовая фраза для водителя: зелёный чай" */
function takeSecretWord(tokens: readonly Token[], i: number): void {
  const [before, token] = [tokens[i - 1], tokens[i]];
  const isSecret = /^(?:секретн|кодов|контрольн|secret|safe|code)/.test(before?.low ?? '');
  if (!isSecret || !/^(?:слов[оау]|фраз[ауы]|word|phrase)$/.test(token?.low ?? '')) return;
  const colon = tokens.slice(i, i + 5).findIndex((one) => isMark(one, ':-—«'));
  let to = colon < 0 ? i + 1 : i + colon + 1;
  const from = to;
  while (to - from < 3 && isWord(tokens[to])) to++;
  if (colon >= 0 || isCapital(tokens[from])) take(tokens, from, to - from);
}

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
  const lead = tokens[i - 2];
  const isStation =
    lead?.shape === 'lower' && lead.text.length > 3 && startsLike(PLACE_TYPES, lead.low);
  if (isStation && isCapital(tokens[i - 1])) return;
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
      (isSurelySurname(token) && !token.isLatin) ||
      (token.isLatin &&
        !isCommon(token) &&
        !style.isHeading &&
        (!style.isCaps || isSurname(token)));
    if (isSure && (!isPlace(token) || after.letters === 2 || isSurname(token))) {
      take(tokens, i, 1 + after.count);
      return;
    }
  }
  if (!isInitial(token) || isInitial(tokens[i - 1])) return;
  const own = initialsAt(tokens, i);
  const name = tokens[i + own.count];
  if (own.dots > 0 && isCapital(name) && name.text.length > 2 && !isOrdinary(name)) {
    if (!isPlace(name) || (own.letters === 2 && !name.isLatin)) take(tokens, i, own.count + 1);
  }
}

/** "бондарчук в.в." */
function takeLowerInitials(tokens: readonly Token[], i: number): void {
  const [token, first, dot, second] = tokens.slice(i, i + 4);
  const isLetter = (one: Token | undefined): boolean => isWord(one) && one.text.length === 1;
  if (token?.shape !== 'lower' || token.text.length < 4 || !isSurname(token) || isCommon(token))
    return;
  if (!isLetter(first) || !isMark(dot, '.')) return;
  take(tokens, i, isLetter(second) ? (isMark(tokens[i + 4], '.') ? 5 : 4) : 3);
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
  if (takeLowerName(tokens, i) || (token.isLatin && SAINTS.has(token.low))) return;
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
  // "FERNANDEZ, LUIS"
  const surname = isMark(tokens[i - 1], ',') ? tokens[i - 2] : undefined;
  if (
    token.shape === 'caps' &&
    isCapital(surname) &&
    surname.shape === 'caps' &&
    !isCommon(surname) &&
    !isAmbiguousName(token.low) &&
    !isCommon(token)
  )
    take(tokens, i - 2, 3);
  const isDoubtful = isCommon(token) || isAmbiguousName(token.low);
  // "Yoga Mat": two words of any text, one of which is a name too.
  const isLikely = (other: Token | undefined): boolean =>
    isPart(other) &&
    (!isDoubtful ||
      isSurname(other) ||
      isFirstName(other) ||
      isPatronymic(other) ||
      !isCommon(other));
  const isThing = (one: Token): boolean => startsLike(THINGS, one.low) || FIRM_TAILS.has(one.low);
  const first = beside(tokens, i - 1);
  const isFirstPart =
    isLikely(first) &&
    !isThing(first as Token) &&
    (!isCommon(first as Token) || isSurname(first as Token) || isFirstName(first as Token));
  const before = isFirstPart ? 1 : 0;
  const last = beside(tokens, i + 1);
  const after = isLikely(last) && !FIRM_TAILS.has((last as Token).low) ? 1 : 0;
  if (isNamedPlace(tokens, i) || isOfThing(tokens, i - before, i + after + 1)) return;
  if (token.shape === 'lower' && (isCommon(token) || token.text.length < 4)) return;
  if (isBrand(tokens, i)) return;
  const isBesideName = isGoneWord(tokens[i - 1]) || isGoneWord(tokens[i + 1]);
  if (isOrdinary(token) && before + after === 0) return;
  // "GARCÍA LÓPEZ JOSÉ"
  const second = beside(tokens, i - 2);
  const isSecond =
    before > 0 && token.isLatin && isPart(second) && !isCommon(second) && !isPlace(second);
  if (before + after > 0)
    take(tokens, i - before - (isSecond ? 1 : 0), before + 1 + after + (isSecond ? 1 : 0));
  else if (isBesideName && isCapital(token)) take(tokens, i);
  // "Roman confirmed the address"
  else if (
    token.shape === 'title' &&
    isAmbiguousName(token.low) &&
    isStart(tokens, i) &&
    isVerbOfPerson(tokens, i + 1)
  )
    take(tokens, i);
  else if (!isDoubtful && token.shape === 'title' && !(token.isLatin && style.isHeading))
    take(tokens, i);
}

/** "александр, ваша заявка", "егор сказал отдать": whether a name in small letters was there. */
function takeLowerName(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.shape !== 'lower' || token.isLatin || token.text.length < 4) return false;
  if (isCommon(token) || isAmbiguousName(token.low)) return false;
  if (!isPlainName(token) && !isVerbOfPerson(tokens, i + 1)) return false;
  const isNext = next?.shape === 'lower' && isSurname(next) && !isCommon(next);
  take(tokens, i, isNext ? 2 : 1);
  return true;
}

/** Long enough to be nothing else. */
const isPlainName = (token: Token): boolean =>
  !token.isLatin && token.text.length > 5 && !isCommon(token) && !isAmbiguousName(token.low);

const FACILITIES = new Set(
  'warehouse terminal store stores shop hub station center centre depot facility office hotel'.split(
    ' ',
  ),
);

/** "Harrison Logistics", "Максимова и партнёры", "книга Анна Каренина", around a name from `from` to `to`. */
function isOfThing(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.low === 'и' || isMark(tokens[to], '&') ? tokens[to + 1] : tokens[to];
  const isSure = tokens
    .slice(from, to)
    .some((one) => PINYIN_SURNAMES.has(one.low) || (isFirstName(one) && !isAmbiguousName(one.low)));
  const isKeeper = next?.shape === 'lower' && FACILITIES.has(next.low) && isSure;
  if (next !== undefined && !next.isGone && FIRM_TAILS.has(next.low)) return !isKeeper;
  const label = isMark(tokens[from - 1], ':') ? tokens[from - 2] : undefined;
  if (label !== undefined && label.low !== 'name' && GOODS_LABELS.has(label.low)) return true;
  let at = from - 1;
  while (
    from - at < 4 &&
    at > 0 &&
    (tokens[at]?.low === 'и' ||
      tokens[at]?.low === 'of' ||
      (tokens[at]?.shape === 'title' && tokens[at - 1]?.kind === 'word'))
  )
    at--;
  const before = label ?? tokens[at];
  // "Директор магазина Панкратов"
  const owner = tokens[at - 1];
  if (
    before?.shape === 'lower' &&
    isWord(owner) &&
    startsLike(ROLES, owner.low) &&
    isVerbOfPerson(tokens, to)
  )
    return false;
  return isWord(before) && startsLike(THINGS, before.low) && !startsLike(ROLES, before.low);
}

/** "Alice Springs", "CHARLOTTE NC", "пгт Анна": called after somebody. */
function isNamedPlace(tokens: readonly Token[], i: number): boolean {
  const [second, before, next] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
  if (isCapital(before) && SAINTS.has(before.low) && !isGoneWord(second)) return true;
  const isRegion =
    isMark(next, ',') &&
    isCapital(tokens[i + 2]) &&
    isWord(tokens[i + 3]) &&
    startsLike(PLACE_TYPES, tokens[i + 3]?.low ?? '');
  const isInState = isMark(next, ',') && isStateAt(tokens, i + 2);
  const isInLand =
    isMark(next, ',') &&
    isCapital(tokens[i + 2]) &&
    tokens[i + 2]?.isLatin === true &&
    isPlace(tokens[i + 2] as Token);
  const isAt = (AT_PLACES.has(before?.low ?? '') && !isCapital(next)) || before?.low === 'at';
  if (isRegion || isInState || isInLand || isAt) return true;
  if (isCapital(next) && (PLACE_TAILS.has(next.low) || US_STATES.has(next.text))) return true;
  if (isMark(before, '.') && PLACE_SHORT.has(second?.low ?? '')) return true;
  return (
    isWord(before) &&
    before.shape === 'lower' &&
    before.text.length > 1 &&
    (startsLike(PLACE_TYPES, before.low) || PLACE_NAMED.has(before.low)) &&
    !isCapital(next)
  );
}

/** «Анастасия», of goods; not behind who takes them. */
const isBrand = (tokens: readonly Token[], i: number): boolean =>
  isMark(tokens[i - 1], '«“"') &&
  !startsLike(ROLES, tokens[i - 2]?.low ?? '') &&
  (isMark(tokens[i + 1], '»”"') || isMark(tokens[i + 1], '-'));

const PLACE_TAILS = new Set(
  'springs stream beach city falls hills point valley creek heights county island islands town village harbor junction river rapids'.split(
    ' ',
  ),
);
const US_STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);
/** "GA", at the end of a place. */
const isStateAt = (tokens: readonly Token[], i: number): boolean =>
  US_STATES.has(tokens[i]?.text ?? '') && tokens[i + 1]?.kind !== 'word';

const AT_PLACES = new Set('at near via through'.split(' '));
const SAINTS = new Set('san santa saint st fort port sao são new los el la'.split(' '));
const PLACE_SHORT = new Set('г пгт пос с д ст м им тц бц жк st ft mt'.split(' '));
const PLACE_NAMED = new Set(
  'пицца салат чай кофе духи крем помада платье юбка матрас люстра светильник лампа ваза чайник комплект сорта святого святой св пгт им имени жк saint st ft fort port lake mount camp near through via тц трц бц завод фабрика кафе отель гостиница сервиз тумба комод диван шкаф кровать стол кресло стул кукла шоколад конфеты торт сорт модель серия набор коллекция ткань обои плитка'.split(
    ' ',
  ),
);

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
  if (
    token.low === 'имени' &&
    isWord(tokens[i - 1]) &&
    startsLike(THINGS, tokens[i - 1]?.low ?? '')
  )
    return;
  if (/^(?:выдач|получени[юи]|передач)/.test(token.low) && !isMark(tokens[i + 1], ':')) return;
  if (/^(?:name|имя|название)/.test(token.low) && GOODS_LABELS.has(tokens[i - 1]?.low ?? ''))
    return;
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
  const isInState =
    isStateAt(tokens, to) ||
    (to > from && isStateAt(tokens, to - 1)) ||
    (isMark(tokens[to], ',') && isStateAt(tokens, to + 1));
  if (
    to > from &&
    !style.isChinese &&
    (isOfThing(tokens, from, to) || (isInState && !style.isRussian))
  )
    return;
  const isSure = run.some(
    (one) =>
      isFirstName(one) ||
      (isSurname(one) && !((style.isCaps || one.isLatin) && isCommon(one) && !isPlace(one))) ||
      isPatronymic(one) ||
      PINYIN_SURNAMES.has(one.low),
  );
  const isUnheard = run.length > 1 && run.some((one) => one.text.length > 2 && !isCommon(one));
  // "Released from Felixstowe", "Pickup at Harris Teeter"
  const link = tokens[at - 1]?.low ?? '';
  const isCarriers =
    tokens.slice(role, at).some(({ low }) => low === 'over') ||
    (tokens[role]?.low === 'by' && !SIGNED.has(tokens[role - 1]?.low ?? ''));
  if (isCarriers && !isSure && run.length === 1 && !style.isCaps && !style.isChinese) return;
  if (at - 1 > role && (link === 'at' || (link === 'from' && !isSure))) return;
  if (run.length === 1 && FIRM_ENDING.test(run[0]?.low ?? '')) return;
  const hasInitial = run.length > 1 && run[0]?.text.length === 1;
  const isReceipt = startsLike(RECEIPTS, tokens[role]?.low ?? '');
  // "Передано Ратэк": a firm nobody listed.
  const isAlone =
    run.length === 1 && tokens[role]?.isLatin === false && !/л[аи]?$/.test(tokens[role]?.low ?? '');
  if (isReceipt && !isSure && !style.isChinese && (isAlone || (style.isCaps && !isUnheard))) return;
  const isClosed = to === tokens.length || tokens[to]?.kind === 'mark';
  const isLong = run.every(({ text }) => text.length > 2);
  if (style.isCaps && !isSure && !(isClosed && (isUnheard || isLong || hasInitial))) return;
  const isTold =
    isMark(tokens[at - 1], ':') ||
    tokens[at - 1]?.low === 'by' ||
    begin < at ||
    SIGNS.has(tokens[role]?.low ?? '');
  // "Customer Care", "by UO 688", "for NRT", "Lodged by Yun Express"
  const isOneSurname =
    run.length === 1 && run[0]?.shape === 'title' && SURNAME_WORDS.has(run[0].low) && isClosed;
  const isHeard =
    !hasInitial &&
    !isOneSurname &&
    run.every((one) => one.isLatin && isCommon(one)) &&
    !isTold &&
    !isVerbOfPerson(tokens, to);
  const isShort = run.length === 1 && run[0]?.shape === 'caps' && (run[0]?.text.length ?? 9) <= 3;
  if (!isSure && !style.isChinese && (isHeard || isShort || isFirmAt(tokens, to))) return;
  if (to > from) take(tokens, begin === at ? from : begin, to - (begin === at ? from : begin));
}

/** English surnames that are words, and no words of carriers. */
const SURNAME_WORDS = new Set(
  'baker cook carter mason hunter fisher parker turner cooper butler walker taylor miller wright ward wood woods stone brown green white black gray young king price bell rice cole page reed ross fox wolf lamb knight bishop dean marsh brooks rivers chambers potter sawyer shepherd archer fowler gardner weaver tucker barber chandler harper cross burns savage moody noble berry cherry'.split(
    ' ',
  ),
);
const SIGNS = new Set('signed pod signatory signature'.split(' '));

/** Behind what may have been a name: "Yun Express". */
const isFirmAt = (tokens: readonly Token[], i: number): boolean =>
  isCapital(tokens[i]) && isPlace(tokens[i] as Token) && tokens[i]?.isLatin === true;

const isRunNamed = (run: readonly Token[]): boolean => run.some((one) => isFirstName(one));

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
  const isCode = tokens[i + 1]?.kind === 'number' && !tokens[i + 1]?.isApart;
  const isLong = isCode && (tokens[i + 1]?.text.length ?? 0) > 5;
  if (isCode && (isLong || !style.isChinese)) return false;
  if (i === at && NOBODY.has(token.low) && !isCapital(tokens[i + 1])) return false;
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
  if (i > at && FIRM_TAILS.has(token.low)) return false;
  if (i > at && !token.isApart && !isMark(tokens[i - 1], '.')) return false;
  if (SAINTS.has(token.low) && token.isLatin && isFirmPair(tokens, i)) return false;
  // "CHAN TAI MAN", "Hu Bin"
  const isFamily = i === at && isCapital(token) && PINYIN_SURNAMES.has(token.low);
  if (isFamily && isCapital(tokens[i + 1]) && PINYIN.test(tokens[i + 1]?.low ?? '')) return true;
  const head = tokens[at];
  const isSyllable =
    i > at &&
    i - at < 3 &&
    head?.shape === token.shape &&
    PINYIN.test(token.low) &&
    token.text.length < 6;
  if (isSyllable && PINYIN_SURNAMES.has(head?.low ?? '')) return true;
  // "John Driver": what follows a first name is no word of carriers.
  const isBehindFirst =
    i > at &&
    isCapital(token) &&
    (isFirstName(tokens[i - 1] ?? token) ||
      (!style.isCaps &&
        (!style.isHeading || !isCapital(tokens[i + 1])) &&
        isRunNamed(tokens.slice(at, i))));
  if (isOrdinary(token) && !isBehindFirst && !(isFirstName(token) && !style.isCaps))
    return isSurnameByPlace(tokens, i, role);
  if (!isCapital(token)) return isLowerName(tokens, i, role);
  if (isPlace(token)) {
    const isNamed =
      (i === at && isVerbOfPerson(tokens, i + 1)) ||
      TITLES.has(role?.low ?? '') ||
      isFirstName(token) ||
      (isSurname(token) && isRoleOnly(role, tokens, at));
    const isLast = tokens[i + 1] === undefined || !isCapital(tokens[i + 1]);
    return (
      (isBehindFirst && (isSurname(token) || (token.isLatin && isLast))) ||
      (isNamed && !isFirmPair(tokens, i))
    );
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
    isWord(one) &&
    one.text.length > 3 &&
    isFirstName(one) &&
    !isAmbiguousName(one.low) &&
    !(one.isLatin && isCommon(one) && !LATIN_FIRST_NAMES.has(one.low));
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
  if (isPersonOfPlace(tokens, i) && !isOfThing(tokens, i, i + 1)) take(tokens, i);
  const isPinyinName = !style.isCaps && isPinyinPair(tokens, i);
  if (isPinyinName && !isPlaceExpected(tokens, i)) take(tokens, i, 2);
  if (style.isCaps && isUnknown(tokens, i) && isVerbOfCaps(tokens, i)) take(tokens, i);
  const isActor =
    !tokens[i]?.isLatin &&
    isUnknown(tokens, i) &&
    isSurelySurname(tokens[i] as Token) &&
    isVerbOfPerson(tokens, i + 1);
  if (style.isCaps || !isUnknown(tokens, i) || (isPlaceExpected(tokens, i) && !isActor)) return;
  const isLabelled = isMark(tokens[i + 1], ',') && isSurelySurname(tokens[i] as Token);
  if (!style.isChinese && isQuoted(tokens, i) && !isLabelled) return;
  if (!style.isChinese && isNamedPlace(tokens, i)) return;
  if (isMark(tokens[i - 1], '.') && tokens[i - 2]?.low === 'им') return;
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || (token.isLatin && US_STATES.has(next?.text ?? ''))) return;
  // "WU MING": the surname may be as short as that.
  const isPinyin = token.isLatin && PINYIN_SURNAMES.has(token.low);
  const isPair = isUnknown(tokens, i + 1) && next?.isLatin === token.isLatin;
  const isTaken =
    isPinyin && isPair
      ? true
      : style.isChinese
        ? isNameInChinese(token, isPair || isGoneWord(before))
        : doesSomething(tokens, isPair ? i + 2 : i + 1, before) ||
            (/['’]s$/.test((isPair ? next : token)?.low ?? '') &&
              POSSESSED.has(tokens[isPair ? i + 2 : i + 1]?.low ?? ''))
          ? true
          : isStart(tokens, i)
            ? isNameAtStart(tokens, i, isPair)
            : token.isLatin
              ? isLatinName(tokens, i, isPair, style)
              : isRussianName(tokens, i, isPair || isGoneWord(before));
  if (isTaken && !(style.isChinese ? false : isOfThing(tokens, i, isPair ? i + 2 : i + 1)))
    take(tokens, i, isPair ? 2 : 1);
}

/** "He Jiong", "LIANG CHAOWEI": a syllable that is a surname, and one or two behind it. */
function isPinyinPair(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!isCapital(token) || !isCapital(next) || !next.isApart) return false;
  if (!PINYIN_SURNAMES.has(token.low) || !PINYIN.test(next.low) || isKnown(next)) return false;
  return token.shape === next.shape && (!isCommon(next) || !isCommon(token));
}

const PINYIN = /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?[aeiou]{1,3}(?:ng|n|r)?){1,2}$/;

/** "Whitcombe not at home", "Ниязбек не отвечает", at the beginning or behind a comma. */
const doesSomething = (tokens: readonly Token[], i: number, before: Token | undefined): boolean =>
  before?.kind !== 'word' && isVerbOfPerson(tokens, i);

function isVerbOfPerson(tokens: readonly Token[], i: number): boolean {
  const [first, second] = tokens.slice(i, i + 3).filter(({ kind }) => kind === 'word');
  if (first === undefined || first.shape === 'caps' || !tokens[i]?.isApart) return false;
  const verb = AUXILIARIES.has(first.low) ? second : first;
  const isAbsent =
    first.low === 'not' &&
    /^(?:at|home|in|there|available|reachable|answering|present)$/.test(second?.low ?? '');
  return isAbsent || (verb !== undefined && startsLike(PERSON_VERBS, verb.low));
}

/** "ТАРАСЕНКО ОТКАЗАЛСЯ" */
const isVerbOfCaps = (tokens: readonly Token[], i: number): boolean => {
  const [token, next, third] = tokens.slice(i, i + 3);
  if (token === undefined || token.isLatin || !isSurname(token)) return false;
  const verb = AUXILIARIES.has(next?.low ?? '') ? third : next;
  return verb !== undefined && startsLike(PERSON_VERBS, verb.low);
};

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
    !isCommon(token) &&
    !startsLike(THINGS, token.low) &&
    !FIRM_TAILS.has(token.low) &&
    !(!token.isLatin && /-\p{Ll}/u.test(token.text)) &&
    !isOpaque(tokens, i)
  );
}

/** Among Chinese hardly anything but a name or a brand has Latin letters. */
const isNameInChinese = (token: Token, isBesideOne: boolean): boolean =>
  isBesideOne || (token.shape === 'title' ? token.text.length > 2 : isSurname(token));

/** A sentence begins with a capital whatever it says: "Рябинина ждёт", "Ковалёва Ирина". */
function isNameAtStart(tokens: readonly Token[], i: number, isPair: boolean): boolean {
  const [token, next, third] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (token === undefined || token.isLatin || PLACE_ENDING.test(token.low)) return false;
  if (/-\p{Ll}/u.test(token.text)) return false;
  if (FIRM_ENDING.test(token.low)) return false;
  const verb = next !== undefined && AUXILIARIES.has(next.low) ? third : next;
  const isActing = verb?.shape === 'lower' && isVerb(verb) && !startsLike(CARRIER_VERBS, verb.low);
  if (isPair && next !== undefined && isSurname(next) && next.text.length > 5) return true;
  if (isSurelySurname(token))
    return (
      isPair ||
      isActing ||
      (next?.shape === 'lower' && third !== undefined && isActingAt(tokens, i + 2))
    );
  return token.shape === 'title' && token.text.length > 4 && isActing && !isThing(token);
}

/** "Гусев трубку не берёт" */
const isActingAt = (tokens: readonly Token[], i: number): boolean => {
  const verb = AUXILIARIES.has(tokens[i]?.low ?? '') ? tokens[i + 1] : tokens[i];
  return verb?.shape === 'lower' && startsLike(PERSON_VERBS, verb.low);
};

/** Endings that nouns of things have more often than names. */
const isThing = ({ low }: Token): boolean =>
  /(?:ка|ки|ок|ик|ция|ние|ость|ство|тор|ер|аж|инг|ура|ота|ль|ы|и|е|о)$/.test(low);

/** Behind these a person stands more often than a firm. */
/** What belongs to a person, where goods belong to a brand. */
const POSSESSED = new Set(
  'parcel package order phone number address wife husband neighbour neighbor passport account name signature mother father house flat door brother sister son daughter delivery box place'.split(
    ' ',
  ),
);
const PERSON_LEADS = new Set('for by to with from and not ask tell call speak is was'.split(' '));
/** In front of a colon: what is in the parcel. */
const GOODS_LABELS = new Set(
  'name item commodity goods content contents product description title model brand game movie товар описание наименование вложение содержимое бренд модель company city store shop service'.split(
    ' ',
  ),
);
const isPairNamed = (next: Token | undefined): boolean =>
  next !== undefined && (isFirstName(next) || isSurname(next));
/** "Transferred to Lone Star Overnight": a word of carriers is part of it. */
const isFirmBehind = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i, i + 2).some((one) => isCapital(one) && (isPlace(one) || isOrdinary(one)));

function isLatinName(tokens: readonly Token[], i: number, isPair: boolean, style: Style): boolean {
  const [label, before, token] = [tokens[i - 2], tokens[i - 1], tokens[i]];
  if (token === undefined || token.text.length < (token.shape === 'caps' ? 4 : 3)) return false;
  // A surname in capitals among words that are not.
  const isCodes =
    token.text.includes('-') && token.text.split('-').every((part) => part.length <= 3);
  if (token.shape === 'caps' && token.text.length > 4 && !style.isRussian && !isCodes) return true;
  if (isCodes) return false;
  if (style.isHeading && token.shape !== 'caps') return false;
  const isLabelled =
    isMark(before, ':(') &&
    label?.kind === 'word' &&
    !isPlaceLead(label) &&
    !PLACE_LABELS.has(label.low) &&
    !GOODS_LABELS.has(label.low);
  const isNamed = isPair && (isFirstName(token) || isSurname(token) || isPairNamed(tokens[i + 1]));
  const isOfPerson = PERSON_LEADS.has(before?.low ?? '') && !isFirmBehind(tokens, i + 1);
  const isLast =
    tokens[i + 1] === undefined &&
    before?.shape === 'lower' &&
    !LEAVES.has(before.low) &&
    PERSON_LEADS.has(before.low);
  return (
    isLabelled ||
    isNamed ||
    (isPair && isOfPerson) ||
    isGoneWord(before) ||
    isSurname(token) ||
    isLast
  );
}

function isRussianName(tokens: readonly Token[], i: number, isBesideOne: boolean): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || token.text.length < (token.shape === 'caps' ? 5 : 3)) return false;
  if (PLACE_ENDING.test(token.low)) return false;
  if (FIRM_ENDING.test(token.low)) return false;
  if (isSurelySurname(token) || (isBesideOne && !isNoun(before))) return true;
  const isOfTown =
    ADJECTIVE.test(token.low) &&
    /ск[а-я]{2,3}$/.test(token.low) &&
    isPlaceOrFirm(token.low.replace(/ск[а-я]{2,3}$/, ''), false);
  if (isOfTown) return false;
  const isAdjective = ADJECTIVE.test(token.low) && next?.shape === 'lower' && !isVerb(next);
  if (isAdjective || token.shape === 'caps' || before?.shape !== 'lower') return false;
  return NAME_LEADS.has(before.low) || (isVerb(before) && !startsLike(CARRIER_VERBS, before.low));
}

/** "Корм Роял Канин": a noun of any text, to which the names behind it belong. */
const isNoun = (token: Token | undefined): boolean =>
  isWord(token) &&
  !token.isGone &&
  token.text.length > 3 &&
  isCommon(token) &&
  !isPlace(token) &&
  !isVerb(token) &&
  !/[аеяё]н(?:а|о|ы)?$/.test(token.low) &&
  !startsLike(ROLES, token.low);

const ADJECTIVE = /(?:[ыио]й|[ая]я|[оеы]е|[оеи]го|[оеи]му|[ыио]м|[оеы]й|[ыи]х)$/;
const isVerb = ({ low }: Token): boolean =>
  /[аеиоуыюя](?:л[аио]?|л[аио]?с[ья]|т|тся|те|ть|ться)$/.test(low) && low.length > 3;

/** Words a person's name stands behind more often than a place's. */
const NAME_LEADS = new Set('для у от с со к ко о об что но без про перед кроме это'.split(' '));
/** What carriers do, and no person by name. */
const CARRIER_VERBS = beginnings(
  'вез везет перевоз достав прибы отправ направ отбы выбы экспед обслуж представ получил приним принял осущест произв сортир',
);

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
    (isMark(next, '-') && next?.isApart === false && tokens[i + 2]?.kind === 'number') ||
    (isJoint(next) && next?.isApart === false) ||
    (isJoint(before) && token?.isApart === false)
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
    // Without a dot it is "with".
    const isWith = before.low === 'с' && back === 1;
    if (!isWith && isPlaceLead(before)) return true;
    if (isWith) return false;
    if (isCapital(before) && isPlace(before)) return !isSurname(before);
    if (!isCapital(before)) return false;
  }
  return false;
}

/** The surest evidence first: what it takes is no longer in the way of the next. */
const RULES: readonly Rule[] = [
  takeLowerInitials,
  takeSecretWord,
  takePatronymic,
  takeInitials,
  takeTitled,
  takeBehindRole,
  takeFirstName,
  takeUnknown,
];
