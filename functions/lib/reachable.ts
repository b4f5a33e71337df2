// Whether a carrier on the internet can reach this installation. Pure.

/** A machine on a desk, or an address reserved for examples, has nothing to subscribe to. */
export const isReachable = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && hostname.includes('.') && !/^[\d.]+$|\.example$/.test(hostname);
};
