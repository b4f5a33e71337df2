// Where the Worker may call besides public addresses.

type Settings = Record<string, string | undefined>;

/** Where others can reach it, their webhook addresses must not lead into this network. */
export const allowsPrivate = (env: Settings): boolean =>
  (env.ALLOW_PRIVATE_TARGETS ?? (env.PUBLIC_ORIGIN ? '0' : '1')) === '1';

/**
 * While trying things out: this machine and its network. Otherwise what NETWORKS names, e.g. a mail
 * server: NETWORKS=10.0.0.25/32.
 */
export const networks = (env: Settings): string[] => [
  ...(allowsPrivate(env) ? ['private'] : []),
  ...(env.NETWORKS?.split(',') ?? []),
];

/**
 * The demo has a fake of Ozon, unless the environment names the real one. It is a server of this
 * machine: where those may not be called there is none.
 */
export const hasOzonFake = (env: Settings): boolean =>
  env.DEMO !== '0' && allowsPrivate(env) && !env.OZON_API_URL;
