// Streets, houses and flats in Russian, in Latin letters and in German; Chinese ones are in privacy-han.ts.
// First what is an address beyond doubt, then whatever of an address stands beside it.
import {
  ADDRESS_LABELS,
  ADDRESS_LEADS,
  CARRIER_PLACES,
  DOUBTFUL_STREETS,
  HOME_PARTS,
  HOUSE_PARTS,
  STREETS,
  STREETS_EVERYWHERE,
  VILLAGES,
} from './privacy-address-words.ts';
import { isPlaceOrFirm } from './privacy-places.ts';
import { soundOf, stemOf } from './privacy-stems.ts';
import { isMark, type Token, take, trait } from './privacy-tokens.ts';
import { ENGLISH_WORDS, RUSSIAN_WORDS, startsLike, UNITS } from './privacy-words.ts';

type Tokens = readonly Token[];

export function takeAddresses(tokens: Tokens): void {
  for (const rule of [
    takePost,
    takeLabelled,
    takeStreet,
    takeVillage,
    takePart,
    takeStreetByItself,
  ]) {
    tokens.forEach((token, i) => {
      if (token.kind === 'word' && !token.isGone) rule(tokens, i);
    });
  }
  if (tokens.some(({ isGone, kind, low }) => isGone && kind === 'word' && !low.includes('@')))
    tokens.forEach((token, i) => {
      if (token.kind === 'word' && !token.isGone) takeBesideAddress(tokens, i);
    });
}

/** "заезжайте с Пионерской", "а надо 15 к 8": in a text with an address, what else looks like one. */
function takeBesideAddress(tokens: Tokens, i: number): void {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined) return;
  if (token.low === 'к' && isNumber(before) && isNumber(next)) take(tokens, i - 1, 3);
  const isLed = before?.kind === 'word' && ON_STREET.has(before.low);
  if (
    isLed &&
    isCapital(token) &&
    !token.isLatin &&
    (/[оа][йя]$|ую$/.test(token.low) || !isPlaceOrFirm(token.low, false))
  ) {
    if (STREET_LIKE.test(token.low) || everywhere.has(stemOf(token.low))) take(tokens, i);
  }
}

const ON_STREET = new Set('на по с со до от у возле около'.split(' '));

const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' && token.text.length <= 4 && !token.isGone;
const isCapital = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && token.shape !== 'lower' && !token.isGone;
const isPart = (token: Token | undefined): boolean =>
  token?.kind === 'word' && trait(token, 'part', ({ low }) => startsLike(HOUSE_PARTS, low));
/** Prepositions as well: "к 14 часам". With a dot or joined to its number it is none. */
const isPartAt = (tokens: Tokens, i: number): boolean => {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!isPart(token)) return false;
  const isPreposition = token?.low === 'к' || token?.low === 'под' || token?.low === 'of';
  return !isPreposition || isMark(next, '.') || next?.isApart === false || isNumber(before);
};
const isStreet = (token: Token | undefined): boolean =>
  token?.kind === 'word' && trait(token, 'street', ({ low }) => startsLike(STREETS, low));

/** Of an abbreviation: "ул." is two tokens. */
const behindDot = (tokens: Tokens, i: number): number => {
  const at = isMark(tokens[i], '.') ? i + 1 : i;
  // "№" is "No" in plain letters.
  return tokens[at]?.text === 'No' && tokens[at + 1]?.kind === 'number' ? at + 1 : at;
};
const behindComma = (tokens: Tokens, i: number): number => (isMark(tokens[i], ',') ? i + 1 : i);

/** "5", "12к1", ", дом 11", "д.3": the number of a house at `i`. */
function isHouse(tokens: Tokens, i: number): boolean {
  const at = behindComma(tokens, i);
  const number = isPartAt(tokens, at)
    ? behindDot(tokens, at + 1)
    : isMark(tokens[at], '№')
      ? at + 1
      : at;
  if (!isNumber(tokens[number])) return false;
  const next = tokens[number + 1];
  // "Rose Cottage, 4 Church Lane": the number of what follows.
  if (at > i && number === at && isCapital(next) && next.isApart && next.isLatin) return false;
  return !(next !== undefined && (UNITS.has(next.low) || isMark(next, ':%₽×')));
}

const RUN_MAX = 16;

/** "Address: Minsk, vul. Kalinouskaha 77-2", "новый адрес Лесная 5": whatever is written like one. */
function takeLabelled(tokens: Tokens, i: number): void {
  if (!startsLike(ADDRESS_LABELS, tokens[i]?.low ?? '') || isOfCarrier(tokens, i)) return;
  let from = i + 1;
  while (
    from - i < 4 &&
    (isMark(tokens[from], ':-–—') || ADDRESS_LINKS.has(tokens[from]?.low ?? ''))
  )
    from++;
  if (startsLike(CARRIER_PLACES, tokens[from]?.low ?? '')) return;
  let [to, last, numbers, names] = [from, from, 0, 0];
  while (to - from < RUN_MAX && isPiece(tokens, to)) {
    const token = tokens[to];
    if (token?.kind === 'number') numbers++;
    if (isCapital(token) && !isPart(token)) names++;
    if (token?.kind !== 'mark') last = to + 1;
    to++;
  }
  if (numbers > 0 && names > 0) take(tokens, from, last - from);
}

const ADDRESS_LINKS = new Set(
  'доставки получателя клиента новый новому is to теперь такой проживания прописки changed shifted на в получения'.split(
    ' ',
  ),
);

const isPiece = (tokens: Tokens, i: number): boolean => {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.kind === 'mark') {
    const isEnd =
      token.text === '.' && next?.isApart === true && (tokens[i - 1]?.text.length ?? 9) > 4;
    return ',.-–/№#:'.includes(token.text) && !isEnd;
  }
  if (token?.kind === 'number') return token.text.length <= 6;
  if (token?.kind === 'word' && token.text.length === 1 && !token.isApart) return true;
  const low = token?.low ?? '';
  return isCapital(token) || isPart(token) || isStreet(token) || PARTICLES.has(low);
};

const NAME_WORDS_MAX = 4;

/** "ул. Большая Красная 15/9", "Ореховый бульвар, 21", "112 Kingsland Lane". */
function takeStreet(tokens: Tokens, i: number): void {
  const kind = tokens[i];
  if (kind === undefined || !isStreet(kind)) return;
  const isFirm =
    isCapital(kind) &&
    isCapital(tokens[i - 1]) &&
    isPlaceOrFirm(kind.low, kind.isLatin) &&
    isPlaceOrFirm(tokens[i - 1]?.low ?? '', kind.isLatin);
  if (isMetro(tokens, i) || (isFirm && !kind.isLatin)) return;
  const begin = NEVER_SHORT.has(kind.low) ? i + 1 : behindDot(tokens, i + 1);
  const isDoubtful = startsLike(DOUBTFUL_STREETS, kind.low) && begin === i + 1;
  let to = begin;
  while (to - begin < NAME_WORDS_MAX && isNamePart(tokens, to, kind)) to++;
  const from = nameInFront(tokens, i, kind);
  const lead = numberInFront(tokens, from);
  const isLed = from < i || kind.low === 'rue' || isOrdinal(tokens, lead);
  const number = isLed ? lead : from;
  if (from < i && isHouse(tokens, begin)) takeAround(tokens, number, begin);
  else if (to > begin && isHouse(tokens, to)) takeAround(tokens, i, to);
  else if (number < from) takeAround(tokens, number, from < i ? begin : to);
  else if (isDoubtful) return;
  else if (kind.shape === 'caps' && begin === i + 1) return;
  else if (kind.low === 'st' || kind.low === 'dr') return;
  else if (to > begin && (tokens.slice(begin, to).some(isCapital) || begin > i + 1))
    takeAround(tokens, i, to);
  // "улицу 8 Марта"
  else if (tokens[begin]?.kind === 'number' && to - begin > 1) takeAround(tokens, i, to);
  // "Неверная улица" begins a sentence and names none.
  else if (isCapital(tokens[from]) && from < i && from > 0) takeAround(tokens, from, begin);
}

/** A dot behind one ends a sentence: "On its way. Number 2". */
const NEVER_SHORT = new Set(
  'way place square row hill close court drive road street lane terrace house tower park gate'.split(
    ' ',
  ),
);

/** "м. Проспект Вернадского": a station. */
const isMetro = (tokens: Tokens, i: number): boolean =>
  (isMark(tokens[i - 1], '.') && tokens[i - 2]?.low === 'м') ||
  /^(?:метро|станци|ст|остановк)/.test(tokens[i - 1]?.low ?? '');

const PREPOSITIONS = new Set('at to in on by of for the is was from and'.split(' '));
const PARTICLES = new Set(['de', 'la', 'le', 'du', 'des', 'del', 'della', 'года', 'лет', 'летия']);

/** Words and numbers of a name behind its kind: "ул. 8 Марта", "prospekt V. O.". */
function isNamePart(tokens: Tokens, i: number, kind: Token): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || token.isGone || isPart(token)) return false;
  if (token.kind === 'number') {
    return (
      isOrdinal(tokens, i) ||
      (next?.kind === 'word' &&
        next.isApart &&
        (/^(?:года|лет|летия)$/.test(next.low) || isCapital(next)) &&
        !isPart(next))
    );
  }
  if (token.kind === 'mark') {
    if (token.text === '-') return isOrdinal(tokens, i - 1);
    return (
      token.text === '.' &&
      (before?.text.length ?? 9) <= 3 &&
      next !== undefined &&
      next.kind !== 'mark'
    );
  }
  if (token.kind !== 'word' || PREPOSITIONS.has(token.low)) return false;
  if (PARTICLES.has(token.low)) return true;
  return (
    isCapital(token) || kind.shape === 'caps' || isHouse(tokens, i + 1) || isHouse(tokens, i + 2)
  );
}

/** "1-я Парковая", "2nd". */
const isOrdinal = (tokens: Tokens, i: number): boolean => {
  const [number, next, end] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (number?.kind !== 'number') return false;
  if (next?.kind === 'word' && !next.isApart)
    return /^(?:st|nd|rd|th|ya|aya|й|я|ая)$/.test(next.low);
  return isMark(next, '-') && end?.kind === 'word' && /^(?:й|я|ая|ой|ya|aya|y)$/.test(end.low);
};

/** Where the name in front of its kind begins; `i` where none does. */
function nameInFront(tokens: Tokens, i: number, kind: Token): number {
  let from = i;
  const countMax = kind.isLatin ? 3 : 2;
  while (i - from < countMax) {
    const token = tokens[from - 1];
    if (token?.kind !== 'word' || token.isGone || isPart(token)) break;
    const isAdjective =
      !kind.isLatin && from === i && /(?:[ыио]й|[ая]я|[оеы]е|ого|ому|ом)$/.test(token.low);
    if (!(isCapital(token) || isAdjective) || (token.text.length < 3 && from === i)) break;
    from--;
  }
  return from;
}

/** "112 Kingsland Lane", "221b Baker Street", "No. 88 Jianguo Road", "1-я Парковая": where its number begins. */
function numberInFront(tokens: Tokens, from: number): number {
  const [before, second, third] = [tokens[from - 1], tokens[from - 2], tokens[from - 3]];
  if (isNumber(before) && isMark(second, '/') && isNumber(third)) return from - 3;
  if (isNumber(before)) return isMark(second, '.') && third?.low === 'no' ? from - 3 : from - 1;
  if (isNumber(second) && /^(?:bis|ter)$/.test(before?.low ?? '')) return from - 2;
  const isSuffix = before?.kind === 'word' && before.text.length <= 2;
  if (isSuffix && isNumber(second) && !before.isApart) return from - 2;
  if (isSuffix && isMark(second, '-') && isNumber(third)) return from - 3;
  if (isMark(before, ',') && isNumber(second) && isPart(third)) return from - 3;
  if (isMark(before, ',') && second?.isGone) return from - 1;
  return from;
}

/** "деревня Малые Вязёмы, участок 48", "пос. Светлый, д. 14": only with the number of the house. */
function takeVillage(tokens: Tokens, i: number): void {
  if (!startsLike(VILLAGES, tokens[i]?.low ?? '')) return;
  const begin = behindDot(tokens, i + 1);
  let to = begin;
  while (to - begin < 3 && isCapital(tokens[to])) to++;
  if (to > begin && isHouse(tokens, to)) takeAround(tokens, i, to);
}

/** "кв. 219, 2 подъезд", "Flat 4B", "Room 903, Unit 2": one of a home, or two of any house. */
function takePart(tokens: Tokens, i: number): void {
  const token = tokens[i];
  if (token === undefined || !isPart(token)) return;
  const number = behindDot(tokens, i + 1);
  // "12 дома по Островского"
  if (
    /^дом/.test(token.low) &&
    isNumber(tokens[i - 1]) &&
    tokens[i + 1]?.low === 'по' &&
    isCapital(tokens[i + 2])
  )
    take(tokens, i - 1, 4);
  if (!isNumber(tokens[number])) return;
  // "за 3 кв. 2026": a quarter of a year.
  if (token.low === 'кв' && /^20\d\d$/.test(tokens[number]?.text ?? '')) return;
  const next = behindComma(tokens, number + 1);
  const isTwo = isPartAt(tokens, next) && isNumber(tokens[behindDot(tokens, next + 1)]);
  // "Malye Vyazemy, uchastok 48"
  const isPlot =
    /^(?:участок|uchastok)/.test(token.low) &&
    isMark(tokens[i - 1], ',') &&
    (isCapital(tokens[i - 2]) || (isNumber(tokens[i - 2]) && isMark(tokens[i - 3], '-')));
  if (isPlot) {
    const name = isCapital(tokens[i - 2]) ? i - 2 : i - 4;
    takeAround(tokens, isCapital(tokens[name - 1]) ? name - 1 : name, i);
  }
  // "Sosnovaya al., d. 5": a kind of street that no list has.
  const kind = isMark(tokens[i - 1], ',') && isMark(tokens[i - 2], '.') ? i - 3 : i;
  const isKind =
    kind < i && tokens[kind]?.shape === 'lower' && (tokens[kind]?.text.length ?? 9) <= 6;
  if (isKind && isCapital(tokens[kind - 1]))
    takeAround(tokens, isCapital(tokens[kind - 2]) ? kind - 2 : kind - 1, i);
  if (!startsLike(HOME_PARTS, token.low) && !isTwo) return;
  // "ленина 44 кв 3": the house and its street in front of the flat.
  const house = isNumber(tokens[i - 1]) ? i - 1 : behindNumber(tokens, i);
  const name = tokens[house - 1];
  const hasName = house < i && name?.kind === 'word' && name.text.length > 3 && !name.isGone;
  takeAround(tokens, hasName ? house - 1 : namesBefore(tokens, house), i);
}

/** "на Академика Королёва, д 30": where the name of the street in front of the house begins. */
function namesBefore(tokens: Tokens, house: number): number {
  const end = isMark(tokens[house - 1], ',') ? house - 1 : house;
  let from = end;
  while (end - from < 3 && isStreetName(tokens[from - 1])) from--;
  const isOn =
    from === end && isCapital(tokens[from - 1]) && ON_STREET.has(tokens[from - 2]?.low ?? '');
  if (isOn) return from - 1;
  const isTown = end - from === 1 && isPlaceOrFirm(tokens[from]?.low ?? '', false);
  return from === end || isTown ? house : from;
}

const isStreetName = (token: Token | undefined): boolean =>
  isCapital(token) &&
  token.text.length > 2 &&
  !token.isLatin &&
  !startsLike(RUSSIAN_WORDS, token.low);

const behindNumber = (tokens: Tokens, i: number): number =>
  isMark(tokens[i - 1], ',') && isNumber(tokens[i - 2]) ? i - 2 : i;

const everywhere = new Set([...STREETS_EVERYWHERE].map(stemOf));
const everywhereInLatin = new Set([...STREETS_EVERYWHERE].map(soundOf));
/** Names of streets are adjectives or stand in the genitive. */
const STREET_LIKE =
  /(?:[сц]к(?:ая|ой|ую|ий|ого)|н(?:ая|ой|ую)|ого|s[kc](?:aya|iy|y|oy|ogo)|[nvt]aya|ogo)$/;
const GERMAN =
  /(?:straße|strasse|str|straat|gracht|laan|plein|gatan|gata|katu|tie|kade|singel|vägen|vej|gade|weg|platz|allee|gasse|ring|damm)$/;

/** A street without its kind: "ленина 44", "Hauptstr. 12", and behind "address" any capital. */
function takeStreetByItself(tokens: Tokens, i: number): void {
  const token = tokens[i];
  if (token === undefined || token.text.length < 4 || isPart(token)) return;
  const to = behindDot(tokens, i + 1);
  const number = numberInFront(tokens, i);
  const isBefore = number < i && isNumber(tokens[number]);
  if (!isHouse(tokens, to) && !isBefore) return;
  const isKnown = token.isLatin
    ? everywhereInLatin.has(soundOf(token.low))
    : everywhere.has(stemOf(token.low));
  const isLike =
    isCapital(token) &&
    !startsLike(RUSSIAN_WORDS, token.low) &&
    (STREET_LIKE.test(token.low) || GERMAN.test(token.low));
  const isAsked =
    isCapital(token) &&
    tokens.slice(Math.max(i - 5, 0), i).some(({ low }) => startsLike(ADDRESS_LEADS, low));
  const before = tokens[i - 1];
  const isUnlisted =
    isCapital(token) &&
    !isPlaceOrFirm(token.low, token.isLatin) &&
    !startsLike(RUSSIAN_WORDS, token.low) &&
    !ENGLISH_WORDS.has(token.low);
  // "Чита, Бабушкина 62Б", "на Складочную 1"
  const town = tokens[i - 2];
  const isBehindTown =
    isMark(before, ',') &&
    isCapital(town) &&
    town.text.length > 2 &&
    isPlaceOrFirm(town.low, town.isLatin);
  const isOn =
    !token.isLatin &&
    ON_STREET.has(before?.low ?? '') &&
    /(?:[ая]я|[ую]ю|[оеы]й|[ое]го|ых|[аяуюи])$/.test(token.low);
  const isFeminine =
    !token.isLatin && isUnlisted && /[а-я]{4}(?:ая|яя)$/.test(token.low) && isCapital(token);
  const isGenitive = isBehindTown && /(?:[ое]ва|ина|ого)$/.test(token.low);
  const isPlaced =
    isGenitive ||
    (isOn && isCapital(token) && /ую$/.test(token.low)) ||
    (isUnlisted && (isBehindTown || isOn));
  const isTwo = isAsked && isCapital(before) && !startsLike(ADDRESS_LEADS, before.low);
  if (isHouse(tokens, to) && (isKnown || isLike || isAsked || isPlaced || isFeminine))
    takeAround(tokens, isTwo ? i - 1 : i, to);
  else if (isBefore && isCapital(token) && (isKnown || isLike)) takeAround(tokens, number, to);
}

/** "Valentinskamp 88 20355 Hamburg", "PO Box 7716", "а/я 12", "LS8 2QN". */
function takePost(tokens: Tokens, i: number): void {
  const token = tokens[i];
  const code = behindComma(tokens, i + 2);
  if (
    isCapital(token) &&
    token.isLatin &&
    isNumber(tokens[i + 1]) &&
    tokens[code]?.kind === 'number' &&
    tokens[code]?.text.length === 5
  ) {
    const isTwo = isCapital(tokens[i - 1]) && (tokens[i - 1]?.text.length ?? 9) <= 3;
    takeAround(tokens, isTwo ? i - 1 : i, code + 1);
    return;
  }
  if (token?.low === 'box' && isNumber(tokens[i + 1])) {
    const from = tokens[i - 1]?.low === 'po' ? i - 1 : tokens[i - 2]?.low === 'o' ? i - 4 : i;
    if (from < i) take(tokens, from, i + 2 - from);
  }
  if (
    token?.low === 'я' &&
    isMark(tokens[i - 1], '/') &&
    tokens[i - 2]?.low === 'а' &&
    isNumber(tokens[i + 1])
  ) {
    take(tokens, i - 2, 4);
  }
  // "1017 CD Amsterdam"
  const [digits, town] = [tokens[i - 1], tokens[i + 1]];
  const isDutch = token?.shape === 'caps' && token.text.length === 2 && digits?.text.length === 4;
  if (isDutch && isNumber(digits) && isCapital(town) && isPlaceOrFirm(town.low, true))
    take(tokens, i - 1, 2);
  if (POST_BOXES.has(token?.low ?? '')) {
    const from = behindDot(tokens, i + 1);
    let to = from;
    while (to - i < 6 && tokens[to]?.kind === 'number') to++;
    if (to > from) take(tokens, i, to - i);
  }
  // "a/ya 56"
  if (token?.low === 'ya' && isMark(tokens[i - 1], '/') && isNumber(tokens[i + 1]))
    take(tokens, i - 2, 4);
  const length = britishCode(tokens, i);
  if (length > 0) take(tokens, i, length);
}

const DIRECTIONS = new Set('north south east west n s e w ne nw se sw'.split(' '));
const POST_BOXES = new Set('postfach pob apartado casella абонентский'.split(' '));

/** How many tokens of a British postcode stand at `i`: LS8 2QN are four, SW1A 1AA five. */
function britishCode(tokens: Tokens, i: number): number {
  const area = tokens[i];
  const isArea = isCapital(area) && area.isLatin && area.text.length <= 2;
  if (!isArea || tokens[i + 1]?.kind !== 'number') return 0;
  const at = tokens[i + 2]?.kind === 'word' ? i + 3 : i + 2;
  const text = tokens
    .slice(i, at + 2)
    .map((token, k) => (token.isApart && k > 0 ? ' ' : '') + token.text);
  if (/^[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}$/.test(text.join(''))) return text.length;
  // "M5V 2T6"
  const canadian = tokens
    .slice(i, i + 6)
    .map((token, k) => (token.isApart && k > 0 ? ' ' : '') + token.text);
  return /^[A-Z]\d[A-Z] \d[A-Z]\d$/.test(canadian.join('')) ? 6 : 0;
}

/** Takes an address and what of one stands around it: flats behind, houses and parts in front. */
function takeAround(tokens: Tokens, begin: number, end: number): void {
  if (isOfCarrier(tokens, begin)) return;
  let to = end;
  while (to < tokens.length) {
    const more = tailAt(tokens, to, to === end);
    if (more === to) break;
    to = more;
  }
  let from = begin;
  while (from > 0) {
    const less = headBefore(tokens, from);
    if (less === from) break;
    from = less;
  }
  take(tokens, from, to - from);
}

/** "ПВЗ Ленина 5": where a carrier works is nobody's home. */
const isOfCarrier = (tokens: Tokens, at: number): boolean =>
  tokens.slice(Math.max(at - 3, 0), at).some(({ low }) => startsLike(CARRIER_PLACES, low));

/** Behind which token the next piece of an address ends; `i` where none begins. */
function tailAt(tokens: Tokens, i: number, isFirst: boolean): number {
  const hasComma = isMark(tokens[i], ',');
  const at = hasComma ? i + 1 : i;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.isGone) return i;
  if (isPartAt(tokens, at)) {
    const number = behindDot(tokens, at + 1);
    const isLetter = isCapital(tokens[number]) && tokens[number]?.text.length === 1;
    if (isNumber(tokens[number]) || isLetter) return behindLetter(tokens, number + 1);
    return i;
  }
  if (
    isMark(token, '/-–№#:') &&
    (isNumber(next) || (next?.kind === 'word' && next.text.length === 1))
  ) {
    return behindLetter(tokens, at + 2);
  }
  if (isFirst && !hasComma && DIRECTIONS.has(token?.low ?? '') && isCapital(token)) return at + 1;
  if (isStreet(token) && isCapital(token) && (isNumber(next) || (isFirst && !hasComma)))
    return isNumber(next) ? at + 2 : at + 1;
  if (!isNumber(token)) return i;
  if (isMark(next, '-') && isPart(tokens[at + 2])) return at + 3;
  // Behind a comma a number by itself may begin something else.
  const isOwn =
    isFirst || !hasComma || isPart(next) || (next === undefined && (token?.text.length ?? 9) <= 3);
  if (!isOwn) return i;
  return isPart(next) && !isNumber(tokens[behindDot(tokens, at + 2)])
    ? at + 2
    : behindLetter(tokens, at + 1);
}

/** "5А", "8к2", "10с1": a letter, and a number behind it. */
function behindLetter(tokens: Tokens, i: number): number {
  const letter = tokens[i];
  const isLetter =
    letter?.kind === 'word' && letter.text.length === 1 && (!letter.isApart || letter.low === 'к');
  if (!isLetter) return i;
  return isNumber(tokens[i + 1]) && tokens[i + 1]?.isApart === false ? i + 2 : i + 1;
}

/** Where the piece of an address in front begins: "18", "5th", "N", "Unit 5,", "Beacon". */
function headBefore(tokens: Tokens, from: number): number {
  const number = numberInFront(tokens, from);
  if (number < from) return number;
  const [before, second] = [tokens[from - 1], tokens[from - 2]];
  if (isCapital(before) && before.text.length <= 2 && isNumber(second)) return from - 2;
  if (isCapital(before) && isNumber(second) && second?.isApart !== false) return from - 2;
  if (isNumber(tokens[from]) && isCapital(before) && isPart(before)) return from - 1;
  const comma = isMark(before, ',') ? from - 2 : from - 1;
  if (isNumber(tokens[comma])) {
    const [mark, word] = [tokens[comma - 1], tokens[comma - 2]];
    if (isPart(mark) || (isCapital(mark) && isStreet(mark))) return comma - 1;
    if (isMark(mark, '.') && word?.low === 'no') return comma - 2;
  }
  return from;
}
