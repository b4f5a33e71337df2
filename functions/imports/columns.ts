// Maps the columns of a file by their headings in Russian, Chinese or English, and chooses the columns
// to keep: names, phones and addresses of buyers are dropped here. Pure.
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from '../contract/import.ts';
import { carrierIn, deadlineIn, looksLikeNumber, looksLikePhone, schemeIn } from './values.ts';

/** Ozon's files have some thirty columns; an import needs no more than these. */
const KEPT_MAX = 12;
const SHARE_NEEDED = 0.8;

export interface Table {
  hasHeading: boolean;
  /** Positions of the kept columns in the file, in order. */
  kept: number[];
  headings: string[];
}

/** `rows`: the first rows of the file. */
export function chooseColumns(rows: readonly string[][]): Table {
  const [first = []] = rows;
  const hasHeading =
    first.some((cell) => fieldOf(cell) !== null) || !first.some((cell) => looksLikeNumber(cell));
  const body = hasHeading ? rows.slice(1) : rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kept = Array.from({ length: width }, (_, i) => i)
    .filter((i) => {
      const heading = hasHeading ? (first[i] ?? '') : '';
      if (fieldOf(heading) !== null) return true;
      return !isPersonal(heading) && isAboutParcels(body.map((row) => row[i] ?? ''));
    })
    .slice(0, KEPT_MAX);
  return { hasHeading, kept, headings: kept.map((i) => (hasHeading ? (first[i] ?? '') : '')) };
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
  return columns;
}

const NOTHING: ImportColumns = {
  posting: null,
  tracking: null,
  others: null,
  order: null,
  carrier: null,
  scheme: null,
  shipBy: null,
  defaultCarrier: null,
};

export function fieldOf(heading: string): ImportField | null {
  const text = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:"'«»]+/g, ' ')
    .trim();
  if (NOT_A_FIELD.test(text)) return null;
  return IMPORT_FIELDS.find((field) => HEADINGS[field].test(text)) ?? null;
}

/** Headings that mention a field without being it: links to a number, status or sum of an order. */
const NOT_A_FIELD =
  /url|link|ссылк|status|статус|состояни|сумм|стоимост|цен|price|amount|链接|状态|金额|价格|(?:дата|date of) (?:заказ|order|оформлен)/;

const HEADINGS: Record<ImportField, RegExp> = {
  posting: /номер отправлени|^отправление|posting|货件|发货单号/,
  others: /другие номера|other numbers|其他单号/,
  order:
    /номер заказа|^(?:№|id|n)? ?заказа?$|^order$|order ?(?:number|no|id|#|№)|订单号|订单编号|^订单$/,
  tracking:
    /тр[еэ]к|tracking|шпи|накладн|штрих-?код|waybill|\bawb\b|barcode|运单|物流单号|快递单号|国际单号|[追跟]踪号?|^(?:№|номер|number|no|单号|号码)$/,
  carrier:
    /перевозчик|служба доставки|транспортн|^тк$|carrier|courier|provider|delivery service|承运|物流商|物流公司|快递公司|配送公司/,
  scheme: /^схема|scheme|модель работы|物流模式|^模式$/,
  shipBy:
    /отгрузить до|срок отгрузки|дата отгрузки|ship(?:ping|ment)? ?(?:by|date|before|until)|cut-?off|发货(?:截止|期限|日期|时间)/,
};

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
