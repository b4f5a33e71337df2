// Reads the cells of a file: a carrier by name, a scheme, a day. Pure.
import { CARRIERS } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { parseStamp } from '../carriers/time.ts';
import { SCHEMES, type Scheme } from '../contract/status.ts';
import { DECLARABLE } from '../shipments/registration.ts';

/** null: no known carrier has this name. */
export const carrierIn = (text: string): string | null => byName.get(plain(text)) ?? null;

/** Without case, blanks, quotes and legal forms. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:ооо|ао|пао|тк)\s+/, '')
    .replace(/[\s"'«»“”().,_-]/g, '');

/** Names that sellers and their tools use besides those we show. */
const ALSO: Record<string, readonly string[]> = {
  ozon: ['озон', 'ozon логистика', 'ozon logistics', 'ozon доставка'],
  cdek: ['сдек', 'cdek', 'sdek'],
  'russian-post': ['почта', 'почта рф', 'russian post', 'russianpost', 'ems', 'ems почта россии'],
  'pony-express': ['pony', 'пони', 'пони экспресс'],
  'yandex-delivery': ['яндекс', 'yandex', 'яндекс доставка', 'яндекс.доставка', 'yandex go'],
  fivepost: ['5post', '5пост', '5 post', 'x5'],
  boxberry: ['боксберри'],
  'dpd-russia': ['dpd', 'дпд', 'dpd россия'],
  'china-post': ['chinapost', 'почта китая', '中国邮政', '邮政', 'ems中国', 'epacket'],
  cainiao: ['菜鸟', '菜鸟网络', 'цайняо', 'кайняо'],
  yunexpress: ['云途', '云途物流', 'yun express'],
  yanwen: ['燕文', '燕文物流', 'янвен'],
  fourpx: ['4px', '递四方', '递四方速递'],
};

const byName = new Map<string, string>([
  ...DECLARABLE.flatMap(({ id, name }) =>
    [id, ...Object.values(name)].map((one): [string, string] => [plain(one), id]),
  ),
  ...Object.entries(ALSO)
    .filter(([id]) => CARRIERS.some((carrier) => carrier.id === id))
    .flatMap(([id, names]) => names.map((one): [string, string] => [plain(one), id])),
]);

export function schemeIn(text: string): Scheme | null {
  const name = plain(text);
  return SCHEMES.find((scheme) => scheme.toLowerCase() === name) ?? null;
}

/**
 * ISO 8601, 25.11.2026, 2026/11/25 and 2026年11月25日, Moscow time unless a zone is written; a bare day
 * lasts to its end. null: no date, or one that could be two, as 03/11/2026.
 */
export function deadlineIn(text: string): number | null {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/^(\d{4})[/年](\d{1,2})[/月](\d{1,2})日?/, (_, year, month, day) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  const stamp = parseStamp(written);
  if (stamp === null) return null;
  const isBareDay = !/\d:\d/.test(written);
  return isBareDay ? stamp.at + 86_400_000 - 60_000 : stamp.at;
}

/** A cell as a spreadsheet writes it: an apostrophe marks a number as text. */
export const cellText = (cell: string): string =>
  cell
    .slice(0, 1000)
    .replace(/^'(?=.)/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);

/** Whether it could be the number of a parcel; words alone are not. */
export const looksLikeNumber = (text: string): boolean => {
  const number = normaliseNumber(text);
  return number.length >= 6 && /\d{3}/.test(number) && isPlausibleNumber(number);
};

/** A mobile number of Russia or China: as long as a tracking number, but personal data. */
export const looksLikePhone = (text: string): boolean =>
  /^(?:\+?[78]\s?[( -]?9\d{2}|\+?(?:86)?\s?1[3-9]\d)[\d\s()-]{7,}$/.test(text.trim());
