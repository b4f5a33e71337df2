// Where a carrier's words, as 17TRACK passes them on, plainly contradict the code 17TRACK gives them. Few and
// whole: a delivery is final for us, so it must not rest on a code that its own words deny.

/**
 * The code with what the words say instead; null: they do not contradict it, and it counts as it is. Read in
 * public histories of September 2026: Delivered_Other with "Not delivered" and "Delivered to local carrier",
 * InTransit_Other with "Returned to sender".
 */
export function contradictionIn(code: string, words: string | undefined): string | null {
  const [main = ''] = code.split('_');
  const text = words?.trim() ?? '';
  const rule = RULES.find(
    ({ on, says, unless }) =>
      on.test(code) && says.some((words) => words.test(text)) && !unless?.test(text),
  );
  return rule ? `${main}/${rule.as}` : null;
}

interface Rule {
  /** The codes it may overrule: never one that names a reason. */
  on: RegExp;
  as: string;
  says: readonly RegExp[];
  unless?: RegExp;
}

const DELIVERED = /^Delivered(?:_|$)/;
const MOVING = /^InTransit(?:_Other)?$/;
const MOVING_OR_DELIVERED = /^(?:InTransit(?:_Other)?$|Delivered(?:_|$))/;

const RULES: readonly Rule[] = [
  {
    on: DELIVERED,
    as: 'not_delivered',
    says: [
      /(?:\b(?:not|never)|n['’]t)(?: yet)?(?: been| be)? (?:successfully )?delivered\b/i,
      /\bcannot be delivered\b|\bundeliver(?:ed|able)\b|\bnot deliverable\b/i,
      /\bunable to (?:be )?deliver/i,
      /\b(?:delivery|delivery attempt|attempted delivery) (?:has |was )?(?:failed|unsuccessful)\b/i,
      /\bunsuccessful (?:delivery|attempt)|\bfailed (?:delivery|attempt)/i,
      /(?:^|[^а-яё])не\s+(?:был[аои]?\s+)?(?:вручен|доставлен)/i,
      /неудачная попытка (?:вручения|доставки)|невручен/i,
      /未(?:能)?(?:妥投|投递成功|送达|签收)|(?:投递|派送|妥投)(?:失败|不成功)/,
    ],
    // "Delivered. If you have not been delivered …": the first words are the statement.
    unless:
      /^(?:successfully )?delivered\b|^(?:успешно )?(?:вручен|доставлен)|^已(?:妥投|签收|投递)/i,
  },
  {
    on: DELIVERED,
    as: 'to_carrier',
    says: [/^delivered to (?:the |a )?(?:(?:local|partner|last[- ]mile|delivery) )*carrier\.?$/i],
  },
  {
    on: MOVING_OR_DELIVERED,
    as: 'returned',
    // "It has been …", not "it will be", "may have been" or "could not be": those are no completed return.
    says: [
      /^(?:(?:the |your )?(?:item|parcel|package|shipment|mail) )?(?:was |is |has been |has already been |have been )?(?:returned|delivered(?: back)?) to (?:the )?(?:sender|shipper)\.?$/i,
      /^возвращен[оа]? отправителю\.?$/i,
      /^возвращён отправителю\.?$/i,
      /^(?:邮件|包裹)?已退回(?:给)?(?:寄件人|发件人|寄件方)。?$/,
    ],
  },
  {
    on: MOVING,
    as: 'returning',
    says: [
      /^(?:(?:the |your )?(?:item|parcel|package|shipment|mail) )?(?:is |being |is being )?return(?:ing|ed)? to (?:the )?(?:sender|shipper)\.?$/i,
      /^возврат отправителю\.?$/i,
      /^(?:邮件|包裹)?(?:正在)?退回(?:寄件人|发件人|中)。?$/,
    ],
  },
];
