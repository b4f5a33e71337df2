// Names, addresses and codes in Chinese, which has no capitals and no blanks: a name is told by the surname
// it begins with and by what stands around it (收件人, 由…签收, …拒收).
import { withoutHanNumbers } from './privacy-han-numbers.ts';
import { isCommonPair, isDictionaryWord, OF_GIVEN_NAMES } from './privacy-han-pairs.ts';
import { inSimplified } from './privacy-han-traditional.ts';
import {
  BY_SOUND,
  BY_SOUND_AT_LEAST,
  DOUBLE_SURNAMES,
  FOREIGN_PLACES,
  GIVEN_NAMES,
  HAN_PLACES,
  isWordLikeName,
  NOBODY,
  RARE_SURNAMES,
  RAREST_SURNAMES,
  SURNAMES,
} from './privacy-han-words.ts';

const GONE = '…';

export function withoutHanData(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return inSimplified(
    text.replace(/[•・‧]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·'),
    (plain) => withoutNames(withoutHanNumbers(plain)),
  );
}

/** Texts about who takes a parcel in: a short word between two marks is likely their name. */
const RECEIPT = /签|收|妥投|领|取|派|投递|送|联系|电话/;

/** Who is named right behind, whatever links the two. */
const ROLE =
  '(?:快递员|[签收寄发取提领代派投送揽联负经配交接托委货拒操对经][签收件货寄系责办领取手送递运托方理接作]{0,2}[人员者方主]|\\p{Script=Han}人|(?:[收寄派揽]件|投递|配送|派送|揽收|提货|经办|签收章|收|送)(?=[：:\\s])|邮递员|业务员?|客户|买家|卖家|客服|司机|车主|骑手|小哥|管家|仓管|员工|主管|老板|同事|姓名|名字|签名|签字|落款|打印体|签收|代收|代签|店主|朋友|前台|门卫|门岗|[收传值][发达班]室|邻居|室友|[本家]人|保安|交付|妈妈?|爸爸?|老公|老婆|丈夫|妻子|儿子|女儿|哥哥|弟弟|姐姐|妹妹|[交送寄发付转递]给|交[与由]|转交|委托|我叫|我是|叫做|名为|姓|亲爱的|尊敬的|顾客|用户|会员|学生|医生|会计|采购|销售|跟单|经理|[组站班队店所]长|代理|[母父]亲|爷爷|奶奶|叔叔|阿姨|舅舅|姑姑|伯伯|婶婶|嫂子|姥姥|外婆|外公|男友|女友|对象|媳妇|婆婆|公公|亲戚|家属|亲属|亲友|(?:身份证|护照)上?是|库管|物业|[之其][女子母父妻夫]|署名|抬头|无此人|recipient|signed by|consignee|received by)';
const LINK =
  "(?:姓名|名字|称呼|拼音|客户|人|本人|写的?是?|[写填打印换改][错成为]{1,2}|[写填]了?|变更为?|更正为?|上?写[着的]是?|显示|上是|贴的是|[是为系叫：:，,【（(\\[“「'\\s]){0,3}";
const BEHIND_ROLE = new RegExp(`${ROLE}${LINK}$`, 'iu');

/** Whether what stands behind `text` is somebody's name. */
export const isBehindRole = (text: string): boolean =>
  BEHIND_ROLE.test(text.slice(-10)) || MAYBE_VERB.test(text);

const MAYBE_VERB = /(?:[由与和按给找交向对跟因被让请为致叫是的]|联系|通知|感谢|送达)$/;

/** A name may follow where a person also does something. */
const MAYBE =
  /(?:^|[^\p{Script=Han}]|我的?\p{Script=Han}{1,4}|[由与和按给找交向对跟因被让请为致派叫转应在于写着示是的无]|联系|通知|感谢|送达|问题件|核实|我司|备注|(?:收|揽收|派送|提货|经办|签收章|电联)[：: ]?|(?:[员工师东洁户商生]|(?<![往到达向至离从])长))[【（(“「]?$/u;
const DOES =
  /^[】）)”」]?(?:[（(]?(?:本人|先生|女士)|[已正未不代亲自来去]{0,2}(?:签收|拒收|拒付|取走|取件|领取|领走|提货|提走|提取|代[收取签领提发]|自提|自取|揽收|收件|派送|派件|派|配送|转交)|[已正](?:在|经)?|不在|要求|称|说|来电|来取|确认|核实|联系|核对|电话|未接|没接|不接|手机|手中|地址|名字|姓名|态度|脾气|提醒|两位|贴错|扔|收(?:$|\P{Script=Han})|处|家|此人|送|取|去拿|[会要][去来]|承运|代为|(?:未?预约|出差|反馈|投诉|表示|同意|催件|答复|回复|上传|未?提供|无法|打电话|补交|尽快|身份|证件|护照)|凭|使用|您好|你好|补充|处理|跟进|的(?:包裹|快件|邮件|订单|证件|护照)|可以|约定)/u;

/** The same for a whole name of three or four characters, which is hardly anything else. */
const DOES_ANYTHING =
  /^[】）)”」]?[（(]?[已正未不没拒收签取领提派送揽代自亲本的要称说回打接联留等到在去来因将反投催付上关同表报约改退发寄处补跟确核使凭可备买订下用住也还就很负协沟致通转帮带换调拿问谈商答解安]/;

const NAME_MAX = 14;

/** What a double surname or a nickname begins with. */
const STARTS = `小老阿${[...DOUBLE_SURNAMES].map((name) => name[0]).join('')}`;

function withoutNames(text: string): string {
  let kept = '';
  for (let i = 0; i < text.length; ) {
    const length = nameAt(text, i) || scoredLength(text, i) || nativeLength(text, i);
    kept += length > 0 ? GONE : text[i];
    i += Math.max(length, 1);
  }
  return kept;
}

/** How many characters from `at` on are a person's name; 0: none. */
function nameAt(text: string, at: number): number {
  const first = text[at] ?? '';
  const dot = text.slice(at, at + 7).indexOf('·');
  const isMaybe =
    isSurname(first) ||
    BY_SOUND_AT_LEAST.has(first) ||
    STARTS.includes(first) ||
    GIVEN_NAMES.has(text[at + 1] ?? '');
  if (!isMaybe && dot < 1 && !/[：:为是叫]/.test(text.slice(Math.max(at - 3, 0), at))) return 0;
  const run = /^[\p{Script=Han}·]+/u.exec(text.slice(at, at + NAME_MAX))?.[0] ?? '';
  if (run === '') return 0;
  const spaced = /^\p{Script=Han} \p{Script=Han}{1,2}(?!\p{Script=Han})/u.exec(
    text.slice(at, at + 6),
  );
  const before = text.slice(Math.max(at - 10, 0), at);
  const honoured = honouredLength(run);
  if (honoured > 0) return honoured;
  const labelled = labelledLength(run, before);
  if (labelled > 0) return labelled;
  const isNamed = BEHIND_ROLE.test(before);
  // 张 伟
  if (isNamed && run.length === 1 && spaced) return spaced[0].length;
  if (isNamed && SURNAMES.has(run) && /^ \p{Script=Han}/u.test(text.slice(at + 1)))
    return spacedLength(text.slice(at + 2)) + 2;
  const isPossible = isNamed || MAYBE.test(before);
  if (!isPossible) return 0;
  const foreign = dottedLength(run);
  if (foreign > 0) return foreign;
  const isWord = isDictionaryWord(run) && !DOUBLE_SURNAMES.has(run.slice(0, 2));
  if (!isNamed && (isWord || isCommonPair(run.slice(1, 3)))) return 0;
  if (isWordOrPlace(run) || (!isNamed && isHanPlace(run) && !isPersonOfPlace(run, before)))
    return 0;
  const whole = boundedLength(run, before, text.slice(at + run.length), text);
  if (whole > 0) return whole;
  const lengths = nameLengths(run, isNamed && !isHanPlace(run));
  const both = bothLength(run);
  // 收件人杨镇平不在家: a character of places within the name.
  const isWhole = SURNAMES.has(first) && /^.[镇乡市省仓]\p{Script=Han}/u.test(run);
  if (isNamed && isWhole && (run.length === 3 || DOES.test(run.slice(3)))) return 3;
  if (both > 0) return both;
  const bySound = soundLength(run, BY_SOUND_AT_LEAST);
  if (bySound >= 3 && DOES.test(run.slice(bySound))) return bySound;
  if (isNamed) {
    return bySound >= 3 ? Math.max(bySound, lengths[0] ?? 0) : (lengths[0] ?? 0);
  }
  const isBehindVerb =
    !/(?:^|[^\p{Script=Han}])$/u.test(before) ||
    /(?:签收|代收|妥投|代签|领取|取走|自提|收)[，,：:/—（( -]{1,2}$/.test(before) ||
    (/[（(]$/.test(before) && /^[）)]/.test(text.slice(at + run.length))) ||
    (run.length <= 3 && RECEIPT.test(text));
  return (
    lengths.find((length) => {
      if (/[买卖客户快递件货单包裹路店站网点]/.test(run.slice(1, length))) return false;
      const behind = text.slice(at + length).trimStart();
      if (length >= 3 && DOES_ANYTHING.test(behind)) return true;
      return DOES.test(behind) || (isBehindVerb && /^(?:$|[^\p{Script=Han}])/u.test(behind));
    }) ?? 0
  );
}

/** 由王芳李明签收, 由陈方安生代收: two people, or one with the surnames of two. */
function bothLength(run: string): number {
  for (const length of [4, 5, 6]) {
    const isEnd = run.length === length || DOES.test(run.slice(length));
    if (run.length < length || !isEnd || !SURNAMES.has(run[0] ?? '')) continue;
    const second = length === 4 && SURNAMES.has(run[1] ?? '') ? 1 : length === 6 ? 3 : 2;
    if (
      SURNAMES.has(run[second] ?? '') &&
      !isWordLikeName(run.slice(second)) &&
      !isFirm(run, length)
    )
      return length;
  }
  return 0;
}

const isSurname = (char: string): boolean => SURNAMES.has(char) || RARE_SURNAMES.has(char);

const isWordOrPlace = (run: string): boolean => {
  if (DOUBLE_SURNAMES.has(run.slice(0, 2))) return false;
  const place = run.search(FOREIGN_PLACES);
  return isWordLikeName(run) || (place >= 0 && place <= 4);
};

/** Between two marks, or behind 由 and before a mark: the whole run is a name or nothing is. */
function boundedLength(run: string, before: string, behind: string, text: string): number {
  const isBounded = /^(?:$|[^\p{Script=Han}\d])/u.test(behind) && !/\d$/.test(before);
  if (!isBounded || run.length < 2 || run.length > 5) return 0;
  const isForeign = [...run].every((char) => BY_SOUND_AT_LEAST.has(char));
  // 已签收，若琳: neighbours and kin sign without their surname.
  const isGiven = run.length === 2 && GIVEN_NAMES.has(run[1] ?? '');
  if (isForeign && behind === '' && /[,，]$/.test(before)) return run.length;
  if ((isForeign || isGiven) && /(?:^|\P{Script=Han})$/u.test(before) && RECEIPT.test(text))
    return run.length;
  const isLong = run.length > 3 && SURNAMES.has(run[0] ?? '') && MAYBE_VERB.test(before);
  return isLong && !FIRM_END.test(run) && !IS_FIRM.test(run) ? run.length : 0;
}

const FIRM_END = /[店铺部行厂馆院校吧户室队组家处局网群方区路街]$/;

/** 签收人：若兰, 我叫古丽: behind such a label the whole word is a name, whatever it looks like. */
const LABEL =
  /(?:(?:[签收寄发取提领代派投送揽联经负][签收件货寄系办责领取送]{0,2}[人者]|(?<![人成动委议官会])员|姓名|名字|签名|签字|落款|复核|审核|经办)[：:为是]|[我名户人]叫|名字[叫是]|(?:人|客户)写的?是?|(?:姓名|名字)[^：:]{0,6}(?:应为|改为|改成|写成))[\s“"'【（(]{0,2}$/u;

function labelledLength(run: string, before: string): number {
  if (run.length < 2 || run.length > 6 || !LABEL.test(before)) return 0;
  const isNobody = [2, 3, 4, 5].some((length) => NOBODY.has(run.slice(0, length)));
  return isNobody || IS_FIRM.test(run) || GOES_ON.includes(run[0] ?? '') ? 0 : run.length;
}

/** 由高明签收: a town signs for nothing. */
const isPersonOfPlace = (run: string, before: string): boolean =>
  before.endsWith('由') &&
  /^(?:本人|亲自)?(?:签收|代收|代签|领取|取走|拒收|自提)/.test(run.slice(2));

const isHanPlace = (run: string): boolean =>
  [2, 3, 4].some((length) => HAN_PLACES.has(run.slice(0, length)));

const HONORIFIC =
  /^(\p{Script=Han}{1,4}?)(?:先生|女士|小姐|太太|师傅|客服|博士|大[姐哥爷妈叔婶娘]|阿姨|叔叔|奶奶|爷爷|老[师板伯]|经理|主任|[店站队班组院校团]长|医生|大夫|教授|总监|同学|师[兄姐弟妹]|会计|护士|律师|警官|夫妇|夫人|老(?:太太?|先生|人家?|奶奶|爷子)|一家|(?:家|氏)(?:老?奶奶|老?太太|大[妈婶嫂爷]|阿姨|媳妇|女儿|儿子)|[姐哥总叔婶姨嫂工](?![\p{Script=Han}])|[姐哥总叔婶姨嫂工](?=[自要的已正签收代取领拒要说来打留的未不]))/u;

/** 段先生, 鲁师傅, 张姐: said of people alone. */
function honouredLength(run: string): number {
  const [whole = '', name = ''] = HONORIFIC.exec(run) ?? [];
  const isDouble = DOUBLE_SURNAMES.has(name.slice(0, 2));
  const hasSurname =
    isDouble || (name.length < 4 && (isSurname(name[0] ?? '') || /^[小老]./.test(name)));
  return hasSurname && !isWordLikeName(run) && !NO_NICKNAME.test(run) ? whole.length : 0;
}

/** 伊万·彼得罗夫, up to what he does. */
function dottedLength(run: string): number {
  const dot = run.indexOf('·');
  if (dot < 1 || dot > 6) return 0;
  for (let i = dot + 2; i < run.length; i++) {
    if (GOES_ON.includes(run[i] ?? '')) return i;
  }
  return run.length;
}

/** Verbs and particles a name ends before. */
const GOES_ON =
  '已正在未不没还就都很太也又被给让我你他她有无是拒的了把被将要称说去来自签取领提派送揽收付留联与及和或从于到凭打电';

/** Possible lengths of the name a run begins with, likeliest first. */
function nameLengths(run: string, isSure: boolean): number[] {
  const bySound = soundLength(run);
  if (/^[小老阿]/.test(run) && bySound < 3) return NO_NICKNAME.test(run) ? [] : [2];
  const surname = DOUBLE_SURNAMES.has(run.slice(0, 2)) ? 2 : isSurname(run[0] ?? '') ? 1 : 0;
  const [one = '', two = ''] = [run[surname], run[surname + 1]];
  const lengths = bySound >= 3 ? [bySound] : [];
  // 苏有朋, 任正非: behind a usual surname two characters may be a name though the first is a verb.
  const isUsual = SURNAMES.has(run[0] ?? '') || surname === 2;
  if (
    isUsual &&
    GOES_ON.includes(one) &&
    two !== '' &&
    !GOES_ON.includes(two) &&
    !VERBS.test(one + two)
  ) {
    return [surname + 2];
  }
  if (surname === 0 || one === '' || GOES_ON.includes(one)) {
    // 米勒, 金女士: two characters by sound, or a surname alone.
    return lengths.length > 0 || soundLength(run) < 2 ? lengths : [2];
  }
  const isLong = two !== '' && !GOES_ON.includes(two);
  return [...lengths, ...(isLong ? [surname + 2] : []), surname + 1].filter(
    (length) => !isFirm(run, isSure ? length - 1 : length),
  );
}

/** What people do, in two characters. */
const VERBS =
  /签收|拒收|取走|取件|领取|领走|提货|派送|派件|揽收|收件|收到|收货|来电|来取|联系|要求|称未|说没|不在|未到|已经|正在|自提|自取|打电|电话|付款|留言|凭证|到达|到场|从未|和他|有事|有误|无人|无法|是否|也未|又称|还未|没有|没收/;

const NO_NICKNAME =
  /^(?:小(?:时|区|件|包|票|程序|型|学|哥|姐|于|心|组|额|批)|老(?:板|师|客|公|婆|是|人|乡)|阿(?:里|拉|联))/;

function soundLength(run: string, by = BY_SOUND): number {
  let length = 0;
  while (by.has(run[length] ?? '')) length++;
  return Math.min(length, 10);
}

/** Whether the firm is the name itself, or stands right behind it. */
const isFirm = (run: string, last: number): boolean => {
  const found = IS_FIRM.exec(run.slice(0, last + 3));
  return found !== null && found.index > 0 && found.index <= last;
};

/** Firms and places begin with surnames too: 安能物流, 马站镇. */
const IS_FIRM =
  /物流|快递|速递|速运|快运|邮政|公司|集团|中心|驿站|网点|超市|仓|柜|平台|商城|承运|航空|海关|机场|镇|乡|县|市|区|街道|站点?$|省/;

/** Given names of Tibetans, Uyghurs, Mongols and Yi, by which they go without a surname. */
const NATIVE =
  /^(?:次仁|次旦|次珍|卓玛|扎西|德吉|丹增|央金|央宗|格桑|尼玛|达娃|平措|白玛|旺堆|旺姆|多吉|仁增|仁青|洛桑|索朗|边巴|普布|拉姆|曲珍|曲吉|顿珠|强巴|贡布|拉巴|米玛|晋美|桑吉|卓嘎|嘎玛|阿旺|旦增|益西|罗布|巴桑|土登|才让|才旦|多杰|加措|仓央|群培|阿卜杜|阿不都|阿布都|买买提|麦麦提|努尔|古丽|吐尔逊|吐尔孙|热合曼|库尔班|玉素甫|阿依|艾合买提|依明|艾力|阿迪力|帕提|热依汗|木合塔尔|迪丽|努尔兰|巴特尔|其其格|格日勒|斯琴|苏和|宝音|那日|呼和|娜仁|乌云|萨仁|吉克|沙马|吉木|阿木|曲木|吉伍|阿呷|拉毛)/u;

function nativeLength(text: string, at: number): number {
  const run = /^[\p{Script=Han}·]+/u.exec(text.slice(at, at + NAME_MAX))?.[0] ?? '';
  let length = 0;
  for (;;) {
    const more = NATIVE.exec(run.slice(length))?.[0].length ?? 0;
    const dot = run[length] === '·' && length > 0 ? 1 : 0;
    if (more + dot === 0) break;
    length += more + dot;
  }
  if (length === 0 || FOREIGN_PLACES.test(text.slice(Math.max(at - 3, 0), at + 5))) return 0;
  while (
    length < run.length &&
    BY_SOUND_AT_LEAST.has(run[length] ?? '') &&
    !GOES_ON.includes(run[length] ?? '')
  )
    length++;
  return length;
}

/** Behind these a person is meant, unless what follows is a word. */
const LEADS_TO_PERSON =
  /(?:[由给找向对跟因被让请为替与问把和派从]|联系不上|致电|已电|联系|通知|感谢|是|叫|填的?|写的?|派件的|件人|(?<![人成动委议官会])员|[工主户])$/;
const ENOUGH = 3;

/** The likeliest name at `at` by all that speaks for one and against; 0: none is likely enough. */
function scoredLength(text: string, at: number): number {
  const run = /^\p{Script=Han}+/u.exec(text.slice(at, at + 10))?.[0] ?? '';
  const first = run[0] ?? '';
  const isOne = isSurname(first) || RAREST_SURNAMES.has(first);
  const surname = DOUBLE_SURNAMES.has(run.slice(0, 2)) ? 2 : isOne ? 1 : 0;
  if (surname === 0 || run.length <= surname) return 0;
  const place = run.search(FOREIGN_PLACES);
  if (place >= 0 && [...run.slice(0, place)].every((char) => BY_SOUND.has(char))) return 0;
  const before = text.slice(Math.max(at - 10, 0), at);
  const lead = leadScore(before);
  if (lead === 0 || (lead < 1.5 && RAREST_SURNAMES.has(first))) return 0;
  let [best, bestScore] = [0, ENOUGH];
  for (const length of [surname + 2, surname + 1]) {
    if (length > run.length) continue;
    const score =
      lead + nameScore(run, surname, length, lead, text.slice(at + length, at + length + 12));
    if (score > bestScore || (score === bestScore && best === 0))
      [best, bestScore] = [length, score];
  }
  return best;
}

function leadScore(before: string): number {
  const opened = before.replace(/[【（(“「"'：: ]{1,2}$/, '');
  if (BEHIND_ROLE.test(before) || /由$/.test(opened)) return 2.5;
  if (LEADS_TO_PERSON.test(before)) return 1.5;
  return /(?:^|[^\p{Script=Han}\d…])$/u.test(before) ? 1 : 0;
}

const isGivenPair = (given: readonly string[]): boolean =>
  given.length === 2 && given.every((char) => OF_GIVEN_NAMES.has(char));

function nameScore(
  run: string,
  surname: number,
  length: number,
  lead: number,
  behind: string,
): number {
  const given = [...run.slice(surname, length)];
  let score = surname === 2 ? 1.5 : SURNAMES.has(run[0] ?? '') ? 0.5 : 0;
  for (const char of given) score += OF_GIVEN_NAMES.has(char) ? 0.75 : -0.5;
  if (isCommonPair(given.join(''))) score -= 1.5;
  if (given.some((char) => GOES_ON.includes(char))) score -= 1;
  if (length - surname === 1) score -= 0.25;
  // 任何花要求: a word and one character more, before what its owner does.
  const isEnd = /^了?(?:$|[^\p{Script=Han}])/u.test(behind) || DOES.test(behind);
  const isTold = lead > 2 || isGivenPair(given);
  const isWhole = length === 3 && OF_GIVEN_NAMES.has(given[1] ?? '') && isEnd && isTold;
  if (isWordLikeName(run) || isHanPlace(run)) score -= isWhole ? 1 : 2.5;
  else if (surname === 1 && isDictionaryWord(run)) score -= isWhole ? 0.75 : 1.5;
  if (isFirm(run, length)) score -= 3;
  if (/^了?(?:$|[^\p{Script=Han}])/u.test(behind)) score += 1;
  else if (DOES.test(behind)) score += 1.5;
  else if (DOES_ANYTHING.test(behind)) score += 0.75;
  return score;
}

/** 由谭 勇代为签收: behind the blank the given name, up to what its owner does. */
const spacedLength = (rest: string): number =>
  [2, 1].find((length) => DOES.test(rest.slice(length))) ?? -2;
