// The result of sending a message.

/** Words for people: `channel.fault.*`. */
export const FAULTS = [
  /** Permanent: token, key or address is wrong, or the receiver has removed us. */
  'refused',
  /** No response. */
  'unreachable',
  /** Too many messages at once, or temporarily unavailable. */
  'busy',
  /** This installation has no mail server, or cannot read its address. */
  'not_set_up',
] as const;

export type Fault = (typeof FAULTS)[number];

export type Sent =
  | { ok: true }
  | {
      ok: false;
      /** A retry may succeed. */
      retry: boolean;
      reason: Fault;
      /** The wait the receiver demands; left out: none. */
      retryAfterMs?: number;
    };

export const refused: Sent = { ok: false, retry: false, reason: 'refused' };

export const busyResult = (retryAfterMs?: number): Sent => ({
  ok: false,
  retry: true,
  reason: 'busy',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
