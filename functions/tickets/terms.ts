// Which terms run in a ticket, until when, and what happens if nobody acts: the engine's decision for the case
// of the ticket. No clock starts with a ticket here: those of Ozon and of the law start elsewhere. Pure.
import type { DefaultId } from '../contract/case.ts';
import { ASKERS, type Asker } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Party } from '../contract/status.ts';
import type { PolicyId } from '../policies/policies.ts';
import { factsOfShipment } from '../shipments/shipment-facts.ts';
import { caseOfIssue } from '../situation/classify.ts';
import { type Deadline, decide } from '../situation/decide.ts';
import { factsOf, type ParcelFacts } from '../situation/facts.ts';
import { ISSUE_OF_TYPE } from '../situation/issues.ts';
import type { TicketRow } from './rows.ts';
import { isOpen } from './workflow.ts';

export interface RunningTerm {
  policy: PolicyId;
  party: Party;
  at: number;
  ifNobodyActs: DefaultId;
}

type Case = Pick<TicketRow, 'type' | 'state' | 'carrier' | 'scheme' | 'integration_type'>;

/** `shipment` null: no seller here knows the parcel. */
export function factsOfTicket(row: Case, shipment: Shipment | null): ParcelFacts {
  const known = shipment === null ? factsOf({}) : factsOfShipment(shipment);
  return {
    ...known,
    carrier: known.carrier ?? row.carrier,
    scheme: known.scheme ?? row.scheme,
    integrationType: known.integrationType ?? row.integration_type,
  };
}

/** Nearest first. Empty: no known term has an instant here. */
export function runningTerms(row: Case, shipment: Shipment | null, now: number): RunningTerm[] {
  if (!isOpen(row.state)) return [];
  const facts = factsOfTicket(row, shipment);
  const id = caseOfIssue(ISSUE_OF_TYPE[row.type], facts, now);
  const terms = ASKERS.flatMap((role) => {
    const { turn, until, steps } = decide(id, facts, role);
    return [...dated(until, turn), ...steps.flatMap((step) => dated(step.until, role))];
  });
  const unique = new Map(
    terms.map((one) => [`${one.at} ${one.ifNobodyActs}`, one] as const).reverse(),
  );
  return [...unique.values()].toSorted((a, b) => a.at - b.at);
}

const dated = (until: Deadline, party: Party | Asker): RunningTerm[] =>
  'because' in until || until.at === null
    ? []
    : [{ policy: until.rule, party, at: until.at, ifNobodyActs: until.otherwise }];
