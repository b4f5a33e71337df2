// Files people attach: photos and lists of parcels, right ones and broken ones.
import { BARE, jpegWith, pngWith, webpWith } from '../../test/support/pictures.ts';
import { rowsXml, workbook } from '../../test/support/workbook.ts';
import type { Dice } from '../dice.ts';
import { longText, oddText } from './hostile.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { utf8 } from './shot.ts';
import { newNumber } from './world.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const PICTURES: readonly [Bytes, ...Bytes[]] = [
  BARE.jpeg,
  BARE.png,
  BARE.webp,
  jpegWith(6),
  pngWith(3),
  webpWith(8),
].map((bytes) => Uint8Array.from(bytes)) as [Bytes, ...Bytes[]];

const MEGABYTE = 1_048_576;

export function photo(dice: Dice, isSpoiled: boolean): File {
  const whole = dice.pick(PICTURES);
  if (!isSpoiled) return new File([whole], 'IMG_1.jpg', { type: 'image/jpeg' });
  const bytes = dice.weighted<() => Bytes>(
    [0.1, () => whole],
    [0.6, () => Uint8Array.from(mutateBytes(dice, whole))],
    [0.2, () => utf8(dice.of(longText))],
    [0.09, () => grown(whole, MEGABYTE)],
    [0.01, () => grown(whole, 11 * MEGABYTE)],
  )();
  const name = dice.chance(0.8) ? 'IMG_1.jpg' : dice.of(oddText);
  return new File([bytes], name, { type: dice.pick(['image/jpeg', 'text/html', '']) });
}

/** A list of parcels as shops export them, then perhaps spoiled. */
export function parcelList(dice: Dice, isSpoiled: boolean): Bytes {
  const delimiter = dice.pick([';', ',', '\t'] as const);
  const headings = dice.pick(HEADINGS);
  const rows = Array.from({ length: 1 + dice.below(60) }, () =>
    headings.map((_, place) =>
      isSpoiled && dice.chance(0.1) ? dice.of(oddText) : cell(dice, place),
    ),
  );
  if (dice.chance(0.3)) {
    const bytes = workbook(rowsXml([headings, ...rows]));
    return isSpoiled && dice.chance(0.7) ? Uint8Array.from(mutateBytes(dice, bytes)) : bytes;
  }
  const text = [headings, ...rows].map((row) => row.join(delimiter)).join('\r\n');
  if (!isSpoiled) return utf8(text);
  return dice.weighted<() => Bytes>(
    [0.3, () => utf8(text)],
    [0.35, () => utf8(mutateText(dice, text))],
    [0.15, () => Uint8Array.from(mutateBytes(dice, utf8(text)))],
    [0.1, () => utf8(dice.of(longText))],
    [0.09, () => utf8(`${headings.join(delimiter)}\n"${dice.of(longText)}`)],
    [0.01, () => utf8(`${text}\n${'9'.repeat(2 * MEGABYTE)}`)],
  )();
}

const HEADINGS: [string[], ...string[][]] = [
  ['Номер отправления', 'Трек-номер', 'Перевозчик', 'Отгрузить до'],
  ['货件号', '运单号', '承运商', '发货截止'],
  ['Posting', 'Tracking number', 'Carrier', 'Ship by'],
];

const cell = (dice: Dice, place: number): string =>
  place < 2
    ? newNumber(dice)
    : place === 2
      ? dice.pick(['СДЭК', 'ozon', 'Почта России', ''] as const)
      : dice.pick(['2026-12-01', '01.12.2026 18:00', '', '32.13.2026'] as const);

/** What stands behind a picture's end belongs to no picture. */
function grown(bytes: Bytes, size: number): Bytes {
  const large = new Uint8Array(size);
  large.set(bytes);
  return large;
}
