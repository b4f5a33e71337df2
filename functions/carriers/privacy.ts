// Removes what identifies a person from the free text carriers send. It would rather remove a word
// too many than keep a name: the step of the event is told by its code, not by this text.

const GONE = '…';

/** The text without e-mails, phones, personal names, street addresses and postal codes. */
export const withoutPersonalData = (text: string): string => strip(text.normalize('NFKC'));

/** The same for what a person wrote: lines stay lines, and Chinese keeps its punctuation. */
export const withoutPersonalDataInLines = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => strip(line.replace(/[^，：；！？～…]+/gu, (part) => part.normalize('NFKC'))))
    .join('\n')
    .trim();

/** `text`: full-width letters, digits and brackets made plain, so that no phone hides in them. */
const strip = (text: string): string =>
  PATTERNS.reduce((rest, pattern) => rest.replace(pattern, GONE), text)
    .replace(/\s+/g, ' ')
    .replace(/(?:…[\s,;.:]*)+…/g, GONE)
    .trim();

/** The settlement out of a place: what stands before a bracket, comma or digit group of an address. */
export function cityOnly(place: string): string {
  const withoutIndex = place.replace(/^\s*\d{5,6}[\s,]+/, '');
  const [beforeDetails = ''] = withoutPersonalData(withoutIndex).split(/[(\n;…]/);
  const [settlement = ''] = beforeDetails
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^\d+$/.test(part));
  return settlement.slice(0, 60);
}

const L = '\\p{L}';
const NAME_RU = '[А-ЯЁ][а-яё]+';
const STREET_RU =
  '(?:ул|улица|пр-?кт|просп|проспект|пер|переулок|ш|шоссе|б-?р|бульвар|наб|набережная|пл|площадь|проезд|туп|мкр)';
const STREET_EN = '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|square|highway)';

const PATTERNS = [
  // e-mail, then links (they carry tokens)
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  // phones: a plus or at least ten digits in groups
  /(?:\+\d[\d\s().-]{7,}\d|\b[78][\s(.-]*\d{3}[\s).-]*\d{3}[\s.-]?\d{2}[\s.-]?\d{2}\b)/gu,
  /\b\d{3}[\s.-]\d{3,4}[\s.-]\d{4}\b/gu,
  /(?<!\d)1[3-9]\d{9}(?!\d)/gu,
  // "signed by …" and its kin take the rest of the sentence with them
  /(?:signed (?:for )?by|received by|recipient|consignee|sender|получил(?:а|и)?|получатель|отправитель|вручено|подпись|签收人|收件人|寄件人|派件员|快递员|联系人)\s*[:：-]\s*[^.;。；]+/giu,
  // Иванов И.И., И. И. Иванов, ИВАНОВ И И, Иванов Иван Иванович
  new RegExp(`${NAME_RU}\\s+[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?`, 'gu'),
  new RegExp(`[А-ЯЁ]\\.\\s?[А-ЯЁ]\\.\\s?${NAME_RU}`, 'gu'),
  /(?<!\p{L})[А-ЯЁ]{3,}\s+[А-ЯЁ]\s+[А-ЯЁ](?!\p{L})/gu,
  new RegExp(`${NAME_RU}\\s+${NAME_RU}\\s+${NAME_RU}(?:вич|вна|ична|оглы|кызы)`, 'gu'),
  // Russian addresses: "ул. Ленина, д. 5", "Каширское ш, д.24, строение 7"
  new RegExp(
    `(?:${STREET_RU}\\.?\\s+[${L}\\d .-]{2,40}|[${L}-]{3,}(?:\\s[${L}-]{3,})?\\s${STREET_RU}(?![${L}])\\.?)(?:\\s*,?\\s*(?:д|дом|к|корп|корпус|стр|строение|кв|квартира|оф|офис|под|подъезд)\\.?\\s*\\d+[${L}]?(?:[/-]\\d+)?)*`,
    'giu',
  ),
  /(?<!\p{L})(?:д|дом|корп|корпус|стр|строение|кв|квартира|офис)\.?\s*\d+\p{L}?(?:[/-]\d+)?/giu,
  // English: "12 Baker Street"; German and kin: "Valentinskamp 88 20355 Hamburg"
  new RegExp(`\\d+[a-z]?\\s+(?:[${L}'-]+\\s+){1,4}${STREET_EN}(?![${L}])\\.?`, 'giu'),
  /\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s\d{1,4}[a-z]?,?\s\d{5}(?!\d)/gu,
  /\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee)\s*\d+\s?[a-z]?/gu,
  // Chinese: 某某路12号, 3栋2单元501室
  /\p{Script=Han}{2,}(?:路|街|道|巷|弄)\d*\s*(?:号|號)?/gu,
  /\d+\s*(?:号|栋|幢|单元|室|楼|弄)/gu,
  // postal codes standing alone
  /(?<![\p{L}\d-])\d{6}(?![\p{L}\d-])/gu,
];
