// What is known of the demo shop outside of its database: `demo.json` in the data directory.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Demo {
  /** Secret part of the webhook address, and the key messages are signed with, by carrier id. */
  hooks: Record<string, { secret: string; signingKey: string | null }>;
  /** Token of the parcel's own link, by number. */
  links: Record<string, string>;
  account: { email: string; password: string };
  /** When its parcels were made, first round to last; ms. Each round has parcels of its own. */
  rounds: number[];
  /** How many of these rounds are complete. */
  completeRounds: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo.json');

export const readDemo = (dataDir: string): Partial<Demo> | null =>
  existsSync(fileIn(dataDir)) ? JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) : null;

/** Whole or not at all. */
export function saveDemo(dataDir: string, demo: Demo): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, JSON.stringify(demo, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** When its parcels were made; none before the shop is open. */
export const readRounds = (dataDir: string): number[] => readDemo(dataDir)?.rounds ?? [];
