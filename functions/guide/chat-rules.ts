// How forbidden things are written, by kind: Russian, Chinese and English side by side, since one
// chat may hold all three. What a sentence refuses ("не обещаем", "请不要发") is let through.
import type { ChatFault } from '../contract/guide.ts';

/**
 * «» are the edges of a word in any script; JavaScript's own \b knows Latin letters only. Every repetition
 * has an end: what a text costs grows with its length alone (test/unit/patterns.test.ts).
 */
const rule = (source: string): RegExp =>
  new RegExp(
    source.replaceAll('«', '(?<![\\p{L}\\p{N}])').replaceAll('»', '(?![\\p{L}\\p{N}])'),
    'giu',
  );

// Without these a run of letters would be tried from each of them.
const WORD_BEGINS = '(?<![\\p{L}\\p{N}-])';
const NAME_BEGINS = '(?<![\\p{L}\\p{N}._+-])';
const TLD =
  '(?:ru|рф|su|com|net|org|cn|me|ly|be|tv|io|by|kz|uz|shop|store|online|site|info|biz|app|link|top|vip|club)';
const DOT = '(?:точка|dot|\\[dot\\]|\\(dot\\)|点)';
const TLD_WORD = '(?:ру|ком|нет|рф|ru|com|net|cn|org)';
const OZON_OR_CARRIER =
  '(?:ozon|озон\\p{L}{0,2}|сдэк\\p{L}{0,2}|cdek|почт[аы] россии|russian post|перевозчик\\p{L}{0,2}|курьер\\p{L}{0,2}|carrier|courier|平台|邮政|承运商|派送员|快递)';
const PAPERS_RU =
  '(?:номер телефона|(?:полный|домашний) адрес|(?<!технический )паспорт\\p{L}{0,5}|фио|дат[ау] рождения|инн|номер карты|код из (?:смс|sms)|ник»)';
const PAPERS_EN =
  '(?:phone number|mobile|(?:full|home) address|passport|INN|SMS code|full name|date of birth|card number|(?:whatsapp|telegram|wechat) (?:number|username|id))';
const PAPERS_ZH =
  '(?:手机号|详细地址|护照|税号|验证码|银行卡号|身份证|出生日期|全名|门牌号|微信号)';

/** In front of a number that is the parcel's and nobody's phone. */
export const NAMES_PARCEL =
  /(?:трек|track|накладн|номер отправления|waybill|parcel|单号|货号|条码|IMEI)[^.!?。]{0,18}$/iu;

export const CHAT_RULES: Record<ChatFault, readonly RegExp[]> = {
  link: [
    rule('https?:\\/\\/\\S{1,500}'),
    rule(`«[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,40}(?:\\.| \\. )${TLD}»(?:\\/\\S{0,500})?`),
    rule(`${WORD_BEGINS}[\\p{L}\\p{N}-]{1,200} ?${DOT} ?${TLD_WORD}»`),
    rule('«(?:отсканируй|сканируй|scan)\\p{L}{0,10} (?:\\S{1,30} ){0,2}(?:qr|куар)'),
    rule('扫(?:描|一扫)?.{0,8}(?:二维码|QR码|码看)'),
  ],
  phone: [
    rule('\\+ ?\\d(?:[\\s().-]{0,3}\\d){8,13}(?!\\d)'),
    rule('(?<![\\d-])[78](?:[\\s().-]{0,3}[\\dOО]){10}(?![\\d-])'),
    rule('(?<![\\d-])1[\\s-]{0,3}[3-9](?:[\\s-]{0,3}\\d){9}(?![\\d-])'),
    rule('(?<![\\d-])400[\\s-]\\d{3}[\\s-]\\d{4}(?!\\d)'),
    rule('(?<![\\d-])0\\d{2,3}[\\s-]\\d{7,8}(?!\\d)'),
    rule('«восемь (?:девятьсот|восемьсот|четыреста)'),
    rule('(?:(?:zero|one|two|three|four|five|six|seven|eight|nine)\\s{1,3}){6,15}'),
    rule('[零〇幺一二三四五六七八九]{7,30}'),
  ],
  email: [
    rule(
      `${NAME_BEGINS}[\\p{L}\\p{N}._+-]{1,200}(?:@|＠|#| ?\\(at\\) ?| ?\\[at\\] ?)[\\w-]{1,63}(?: ?(?:\\.|${DOT}) ?[a-z]{2,24}){1,4}`,
    ),
    rule(
      `${NAME_BEGINS}[\\p{L}\\p{N}._+-]{1,200} соба(?:ка|чка) \\S{1,63}(?: точка)? ${TLD_WORD}»`,
    ),
    rule(`${NAME_BEGINS}[\\p{L}\\p{N}._+-]{1,200} (?:at|艾特) ?[\\w-]{1,63} ${DOT} ?${TLD_WORD}»`),
  ],
  messenger: [
    rule(
      '«(?:whats ?app|w[ао]тс?[ао]п|в[ао]т?[сц][ао]п\\p{L}{0,2}|viber|вайбер\\p{L}{0,2}|skype|скайп\\p{L}{0,2})»',
    ),
    rule('«(?:telegram|телеграм{1,2}\\p{L}{0,2}|телег[аеуи]|тг|tg)»'),
    rule('«(?:t|wa) ?\\. ?me»'),
    rule('«(?:vk|вк|вконтакте|instagram|инстаграм{0,2}\\p{L}{0,2}|facebook|фейсбук\\p{L}{0,2})»'),
    rule(
      'we ?chat|(?<!稍)[微薇威]信(?![得任])|«v信|(?<![a-z])wx(?![a-z])|(?<![a-z])vx(?![a-z]| ?-?\\d)|加 ?v(?![a-z\\d领])',
    ),
    rule('(?<![a-z#@])qq(?![a-z糖])|企鹅号|钉钉|飞书|dingtalk'),
    rule('(?:via|use|用|加) ?line»|«line (?:app|id|messenger)»'),
    rule('(?<!про )«(?:в|на) максе?»|«max messenger|мессенджер\\p{L}{0,5}'),
    rule(
      'в личк[уе]|личны[ме] сообщени\\p{L}{1,5}|private message|«DM (?:us|me)|outside (?:of )?this chat|私信',
    ),
    rule('(?<![\\p{L}\\p{N}.])@[a-z][\\w.]{3,64}'),
  ],
  cancel: [
    rule('(?<!не )«(?:отмените|откажитесь|не забирайте)'),
    rule(
      '(?:можете|могли бы|прос(?:им|ьба)|прошу|лучше)[^.!?]{0,30}(?:отмен(?:ить|ите)|отказаться)»',
    ),
    rule('оформи(?:те|ть)[^.!?]{0,25} отказ»'),
    rule(
      "(?<!(?:n't|not) )(?:please|kindly|could you|can you|ask you to|want you to)(?: apply for)? cancel\\p{L}{0,10}",
    ),
    rule('(?:^|[.!?] )cancel (?:here|it|the order)»|apply for cancellation'),
    rule('«(?:reject|refuse) (?:it|to accept|the (?:parcel|package|order))|do not pick up'),
    rule('(?:申请|点一下|帮忙)取消|(?:请|您先|麻烦)[^。！？，不别勿]{0,10}取消|取消一下'),
    rule('(?:请|直接|能不能)[^。！？，不别勿]{0,6}拒收|(?:不要|别)去?取件|退单'),
  ],
  promise: [
    rule('(?<!не )«(?:гарантиру(?:ю|ем)|гарантированно|обеща(?:ю|ем)|клянусь|да(?:ю|ём) слово)'),
    rule(
      '(?:точно|обязательно|сто процентов|100 ?%)[^.!?]{0,25}(?:прид[её]т|приед[её]т|дойд[её]т|успе\\p{L}{1,10}|верн\\p{L}{1,10}|получите|одобр\\p{L}{1,10})',
    ),
    rule(
      '(?:одобр\\p{L}{1,10}|верн\\p{L}{1,10}|прид[её]т|получите)[^.!?]{0,20}(?:точно|обязательно|100 ?%)',
    ),
    rule("(?:we|i) (?:promise|swear)»|(?<!(?:n't|not|cannot) )«guarantee[ds]?»|my word"),
    rule(
      '(?:will|arrive\\p{L}{0,10}|come|refund\\p{L}{0,10})[^.!?]{0,40}(?:definitely|for sure|surely)|(?:definitely|surely) (?:arrive|come|get|receive)',
    ),
    rule('100 ?% (?:refund|of the money|money back)'),
    rule(
      '(?<!无法|不能|不敢|不会|不)(?:保证|承诺)|绝对(?:能|会|到)|包在我身上|绝不食言|百分百|100% ?退款',
    ),
    rule('(?:一定|肯定)(?:会|能)?(?:到|送|批准|退|收到)'),
  ],
  blame: [
    rule(
      '(?<!мы (?:сами )?)«виноват|по вине (?:ozon|озон|перевозчик|сдэк|почт|курьер)|(?:их|ваша|это) вина',
    ),
    rule(
      '(?:потерял|разбил|сломал)[аи]? (?:\\S{1,30} )?(?:ozon|озон|сдэк|почта|курьер)|косяк|безрук',
    ),
    rule('из-за них|жалуйтесь на|не наш[аи] вина|ни при ч[её]м'),
    rule('(?<!our )«fault»|«blame|because of (?:them|their)|complain to them|argue with them'),
    rule(`«${OZON_OR_CARRIER}(?: \\S{1,30}){0,2} (?:lost|broke|threw|damaged|made a mess)»`),
    rule(`${OZON_OR_CARRIER}[^。！？，]{0,12}(?:的错|搞丢|弄丢|摔坏|乱收费|垃圾|不负责任)`),
    rule('(?:都|全)怪|责任在他们|他们(?:搞丢|弄丢|摔坏)|投诉他们'),
  ],
  personal: [
    rule(
      `(?<!не )«(?:напишите|пришлите|укажите|скиньте|подскажите|отправьте|дайте|сообщите|назовите|нужны|нужен)»[^.!?]{0,40}«${PAPERS_RU}`,
    ),
    rule(`«ваш[иеау]?» (?:${PAPERS_RU}|телефон|адрес)`),
    rule(
      `(?<!not |n't )«(?:send|write|tell|give|provide|share|need|what is)»[^.?!]{0,40}«${PAPERS_EN}»`,
    ),
    rule(
      `(?=[请麻提需把您])(?<!(?:不要|别|勿)[^。！？]{0,12})(?:请|麻烦|提供|需要|把您|您的)[^。！？不别勿]{0,14}${PAPERS_ZH}[^。！？]{0,12}(?:给我|发我|告诉|回复|提供|登记|首页|发一下)?`,
    ),
    rule(`${PAPERS_ZH}[^。！？]{0,10}(?:发我|发给我|告诉我|回复)|您的[^。！？]{0,12}账号`),
  ],
  offsite: [
    rule('напрямую|(?:вне|мимо) ?(?:ozon|озон)|на карту \\d|перевод(?:ом)? по номеру'),
    rule('«(?:купите|закажите|заказывайте|заказать) (?:\\S{1,30} )?на нашем сайте'),
    rule(
      'за (?:\\S{1,30} )?отзыв[^.!?]{0,40}(?:руб|верн|дари|бонус|подар|скидк)|удалите[^.!?]{0,20}отзыв|изменит[еь] оценк',
    ),
    rule('directly from us|(?:outside|without) ozon|to card \\d|paypal|order at \\S{1,60} instead'),
    rule(
      'refund[^.!?]{0,25} directly|review[^.!?]{0,30}(?:cashback|gift|rubles|bonus|money)|delete[^.!?]{0,15} review|change your rating',
    ),
    rule(
      '返现|返 ?\\d{1,9}|删除?差评|改成五星|私下交易|不走 ?ozon|支付宝|转账|转到这张卡|直接退您',
    ),
    rule('直接(?:跟我们买|付款|向我们买)|下单更便宜'),
  ],
};
