// Where the Worker may call besides public addresses.

/** Where others can reach it, their webhook addresses must not lead into this network. */
export const allowsPrivate = (env = process.env): boolean =>
  (env.ALLOW_PRIVATE_TARGETS ?? (env.PUBLIC_ORIGIN ? '0' : '1')) === '1';

/**
 * While trying things out: this machine and its network. Otherwise what NETWORKS names, e.g. a mail
 * server: NETWORKS=10.0.0.25/32.
 */
export const networks = (env = process.env): string[] => [
  ...(allowsPrivate(env) ? ['private'] : []),
  ...(env.NETWORKS?.split(',') ?? []),
];
