// What in a text may be a parcel number, in upper case; which of it is one, numbers-in-text.ts says.

/** Up to a posting that is glued to it. */
const WORD = '[A-ZА-ЯЁ\\d](?:(?!(?<!\\d)\\d{8,10}-\\d{4})[A-ZА-ЯЁ\\d/-])*';
/** A link; a posting, glued to words or with blanks in it; a postal number with blanks; any word with digits. */
export const PIECES = new RegExp(
  [
    '((?:HTTPS?:\\/\\/|WWW\\.)\\S+)',
    '(?<![\\d-])\\d{8,10}(?:-\\d{4}(?:-\\d{1,3})?| \\d{4} \\d{1,3})(?![\\d-])',
    '(?<![A-ZА-Я\\d])[A-ZА-Я]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-ZА-Я]{2}(?![A-ZА-Я\\d])',
    WORD,
  ].join('|'),
  'g',
);
