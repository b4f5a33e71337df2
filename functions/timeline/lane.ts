// The lane of a parcel: from which country to which, proven by a number that names its post and by
// carriers that work in one country only. Otherwise null; a guess would mix up what reports compare.
import { CARRIERS } from '../carriers/index.ts';
import type { TrackingEvent } from './event.ts';
import { isScanOf } from './milestones.ts';

/** E.g. `CN-RU`. `timeline`: the events that still count, oldest first. */
export function laneOf(
  numbers: readonly { number: string; shared: boolean }[],
  timeline: readonly TrackingEvent[],
): string | null {
  const own = numbers.filter(({ shared }) => !shared).map(({ number }) => number);
  const scanners = new Set(timeline.filter(isScanOf).map(({ carrier }) => carrier));
  const origin = originOf(own, scanners);
  const isInRussia = [...scanners].some((carrier) => ONLY_IN_RUSSIA.has(carrier));
  if (origin !== null) return origin !== 'RU' && isInRussia ? `${origin}-RU` : null;
  // The first six digits of a domestic number are the index of the office that took it in.
  return scanners.has('russian-post') && own.some(isDomestic) ? 'RU-RU' : null;
}

function originOf(numbers: readonly string[], scanners: ReadonlySet<string>): string | null {
  for (const number of numbers) {
    const country = /^[A-Z]{2}\d{9}([A-Z]{2})$/.exec(number)?.[1];
    // Yanwen writes its numbers in the post's shape, with letters that are no country.
    if (country && !/^Y[A-Z]$/.test(country)) return country;
  }
  return [...scanners].some((carrier) => FROM_CHINA.has(carrier)) ? 'CN' : null;
}

const FROM_CHINA: ReadonlySet<string> = new Set([
  'cainiao',
  'china-post',
  'fourpx',
  'yanwen',
  'yunexpress',
]);
const ONLY_IN_RUSSIA: ReadonlySet<string> = new Set(['russian-post', 'fivepost']);

const domestic = CARRIERS.find(({ id }) => id === 'russian-post')?.numbers.find(
  ({ name }) => name === 'domestic',
);
const isDomestic = (number: string): boolean => domestic?.pattern.test(number) ?? false;
