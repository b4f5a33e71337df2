// The engine: every combination of what can be known has one answer, and the same turn for every reader.
import { describe, expect, test } from 'vitest';
import { BECAUSES, type Because, CASES, type CaseId } from '../../functions/contract/case.ts';
import { ASKERS, ISSUES } from '../../functions/contract/guide.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { PROBLEM_REASONS, type ProblemReason } from '../../functions/contract/parcel-problem.ts';
import {
  INTEGRATION_TYPES,
  meaningOf,
  SCHEMES,
  STATUSES,
  STEPS,
  type Step,
} from '../../functions/contract/status.ts';
import { DAY_MS } from '../../functions/lib/time.ts';
import { POLICIES } from '../../functions/policies/policies.ts';
import { answerCase } from '../../functions/situation/answer.ts';
import { caseOfIssue, classify } from '../../functions/situation/classify.ts';
import { decide, turnOf } from '../../functions/situation/decide.ts';
import { factsOf, type ParcelFacts, publicFacts } from '../../functions/situation/facts.ts';
import { PLAYBOOK } from '../../functions/situation/playbook.ts';
import { getStep, STEP_IDS } from '../../functions/situation/steps.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
/** A machine that is busy with something else is no failure. */
const WALK = { timeout: 60_000 };
const known = { statusSince: NOW - DAY_MS, promisedUntil: NOW + 3 * DAY_MS };

function* everyFact(): Generator<ParcelFacts> {
  const schemes = [null, ...SCHEMES];
  const integrations = [null, ...INTEGRATION_TYPES];
  const problems: readonly ProblemReason[][] = [[], ...PROBLEM_REASONS.map((one) => [one])];
  for (const step of STEPS) {
    const { status, sub } = meaningOf(step);
    if (status === null) continue;
    for (const scheme of schemes) {
      for (const integrationType of integrations) {
        for (const reasons of problems) {
          for (const carrier of ['ozon', 'cdek', 'russian-post']) {
            yield factsOf({
              step,
              status,
              subStatus: sub ?? null,
              scheme,
              integrationType,
              carrier,
              problems: reasons,
              at: known,
            });
          }
        }
      }
    }
  }
}

/** Which reasons a case may give instead of a deadline. A term that exists may not be hidden behind one. */
const ALLOWED: Partial<Record<Because, readonly CaseId[]>> = {
  settled: ['returned', 'delivered', 'cancelled_before_handover', 'recipient_refused'],
  moving: ['moving_on_time', 'out_for_delivery', 'coming_back', 'no_notice_yet', 'not_found'],
  named_in_notice: [
    'customs_in_progress',
    'customs_documents_due',
    'customs_payment_due',
    'customs_refused',
  ],
};

describe('the engine', () => {
  test(
    'every step, problem, scheme, integration and carrier has one answer for both readers',
    WALK,
    () => {
      let cells = 0;
      const wrong = new Set<string>();
      for (const facts of everyFact()) {
        const id = classify(facts, NOW);
        const [buyer, seller] = ASKERS.map((role) => decide(id, facts, role));
        for (const decision of [buyer, seller]) {
          cells++;
          if (!decision?.steps.length) wrong.add(`${id} has no step`);
        }
        if (buyer?.turn !== seller?.turn) wrong.add(`${id}: ${buyer?.turn}, ${seller?.turn}`);
      }
      expect([...wrong]).toEqual([]);
      expect(cells).toBeGreaterThan(100_000);
    },
  );

  test('cases that differ by time alone have the same turn', WALK, () => {
    const wrong = new Set<string>();
    const instants = [-30, -8, -3, 0, 2, 6, 30].map((days) => NOW + days * DAY_MS);
    for (const facts of everyFact()) {
      if (facts.carrier !== 'cdek') continue;
      const dated = {
        ...facts,
        at: {
          ...facts.at,
          shipBy: NOW,
          shipByFinal: NOW + DAY_MS,
          storagePaidFrom: NOW,
          disposal: NOW + 7 * DAY_MS,
        },
      };
      const turns = new Set(instants.map((now) => turnOf(classify(dated, now), dated)));
      if (turns.size !== 1) wrong.add(`${facts.step} ${facts.problems}: ${[...turns]}`);
    }
    expect([...wrong]).toEqual([]);
  });

  test('every case is reached by facts or by an issue, and every step by a case', WALK, () => {
    const reached = new Set<CaseId>();
    for (const facts of everyFact()) reached.add(classify(facts, NOW));
    const at = { ...known, storagePaidFrom: NOW - DAY_MS, returnStoredSince: NOW - 2 * DAY_MS };
    reached.add(classify(factsOf({ status: 'delivered', at }), NOW));
    reached.add(
      classify(factsOf({ status: 'delivered', at: { ...at, disposal: NOW + DAY_MS } }), NOW),
    );
    reached.add(classify(factsOf({ status: 'info_received', cancelRequested: true }), NOW));
    reached.add(classify(factsOf({ status: 'cancelled', at: { firstScan: NOW } }), NOW));
    for (const status of [null, ...STATUSES]) {
      for (const issue of ISSUES) reached.add(caseOfIssue(issue, factsOf({ status }), NOW));
    }
    expect(CASES.filter((id) => !reached.has(id))).toEqual([]);
    const used = new Set(
      Object.values(PLAYBOOK).flatMap((play) => [play.buyer, play.seller].flatMap(all)),
    );
    used.add('post_claim');
    expect(STEP_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  test('a case gives a reason instead of a deadline only where it has one to give', () => {
    const bad = CASES.filter((id) => {
      const { because, clocks } = PLAYBOOK[id];
      const allowed = ALLOWED[because];
      return (allowed && !allowed.includes(id)) || (because === 'settled' && clocks !== undefined);
    });
    expect(bad).toEqual([]);
    expect(BECAUSES.filter((one) => !usesOf(one))).toEqual([]);
  });

  test('every rule the table counts by is in the register, with a term where it is a clock', () => {
    const ids = new Set<string>(POLICIES.map(({ id }) => id));
    const named = [
      ...Object.values(PLAYBOOK).flatMap(({ clocks = [] }) => clocks.map(({ rule }) => rule)),
      ...STEP_IDS.flatMap((id) => [...(getStep(id).policies ?? [])]),
    ];
    expect(named.filter((one) => !ids.has(one))).toEqual([]);
  });

  test.each(LANGS)(
    'each cell is explained in %s: whom, by which way, until when or why not',
    (lang) => {
      const unexplained: string[] = [];
      for (const id of CASES) {
        for (const role of ASKERS) {
          for (const facts of handlers()) {
            const answer = answerCase(id, facts, { role, lang, now: NOW });
            if (answer.sentence === '' || answer.until.text === '')
              unexplained.push(`${id} ${role}`);
            for (const step of answer.steps) {
              const isAlone = step.whom === 'self';
              const isReachable = isAlone || step.ways.length > 0 || step.ifShut !== '';
              if (!isReachable || step.until.text === '' || step.how === '') {
                unexplained.push(`${id} ${role} ${step.id}`);
              }
            }
          }
        }
      }
      expect([...new Set(unexplained)]).toEqual([]);
    },
  );

  test('an open request to cancel is the case, with Ozon’s date if there is one, until the order has ended', () => {
    const asked = (known: Parameters<typeof factsOf>[0]) => {
      const facts = factsOf({ cancelRequested: true, scheme: 'rFBS', ...known });
      return decide(classify(facts, NOW), facts, 'seller');
    };
    const dated = asked({ status: 'info_received', at: { cancelApproved: NOW + DAY_MS } });
    expect(dated).toMatchObject({
      case: 'cancellation_requested',
      turn: 'seller',
      until: { at: NOW + DAY_MS, rule: 'cancel-request', otherwise: 'request_approved' },
      steps: [{ id: 'answer_cancellation' }, { id: 'do_not_ship_yet' }, { id: 'answer_buyer' }],
    });
    expect(asked({ status: 'in_transit' })).toMatchObject({
      case: 'cancellation_requested',
      until: { because: 'shown_by_ozon' },
    });
    for (const status of ['delivered', 'returning', 'returned', 'cancelled'] as const) {
      expect(asked({ status }).case).not.toBe('cancellation_requested');
    }
  });

  test('what only the seller may see does not change what the public reads', () => {
    const facts = factsOf({
      status: 'in_transit',
      step: 'moving' as Step,
      problems: ['wrong_channel'],
      cancelRequested: true,
      at: { cancelApproved: NOW, shipBy: NOW, storagePaidFrom: NOW, returnStoredSince: NOW },
    });
    const plain = factsOf({ status: 'in_transit', step: 'moving' });
    expect(publicFacts(facts)).toEqual(plain);
    expect(classify(publicFacts(facts), NOW)).toBe('moving_on_time');
  });
});

const all = <T>(value: readonly T[] | object): T[] =>
  Array.isArray(value) ? [...value] : Object.values(value as Record<string, readonly T[]>).flat();

const usesOf = (because: Because): boolean =>
  Object.values(PLAYBOOK).some((play) => play.because === because) ||
  STEP_IDS.some((id) => {
    const { until } = getStep(id);
    return typeof until === 'object' && 'because' in until && until.because === because;
  });

const handlers = (): ParcelFacts[] => [
  factsOf({ scheme: 'FBO', integrationType: null, carrier: 'ozon', at: known }),
  factsOf({ scheme: 'FBS', integrationType: 'ozon', carrier: 'ozon', at: known }),
  factsOf({ scheme: 'rFBS', integrationType: 'aggregator', carrier: 'cainiao', at: known }),
  factsOf({ scheme: 'rFBS', integrationType: 'non_integrated', carrier: 'cdek', at: known }),
  factsOf({
    scheme: 'rFBS',
    integrationType: 'non_integrated',
    carrier: 'russian-post',
    at: known,
  }),
  factsOf({ scheme: 'FBP', integrationType: 'FBP', carrier: null, at: known }),
  factsOf({}),
];
