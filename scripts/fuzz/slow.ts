// Answers that took long, looked at again alone: what was slow only because others were before it, or
// because memory was being cleared, or because the machine had something else to do, is not held
// against it. What is slow by itself is slow each time.
import { setTimeout as wait } from 'node:timers/promises';
import type { Demo } from '../demo-file.ts';
import { sentAnew } from './messages.ts';
import { type Answer, type Shot, send } from './shot.ts';
import { type Slow, shareOf, type Tally } from './tally.ts';

const TRIES = 3;
const GROUP = 100;
const SAMPLE_MS = 60_000;
const BUDGET_MS = 600_000;
/** Of so many of the slowest answers, the messages before them are looked at. */
const SLOWEST = 50;
/** The queue hands messages on within a second. */
const WORKED_ON_MS = 2_500;

export interface Slowness {
  /** Of a sample, sent one by one after the run. */
  aloneMs: number;
  limitMs: number;
  /** Over the limit in the run. */
  suspected: number;
  /** Those, and messages before them, for which there was no time. */
  left: number;
}

/**
 * Notes in `tally` what takes more than `times` the median when it is sent alone. That is the median of
 * the run or that of a sample sent alone, whichever is less: a busy machine excuses nothing.
 */
export async function findSlow(
  tally: Tally,
  server: { origin: string; demo: Demo },
  times: number,
): Promise<Slowness> {
  let made = 0;
  const again = async (shot: Shot): Promise<Answer> => {
    made += 1;
    const isMessage = shot.kind === 'messages';
    return send(server.origin, isMessage ? await sentAnew(shot, server.demo, made) : shot);
  };
  const alone: number[] = [];
  const sampledUntil = performance.now() + SAMPLE_MS;
  for (const shot of tally.sample) {
    if (performance.now() < sampledUntil) alone.push((await again(shot)).ms);
  }
  const aloneMs = shareOf(alone, 0.5);
  const medianMs = Math.min(aloneMs, tally.share(0.5));
  const limitMs = times * medianMs;
  const slow = tally.slowerThan(limitMs);
  const end = performance.now() + BUDGET_MS;
  // One of a sort is enough: others would take their time as well.
  const guilty = new Set<string>();
  let left = 0;
  for (const { shot, index } of slow) {
    if (guilty.has(shot.label)) continue;
    if (performance.now() > end) left += 1;
    else {
      const answer = await quickest(() => again(shot), limitMs);
      if (answer.ms <= limitMs) continue;
      guilty.add(shot.label);
      tally.note('too slow', wordsFor(shot, answer, medianMs), shot, answer, index);
    }
  }

  const stallAfter = async (messages: Shot[]): Promise<Answer> => {
    for (const message of messages) await again(message);
    return longestOf(server.origin);
  };
  const slowest = slow.slice(0, SLOWEST);
  const suspects = [...new Set(slowest.flatMap(({ before }) => before))].filter(
    ({ label }) => !guilty.has(label),
  );
  for (let i = 0; i < suspects.length; i += GROUP) {
    const group = suspects.slice(i, i + GROUP);
    if (performance.now() > end) left += group.length;
    else
      for (const shot of await guiltyIn(group, stallAfter, limitMs)) {
        const answer = await quickest(() => stallAfter([shot]), limitMs);
        const what = `${wordsFor(shot, answer, medianMs)}, for others, while it is worked on`;
        if (answer.ms > limitMs) tally.note('too slow', what, shot, answer, indexOf(slow, shot));
      }
  }
  return { aloneMs, limitMs, suspected: slow.length, left };
}

/** Halved until those are left after which everybody waits. */
async function guiltyIn(
  messages: Shot[],
  stallAfter: (messages: Shot[]) => Promise<Answer>,
  limitMs: number,
): Promise<Shot[]> {
  if (messages.length === 0 || (await stallAfter(messages)).ms <= limitMs) return [];
  if (messages.length === 1) return messages;
  const middle = messages.length >> 1;
  return [
    ...(await guiltyIn(messages.slice(0, middle), stallAfter, limitMs)),
    ...(await guiltyIn(messages.slice(middle), stallAfter, limitMs)),
  ];
}

/** Of three tries, or the first one within the limit. */
async function quickest(ask: () => Promise<Answer>, limitMs: number): Promise<Answer> {
  let best = await ask();
  for (let tries = 1; tries < TRIES && best.ms > limitMs; tries++) {
    const next = await ask();
    if (next.ms < best.ms) best = next;
  }
  return best;
}

/** The slowest sign of life within the time in which messages are worked on. */
async function longestOf(origin: string): Promise<Answer> {
  const health = healthShot();
  const until = performance.now() + WORKED_ON_MS;
  let longest = await send(origin, health);
  while (performance.now() < until) {
    await wait(20);
    const next = await send(origin, health);
    if (next.ms > longest.ms) longest = next;
  }
  return longest;
}

export const healthShot = (): Shot => ({
  kind: 'pages',
  label: 'GET /healthz',
  as: 'nobody',
  method: 'GET',
  path: '/healthz',
  headers: {},
  body: null,
});

const wordsFor = (shot: Shot, { ms }: Answer, medianMs: number): string =>
  `${shot.label}: ${Math.round(ms / medianMs)} times the median`;

const indexOf = (slow: Slow[], shot: Shot): number =>
  slow.find(({ before }) => before.includes(shot))?.index ?? 0;
