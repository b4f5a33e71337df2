// Data of earlier versions (test/fixtures/upgrades), started at the time it was left: the demo in it is not a day
// old then, on whatever day the test runs.
import { execFileSync } from 'node:child_process';
import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const FIXTURES = 'test/fixtures/upgrades';

type Clock = { CLOCK_SHIFT: string };

export const oldVersions = readdirSync(FIXTURES).map((name) => name.slice(0, 4));

/** Returns the settings to start it with, a minute or more after it was left. */
export function unpackOld(version: string, folder: string): (minutes?: number) => Clock {
  execFileSync('tar', ['-xzf', `${FIXTURES}/${version}.tar.gz`, '-C', folder]);
  const db = openData(folder, true);
  const last = db.prepare('SELECT max(received_at) AS at FROM inbox').get();
  db.close();
  return (minutes = 1) => {
    const after = new Date(Number(last?.at) + minutes * 60_000);
    return { CLOCK_SHIFT: after.toISOString().replace(/:\d\d\.\d+/, '') };
  };
}

/** The one database of a data folder. */
export function openData(folder: string, readOnly = false): DatabaseSync {
  const files = globSync(join(folder, 'd1/*/*.sqlite')).filter(
    (file) => !file.includes('metadata'),
  );
  if (files.length !== 1) throw new Error(`${files.length} databases in ${folder}`);
  return new DatabaseSync(files[0] ?? '', { readOnly });
}
