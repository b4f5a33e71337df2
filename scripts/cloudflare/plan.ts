// What is still to be done at Cloudflare, decided from what wrangler.toml names and what is there already.
// Nothing that exists is changed, so a second run has nothing to do.

export interface Wanted {
  databases: { name: string; id?: string | undefined }[];
  queues: string[];
  buckets: string[];
  /** In the order they are asked for. */
  secrets: readonly string[];
}

export interface Observed {
  /** Ids by name. */
  databases: ReadonlyMap<string, string>;
  queues: ReadonlySet<string>;
  buckets: ReadonlySet<string>;
  secrets: ReadonlySet<string>;
}

export type Step =
  | { do: 'run'; command: string[] }
  /** Its id goes into wrangler.toml. */
  | { do: 'fill'; database: string }
  | { do: 'secrets'; names: string[] };

export const NOTHING: Observed = {
  databases: new Map(),
  queues: new Set(),
  buckets: new Set(),
  secrets: new Set(),
};

export function planSetup(wanted: Wanted, there: Observed, location?: string): Step[] {
  const where = location ? ['--location', location] : [];
  const run = (...command: string[]): Step => ({ do: 'run', command });
  const names = wanted.secrets.filter((name) => !there.secrets.has(name));
  return [
    ...wanted.databases
      .filter(({ name }) => !there.databases.has(name))
      .map(({ name }) => run('d1', 'create', name, ...where)),
    ...wanted.databases
      .filter(({ name, id }) => id === undefined || id !== there.databases.get(name))
      .map(({ name }): Step => ({ do: 'fill', database: name })),
    ...wanted.queues
      .filter((name) => !there.queues.has(name))
      .map((name) => run('queues', 'create', name)),
    ...wanted.buckets
      .filter((name) => !there.buckets.has(name))
      .map((name) => run('r2', 'bucket', 'create', name, ...where)),
    ...(names.length > 0 ? [{ do: 'secrets', names } as const] : []),
    // Applies what is missing.
    ...wanted.databases.map(({ name }) => run('d1', 'migrations', 'apply', name, '--remote')),
  ];
}

/** Of a database that exists: the one in wrangler.toml belongs to another account, or was deleted. */
export const foreignIds = (wanted: Wanted, there: Observed): string[] =>
  wanted.databases
    .filter(({ name, id }) => id !== undefined && id !== there.databases.get(name))
    .map(({ name, id }) => `${name} (${id})`);
