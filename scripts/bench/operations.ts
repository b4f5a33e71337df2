// What each operation asks of D1, with everything stored: rows are what Cloudflare bills.
import { setTimeout as sleep } from 'node:timers/promises';
import { message, numberAt, push, settled } from './fill.ts';
import type { System } from './systems.ts';

export interface Cost {
  operation: string;
  read: number;
  written: number;
  /** Statements, each of a batch counted. */
  statements: number;
}

const REPEATS = 20;

/** `ours`: with the meter of counted-worker.ts. */
export async function costs(ours: System, parcels: number): Promise<Cost[]> {
  const bill = async (): Promise<Omit<Cost, 'operation'>> =>
    (await fetch(new URL('/bench/bill', ours.url))).json() as never;
  const costOf = async (operation: string, run: (i: number) => Promise<unknown>): Promise<Cost> => {
    // What is cached for a while is not counted again.
    await run(-1);
    await sleep(200);
    await bill();
    for (let i = 0; i < REPEATS; i++) await run(i);
    await sleep(200);
    const { read, written, statements } = await bill();
    const each = (count: number) => count / REPEATS;
    return { operation, read: each(read), written: each(written), statements: each(statements) };
  };
  const get = async (path: string) => (await fetch(new URL(path, ours.url))).arrayBuffer();
  const stored = (i: number) => numberAt((i + 7) * 13);
  const unknown = (i: number) => `${90_000_000 + i}-0001-1`;
  const event = async (number: string, state: string) => {
    await push(ours, message(number, state, Date.now()));
    await settled(ours);
  };
  const repeated = message(numberAt(parcels - 1), 'posting_in_pickup_point', Date.now());
  return [
    await costOf('lookup of a number', (i) => get(`/api/v1/track/${stored(i)}`)),
    await costOf('lookup of an unknown number', (i) => get(`/api/v1/track/${unknown(i)}`)),
    await costOf('tracking page', (i) => get(`/ru/track?n=${stored(i)}`)),
    await costOf('first event of a parcel, webhook to end', (i) =>
      event(unknown(i), 'posting_created'),
    ),
    await costOf('further event, webhook to end', (i) =>
      event(numberAt(1000 + i), 'posting_in_pickup_point'),
    ),
    await costOf('the same message again', () => push(ours, repeated)),
  ];
}
