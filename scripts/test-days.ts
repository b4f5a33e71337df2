// Days on which tests have to hold as they do today: hours in which a date differs by zone, days that
// not every year or month has, and what lies a while ahead. The zone is that of the machine; the
// Worker's is UTC wherever it runs.
import { execFileSync } from 'node:child_process';

export interface TestDay {
  name: string;
  clockShift: string;
  zone: string;
}

export const TEST_DAYS: readonly TestDay[] = [
  { name: '45 days ahead', clockShift: '+45d', zone: 'Asia/Shanghai' },
  { name: '400 days ahead', clockShift: '+400d', zone: 'America/New_York' },
  { name: 'the end of a month', clockShift: '2027-04-30T23:30Z', zone: 'UTC' },
  { name: '29 February', clockShift: '2028-02-29T12:00Z', zone: 'Europe/Moscow' },
  { name: '31 December', clockShift: '2027-12-31T12:00Z', zone: 'Asia/Shanghai' },
  { name: 'New Year in Moscow only', clockShift: '2027-12-31T21:30Z', zone: 'America/New_York' },
  // Berlin changes at 01:00 UTC: two o'clock becomes three in March, three becomes two in October.
  { name: 'before summer time', clockShift: '2027-03-28T00:30Z', zone: 'Europe/Berlin' },
  { name: 'after winter time', clockShift: '2027-03-28T01:10Z', zone: 'Europe/Berlin' },
  { name: 'the hour that comes twice', clockShift: '2027-10-31T00:30Z', zone: 'Europe/Berlin' },
  { name: 'the same hour again', clockShift: '2027-10-31T01:10Z', zone: 'Europe/Berlin' },
];

/** One of them, by the hash of the commit: all have their turn, and a failure can be repeated. */
export function dayOfCommit(): TestDay {
  const hash = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = TEST_DAYS[Number.parseInt(hash.slice(0, 8), 16) % TEST_DAYS.length];
  if (day === undefined) throw new Error(`no commit: ${hash}`);
  return day;
}
