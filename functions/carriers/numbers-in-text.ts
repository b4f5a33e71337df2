// Finds parcel numbers in any text: a message from Ozon, a link, an order copied whole. Only numbers of a known
// format count there: of the rest, dates, phones and prices, nobody could say that they are none.
import { formatOf } from './detect-any.ts';
import { normaliseNumber } from './number.ts';
import { PIECES } from './number-pieces.ts';
import { withoutEnd } from './without-end.ts';

/** Longer texts come from no message. */
const CHARS_MAX = 20_000;

/** Full-width forms become plain, number signs, pictures and quotation marks blanks, separators commas and line ends. */
export const plainText = (input: string): string =>
  input
    .replaceAll('№', ' ')
    .normalize('NFKC')
    .slice(0, CHARS_MAX)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[，、；]/g, ',')
    .replace(/[\r\n\t]+/g, '\n')
    .replace(
      /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u200B\u200E\u200F\u2060«»"“”]|\u200C|\u200D|\uFE0F|\uFEFF/gu,
      ' ',
    );

/** In the order in which they stand there. Where some are sure, what may be anything is left out. */
export function findNumbersIn(text: string): string[] {
  const upper = text.toUpperCase();
  const found = [...upper.matchAll(PIECES)].flatMap((match) =>
    match[1] === undefined
      ? readPiece(match[0], upper.slice(Math.max(0, match.index - 16), match.index))
      : readAddress(match[0]),
  );
  const sure = found.filter(({ isSure }) => isSure);
  return (sure.length > 0 ? sure : found).map(({ number }) => number);
}

interface Found {
  number: string;
  isSure: boolean;
}

/** Eleven digits of a phone, ten of a mobile one. */
const PHONE = /^(?:[78]\d{10}|9\d{9})$/;
/** What stands before digits that are no parcel. */
const OTHER =
  /(?:ИНН|ТЕЛ\.?|ТЕЛЕФОН|КОД|ПИН|КАРТА|СНИЛС|CODE|PHONE|PIN|INN|电话|手机|验证码|取件码)[\s:№#]*$|\+$/;

function readPiece(piece: string, before: string): Found[] {
  if (piece.replace(/\D/g, '').length < 5) return [];
  const dashed = /^\d{8,10} \d{4} \d{1,3}$/.test(piece) ? piece.replaceAll(' ', '-') : piece;
  const number = normaliseNumber(withoutEnd(dashed, '/-'));
  const format = formatOf(number);
  if (format === null) return [];
  if (format === 'sure') return [{ number, isSure: true }];
  return PHONE.test(number) || OTHER.test(before) ? [] : [{ number, isSure: false }];
}

/** Of Ozon's links only Ozon's own numbers: the others there are of products. */
function readAddress(url: string): Found[] {
  const isOzons = /^(?:HTTPS?:\/\/)?(?:[\w-]+\.)*OZON\./.test(url);
  return url.split(/[/?&=#:.%]+/).flatMap((part) => {
    const isPosting = /^\d{8,10}-\d{4}(?:-\d{1,3})?$/.test(part);
    return isOzons && !isPosting ? [] : readPiece(part, '');
  });
}
