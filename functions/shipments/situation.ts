// The engine's decision about a stored parcel, for its seller. Pure.
import type { Situation } from '../contract/case.ts';
import { isoOrNull } from '../lib/iso.ts';
import { classify } from '../situation/classify.ts';
import { type Decision, decide } from '../situation/decide.ts';
import type { ParcelFacts } from '../situation/facts.ts';
import { readFacts } from '../timeline/problem-facts.ts';
import { type CancelRequest, situationFacts } from '../timeline/situation-facts.ts';
import type { ParcelIssue } from '../timeline/stale-clocks.ts';
import type { ShipmentRow } from './rows.ts';

export interface StoredFacts extends Pick<ShipmentRow, 'watched' | 'problems'> {
  cancelRequest: CancelRequest | null;
}

export function factsOfRow({ watched, problems, cancelRequest }: StoredFacts): ParcelFacts {
  const known = readFacts(watched);
  const reasons = (JSON.parse(problems) as ParcelIssue[]).map(({ reason }) => reason);
  // A seller knows what their own sources say.
  return { ...situationFacts(known, reasons, cancelRequest), isProven: true };
}

export function situationOf(row: StoredFacts, now: number): Situation {
  const facts = factsOfRow(row);
  return viewSituation(decide(classify(facts, now), facts, 'seller'));
}

export const viewSituation = ({ case: id, turn, until, steps }: Decision): Situation => ({
  case: id,
  turn,
  step: steps[0]?.id ?? 'nothing_to_do',
  until:
    'because' in until
      ? { at: null, rule: null, because: until.because, ifNobodyActs: null }
      : { at: isoOrNull(until.at), rule: until.rule, because: null, ifNobodyActs: until.otherwise },
});
