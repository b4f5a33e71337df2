// How forbidden things are written, by kind. What reads the same in any language stands here; one chat may
// hold all three, so that every text is read by all of them.
import { CHAT_FAULTS, type ChatFault } from '../contract/guide.ts';
import { type Phrase, phrasesOf, rule } from './chat-pattern.ts';
import { CHAT_RULES_EN } from './chat-rules-en.ts';
import { CHAT_RULES_RU } from './chat-rules-ru.ts';
import { CHAT_RULES_ZH } from './chat-rules-zh.ts';

// Without these a run of letters would be tried from each of them.
const WORD_BEGINS = '(?<![\\p{L}\\p{N}-])';
const NAME_BEGINS = '(?<![\\p{L}\\p{N}._+-])';
const TLD =
  '(?:ru|рф|su|com|net|org|cn|me|ly|be|tv|io|by|kz|uz|shop|store|online|site|info|biz|app|link|top|vip|club|xyz|pro|de|uk|hk|gl|cc|tech|market|ua|am|kg|eu|dev|wiki|gle|ms|fun|website|moscow|москва|сайт|онлайн|орг|бел|ai|gg|sh|ws|bz|cloud|space|blog|sk|lv|ee|il|jp|kr|tw|sg)';
const DOT = '(?:точка|тчк|dot|[\\[({] ?(?:dot|точка|點|点|\\.) ?[\\])}]|点|點)';
const TLD_WORD = '(?:ру|ком|нет|рф|ru|com|net|cn|org|орг|инфо|онлайн|магазин)';
const SITES =
  '(?:cdek|pochta|17 ?track|ozon|cainiao|track24|parcelsapp|gdeposylka|aliexpress|taobao|wildberries|avito|youtube|yandex|rutube|1688|сдек|сдэк|почта|озон|17трек|яндекс|ютуб)';
const RU_DIGIT = '(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять)';
const RU_NUMBER =
  '(?:ноль|нуль|один|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать|восемнадцать|девятнадцать|двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот)';
const EN_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
const ZH_DIGIT = '[零〇幺一二三四五六七八九]';
const GAP = '[\\s()（）.\\u2010-\\u2014_*/\\ufe0f\\u20e3-]';

/** Marked whatever stands around them. */
const FIRM: Partial<Record<ChatFault, readonly string[]>> & { email: readonly string[] } = {
  link: [
    rule`«h(?:tt|xx)ps?\s?:\s?\/\/\S{1,500}`,
    rule`«(?![\d.-]{1,40}(?:by|de|me|be|am|tv|io|pro|top|kg|ms|site|link|app|shop|info)»)[\p{L}\p{N}][\p{L}\p{N}.-]{0,40}(?:\.| \. | ?[\[({]\.[\])}] ?|。)${TLD}»(?:\/\S{0,500})?`,
    rule`«[a-z][a-z\d-]{2,40}\.[a-z]{2,12}\/[\w-][\w-]{0,200}|«(?:com|ru|net|org|me|ком|ру) (?:slash|слэш|слеш|斜杠)|«[a-z][a-z\d-]{2,30} (?:com|ru|net) ?\/`,
    rule`«www ?\. ?[\p{L}\p{N}-]{1,60}`,
    rule`${WORD_BEGINS}[\p{L}\p{N}-]{1,200} ?${DOT} ?${TLD_WORD}»`,
    rule`«[\p{L}\p{N}-]{2,40} ру»|«${SITES} (?:ru|com|net|ком|рф)»`,
  ],
  phone: [
    rule`\+ ?\d(?:${GAP}{0,3}\d){8,13}(?!\d)`,
    rule`(?<![\d-])[78](?:${GAP}{0,3}[\dOО]){10}(?![\d-])`,
    rule`(?<![\d.,-])9(?:${GAP}{1,3}\d){9}(?![\d-])`,
    rule`(?<![\d.,-])\(?9\d\d\)?[\s-]\d{3}[\s-]\d\d[\s-]?\d\d(?![\d-])`,
    rule`(?:«тел[.:\s]|телефон\p{L}{0,3}|сотов\p{L}{1,3}|контактн\p{L}{1,3}|мой номер|наш номер|звон\p{L}{1,5}|моб\p{L}{0,7}|набер\p{L}{1,4}|связи|«phone|«call|«tel|«mobile|«dial|«ring|reach me at|电话|手机|座机|热线|专线|打|拨)[^.!?。！？\d\n]{0,16}(?<![\d-])\d(?:[\s().-]{0,2}\d){5,12}(?![\d-])`,
    rule`(?<![\d-])1[\s-]{0,3}[3-9](?:[\s-]{0,3}\d){9}(?![\d-])`,
    rule`(?<![\d-])1[3-9](?:[\s-]{0,2}[\dOoОо零〇幺一二三四五六七八九]){9}(?![\d-])`,
    rule`(?<![\d-])400[\s-]\d{3}[\s-]\d{4}(?!\d)`,
    rule`(?<![\p{L}\d-])(?<!\d[\s-])00\d{2}(?:${GAP}{0,3}\d){8,12}(?!\d)`,
    rule`(?<![\p{L}\d-])(?<!\d[\s-])[（(]?0\d{2,3}[\s)）-]{1,2}\d{3,4}[\s-]?\d{4}(?!\d)`,
    rule`(?:\+ ?7|«8)[ -]{1,2}(?:девят|восем|четыр)|«(?:восемь|плюс семь|семь) (?:девятьсот|восемьсот|четыреста|девять|восемь)`,
    rule`«${RU_DIGIT}(?:[ ,-] ?${RU_DIGIT}){5,14}|«${RU_NUMBER}(?:[ ,-] ?${RU_NUMBER}){4,10}`,
    rule`«${EN_DIGIT}(?:[ ,-] ?${EN_DIGIT}){5,15}`,
    rule`${ZH_DIGIT}(?:[\s、，-]?${ZH_DIGIT}){6,30}`,
  ],
  email: [
    rule`${NAME_BEGINS}[\p{L}\p{N}._+-]{1,200}(?:@|#| ?(?:🐶|🐕|🐩)| ?[\[({（【<] ?(?:at|эт|собака|艾特|圈a|@|a) ?[\])}）】>]) ?[\w-]{1,63}(?: ?(?:\.|${DOT}) ?[a-z]{2,24}){1,4}`,
    rule`${NAME_BEGINS}[\p{L}\p{N}._+-]{1,200} ?(?:соба(?:ка|чка|чк)|гав) ?\S{1,63}(?: ?${DOT}| ?\.)? ?${TLD_WORD}»`,
    rule`${NAME_BEGINS}[\p{L}\p{N}._+-]{1,40} ?(?:«at|«эт|艾特|圈a) ?[\w-]{0,30} ?${DOT} ?${TLD_WORD}»`,
    rule`${NAME_BEGINS}[\p{L}\p{N}._+-]{1,40} ?(?:«at|«эт|艾特|圈a) ?(?:gmail|mail|yandex|qq|163|outlook|yahoo|rambler|126|bk|inbox|list|hotmail|foxmail|icloud|sina)(?: ?\. ?| )${TLD_WORD}»`,
    rule`(?:艾特|圈a|собака|собачка) ?[\w-]{1,30} ?\. ?${TLD_WORD}»|(?:g?mail|почта|邮箱|outlook|yandex|hotmail|e-mail|имейл)[\s:：是]{1,3}[a-z]{2,20}[._\d][\w.-]{2,30}|后缀`,
  ],
  messenger: [rule`«(?:t|wa|т) ?\. ?(?:me|ме)»`, rule`(?<![\p{L}\p{N}.@])@[a-z][\w.]{3,64}`],
};

const LANGUAGES = [CHAT_RULES_RU, CHAT_RULES_ZH, CHAT_RULES_EN];

export interface KindRules {
  kind: ChatFault;
  firm: Phrase[];
  marks: Phrase[];
  spares: Phrase[];
}
const rulesOf = (kind: ChatFault): KindRules => {
  const those = LANGUAGES.map((one) => one[kind]);
  const firm = [...(FIRM[kind] ?? []), ...those.flatMap((one) => one?.firm ?? [])];
  return {
    kind,
    firm: firm.flatMap(phrasesOf),
    marks: those.flatMap((one) => one?.marks ?? []).flatMap(phrasesOf),
    spares: those.flatMap((one) => one?.spares ?? []).flatMap(phrasesOf),
  };
};

let made: { rules: readonly KindRules[]; emails: readonly Phrase[] } | undefined;

/** `emails`: what an address of e-mail looks like. */
export function chatRules() {
  made ??= { rules: CHAT_FAULTS.map(rulesOf), emails: FIRM.email.flatMap(phrasesOf) };
  return made;
}

/** In front of a number that is the parcel's and nobody's phone. */
export const NAMES_PARCEL =
  /(?:(?:трек|track|накладн|номер отправления|waybill|parcel|单号|货号|条码|IMEI|编号|运单)[^.!?。]{0,18}|(?:заводской|парти[яи]|批号|批次|batch|lot|артикул|код(?: товара)?|штрихкод|обращени[ея]|заявк[аи]|серийн\p{L}{0,3}|barcode|ean|sn|case|order|заказ[ау]?|model|модель|序列号|订单号?|型号|受理号?)[\s:№#：]{0,3}(?:номер|number|no\.?|号)?[\s:№#：]{0,3})$/iu;
