// The guide: its questions, issues, steps and answers.
import * as v from 'valibot';
import { CASES, Until } from './case.ts';
import { INTEGRATION_TYPES, PARTIES, SCHEMES, STATUSES } from './status.ts';

export const ASKERS = ['buyer', 'seller'] as const;
export type Asker = (typeof ASKERS)[number];

export const ISSUES = [
  'where_is_it',
  'late',
  'lost',
  'damaged',
  'wrong_address',
  'no_pickup_notice',
  'delivered_not_received',
  'wrong_item',
  'return',
  'return_missing',
  'wrong_channel',
  'compensation_missing',
  'customs',
  'attempt_failed',
  'cancel',
  'not_accepted',
  'untrackable',
  'contact_seller',
  'contact_ozon',
  'chat_unavailable',
] as const;
export type Issue = (typeof ISSUES)[number];

/** Who a step addresses. `self`: the asker does it alone. */
export const ADDRESSEES = [
  'self',
  'ozon_support',
  'ozon_seller_support',
  'seller',
  'buyer',
  'carrier',
  'pickup_point',
] as const;
export type Addressee = (typeof ADDRESSEES)[number];

/** How to reach the addressee. The step's own words say what to press. */
export const CHANNELS = [
  'ozon_app',
  'ozon_chat',
  'seller_portal',
  'seller_api',
  'carrier_site',
  'carrier_claim',
  'in_person',
  'this_site',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const GuideQuery = v.object({
  role: v.picklist(ASKERS),
  issue: v.pipe(
    v.optional(v.picklist(ISSUES)),
    v.description(
      'Needed without `number`; with it: another problem than the parcel’s state shows.',
    ),
  ),
  number: v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(3), v.maxLength(64))),
    v.description('Answers for this parcel, with what anybody may read about it.'),
  ),
  scheme: v.optional(v.picklist([...SCHEMES, 'unknown'])),
  integration: v.optional(v.picklist(INTEGRATION_TYPES)),
  status: v.optional(v.picklist(STATUSES)),
  carrier: v.optional(v.pipe(v.string(), v.maxLength(40))),
  since: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  lang: v.optional(v.picklist(['ru', 'zh', 'en'])),
});
export type GuideQuery = v.InferOutput<typeof GuideQuery>;

export const PolicyView = v.pipe(
  v.object({
    id: v.string(),
    text: v.string(),
    confidence: v.picklist(['A', 'B', 'C', 'D']),
    source: v.pipe(v.string(), v.url()),
    checkedOn: v.string(),
  }),
  v.metadata({ ref: 'Policy' }),
);
export type PolicyView = v.InferOutput<typeof PolicyView>;

const Term = v.nullable(
  v.object({
    policy: v.string(),
    at: v.pipe(
      v.nullable(v.string()),
      v.description('The instant, where `since` says when the clock began.'),
    ),
    text: v.string(),
  }),
);

const GuideWay = v.pipe(
  v.union([
    v.object({ label: v.string(), clicks: v.string(), checkedOn: v.string() }),
    v.object({
      label: v.string(),
      url: v.pipe(v.string(), v.url(), v.description('https, tel or mailto.')),
      checkedOn: v.string(),
    }),
  ]),
  v.metadata({ ref: 'GuideWay' }),
);

export const ReadyText = v.pipe(
  v.object({
    lang: v.pipe(
      v.picklist(['ru', 'zh', 'en']),
      v.description('The language of the reader of the text.'),
    ),
    text: v.pipe(
      v.string(),
      v.description('Filled with what is known; the rest stays as {number} …'),
    ),
    translation: v.pipe(
      v.nullable(v.string()),
      v.description('The same in the language asked for; null: it is that language.'),
    ),
  }),
  v.metadata({ ref: 'ReadyText' }),
);
export type ReadyText = v.InferOutput<typeof ReadyText>;

export const GuideStep = v.pipe(
  v.object({
    id: v.string(),
    whom: v.picklist(ADDRESSEES),
    channel: v.picklist(CHANNELS),
    title: v.string(),
    how: v.string(),
    evidence: v.array(v.object({ id: v.string(), text: v.string() })),
    earliest: v.nullable(v.string()),
    earliestAt: v.pipe(
      v.nullable(v.string()),
      v.description('The instant from which the step can be taken; null: now, or not known.'),
    ),
    until: Until,
    latest: Term,
    ifNobodyActs: v.nullable(v.string()),
    policies: v.array(PolicyView),
    contacts: v.array(
      v.object({ label: v.string(), url: v.pipe(v.string(), v.url()), checkedOn: v.string() }),
    ),
    ways: v.pipe(v.array(GuideWay), v.description('How to reach the addressee.')),
    ifShut: v.pipe(
      v.string(),
      v.description(
        'What to do when that way is shut or nobody answers; empty for steps taken alone.',
      ),
    ),
    readyText: v.nullable(ReadyText),
  }),
  v.metadata({ ref: 'GuideStep' }),
);
export type GuideStep = v.InferOutput<typeof GuideStep>;

export const GuideAnswer = v.pipe(
  v.object({
    role: v.picklist(ASKERS),
    issue: v.picklist(ISSUES),
    case: v.pipe(v.picklist(CASES), v.description('What is the matter with the parcel.')),
    sentence: v.pipe(v.string(), v.description('The case in a sentence, addressed to `role`.')),
    until: Until,
    ifNobodyActs: v.nullable(v.string()),
    turn: v.pipe(v.picklist(PARTIES), v.description('Whose turn it is now.')),
    handler: v.pipe(
      v.picklist(['ozon', 'partner', 'own_carrier', 'fbp', 'unknown']),
      v.description('Who answers for the delivery, out of scheme and integration type.'),
    ),
    steps: v.pipe(
      v.array(GuideStep),
      v.minLength(1),
      v.description('In order: each next one is for when the one before did not help.'),
    ),
  }),
  v.metadata({ ref: 'GuideAnswer' }),
);
export type GuideAnswer = v.InferOutput<typeof GuideAnswer>;

/** What Ozon's communication rules forbid in its chats. */
export const CHAT_FAULTS = [
  'link',
  'phone',
  'email',
  'messenger',
  'cancel',
  'promise',
  'blame',
  'personal',
  'offsite',
] as const;
export type ChatFault = (typeof CHAT_FAULTS)[number];

export const CHAT_CHARS_MAX = 4000;

export const CheckChat = v.pipe(
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(CHAT_CHARS_MAX)) }),
  v.metadata({ ref: 'CheckChat' }),
);

const ChatFindingSchema = v.object({
  kind: v.picklist(CHAT_FAULTS),
  text: v.pipe(v.string(), v.description('The words it was found by, as they were written.')),
});
export type ChatFinding = v.InferOutput<typeof ChatFindingSchema>;
export const ChatFindings = v.array(ChatFindingSchema);

export const ChatCheck = v.pipe(
  v.object({ findings: ChatFindings, rule: PolicyView }),
  v.metadata({ ref: 'ChatCheck' }),
);

export const ChatTextQuery = v.object({
  role: v.optional(v.picklist(ASKERS)),
  issue: v.optional(v.picklist(ISSUES)),
});

const InEachLanguage = v.object({ ru: v.string(), zh: v.string(), en: v.string() });

export const ChatTexts = v.pipe(
  v.object({
    texts: v.array(
      v.object({
        id: v.string(),
        by: v.picklist(ASKERS),
        to: v.picklist(ADDRESSEES),
        issue: v.picklist(ISSUES),
        steps: v.pipe(
          v.array(v.string()),
          v.description('Steps of /api/v1/guide it is the text for.'),
        ),
        text: v.pipe(
          InEachLanguage,
          v.description('Holds {number} {track} {carrier} {status} {date} where they belong.'),
        ),
      }),
    ),
  }),
  v.metadata({ ref: 'ChatTexts' }),
);
