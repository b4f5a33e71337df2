// Which messages are written together, and how much of a long one. Pure.
import type { WaitingMessage } from '../inbox/store.ts';
import type { ParcelUpdate } from '../timeline/merge.ts';

/** More are worked off faster, and make a webhook that comes meanwhile wait longer (docs/benchmarks.md). */
const WAVE_MESSAGES_MAX = 8;
/** Each parcel is a statement of its own. */
const WAVE_UPDATES_MAX = 100;

export interface Job {
  message: WaitingMessage;
  updates: ParcelUpdate[];
  /** Of a long message: what a later wave writes. */
  later: ParcelUpdate[];
}

/** The next few messages, no two of them about the same number: these can be written at once. */
export function takeWave(jobs: Job[]): [Job[], Job[]] {
  const wave: Job[] = [];
  const rest: Job[] = [];
  const taken = new Set<string>();
  let updates = 0;
  for (const job of jobs) {
    const keys = keysOf(job);
    const isShort = wave.length === 0 || updates + job.updates.length <= WAVE_UPDATES_MAX;
    const isFree =
      isShort && wave.length < WAVE_MESSAGES_MAX && !keys.some((key) => taken.has(key));
    if (isFree) wave.push(cut(job));
    else rest.push(job);
    if (isFree) updates += job.updates.length;
    // Later messages about a number stay behind the earlier ones.
    for (const key of keys) taken.add(key);
  }
  return [wave, rest];
}

const cut = ({ message, updates }: Job): Job => ({
  message,
  updates: updates.slice(0, WAVE_UPDATES_MAX),
  later: updates.slice(WAVE_UPDATES_MAX),
});

export const whole = ({ message, updates, later }: Job): Job => ({
  message,
  updates: [...updates, ...later],
  later: [],
});

/** With it, all of its message is written. */
export const isEnd = ({ later }: Job): boolean => later.length === 0;

/** The rest of a long message, none of a short one. */
export const continued = (job: Job): Job[] => {
  const { message, updates, later } = job;
  return isEnd(job)
    ? []
    : [
        {
          message: { ...message, written: message.written + updates.length },
          updates: later,
          later: [],
        },
      ];
};

const keysOf = ({ message, updates }: Job): string[] =>
  updates.flatMap(({ numbers }) =>
    numbers.filter(({ shared }) => !shared).map(({ number }) => `${message.seller_id}/${number}`),
  );
