// What became of a message.

/** Words for people: `channel.fault.*`. */
export const FAULTS = [
  /** It wants no such message, now or later: token, key or address are wrong, or we were sent away. */
  'refused',
  /** Nothing answers there. */
  'unreachable',
  /** Too many messages at once, or it cannot just now. */
  'busy',
  /** This installation has no mail server, or cannot read its address. */
  'not_set_up',
] as const;
export type Fault = (typeof FAULTS)[number];

export type Sent =
  | { ok: true }
  | {
      ok: false;
      /** The same may go through later. */
      retry: boolean;
      reason: Fault;
      /** What the receiver asks for; left out: nothing. */
      retryAfterMs?: number;
    };

export const refused: Sent = { ok: false, retry: false, reason: 'refused' };
export const busy = (retryAfterMs?: number): Sent => ({
  ok: false,
  retry: true,
  reason: 'busy',
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});
