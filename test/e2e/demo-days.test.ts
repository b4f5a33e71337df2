// A demo is worth a look on any day: what it shows is as of today, however long ago it was opened.
import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, onTestFailed, test } from 'vitest';
import type { CancellationRequest, Return } from '../../functions/contract/ozon.ts';
import type { ProblemList } from '../../functions/contract/parcel-problem.ts';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import { writeShift } from '../../scripts/clock-shift.ts';
import { numbersNow } from '../../scripts/demo-telling.ts';
import { newDataDir, type Running, startServer, stopServer } from '../support/server.ts';

const DAY = 86_400_000;

/** What is said of the parcel of each story; times as they are before the stories were told. */
async function statesOf({ origin, demo }: Running) {
  const response = await fetch(`${origin}/api/v1/track`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ numbers: numbersNow(demo).map(({ number }) => number) }),
  });
  const { results } = (await response.json()) as { results: TrackAnswer[] };
  const told = demo.tellings.at(-1) ?? 0;
  return results.map(({ shipments: [one, ...others] }) => ({
    status: one?.status,
    step: one?.step,
    stale: one?.stale?.reason ?? null,
    events: one?.events.map(({ occurredAt }) => told - Date.parse(occurredAt)),
    others,
  }));
}

/** The desk's API, as the owner of the demo shop. */
async function deskOf({ origin, demo }: Running) {
  const signedIn = await fetch(`${origin}/en/sign-in`, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams({ ...demo.account }),
    redirect: 'manual',
  });
  const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return async <T>(path: string): Promise<T> =>
    (
      await fetch(`${origin}/api/v1/${path}`, { headers: { cookie: cookies.join('; ') } })
    ).json() as T;
}

/** What the desk says is wrong with the parcels of the stories, by their order. */
async function problemsOf(running: Running): Promise<string[]> {
  const { problems } = await (await deskOf(running))<ProblemList>('problems?limit=100');
  return numbersNow(running.demo).flatMap(({ number, about }) =>
    problems
      .filter((parcel) => parcel.number === number)
      .map((parcel) => `${about}: ${parcel.problems.map(({ reason }) => reason)}`),
  );
}

test('a demo opened forty days ago shows a parcel in each state today, and each once', async () => {
  const dataDir = newDataDir();
  const start = async (env: Record<string, string> = {}) => {
    const server = await startServer(dataDir, env);
    onTestFailed(() => (isRunning(server.child) ? stopServer(server.child, 'SIGKILL') : undefined));
    return server;
  };
  const opened = await start({ CLOCK_SHIFT: writeShift(inject('clockShift') - 40 * DAY) });
  const long = Date.now() - 39 * DAY;
  expect(opened.running.demo.tellings[0]).toBeLessThan(long);
  const [first] = numbersNow(opened.running.demo);
  const page = await fetch(`${opened.running.origin}/api/v1/track/${first?.number}`);
  const { shipments } = (await page.json()) as TrackAnswer;
  expect(Date.parse(shipments[0]?.checkedAt ?? '')).toBeLessThan(long);
  const states = await statesOf(opened.running);
  expect(states.map(({ status, stale }) => [status, stale])).toEqual([
    ['available_for_pickup', null],
    ['in_transit', null],
    ['delivered', null],
    ['info_received', null],
    ['attempt_failed', null],
    ['returning', null],
    ['exception', 'customs_hold'],
    ['in_transit', null],
    ['exception', null],
    ['cancelled', null],
    ['info_received', 'no_first_scan'],
    ['in_transit', 'no_movement'],
    ['in_transit', 'past_eta'],
    ['available_for_pickup', 'pickup_expiring'],
    ['delivered', 'delivered_disputed'],
  ]);
  const wrong = await problemsOf(opened.running);
  await stopServer(opened.child, 'SIGKILL');

  const today = await start();
  expect(today.running.demo.tellings).toHaveLength(2);
  expect(await statesOf(today.running)).toEqual(states);
  expect(wrong).toHaveLength(9);
  expect(await problemsOf(today.running)).toEqual(wrong);
  // Ozon's fake shop is asked by the cron; what it says goes through the queue.
  await expect
    .poll(await openAtOzon(today.running), { timeout: 150_000, interval: 1000 })
    .toEqual({ free: 1, paid: 2, waiting: 2, asked: 1, requests: 1 });
  await stopServer(today.child, 'SIGKILL');

  // As if it had been killed before the last line was written: the next start tells the rest.
  const file = join(dataDir, 'demo.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), told: 1 }));
  const again = await start();
  expect(again.running.demo.tellings).toEqual(today.running.demo.tellings);
  expect(await statesOf(again.running)).toEqual(states);
  await stopServer(again.child, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
}, 300_000);

/** How many returns and requests wait, and how many of their terms are still ahead. */
async function openAtOzon(running: Running) {
  const desk = await deskOf(running);
  return async () => {
    const { returns } = await desk<{ returns: Return[] }>('returns?which=waiting');
    const { requests } = await desk<{ requests: CancellationRequest[] }>('ozon/cancellations');
    return {
      free: returns.filter(({ storage }) => isAhead(storage?.paidFrom ?? null)).length,
      paid: returns.filter(({ storage }) => isAhead(storage?.disposalAt ?? null)).length,
      waiting: returns.length,
      asked: requests.filter(({ autoApproveAt }) => isAhead(autoApproveAt)).length,
      requests: requests.length,
    };
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

const isAhead = (time: string | null): boolean => Date.parse(time ?? '') > Date.now();
