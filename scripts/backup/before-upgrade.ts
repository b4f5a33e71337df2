// The way back: before new tables are made out of data of an earlier version, that data is copied.
import { join } from 'node:path';
import { Refusal } from '../refusal.ts';
import { BEFORE_UPGRADE } from './data-parts.ts';
import { takeBackup } from './take.ts';
import { thinOut } from './thin.ts';

/** Each shares the photos with the data, which are never changed, so it costs as much as its databases. */
const KEPT = 3;

export async function backUpBeforeUpgrade(
  dataDir: string,
  version: string,
  now: Date,
): Promise<string> {
  const to = join(dataDir, BEFORE_UPGRADE);
  try {
    const { folder } = await takeBackup({ dataDir, to, now, version, linked: true });
    thinOut(to, KEPT, now);
    return folder;
  } catch (error) {
    throw new Refusal(
      `The data is of an earlier version, and no backup could be made before its upgrade: ` +
        `${(error as Error).message}\nMend that, or, with a backup of your own: UPGRADE_BACKUP=0 npm start`,
    );
  }
}
