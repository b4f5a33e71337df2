// Every carrier's recorded messages, each time about a parcel nobody has heard of.
import { existsSync, readFileSync } from 'node:fs';
import { CARRIERS } from '../../functions/carriers/index.ts';
import type { Dice } from '../dice.ts';
import { type Sample, samplesOf } from '../samples.ts';

export interface CarrierMessage {
  sample: string;
  carrier: string;
  body: string;
  query: string;
  /** What it says happened to which number. */
  numbers: string[];
}

interface Report {
  number: string;
  alsoKnownAs?: string[];
  partOf?: string[];
}

const samples = CARRIERS.filter(({ inbound }) => inbound)
  .flatMap(({ id }) => samplesOf(id))
  .filter((sample) => reportsOf(sample).length > 0);

export const allSamples = (): Sample[] => samples;

/** The sample with all of its numbers exchanged; null: they do not stand in it as they are read. */
export function freshMessage(dice: Dice, sample: Sample): CarrierMessage | null {
  const reports = reportsOf(sample);
  const all = reports.flatMap(({ number, alsoKnownAs = [], partOf = [] }) => [
    number,
    ...alsoKnownAs,
    ...partOf,
  ]);
  const fresh = new Map<string, string>();
  // Longest first: an order's number is the beginning of its postings'.
  for (const number of all.toSorted((a, b) => b.length - a.length)) {
    const longer = [...fresh].find(([known]) => known.startsWith(`${number}-`));
    fresh.set(number, longer ? longer[1].slice(0, number.length) : renumbered(dice, number));
  }
  const exchange = (text: string): string =>
    [...fresh].reduce(
      (changed, [from, to]) =>
        changed.replaceAll(from, to).replaceAll(from.toLowerCase(), to.toLowerCase()),
      text,
    );
  const [body, query] = [exchange(sample.body), exchange(sample.query)];
  const isExchanged = reports.every(({ number }) =>
    (body + query).includes(fresh.get(number) ?? ''),
  );
  if (!isExchanged || !reports.every(({ number }) => /\d/.test(number))) return null;
  const numbers = [...new Set(reports.map(({ number }) => fresh.get(number) ?? ''))];
  return {
    sample: `${sample.carrier}/${sample.name}`,
    carrier: sample.carrier,
    body,
    query,
    numbers,
  };
}

function reportsOf({ expectedFile }: Sample): Report[] {
  if (!existsSync(expectedFile)) return [];
  const expected = JSON.parse(readFileSync(expectedFile, 'utf8'));
  return Array.isArray(expected) ? expected : [];
}

/** Other digits, none of them a leading zero, and enough of them to be nobody else's. */
function renumbered(dice: Dice, number: string): string {
  const digits = (count: number) =>
    Array.from({ length: count }, () => String(1 + dice.below(9))).join('');
  const isShort = number.replace(/\D/g, '').length < 8;
  return isShort ? number.replace(/\d+$/, digits(10)) : number.replace(/\d/g, () => digits(1));
}
