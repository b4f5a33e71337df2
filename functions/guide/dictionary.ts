// The open dictionary, made from the tables the product itself decides by. Pure.
import type { Carrier } from '../carriers/carrier.ts';
import { CARRIERS } from '../carriers/index.ts';
import { CASES, type CaseId } from '../contract/case.ts';
import { DICTIONARY_VERSION, type Dictionary } from '../contract/dictionary.ts';
import {
  isTerminal,
  meaningOf,
  PARTIES,
  STATUSES,
  STEPS,
  type Step,
  SUB_STATUSES,
} from '../contract/status.ts';
import { type WordKey, words } from '../contract/words.ts';
import { getPolicy } from '../policies/policies.ts';
import { classify } from '../situation/classify.ts';
import { turnOf } from '../situation/decide.ts';
import { factsOf } from '../situation/facts.ts';
import type { Handler } from '../situation/handler.ts';
import { PLAYBOOK } from '../situation/playbook.ts';

export const makeDictionary = (): Dictionary => ({
  version: DICTIONARY_VERSION,
  license: 'MIT',
  statuses: STATUSES.map((id) => ({
    id,
    isTerminal: isTerminal(id),
    words: inAll(`status.${id}`),
  })),
  subStatuses: SUB_STATUSES.map((id) => ({ id, words: inAll(`sub.${id}`) })),
  parties: PARTIES.map((id) => ({ id, words: inAll(`turn.${id}`) })),
  steps: STEPS.map(viewStep),
  cases: CASES.map(viewCase),
  carriers: CARRIERS.map(viewCarrier),
});

function viewStep(id: Step): Dictionary['steps'][number] {
  const { status, sub = null, isReturn = false } = meaningOf(id);
  // Without any instant among the facts the time of day decides nothing.
  const facts = factsOf({ status, subStatus: sub, step: id });
  return {
    id,
    status,
    subStatus: sub,
    isReturn,
    case: status === null ? null : classify(facts, 0),
    words: inAll(`step.${id}`),
  };
}

/** Typical facts of each handler. */
const FACTS: Record<Handler, Parameters<typeof factsOf>[0]> = {
  ozon: { scheme: 'FBS', integrationType: 'ozon', carrier: 'ozon' },
  partner: { scheme: 'rFBS', integrationType: 'aggregator', carrier: 'cainiao' },
  own_carrier: { scheme: 'rFBS', integrationType: 'non_integrated', carrier: 'cdek' },
  fbp: { scheme: 'FBP', integrationType: 'FBP', carrier: 'ozon' },
  unknown: {},
};

function viewCase(id: CaseId): Dictionary['cases'][number] {
  const { clocks = [], because } = PLAYBOOK[id];
  const turn = (handler: Handler) => turnOf(id, factsOf(FACTS[handler]));
  const byRule = new Map(clocks.map((clock) => [`${clock.rule} ${clock.otherwise}`, clock]));
  return {
    id,
    words: inAll(`case.${id}`),
    turn: {
      ozon: turn('ozon'),
      partner: turn('partner'),
      own_carrier: turn('own_carrier'),
      fbp: turn('fbp'),
      unknown: turn('unknown'),
    },
    until: [...byRule.values()].map(({ rule, otherwise }) => {
      const { source, checkedOn } = getPolicy(rule);
      return { rule, ifNobodyActs: otherwise, source, checkedOn };
    }),
    because,
  };
}

const viewCarrier = ({ id, kind, name, steps, docs, verifiedOn, ...more }: Carrier) => ({
  id,
  kind,
  name,
  source: docs,
  checkedOn: verifiedOn,
  qualifiesByUnderscore: more.qualifiesByUnderscore ?? false,
  codes: Object.fromEntries(
    (Object.entries(steps) as [Step, readonly string[]][]).flatMap(([step, codes]) =>
      codes.map((code) => [code, step] as const),
    ),
  ),
});

const [ru, zh, en] = [words('ru'), words('zh'), words('en')];

const inAll = (key: WordKey) => ({ ru: ru(key), zh: zh(key), en: en(key) });
