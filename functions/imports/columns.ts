// Maps the columns of a file by their headings in Russian, Chinese or English, and chooses the columns
// to keep: names, phones and addresses of buyers are dropped here. Pure.
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from '../contract/import.ts';
import { currencyIn } from './amounts.ts';
import { carrierIn, deadlineIn, looksLikeNumber, looksLikePhone, schemeIn } from './values.ts';

/** Ozon's files have some thirty columns; an import needs no more than these. */
const KEPT_MAX = 20;
const SHARE_NEEDED = 0.8;
/** Above the heading a file may have its own title, as "Orders of November". */
const TITLE_ROWS_MAX = 10;

export interface Table {
  /** Filled rows before the first parcel: the heading, and titles above it. 0: there is no heading. */
  rowsAbove: number;
  /** Positions of the kept columns in the file, in order. */
  kept: number[];
  headings: string[];
}

/** `rows`: the first rows of the file, without empty ones. */
export function chooseColumns(rows: readonly string[][]): Table {
  const rowsAbove = countRowsAbove(rows);
  const heading = rows[rowsAbove - 1] ?? [];
  const body = rows.slice(rowsAbove);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, i) => i)
    .filter((i) => {
      const name = heading[i] ?? '';
      if (fieldOf(name) !== null) return true;
      return !isPersonal(name) && isAboutParcels(body.map((row) => row[i] ?? ''));
    })
    .slice(0, KEPT_MAX);
  return { rowsAbove, kept, headings: kept.map((i) => heading[i] ?? '') };
}

/** Titles come before a row that names two columns at least, and hold no number of a parcel. */
function countRowsAbove(rows: readonly string[][]): number {
  const [first = []] = rows;
  for (const [i, row] of rows.slice(0, TITLE_ROWS_MAX).entries()) {
    if (row.filter((cell) => fieldOf(cell) !== null).length >= 2) return i + 1;
    if (row.some((cell) => looksLikeNumber(cell) && !/\s/.test(cell.trim()))) break;
  }
  const isHeading =
    first.some((cell) => fieldOf(cell) !== null) || !first.some((cell) => looksLikeNumber(cell));
  return isHeading && first.length > 0 ? 1 : 0;
}

/** By headings; if none names a number, an unassigned column that looks like numbers is taken. */
export function guessColumns(table: Table, rows: readonly string[][]): ImportColumns {
  const columns = { ...NOTHING };
  for (const [place, heading] of table.headings.entries()) {
    const field = fieldOf(heading);
    if (field !== null && columns[field] === null) columns[field] = place;
  }
  if (columns.posting === null && columns.tracking === null) {
    const taken = IMPORT_FIELDS.map((field) => columns[field]);
    const free = table.kept.findIndex(
      (_, place) =>
        !taken.includes(place) &&
        shareOf(
          rows.map((row) => row[place] ?? ''),
          looksLikeNumber,
        ),
    );
    if (free >= 0) columns.tracking = free;
  }
  const named = table.headings[columns.price ?? columns.productPrice ?? -1] ?? '';
  if (columns.currency === null) columns.defaultCurrency = currencyIn(named);
  return columns;
}

export const NOTHING: ImportColumns = {
  posting: null,
  tracking: null,
  others: null,
  order: null,
  carrier: null,
  scheme: null,
  shipBy: null,
  price: null,
  currency: null,
  product: null,
  offerId: null,
  sku: null,
  quantity: null,
  productPrice: null,
  defaultCarrier: null,
  defaultCurrency: null,
};

export function fieldOf(heading: string): ImportField | null {
  const text = heading
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:"'«»]+/g, ' ')
    .trim();
  if (NOT_A_FIELD.test(text)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Headings that mention a field without being it: links to a number, status, date or sum of an order. */
const NOT_A_FIELD =
  /url|link|ссылк|status|статус|состояни|链接|状态|(?:дата|date of) (?:заказ|order|оформлен)|(?:сумма|стоимость) заказа|order (?:amount|total|price)|订单(?:总?金额|总价|价格)|скид|discount|折扣|доставки? (?:цена|стоимость)|(?:цена|стоимость) доставки|运费/;

/**
 * The first that matches. Headings of Ozon's file of postings, in Russian and Chinese, as programs that read
 * it name them (public repositories, read 2026-11-26): «Номер отправления», «Дата отгрузки», «Сумма
 * отправления», «Код валюты отправления», «Название товара», SKU, «Артикул», «Ваша цена», «Количество»;
 * 订单号, 发货号码, 发货的金额, 货件的货币代码, 货号, 数量.
 */
const HEADINGS: readonly (readonly [ImportField, RegExp])[] = [
  // Ozon repeats the currency for the product and the buyer; those are not taken.
  [
    'currency',
    /^валюта$|валют[аы] отправлени|^currency(?: code)?$|^币种$|^货币(?:代码)?$|货件的货币/,
  ],
  [
    'price',
    /сумма отправлени|^(?:общая )?(?:сумма|стоимость)(?:$|[,( ] ?(?:₽|руб|¥|cny|rub|юан))|^(?:total )?amount(?:$|[,( ])|^price$|发货的?金额|^(?:总?金额|总价)(?:$|[(（])/,
  ],
  [
    'productPrice',
    /^ваша цена|^цена(?: (?:товара|за (?:штуку|единицу|1? ?шт)))?(?:$|[,( ] ?(?:₽|руб|¥|cny|rub|юан|шт))|^(?:unit|item|product) price|^your price|^(?:商品)?单价|^(?:商品)?价格(?:$|[(（])/,
  ],
  ['sku', /^sku$|^ozon (?:sku )?id$|^ozon sku/],
  ['offerId', /^артикул|^offer ?id$|^(?:商品)?货号$|^卖家编码$|^(?:seller|vendor) (?:sku|code)$/],
  [
    'product',
    /^(?:название|наименование)(?: товара)?$|^товар$|^product(?: (?:name|title))?$|^item name$|^(?:商品|产品)(?:名称|标题)?$|^品名$/,
  ],
  [
    'quantity',
    /^кол(?:ичест|-)во(?:$|[, ])|^количество(?:$|[, ])|^(?:quantity|qty)$|^(?:商品)?数量$|^件数$/,
  ],
  ['posting', /номер отправлени|^отправление|posting|货件|发货单号|发货号码/],
  ['others', /другие номера|other numbers|其他单号/],
  [
    'order',
    /номер заказа|^(?:№|id|n)? ?заказа?$|^order$|order ?(?:number|no|id|#|№)|订单号|订单编号|^订单$/,
  ],
  [
    'tracking',
    /тр[еэ]к|tracking|шпи|накладн|штрих-?код|waybill|\bawb\b|barcode|运单|物流单号|快递单号|国际单号|[追跟]踪号?|^(?:№|номер|number|no|单号|号码)$/,
  ],
  [
    'carrier',
    /перевозчик|служба доставки|транспортн|^тк$|carrier|courier|provider|delivery service|承运|物流商|物流公司|快递公司|配送公司/,
  ],
  ['scheme', /^схема|scheme|модель работы|物流模式|^模式$/],
  [
    'shipBy',
    /отгрузить до|срок отгрузки|дата отгрузки|ship(?:ping|ment)? ?(?:by|date|before|until)|cut-?off|发货(?:截止|期限|日期|时间)/,
  ],
];

const isPersonal = (heading: string): boolean =>
  /фио|имя|фамили|получател|покупател|клиент|тел(?:ефон|\.|$)|моб|адрес|почтов|e-?mail|коммент|name|phone|mobile|address|recipient|buyer|customer|consignee|comment|姓名|收件|买家|客户|电话|手机|地址|邮箱|备注/i.test(
    heading,
  );

/** Most cells can be a number, a carrier, a scheme or a day, and fewer than 20 % are phones. */
const isAboutParcels = (cells: readonly string[]): boolean =>
  !shareOf(cells, looksLikePhone, 0.2) &&
  [looksLikeNumber, carrierIn, schemeIn, deadlineIn].some((matches) =>
    shareOf(cells, (cell) => Boolean(matches(cell))),
  );

function shareOf(
  cells: readonly string[],
  holds: (cell: string) => boolean,
  share = SHARE_NEEDED,
): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.filter(holds).length >= filled.length * share;
}
