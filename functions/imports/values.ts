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
  belpost: ['белпочта', 'белпошта', 'belpochta', 'почта беларуси', '白俄罗斯邮政'],
  dellin: ['деловые линии', 'дл', 'dellin', 'деллин'],
  evropost: ['европочта', 'evropochta', 'europost'],
  kazpost: ['казпочта', 'қазпошта', 'qazpost', 'kazakhstan post', '哈萨克斯坦邮政'],
  kit: ['кит', 'тк кит', 'tk-kit', 'кит (гтд)'],
  pek: ['пэк', 'pecom'],
  'baikal-servis': ['байкал сервис', 'байкал-сервис', 'baikalsr'],
  'magnit-post': ['магнит пост', 'магнит', 'magnit'],
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
 * ISO 8601, 25.11.2026, 5.11.26, 2026/11/5 and 2026年11月5日, with or without a time, Moscow time unless a
 * zone is written; a bare day lasts to its end. null: no date, or one that could be two, as 03/11/2026.
 */
export function deadlineIn(text: string): number | null {
  const written = plainDate(text.slice(0, 60).normalize('NFKC').trim());
  const stamp = parseStamp(written);
  if (stamp === null) return null;
  const isBareDay = !/\d:\d/.test(written);
  return isBareDay ? stamp.at + 86_400_000 - 60_000 : stamp.at;
}

/** As `parseStamp` reads it. Other text comes back as it is. */
function plainDate(text: string): string {
  const time = /^(.{1,30}?)[\sT]{1,3}(\d{1,2})(:\d{2}(?::\d{2})?.{0,12})$/.exec(text);
  const [day = '', clock] = time
    ? [time[1], ` ${time[2]?.padStart(2, '0')}${time[3]}`]
    : [text, ''];
  const iso = isoDay(day.trim());
  return iso === null ? text : iso + clock;
}

/** null: another spelling, or day and month could be either. */
function isoDay(day: string): string | null {
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day);
  if (yearFirst) return isoOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(day);
  if (dotted) return isoOf(dotted[3], dotted[2], dotted[1]);
  const [, one = '', two = '', year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(day) ?? [];
  if (Number(one) > 12) return isoOf(year, two, one);
  return Number(two) > 12 ? isoOf(year, one, two) : null;
}

const isoOf = (year = '', month = '', day = ''): string =>
  [year.padStart(4, '20'), month.padStart(2, '0'), day.padStart(2, '0')].join('-');

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
