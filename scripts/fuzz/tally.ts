// What the run has seen: answers by kind, their times, and what must not be.
import { leakIn } from './hostile.ts';
import { type Answer, KINDS, type Kind, type Shot } from './shot.ts';

export type Fault = 'server error' | 'no answer' | 'tells internals' | 'undocumented' | 'too slow';

export interface Finding {
  fault: Fault;
  what: string;
  /** The first of them, to be sent again. */
  shot: Shot;
  answer: Answer;
  /** Which request of the run it was. */
  index: number;
  count: number;
}

export interface Slow {
  shot: Shot;
  index: number;
  ms: number;
  /** Messages taken in shortly before: the work on them may have held it up. */
  before: Shot[];
}

export interface KindCount {
  requests: number;
  statuses: Record<string, number>;
}

const WORKED_ON_WITHIN_MS = 3_000;
const SLOW_KEPT = 300;
const SAMPLED_EVERY = 7;
const SAMPLE_MAX = 300;
/** The least a route takes is more. */
const LARGE = 65_536;
/** From here on an answer may turn out too slow, once the median is known. */
const SLOW_FROM = 5;

export class Tally {
  readonly kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, { requests: 0, statuses: {} }]),
  ) as Record<Kind, KindCount>;
  /** Of each label: how often it was answered what. */
  readonly labels = new Map<string, Record<string, number>>();
  readonly findings = new Map<string, Finding>();
  readonly times: number[] = [];
  /** Some of the requests, to be sent again alone. */
  readonly sample: Shot[] = [];
  /** Connections that ended while more was being sent than anybody takes: there is no answer to wait for. */
  cutOff = 0;
  #slow: Slow[] = [];
  #messages: { shot: Shot; at: number }[] = [];
  #median = Number.POSITIVE_INFINITY;

  add(shot: Shot, answer: Answer, index: number): void {
    const kind = this.kinds[shot.kind];
    kind.requests += 1;
    kind.statuses[answer.status] = (kind.statuses[answer.status] ?? 0) + 1;
    const label = this.labels.get(shot.label) ?? {};
    label[answer.status] = (label[answer.status] ?? 0) + 1;
    this.labels.set(shot.label, label);
    this.times.push(answer.ms);
    if (this.times.length % 500 === 0) this.#median = this.share(0.5);
    if (index % SAMPLED_EVERY === 0) this.sample.push(shot);
    if (this.sample.length > SAMPLE_MAX) this.sample.shift();
    if (isCutOff(shot, answer)) this.cutOff += 1;
    const now = performance.now();
    if (shot.kind === 'messages' && answer.status < 300) this.#messages.push({ shot, at: now });
    if (this.#messages.length > 2_000) this.#messages.splice(0, 1_000);
    if (!shot.waitsForOthers && answer.ms > SLOW_FROM * this.#median) {
      const from = now - answer.ms - WORKED_ON_WITHIN_MS;
      const before = this.#messages.filter(({ at }) => at > from).map((one) => one.shot);
      this.#slow.push({ shot, index, ms: answer.ms, before });
      this.#slow = this.#slow.toSorted((a, b) => b.ms - a.ms).slice(0, SLOW_KEPT);
    }
    for (const [fault, what] of faultsOf(shot, answer)) this.note(fault, what, shot, answer, index);
  }

  note(fault: Fault, what: string, shot: Shot, answer: Answer, index: number): void {
    const key = `${fault} ${what}`;
    const known = this.findings.get(key);
    if (known) known.count += 1;
    else this.findings.set(key, { fault, what, shot, answer, index, count: 1 });
  }

  /** Slowest first. */
  slowerThan = (ms: number): Slow[] => this.#slow.filter((one) => one.ms > ms);

  /** The time so large a share of the answers took at most. */
  share = (share: number): number => shareOf(this.times, share);
}

export function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

const isCutOff = ({ body }: Shot, { status, text }: Answer): boolean =>
  status === 0 && (body?.length ?? 0) > LARGE && /ECONNRESET|EPIPE/.test(text);

function* faultsOf(shot: Shot, answer: Answer): Generator<[Fault, string]> {
  if (answer.status === 0 && !isCutOff(shot, answer))
    yield ['no answer', `${shot.label}: ${answer.text.slice(0, 80)}`];
  if (answer.status >= 500) yield ['server error', `${shot.label}: ${answer.status}`];
  const sent = new TextDecoder().decode(shot.body ?? new Uint8Array()) + shot.path;
  const leak = answer.status >= 400 ? leakIn(answer.text, sent) : null;
  if (leak !== null) yield ['tells internals', `${shot.label}: ${leak}`];
  const wrong = answer.status === 0 ? null : (shot.check?.(answer) ?? null);
  if (wrong !== null) yield ['undocumented', wrong];
}
