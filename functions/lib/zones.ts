// Time zones as people name them: "Beijing (UTC+8)", and what their clocks show.
import { SHOP_TIME_ZONES, type ShopTimeZone } from '../contract/account.ts';
import type { Words } from '../contract/words.ts';
import { formatClock } from './time.ts';

/** "Beijing". One not in our list keeps its IANA name. */
export const zoneName = (timeZone: string, t: Words): string =>
  isListed(timeZone) ? t(`zone.${timeZone}`) : timeZone.replaceAll('_', ' ');

/** "Beijing (UTC+8)", as it is at `now`: countries change their offsets. */
export function zoneLabel(timeZone: string, now: number, t: Words): string {
  const name = zoneName(timeZone, t);
  return name === 'UTC' ? name : `${name} (${offsetAt(timeZone, now)})`;
}

/** The choices of a form; a zone chosen before that is not in our list stays, one that does not exist does not. */
export const zoneOptions = (chosen: string, now: number, t: Words): [string, string][] =>
  [...new Set<string>([...SHOP_TIME_ZONES, chosen])]
    .filter((zone) => isListed(zone) || exists(zone))
    .map((zone) => [zone, zoneLabel(zone, now, t)]);

/** "19:20" */
export const clockAt = (timeZone: string, now: number): string => formatClock('ru', now, timeZone);

/** "UTC+8" */
export function offsetAt(timeZone: string, now: number): string {
  const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' });
  const part = clock.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value;
  return part === undefined || /^GMT(\+0)?$/.test(part) ? 'UTC' : part.replace('GMT', 'UTC');
}

function exists(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

const isListed = (timeZone: string): timeZone is ShopTimeZone =>
  SHOP_TIME_ZONES.some((one) => one === timeZone);
