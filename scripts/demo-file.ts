// What is known of the demo shop outside of its database: `demo.json` in the data directory.
import { join } from 'node:path';
import { readJson, writeWhole } from './data-folder.ts';
import type { DemoSize } from './demo-data/size.ts';

export interface Demo {
  /** Secret part of the webhook address, and the key messages are signed with, by carrier id. */
  hooks: Record<string, { secret: string; signingKey: string | null }>;
  /** Token of the parcel's own link, by number. */
  links: Record<string, string>;
  account: { email: string; password: string };
  /** When its parcels were made, first round to last; ms. Each round has parcels of its own. */
  rounds: number[];
  /** How large each round is. Absent in shops of earlier versions: as the stories. */
  sizes?: DemoSize[];
  /** How many of these rounds are complete. */
  completeRounds: number;
}

const fileIn = (dataDir: string): string => join(dataDir, 'demo.json');

/** null: there is none, or it is damaged. */
export const readDemo = (dataDir: string): Partial<Demo> | null => readJson(fileIn(dataDir));

export const saveDemo = (dataDir: string, demo: Demo): void =>
  writeWhole(fileIn(dataDir), JSON.stringify(demo, null, 2));

/** When its parcels were made; none before the shop is open. */
export const readRounds = (dataDir: string): number[] => readDemo(dataDir)?.rounds ?? [];

export const sizeOfRound = ({ sizes }: Pick<Partial<Demo>, 'sizes'>, round: number): DemoSize =>
  sizes?.[round] ?? 'stories';
