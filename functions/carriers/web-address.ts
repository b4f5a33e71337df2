// Removes web addresses from carriers' texts: a forged message would send its reader there to pay. Plain text
// is no protection, since people type what they read. Pure.

const ENDINGS = new Set(
  (
    'com net org info biz online site shop store xyz club pro app dev link click live life world website ' +
    'space tech fun icu vip win top page cloud express delivery market support center ' +
    'рф рус ру сайт онлайн дети москва'
  ).split(' '),
);

/** A possible host with its path; its labels decide whether it is one. */
const CANDIDATE = /[a-zа-яё0-9_.。-]{3,253}(?:[/:?#]\S{0,300})?/giu;
/** A user name in a messenger. */
const NICKNAME = /(?<![\p{L}\p{N}_])@[a-z]\w{3,31}/giu;

export const withoutWebAddresses = (text: string): string =>
  text
    .replace(CANDIDATE, (found) => {
      const host = found.split(/[/:?#]/, 1)[0] ?? '';
      const isBare = host.length === found.length;
      const end = isBare ? (/[.。]{0,9}$/.exec(found)?.[0] ?? '') : '';
      return isSite(host.slice(0, host.length - end.length), !isBare) ? `…${end}` : found;
    })
    .replace(NICKNAME, '…');

function isSite(host: string, hasPath: boolean): boolean {
  const labels = host.split(/[.。]/);
  const [name = '', ending = ''] = labels.slice(-2);
  if (labels.length < 2 || labels.includes('')) return false;
  // Short names lead somewhere too: t.me/…
  if (hasPath && /^[a-z]{2,24}$/i.test(ending)) return true;
  if (name.length < 3) return false;
  // Two letters are a country. Any other ending counts in lower case: a capital begins a sentence.
  const isKnown = /^[a-z]{2}$/i.test(ending) || ENDINGS.has(ending.toLowerCase());
  return isKnown || (/^[a-z]{3,24}$/.test(ending) && /^[a-z0-9-]{3,63}$/.test(name));
}

/** A word with a site's ending, such as a shop would put in place of a number. */
export const looksLikeSite = (number: string): boolean => {
  const [host = ''] = number.split(/[/:?#]/, 1);
  const [name = '', ending = ''] = host.split(/[.。]/).slice(-2);
  return /^[a-zа-яё]{3}/iu.test(name) && isSite(`${name}.${ending}`, false);
};
