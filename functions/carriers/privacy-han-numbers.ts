// Codes, addresses and whatever else has numbers in Chinese texts.

const GONE = '…';
/** Before a number; brackets and quotes as well. */
const LINK = '[：:是为【「“(（\\s]{0,3}';

type Pattern = readonly [RegExp, (found: string, word: string, link: string) => string];

const behindWord = (_: string, word: string, link: string): string => word + link + GONE;

const CODES: readonly Pattern[] = [
  // 取件码 A-6-1182; not 条码, 编码
  [
    new RegExp(
      `((?:取件|取货|提货|开箱|收货|自提|核销)(?:号?码|号|密码|凭证)|(?:错误|原因|状态|国家|异常|系统|海关|机场|地区|区域)代?码|[条编邮单尺维形踪流品别政数号箱]?码|口令|暗号|货架(?:编?码|编?号)|尾号|[后末]四位(?:数字?)?(?:应该|应)?|数字)(${LINK})[东西南北]?[A-Z]{0,3}-?\\d[\\dA-ZА-Я-]{1,14}(?![\\dA-ZА-Я-]*[件个天元])(?:\\s\\d{2,4}){0,3}`.replace(
        '*[件',
        '{0,14}[件',
      ),
      'giu',
    ),
    (found, word, link) =>
      /^(?:[条编邮单尺维形踪流品别政数号箱]|错误|原因|状态|国家|异常|系统|海关|机场|地区|区域)/.test(
        word,
      )
        ? found
        : word + link + GONE,
  ],
  // 凭8-3-2041取件, 凭短信中的630418; not 24小时, not 单号
  [
    /(凭|出示|告诉|告知|输入|员报)([^，,。；;、\d单费款]{0,8})[A-Z]{0,3}-?\d[\dA-Z-]{3,14}(?![小个天件月年日号%])/giu,
    behindWord,
  ],
  // 220914这个取货码, 货号6-0-3175, 门禁45K
  [/()()\d{3,8}(?=这个(?:取件|取货|提货|验证)码)/gu, behindWord],
  [/(货号|取件号|提货号)([：:是为\s]{0,2})\d{1,3}-\d{1,3}-\d{2,5}/gu, behindWord],
  [
    /(门禁|门口有?|大门|楼下|单元门|电子锁)((?:密码|码)?[：:是为\s]{0,2})[#*]?\d[\dA-ZА-Я#*]{1,8}/giu,
    behindWord,
  ],
  // 出示26 80
  [
    /(凭|出示|告诉|告知|输入|员报)([^，,。；;、\d单费款]{0,8})\d{1,4} \d{2,4}(?: \d{2,4})?/giu,
    behindWord,
  ],
  [/(出生日期|出生|生日)([：:是为\s]{0,3})\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/gu, behindWord],
  // 微信号linsy_88
  [
    /(微信号?|QQ号?|wechat|vx|v信|企微|企业微信|旺旺号?|抖音号?|快手号?|账号)([：:是为\s]{0,3})[\w.-]{5,30}/giu,
    behindWord,
  ],
  [/(旺旺号?|抖音号?|微信名?)([：:])[\p{L}\d_-]{3,20}/gu, behindWord],
  // 一三八零五七二九六四一
  [/()()[一二三四五六七八九零〇幺壹贰叁肆伍陆柒捌玖两]{7,15}/gu, behindWord],
];

/** Of a locker, where it is told with its code. */
const CELLS: readonly Pattern[] = [
  // C08格, 格口12, 第16格
  [
    /()()(?:(?:第|[A-Z])?\d{1,3}号?格(?:口|(?!式))|[A-Z]\d{1,3}号?格|格口号?[：:是为\s]{0,2}[A-Z]?\d{1,3})/gu,
    behindWord,
  ],
];
const IN_LOCKER = /密码|取件码|取货码|提货码|入柜|投柜|存件|码…/;

const STREETS: readonly Pattern[] = [
  // 地址：西湖区文三路, 我住翠湖苑; not 白云街道网点
  [
    /(地址|[住家]在?|搬到|放[在到]|[送派投转改寄]{1,2}[至到]|改[派送投寄])([：:是为\s]{0,2})\p{Script=Han}{0,12}(?:路|街(?!道)|巷|弄|苑|小区|花园|公寓|大厦|家园|新村|胡同)(?:[A-Z甲乙丙]座\d{0,4}|\d{1,4}(?:[/-]\d{1,4})?(?:第\d{1,4}户)?)?(?!\p{Script=Han}{0,3}(?:点|站|仓|营业|中心|分|口岸))/gu,
    behindWord,
  ],
  // 改为翠湖小区
  [
    /([为成往至到达在于是址])([：:\s]{0,2})\p{Script=Han}{2,8}(?:小区|花园|公寓|家园|新村|大厦|苑|胡同)(?:[A-Z甲乙丙]座\d{0,4}|(?!\p{Script=Han}))/gu,
    behindWord,
  ],
  // 土耳其大街14/2
  [
    /()()\p{Script=Han}{1,10}(?:大街|大道|路|街|巷|胡同)\d{1,4}(?:[/-]\d{1,4}|[A-ZА-Яa-zа-я](?![A-ZА-Яa-zа-я]))?(?![\d路号条个家年月日天公里线第])(?:第\d{1,4}户)?/gu,
    behindWord,
  ],
  // 幸福里12-2-601
  [/()()\p{Script=Han}{2,8}(?<![货单件]号|[码单])\d{1,3}-\d{1,2}-\d{3,4}(?![\d-])/gu, behindWord],
  // 按黄陂东路地址
  [/([在到按至往于])()\p{Script=Han}{2,6}[路街巷](?=的?地址|门口|附近)/gu, behindWord],
  // 汤家汇镇竹畈村民组, A37号摊位
  [/([住寄送往到在])()\p{Script=Han}{2,12}(?:村民小?组)/gu, behindWord],
  [/()()\p{Script=Han}{0,6}[A-Z]?\d{1,4}号(?:摊位|铺面?|档口)/gu, behindWord],
  // 收件地址：江东镇青口村12组
  [
    /(地址)([：:是为\s]{0,2})[\p{Script=Han}A-Z-]{1,20}[路街道巷弄镇村乡里组园区]\p{Script=Han}{0,4}\d[\p{Script=Han}A-Z\d-]{0,20}/gu,
    behindWord,
  ],
];

export const withoutHanNumbers = (text: string): string =>
  without(STREETS, withoutHouses(withoutCells(without(CODES, text))));

const withoutCells = (text: string): string => (IN_LOCKER.test(text) ? without(CELLS, text) : text);

const without = (patterns: readonly Pattern[], text: string): string =>
  patterns.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);

/** What a numbered part of a home is called. */
const UNIT = '(?:号[楼院]?|单元|办公室|[栋幢座弄楼层室户梯房组铺档期区F])';
const STREET_END =
  '(?:[路街道巷弄苑园区村厦城府湾庄庭里场汇]|胡同|家园|公寓|大厦|小区|花园|家属院|新村)';

/** 88号, 6幢, 56弄, 4单元, B座2316, 二号楼. */
const HOUSE =
  /[甲乙]?\d{1,5}(?:[-/]\d{1,4}){0,2}(?:号[楼院]?|[栋幢座弄楼室组梯房]|单元)|[A-Z甲乙丙]座\d{3,4}|[一二三四五六七八九十]{1,3}(?:号楼|栋|幢)/gu;
/** What stands in front of a house: 六组, 建国路, 阳光100C区. */
const HEADS: readonly RegExp[] = [
  /[一二三四五六七八九十]{1,3}[组社队区期]$/u,
  new RegExp(`\\p{Script=Han}{1,12}${STREET_END}$`, 'u'),
  /\p{Script=Han}{1,8}\d{0,3}[A-Z]?[区期]$/u,
];
const HEAD_MAX = 16;

/** Where the address of a house at `at` begins. */
function beginOfAddress(text: string, at: number, from: number): number {
  let begin = at;
  for (const head of HEADS) {
    const before = text.slice(Math.max(begin - HEAD_MAX, from), begin);
    begin -= head.exec(before)?.[0].length ?? 0;
  }
  return begin;
}

/** 2单元, 903室, A座1203, 二单元, 善美工业大厦, 地下一层B12, 7/F. */
const PARTS: readonly RegExp[] = [
  new RegExp(`[A-Z]?-?\\d{0,5}[A-Z]?(?:[-/]\\d{1,4}){0,2}${UNIT}`, 'uy'),
  /[一二三四五六七八九十甲乙丙丁东西南北]{1,3}(?:单元|号楼|[座栋幢层楼区期组室户梯门])/uy,
  /\p{Script=Han}{1,8}(?:大厦|广场|大楼|公寓|小区|花园|家园|新村|写字楼|商务楼|宿舍|工业园|科技园|苑)|\p{Script=Han}{1,6}(?:汇|天地|城|中心|名苑|华庭)(?=[一二三四五A-Z\d])/uy,
  /地下(?:[一二三]层)?|第(?=\d)|\/F/uy,
  /[A-Z]?\d{2,5}[A-Z]?(?!\d)|[A-Z]\d{1,4}|\d{1,2}[A-Z]/uy,
];
const PARTS_MAX = 8;

function withoutHouses(text: string): string {
  let kept = '';
  let from = 0;
  for (const house of text.matchAll(HOUSE)) {
    if (house.index < from) continue;
    const begin = beginOfAddress(text, house.index, from);
    const end = endOfAddress(text, house.index + house[0].length);
    if (!isHome(text.slice(begin, end))) continue;
    kept += text.slice(from, begin) + GONE;
    from = end;
  }
  return kept + text.slice(from);
}

function endOfAddress(text: string, from: number): number {
  let end = from;
  for (let parts = 0; parts < PARTS_MAX; parts++) {
    const found = PARTS.map((pattern) => {
      pattern.lastIndex = end;
      return pattern.exec(text)?.[0].length ?? 0;
    }).find((length) => length > 0);
    if (found === undefined) break;
    end += found;
  }
  return end;
}

/** A street or two parts of a house: "3号" alone may be a day or a gate. */
const isHome = (address: string): boolean =>
  /^\p{Script=Han}{1,12}[路街道巷弄苑园区村厦城府湾庄庭里场同](?:[一二三四五六七八九十]{1,3}[组社队区期])?[甲乙]?\d/u.test(
    address,
  ) ||
  /^\p{Script=Han}{1,12}家园\d/u.test(address) ||
  /\d(?:栋|幢|座|单元|室|弄|梯)|\d号[楼院]|[一二三四五六七八九十](?:号楼|栋|幢)|\d号[^号]{0,12}\d/.test(
    address,
  );
