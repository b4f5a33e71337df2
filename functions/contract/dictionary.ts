// The open dictionary of statuses and responsibility: what each code of each carrier means, and who has to act.
import * as v from 'valibot';
import { BECAUSES, CASES, DEFAULTS } from './case.ts';
import { PARTIES, STATUSES, STEPS, SUB_STATUSES } from './status.ts';

/**
 * Version of the dictionary, by semver: a code, step or case added is a minor one; one renamed, removed or with
 * another meaning a major one; words and sources a patch.
 */
export const DICTIONARY_VERSION = '1.0.0';

const Words = v.pipe(
  v.object({ ru: v.string(), zh: v.string(), en: v.string() }),
  v.metadata({ ref: 'DictionaryWords' }),
);

const Party = v.picklist(PARTIES);

export const DictionaryStep = v.object({
  id: v.picklist(STEPS),
  status: v.pipe(
    v.nullable(v.picklist(STATUSES)),
    v.description('null: it says nothing about where the parcel is.'),
  ),
  subStatus: v.nullable(v.picklist(SUB_STATUSES)),
  isReturn: v.pipe(v.boolean(), v.description('On the way back to the sender.')),
  case: v.pipe(
    v.nullable(v.picklist(CASES)),
    v.description('What is the matter after it, when nothing else is known of the parcel.'),
  ),
  words: Words,
});

export const DictionaryCase = v.object({
  id: v.picklist(CASES),
  words: Words,
  turn: v.pipe(
    v.object({
      ozon: Party,
      partner: Party,
      own_carrier: Party,
      fbp: Party,
      unknown: Party,
    }),
    v.description(
      'Who has to act, by who answers for the delivery: Ozon itself, a carrier that is Ozon’s partner, the ' +
        'seller’s own carrier, a partner warehouse, not known.',
    ),
  ),
  until: v.pipe(
    v.array(
      v.object({
        rule: v.string(),
        ifNobodyActs: v.picklist(DEFAULTS),
        source: v.nullable(v.string()),
        checkedOn: v.string(),
      }),
    ),
    v.description('The rules that set a deadline, the first with a known beginning counts.'),
  ),
  because: v.pipe(
    v.picklist(BECAUSES),
    v.description('Why there is no deadline, when no rule sets one.'),
  ),
});

export const DictionaryCarrier = v.object({
  id: v.string(),
  kind: v.picklist(['marketplace', 'carrier', 'aggregator']),
  name: Words,
  source: v.pipe(v.string(), v.description('The documents its codes were compared with.')),
  checkedOn: v.pipe(v.string(), v.description('The day of that.')),
  qualifiesByUnderscore: v.pipe(
    v.boolean(),
    v.description('Whether an unlisted `A_B` is a kind of the listed `A`.'),
  ),
  codes: v.pipe(
    v.record(v.string(), v.picklist(STEPS)),
    v.description(
      'Code as the carrier writes it -> step. `A/B` falls back to `A` where only that is listed.',
    ),
  ),
});

export const Dictionary = v.pipe(
  v.object({
    version: v.string(),
    license: v.literal('MIT'),
    statuses: v.array(
      v.object({ id: v.picklist(STATUSES), isTerminal: v.boolean(), words: Words }),
    ),
    subStatuses: v.array(v.object({ id: v.picklist(SUB_STATUSES), words: Words })),
    parties: v.array(v.object({ id: Party, words: Words })),
    steps: v.array(DictionaryStep),
    cases: v.array(DictionaryCase),
    carriers: v.array(DictionaryCarrier),
  }),
  v.metadata({ ref: 'StatusDictionary' }),
);
export type Dictionary = v.InferOutput<typeof Dictionary>;
