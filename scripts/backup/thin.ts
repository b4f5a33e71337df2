// Names of backups, and which of them are old enough to go.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const NAME = /^parcel-desk-\d{4}-\d\d-\d\dT\d{6}Z$/;
/** Whoever was still writing one after a day was broken off. */
const BROKEN_OFF_MS = 86_400_000;

/** In the order of time when sorted. */
export const nameOfBackup = (now: Date): string =>
  `parcel-desk-${now.toISOString().slice(0, 19).replaceAll(':', '')}Z`;

/** Removes all but the newest `keep`, and what was broken off; returns the names. */
export function thinOut(folder: string, keep: number, now: Date): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const old = superseded(names, keep, now);
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
  return old;
}

export function superseded(names: readonly string[], keep: number, now: Date): string[] {
  const whole = names.filter((name) => NAME.test(name)).sort();
  const lately = nameOfBackup(new Date(now.getTime() - BROKEN_OFF_MS));
  const partial = names.filter((name) => {
    const [of = '', ...rest] = name.split('.');
    return (
      /^(?:partial|partial\.check-\w+|check-\w+)$/.test(rest.join('.')) &&
      NAME.test(of) &&
      of < lately
    );
  });
  return [...whole.slice(0, Math.max(0, whole.length - keep)), ...partial];
}
