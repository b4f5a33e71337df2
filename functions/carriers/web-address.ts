// Addresses of sites in what carriers are said to say: a forged message would send its reader there to
// pay. People type what they read, so that it is no link keeps nobody safe. Pure.

const LETTER = 'a-zа-яё0-9';
const BEFORE = `(?<![${LETTER}_-])`;
const AFTER = `(?![${LETTER}_])`;
const PATH = '(?:[/:?#]\\S{0,300})?';
/** Countries have two letters; of the others those that are common, and those written in Russian. */
const ENDING =
  '(?:[a-z]{2}|com|net|org|info|biz|online|site|shop|store|xyz|club|pro|app|dev|link|click|live|life|' +
  'world|website|space|tech|fun|icu|vip|win|top|page|cloud|express|delivery|market|support|center|' +
  'рф|рус|ру|сайт|онлайн|дети)';

const SITE = `(?:[${LETTER}-]{1,63}[.。]){0,4}[${LETTER}-]{3,63}[.。]${ENDING}`;

const PATTERNS = [
  new RegExp(`${BEFORE}${SITE}${AFTER}${PATH}`, 'giu'),
  // Of any ending, as they are mostly written; a capital begins the next sentence.
  new RegExp(
    `${BEFORE}(?:[a-z0-9-]{1,63}\\.){0,4}[a-z0-9-]{3,63}\\.[a-z]{3,24}${AFTER}${PATH}`,
    'gu',
  ),
  new RegExp(`${BEFORE}[а-яё0-9-]{3,63}\\.москва${AFTER}${PATH}`, 'gu'),
  // Short ones lead somewhere: t.me/…
  new RegExp(`${BEFORE}[a-z0-9-]{1,63}\\.[a-z]{2,24}/\\S{1,300}`, 'giu'),
  // A name in a messenger.
  /(?<![\p{L}\p{N}_])@[a-z]\w{3,31}/giu,
];

export const withoutWebAddresses = (text: string): string =>
  PATTERNS.reduce((rest, pattern) => rest.replace(pattern, '…'), text);

/** A word with an ending of sites, such as shops would put where a number belongs. */
const AS_NUMBER = new RegExp(`[a-zа-яё]{3}[${LETTER}-]{0,60}[.。]${ENDING}${AFTER}`, 'iu');

export const looksLikeSite = (number: string): boolean => AS_NUMBER.test(number);
