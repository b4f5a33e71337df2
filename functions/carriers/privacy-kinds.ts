// What kind of word a word is: of carriers, a place or a firm, a first name, a surname by its ending.
import {
  COMMON_ENGLISH,
  COMMON_RUSSIAN_SHORT,
  COMMON_RUSSIAN_STEMS,
} from './privacy-common-words.ts';
import { AMBIGUOUS_NAMES, FIRST_NAMES, LATIN_FIRST_NAMES } from './privacy-first-names.ts';
import { isPlaceOrFirm } from './privacy-places.ts';
import { soundOf, soundsOf, stemOf } from './privacy-stems.ts';
import { type Token, trait } from './privacy-tokens.ts';
import {
  CHINESE_IN_RUSSIAN,
  ENGLISH_WORDS,
  LATIN_PATRONYMIC,
  LATIN_SURNAME,
  PATRONYMIC,
  ROLES,
  RUSSIAN_WORDS,
  SURE_SURNAME,
  SURNAME,
  startsLike,
} from './privacy-words.ts';

/** A word of carriers, a place or a firm; of a word with hyphens, every part. */
export const isKnown = (token: Token): boolean =>
  isPlace(token) ||
  isOrdinary(token) ||
  (token.low.includes('-') &&
    token.low
      .split('-')
      .every((low) => isPlaceOrFirm(low, token.isLatin) || isListed(low, token.isLatin)));

export const isPlace = (token: Token): boolean =>
  trait(token, 'place', ({ low, isLatin }) => low.length > 1 && isPlaceOrFirm(low, isLatin));

/** СберЛогистика, YunExpress: a capital inside a word; McDonald is a name. */
const CAMEL_CASE = /^(?!Mc|Mac|De|Le|Di|O).*\p{Ll}\p{Lu}/u;
/** Endings no name has; first names with one of them are known by their list. */
const RUSSIAN_ENDING =
  /(?:[аеиоуыя]ть(?:ся)?|тся|ци[ияюей]|ни[еяию]|нием|ост[ьи]|ств[оаеу]|л[оаи]с[ья]|[ае]н[оы]|вш(?:ий|ая|ее|ие)|ющ(?:ий|ая|ее|ие))$/;
const ENGLISH_ENDING =
  /(?:tion|sion|ment|ness|ance|ence|ency|able|ible|ient|ical|ally|ously|ive|ity|less|ful|ous)s?$/;

export const isOrdinary = (token: Token): boolean =>
  trait(token, 'ordinary', ({ low, isLatin, text, shape }) => {
    const isSpelledOut = low.includes('-')
      ? low.split('-').every((part) => isListed(part, isLatin))
      : isListed(low, isLatin);
    if (isSpelledOut || text.length < 6) return isSpelledOut;
    if (shape === 'title' && CAMEL_CASE.test(text)) return true;
    return (isLatin ? ENGLISH_ENDING : RUSSIAN_ENDING).test(low) && !isFirstName(token);
  });

const isListed = (low: string, isLatin: boolean): boolean =>
  isLatin ? isEnglish(low) : startsLike(RUSSIAN_WORDS, low) || startsLike(ROLES, low);

/** A word of any text, carriers' or not: a capital at it tells nothing by itself. */
export const isCommon = (token: Token): boolean =>
  trait(
    token,
    'common',
    (one) => isKnown(one) || one.low.split('-').every((part) => isOfAnyText(part, one.isLatin)),
  );

const isOfAnyText = (low: string, isLatin: boolean): boolean =>
  isLatin
    ? isEnglishOfAnyText(low)
    : COMMON_RUSSIAN_SHORT.has(low) ||
      COMMON_RUSSIAN_STEMS.has(stemOf(low)) ||
      isListed(low, false);

const isEnglishOfAnyText = (low: string): boolean =>
  isEnglish(low, COMMON_ENGLISH) ||
  isEnglish(low) ||
  (/^(?:un|re|non|pre|mis|over|under|out)/.test(low) &&
    low.length > 6 &&
    [COMMON_ENGLISH, ENGLISH_WORDS].some((all) =>
      isEnglish(low.replace(/^(?:un|re|non|pre|mis|over|under|out)-?/, ''), all),
    ));

function isEnglish(low: string, all = ENGLISH_WORDS): boolean {
  const [word = ''] = low.split(/['’]/);
  if (all.has(word)) return true;
  const stem = word.replace(/(?:ies|ied|ing|ed|es|ers?|ly|s|d)$/, '');
  if (stem.length < 3) return false;
  return (
    all.has(stem) ||
    all.has(`${stem}e`) ||
    all.has(`${stem}y`) ||
    (stem.length > 3 && stem.at(-1) === stem.at(-2) && all.has(stem.slice(0, -1)))
  );
}

const firstForms = new Set<string>();
const firstStems = new Set<string>();
const firstSounds = new Set<string>();

export const isFirstName = (token: Token): boolean =>
  trait(token, 'first', ({ low, isLatin }) => {
    if (firstSounds.size === 0) fill();
    if (low.length < 2) return false;
    if (isLatin) return !/['’]/.test(low) && firstSounds.has(soundOf(low));
    return firstForms.has(low) || firstStems.has(stemOf(low));
  });

/** Short names in all their cases, long ones by their stems: "Ника" is not in "никому". */
function fill(): void {
  for (const sound of soundsOf([...FIRST_NAMES, ...LATIN_FIRST_NAMES])) firstSounds.add(sound);
  for (const name of FIRST_NAMES) {
    const stem = name.replace(/[аяйь]$/, '');
    if (name.length > 5) {
      firstStems.add(stemOf(name)).add(stem);
    } else {
      for (const end of ENDINGS) if (end !== '' || stem === name) firstForms.add(stem + end);
    }
    firstForms.add(name);
  }
}

const ENDINGS = ['', 'а', 'я', 'ы', 'и', 'е', 'у', 'ю', 'ой', 'ей', 'ом', 'ем', 'й'];

export const isSurname = ({ low, isLatin, text }: Token): boolean =>
  text.length > 4 && (isLatin ? LATIN_SURNAME : SURNAME).test(low);
/** By itself, without a first name beside it. */
export const isSurelySurname = (token: Token): boolean =>
  token.isLatin
    ? isSurname(token)
    : token.text.length > 4 && SURE_SURNAME.test(token.low) && !CHINESE_IN_RUSSIAN.test(token.low);

const ambiguousStems = new Set([...AMBIGUOUS_NAMES].map(stemOf));
/** A word or a place as well. */
export const isAmbiguousName = (low: string): boolean =>
  AMBIGUOUS_NAMES.has(low) || ambiguousStems.has(stemOf(low));

export const isPatronymic = ({ low, isLatin, text }: Token): boolean =>
  text.length > 4 && (isLatin ? LATIN_PATRONYMIC : PATRONYMIC).test(low);
