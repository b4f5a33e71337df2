// Calls actions at Ozon, as many postings per call as it accepts.
import type * as v from 'valibot';
import type { AuditEntry } from '../accounts/audit-store.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { ActionResult, Outcome, OzonAction } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { MoveResults, SetResult } from './answers.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import type { OzonMethod } from './methods.ts';
import type { KnownPosting } from './store.ts';

/** Ozon accepts at most 20 tracking numbers in one call; the other lists are kept as short. */
const PER_CALL = 20;

/** Their answer does not name postings: one call is about one. */
const ANSWERED_AS_ONE: ReadonlySet<OzonAction> = new Set(['set_cutoff', 'dispute']);

export type Result = ActionResult;

export interface ActionSpec {
  action: OzonAction;
  /** Nothing is left to do, by Ozon's last answer. */
  isDone(posting: KnownPosting): boolean;
  method: OzonMethod;
  body(numbers: string[]): object;
  auditOf(number: string): { action: AuditAction; detail: NonNullable<AuditEntry['detail']> };
  /** Tracking number of the posting after the action; null: unchanged. */
  trackingOf(number: string): string | null;
}

/** Yields the results of each call. A call that Ozon cannot take now ends the calls: the rest is not sent. */
export async function* callInBatches(
  env: Env,
  credentials: OzonCredentials,
  numbers: readonly string[],
  spec: ActionSpec,
): AsyncGenerator<Result[]> {
  let stopped: OzonRefusal | null = null;
  const size = ANSWERED_AS_ONE.has(spec.action) ? 1 : PER_CALL;
  for (let at = 0; at < numbers.length; at += size) {
    const some = numbers.slice(at, at + size);
    const answer: Result[] | OzonRefusal = stopped ?? (await call(env, credentials, spec, some));
    if (Array.isArray(answer)) {
      yield answer;
      continue;
    }
    if (answer.fault !== 'refused' && answer.fault !== 'not_found') stopped = answer;
    const { fault, message } = answer;
    yield some.map((postingNumber) => ({ postingNumber, outcome: OUTCOME_OF[fault], message }));
  }
}

const OUTCOME_OF: Record<OzonRefusal['fault'], Outcome> = {
  wrong_key: 'no_connection',
  no_permission: 'no_connection',
  ip_restricted: 'no_connection',
  slow_down: 'try_again',
  unavailable: 'try_again',
  unreadable: 'try_again',
  not_found: 'unknown_posting',
  refused: 'refused',
};

async function call(
  env: Env,
  credentials: OzonCredentials,
  { action, method, body }: ActionSpec,
  numbers: string[],
): Promise<Result[] | OzonRefusal> {
  const ask = <T>(schema: v.GenericSchema<unknown, T>) =>
    callOzon(env, credentials, method, body(numbers), schema);
  if (ANSWERED_AS_ONE.has(action)) {
    const answer = await ask(SetResult);
    if (!answer.ok) return answer;
    return numbers.map((postingNumber) =>
      outcomeOf(postingNumber, answer.value.result === true, ''),
    );
  }
  const answer = await ask(MoveResults);
  if (!answer.ok) return answer;
  const byNumber = new Map(answer.value.result.map((one) => [one.posting_number, one]));
  return numbers.map((postingNumber) => {
    const one = byNumber.get(postingNumber);
    // Ozon names every posting it changed: one that is missing is sent again.
    if (!one) return { postingNumber, outcome: 'try_again', message: null };
    return outcomeOf(postingNumber, one.result === true, one.error);
  });
}

export const outcomeOf = (postingNumber: string, isDone: boolean, error: string): Result => ({
  postingNumber,
  outcome: isDone ? 'done' : error === 'POSTING_NOT_FOUND' ? 'unknown_posting' : 'refused',
  message: isDone ? null : error || null,
});
