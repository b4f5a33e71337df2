// What a word may have been meant as: typed on the other keyboard layout ("gjcskrf"), or Russian in Latin letters
// ("posylka") or the
// other way ("рфбс"). Guesses for a search that knows the word in no other way. Pure.

/** Without blanks; may hold signs that are letters on the other layout. */
export function otherSpellings(chunk: string): string[] {
  const typed = chunk.toLowerCase();
  if (/^[\x21-\x7e]+$/.test(typed) && /[a-z]/.test(typed)) {
    return [swap(typed, LATIN, CYRILLIC), fromLatin(typed)];
  }
  const isRussian = /[а-яё]/.test(typed) && /^[\p{P}\dа-яё]+$/u.test(typed);
  return isRussian ? [swap(typed, CYRILLIC, LATIN), inLatin(typed)] : [];
}

/** The same keys of a Russian and an American keyboard. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

function swap(text: string, from: string, to: string): string {
  return [...text].map((sign) => to[from.indexOf(sign)] ?? sign).join('');
}

/** The longest come first: "shch" before "sh". */
const LETTERS: readonly [string, string][] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['yo', 'е'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['yu', 'ю'],
  ['ju', 'ю'],
  ['ya', 'я'],
  ['ja', 'я'],
];
const SINGLE = new Map(
  [...'abvgdezijklmnoprstufhcyxqw'].map((sign, i) => [
    sign,
    [...'абвгдезийклмнопрстуфхцыхкв'][i] ?? sign,
  ]),
);

function fromLatin(text: string): string {
  const known = LETTERS.reduce((made, [latin, russian]) => made.replaceAll(latin, russian), text);
  return [...known].map((sign) => SINGLE.get(sign) ?? sign).join('');
}

const inLatin = (text: string): string =>
  [...text].map((sign) => LATIN_OF.get(sign) ?? sign).join('');

const LATIN_OF = new Map([...SINGLE].reverse().map(([latin, russian]) => [russian, latin]));
