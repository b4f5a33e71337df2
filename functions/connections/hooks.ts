// What a room below adds to connections: keys are tried before they are stored, work begins at once, and a page
// shows more of an account.

import type { Actor } from '../accounts/access.ts';
import type { Env } from '../env.ts';
import type { ConnectionRow } from './rows.ts';
import type { Fault } from './words.ts';

export type KeyCheck =
  /** `alongside` joins the batch that stores the keys. */
  | { ok: true; alongside: (connectionId: string) => D1PreparedStatement[] }
  /** `isRefused`: these keys are wrong; otherwise nobody could be asked. */
  | { ok: false; isRefused: boolean; fault: Fault };

export interface KeyHooks {
  check(
    env: Env,
    acting: Actor,
    carrier: string,
    credentials: Record<string, string>,
    now: number,
  ): Promise<KeyCheck>;
  /** After an answer: keys, or the address, are new. `hookUrl`: the address, when it was made just now. */
  started(env: Env, row: ConnectionRow, hookUrl: string | null, now: number): Promise<void>;
}

/** What else the page of a connection shows. */
export interface More {
  /** What is known of the key: its end, its rights. */
  key: unknown;
  /** What is known of the carrier's subscription; null: nothing. */
  pushes: unknown;
  /** The carrier has our address already: there is nothing to paste. */
  isSubscribed: boolean;
}
