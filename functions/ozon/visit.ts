// One visit at Ozon for one connection: what its parts share.
import type { ConnectionRow } from '../connections/rows.ts';
import type { Env } from '../env.ts';
import type { OzonCredentials } from './client.ts';

export interface Visit {
  env: Env;
  row: ConnectionRow;
  credentials: OzonCredentials;
  now: number;
  /** End of the lease: what this visit writes to the connection later is dropped. */
  leasedUntil: number;
  /** The webhook address, when it was made just now; null: only its hash is known. */
  hookUrl: string | null;
}
