// What is known of the demo shop outside of its database: `demo.json` in the data directory.
import { join } from 'node:path';
import { readJson, writeWhole } from './data-folder.ts';

export interface Demo {
  /** Secret part of the webhook address, and the key messages are signed with, by carrier id. */
  hooks: Record<string, { secret: string; signingKey: string | null }>;
  /** Token of the parcel's own link, by number. */
  links: Record<string, string>;
  account: { email: string; password: string };
  /** When its stories were told, first to last; ms. Each time they are told of other parcels. */
  tellings: number[];
  /** How many of these were told to their end. */
  told: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo.json');

/** null: there is none, or it is damaged. */
export const readDemo = (dataDir: string): Partial<Demo> | null => readJson(fileIn(dataDir));

export const saveDemo = (dataDir: string, demo: Partial<Demo>): void =>
  writeWhole(fileIn(dataDir), JSON.stringify(demo, null, 2));

/** Their keys cannot be opened any more: the next start makes others. */
export function forgetHooks(dataDir: string): void {
  const demo = readDemo(dataDir);
  if (demo !== null) saveDemo(dataDir, { ...demo, hooks: {} });
}

/** When the stories were told, as far as this is known by now. */
export const toldAt = (dataDir: string): number[] => readDemo(dataDir)?.tellings ?? [];
