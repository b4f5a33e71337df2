// The words a product is found by. Russian and English by whole words, whose beginnings are searched; Chinese,
// which has no gaps between words, by each two characters that stand together. Pure.

/** What a parcel has of one product, as a posting or a row of a file says. */
export interface ParcelProduct {
  /** Ozon's number of it. */
  sku: string | null;
  /** The seller's own number of it. */
  offerId: string | null;
  title: string | null;
  quantity: number;
  /** Of one piece, in minor units. */
  price: { minor: number; currency: string } | null;
}

/** Names it in our tables; null: nothing tells which product it is. */
export const productKey = ({
  sku,
  offerId,
  title,
}: Pick<ParcelProduct, 'sku' | 'offerId' | 'title'>): string | null =>
  sku ?? (offerId ? `=${offerId}` : title ? `~${asWhole(title)}` : null);

const WORDS_MAX = 60;
const SOUGHT_MAX = 5;
const WORD_CHARS_MAX = 30;
const WHOLE_CHARS_MAX = 100;
const TITLE_CHARS_READ = 500;

/** For the table of words: SKU and offer id as a whole, and the words of the title. */
export function wordsOf(product: Pick<ParcelProduct, 'sku' | 'offerId' | 'title'>): string[] {
  const whole = [product.sku, product.offerId].map((one) => asWhole(one ?? '')).filter(Boolean);
  const inTitle = tokensOf(product.title ?? '').flatMap((one) =>
    isHan(one) ? [...pairsOf(one), one.slice(-1)] : [one],
  );
  return [...new Set([...whole, ...inTitle])].slice(0, WORDS_MAX);
}

/** What a search asks for: the whole text as a beginning, or all of these as beginnings of words. */
export function soughtWords(query: string): { whole: string; words: string[] } {
  const words = tokensOf(query).flatMap((one) =>
    isHan(one) && one.length > 1 ? pairsOf(one) : [one],
  );
  return { whole: asWhole(query), words: [...new Set(words)].slice(0, SOUGHT_MAX) };
}

/** Spellings that mean the same: case, full width, ё. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

const asWhole = (text: string): string => fold(text.slice(0, WHOLE_CHARS_MAX));

const TOKEN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const isHan = (token: string): boolean => /^\p{Script=Han}/u.test(token);

const tokensOf = (text: string): string[] =>
  (fold(text.slice(0, TITLE_CHARS_READ)).match(TOKEN) ?? []).map((one) =>
    isHan(one) ? one : one.slice(0, WORD_CHARS_MAX),
  );

/** "卷发棒": 卷发, 发棒. */
function pairsOf(han: string): string[] {
  const signs = [...han];
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}
