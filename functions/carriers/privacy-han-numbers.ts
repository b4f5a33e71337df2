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
      `((?:取件|取货|提货|开箱|收货|自提|核销)(?:号?码|号|密码|凭证)|(?:错误|原因|状态|国家|异常|系统|海关|机场|地区|区域)代?码|[条编邮单尺维形踪流品别政数号箱]?码|口令|暗号|货架号|尾号|数字)(${LINK})[A-Z]{0,3}-?\\d[\\dA-Z-]{1,14}(?![\\dA-Z-]*[件个天元])(?:\\s\\d{2,4}){0,3}`.replace(
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
  // 出示26 80
  [
    /(凭|出示|告诉|告知|输入|员报)([^，,。；;、\d单费款]{0,8})\d{1,4} \d{2,4}(?: \d{2,4})?/giu,
    behindWord,
  ],
  [/(出生日期|出生|生日)([：:是为\s]{0,3})\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?/gu, behindWord],
  // 微信号linsy_88
  [/(微信号?|QQ号?|wechat|vx)([：:是为\s]{0,3})[\w-]{5,30}/giu, behindWord],
];

const STREETS: readonly Pattern[] = [
  // 地址：西湖区文三路, 我住翠湖苑; not 白云街道网点
  [
    /(地址|[住家]在?|搬到|放[在到]|[送派投转改寄]{1,2}[至到]|改[派送投寄])([：:是为\s]{0,2})\p{Script=Han}{0,12}(?:路|街(?!道)|巷|弄|苑|小区|花园|公寓|大厦|家园|新村|胡同)(?!\p{Script=Han}{0,3}(?:点|站|仓|营业|中心|分|口岸))/gu,
    behindWord,
  ],
  // 改为翠湖小区
  [
    /([为成往至到在于是址])([：:\s]{0,2})\p{Script=Han}{2,8}(?:小区|花园|公寓|家园|新村|大厦|苑|胡同)(?!\p{Script=Han})/gu,
    behindWord,
  ],
  // 收件地址：江东镇青口村12组
  [
    /(地址)([：:是为\s]{0,2})[\p{Script=Han}A-Z-]{1,20}[路街道巷弄镇村乡里组园区]\p{Script=Han}{0,4}\d[\p{Script=Han}A-Z\d-]{0,20}/gu,
    behindWord,
  ],
];

export const withoutHanNumbers = (text: string): string =>
  without(STREETS, withoutHouses(without(CODES, text)));

const without = (patterns: readonly Pattern[], text: string): string =>
  patterns.reduce((rest, [pattern, by]) => rest.replace(pattern, by), text);

/** 建国路88号, 滨河花园6幢, 56弄. */
const HOUSE =
  /(?:\p{Script=Han}{1,12}(?:[路街道巷弄苑园区村厦城府湾庄庭里场]|胡同|家园))?[甲乙]?\d{1,5}(?:-\d{1,4})?(?:号[楼院]?|號|[栋幢座弄楼室组])/gu;
/** 2单元, 903室, A座1203. */
const PART = /[A-Z]?-?\d{0,5}[A-Z]?(?:号[楼院]?|號|[栋幢座弄楼层室户]|单元)|\d{3,4}(?!\d)/uy;
const PARTS_MAX = 6;

function withoutHouses(text: string): string {
  let kept = '';
  let from = 0;
  for (const house of text.matchAll(HOUSE)) {
    if (house.index < from) continue;
    const end = endOfAddress(text, house.index + house[0].length);
    if (!isHome(text.slice(house.index, end))) continue;
    kept += text.slice(from, house.index) + GONE;
    from = end;
  }
  return kept + text.slice(from);
}

function endOfAddress(text: string, from: number): number {
  let end = from;
  for (let parts = 0; parts < PARTS_MAX; parts++) {
    PART.lastIndex = end;
    const part = PART.exec(text);
    if (part === null) break;
    end += part[0].length;
  }
  return end;
}

/** A street or two parts of a house: "3号" alone may be a day or a gate. */
const isHome = (address: string): boolean =>
  /^\p{Script=Han}{1,12}[路街道巷弄苑园区村厦城府湾庄庭里场同][甲乙]?\d/u.test(address) ||
  /^\p{Script=Han}{1,12}家园\d/u.test(address) ||
  /\d(?:栋|幢|座|单元|室|弄)|\d号[楼院]|\d号[^号]{0,12}\d/.test(address);
