// Which jobs a minute has. Apart from the jobs themselves, so that a program outside of the Worker can plan them.

const EVERY_MINUTE = [
  'key',
  'copies',
  'migrate',
  'inbox',
  'scan',
  'poll',
  'ozon',
  'reread',
  'pictures',
  'key-ends',
  'digests',
  'outbound',
  'awaited',
  'imports',
  'photos',
  'erase',
] as const;

/** At 03:17 UTC. */
const NIGHTLY = ['expired', 'handover'] as const;
const NIGHT = '03:17';

export type JobName = (typeof EVERY_MINUTE)[number] | (typeof NIGHTLY)[number];

/** They are about people, shops and the installation: only the first database has these. */
const OF_DIRECTORY: readonly JobName[] = ['key', 'copies', 'awaited', 'erase'];

/** The jobs of the minute in which the cron fired, for each of these databases. */
export function jobsAt(now: number, of: readonly number[] = [1]): JobMessage[] {
  const isNight = new Date(now).toISOString().slice(11, 16) === NIGHT;
  const names: readonly JobName[] = isNight ? [...EVERY_MINUTE, ...NIGHTLY] : EVERY_MINUTE;
  return of.flatMap((shard) =>
    names
      .filter((job) => shard === 1 || !OF_DIRECTORY.includes(job))
      .map((job) => ({ job, at: now, hop: 0, ...(shard === 1 ? {} : { shard }) })),
  );
}

/** One run of one job. */
export interface JobMessage {
  job: JobName;
  /** The minute it is for, ms. */
  at: number;
  /** How often it has gone on in another invocation. */
  hop: number;
  /** Number of the database it is for; absent: 1. */
  shard?: number;
  /** The connections this run is about; absent: it finds out what is due, and shares it out. */
  ids?: string[];
}
