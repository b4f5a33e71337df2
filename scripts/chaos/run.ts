// The run: cycles of work that end with SIGKILL for the whole server, then a look at what is left.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { readEvents } from '../../functions/shipments/stored-snapshot.ts';
import { Dice, seedOf } from '../dice.ts';
import { postHook } from '../hook-send.ts';
import { type Installation, installation } from '../installation.ts';
import { liftedLimits } from '../limits.ts';
import {
  demoIn,
  launchServer,
  newDataDir,
  type Running,
  stopServer,
  untilReady,
} from '../server-process.ts';
import { allSamples, freshMessage } from './carrier-messages.ts';
import { type Finding, findLosses, type Measure } from './check.ts';
import { openReceiver } from './receiver.ts';
import { Forms, openShop, type Shop, until } from './shop.ts';
import {
  type Book,
  importTask,
  messageTask,
  newBook,
  newCdekNumber,
  reportTask,
  scanTask,
  type Task,
  ticketTask,
} from './tasks.ts';

export interface Plan {
  seed: number;
  cycles: number;
  say: (line: string) => void;
}

export interface Outcome {
  book: Book;
  findings: Finding[];
  seconds: number;
  /** Of each start, in ms; the first one makes everything. */
  starts: number[];
  /** Starts that were themselves killed. */
  killedStarts: number;
  /** Requests whose answer was lost, sent again afterwards. */
  lost: number;
  deliveries: { sent: number; repeated: number; refused: number; hung: number };
  dataDir: string;
}

/** How many do it side by side, and how long each waits before the next: so much is worked off as well. */
const LANES = {
  messages: { count: 3, pauseMs: 30 },
  imports: { count: 1, pauseMs: 700 },
  reports: { count: 2, pauseMs: 100 },
  tickets: { count: 2, pauseMs: 100 },
};
type Work = keyof typeof LANES;
/** A cycle ends after so many answers at most, however fast the machine is, or after so long. */
const ANSWERS_MAX = 200;
const WORK_MS = 20_000;
/** One start in so many is killed before it is ready. */
const KILLED_START = 0.15;
const SCANS = 3;
const SETTLE_MS = 180_000;
const SETTINGS = { ...liftedLimits(), OFFLINE: '1' };

export async function chaos({ seed, cycles, say }: Plan): Promise<Outcome> {
  const from = performance.now();
  const dataDir = newDataDir();
  const dice = new Dice(seed);
  const receiver = await openReceiver(new Dice(seedOf(seed, 1)));
  const run: Run = {
    book: newBook(),
    pending: new Map(),
    refusals: [],
    answers: 0,
    lost: 0,
    starts: [],
  };
  const forms = new Forms();
  let killedStarts = 0;
  let clients = 0;
  let scans = 0;
  let shop: Shop = { keys: [], endpoints: [] };
  let measure: Measure = new Map();
  let series = newCdekNumber(dice);
  const makers: Record<Work, () => Task | null> = {
    messages: () => {
      const sample = dice.pick(allSamples());
      const message = sample && dice.chance(0.7) ? freshMessage(dice, sample) : null;
      if (message && measure.has(message.sample)) return messageTask(message, run.book);
      if (scans % SCANS === 0) series = newCdekNumber(dice);
      return scanTask(series, scans++ % SCANS, run.book);
    },
    imports: () => importTask(dice, shop.keys, run.book),
    reports: () => {
      const form = forms.take();
      clients += 1;
      const client = `198.18.${clients >> 8}.${clients & 255}`;
      return form === null ? null : reportTask(dice, form, client, run.book);
    },
    tickets: () => ticketTask(dice, shop.keys, run.book),
  };

  for (let cycle = 0; cycle < cycles; cycle++) {
    if (cycle > 0 && dice.chance(KILLED_START)) {
      await killWhileStarting(dataDir, dice);
      killedStarts += 1;
    }
    const { child, running } = await timedStart(dataDir, run.starts);
    if (cycle === 0) {
      shop = await openShop(running, receiver.urls);
      measure = await measureSamples(running, dice, installation(dataDir));
      // Old enough when the first of them are sent.
      for (let i = 0; i < 10; i++) await forms.fetch(running);
    }
    let isAlive = true;
    const enough = run.answers + dice.below(ANSWERS_MAX);
    const isKilled = until(() => run.answers >= enough, WORK_MS, 2).then(async () => {
      isAlive = false;
      await stopServer(child, 'SIGKILL');
    });
    const feeding = feedForms(running, forms, () => isAlive);
    const lanes = (Object.keys(LANES) as Work[]).flatMap((work) =>
      Array.from({ length: LANES[work].count }, () =>
        lane(run, work, makers[work], running, () => isAlive),
      ),
    );
    await Promise.all([isKilled, feeding, ...lanes]);
    say(`${cycle + 1} of ${cycles} kills, ${acknowledged(run.book)} requests acknowledged`);
  }

  receiver.behave();
  const db = await finish(run, dataDir, say);
  const findings = [
    ...[...Map.groupBy(run.refusals, (why) => why)].map(([example, all]) => {
      return { what: 'a request refused', example, count: all.length };
    }),
    ...findLosses(run.book, measure, db, shop, receiver),
  ];
  receiver.close();
  const received = [...receiver.got.values()].flatMap((place) => [...place.values()]);
  return {
    book: run.book,
    findings,
    seconds: (performance.now() - from) / 1000,
    starts: run.starts,
    killedStarts,
    lost: run.lost,
    deliveries: {
      sent: db.count(`deliveries WHERE state = 'sent'`),
      repeated: received.filter((bodies) => bodies.length > 1).length,
      refused: receiver.refused,
      hung: receiver.hung,
    },
    dataDir,
  };
}

interface Run {
  book: Book;
  /** Whose answer was lost: to be tried again. */
  pending: Map<Work, Task[]>;
  refusals: string[];
  answers: number;
  lost: number;
  starts: number[];
}

async function lane(
  run: Run,
  work: Work,
  make: () => Task | null,
  server: Running,
  isAlive: () => boolean,
): Promise<void> {
  const pending = run.pending.get(work) ?? [];
  run.pending.set(work, pending);
  while (isAlive()) {
    const task = pending.shift() ?? make();
    if (task !== null) await tryOnce(run, pending, task, server);
    await wait(LANES[work].pauseMs);
  }
}

async function tryOnce(run: Run, pending: Task[], task: Task, server: Running): Promise<void> {
  const outcome = await task.attempt(server);
  if (outcome !== 'lost') run.answers += 1;
  if (outcome === 'acknowledged') return;
  if (outcome === 'lost') {
    run.lost += 1;
    pending.push(task);
  } else run.refusals.push(outcome.refused);
}

async function feedForms(server: Running, forms: Forms, isAlive: () => boolean): Promise<void> {
  while (isAlive()) {
    await forms.fetch(server);
    await wait(60);
  }
}

/** Ready is who answers, though it is still taking up what was left behind. */
async function timedStart(
  dataDir: string,
  starts: number[],
): Promise<{ child: ChildProcess; running: Running }> {
  const from = performance.now();
  const { child, origin } = await launchServer(dataDir, SETTINGS);
  const ready = untilReady(child);
  // Killed before it has taken up everything, it is not ready, and nobody waits for that.
  ready.catch(() => {});
  const isUp = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) await ready;
    await wait(50);
  }
  starts.push(performance.now() - from);
  // The first start has to open the demo shop.
  if (starts.length === 1) await ready;
  return { child, running: { origin, demo: demoIn(dataDir), dataDir, printed: '' } };
}

async function killWhileStarting(dataDir: string, dice: Dice): Promise<void> {
  const { child } = await launchServer(dataDir, SETTINGS);
  await wait(200 + dice.below(3_000));
  await stopServer(child, 'SIGKILL');
}

/** What each sample makes of a parcel when nobody is killed. */
async function measureSamples(
  { origin, demo }: Running,
  dice: Dice,
  db: Installation,
): Promise<Measure> {
  const sent = allSamples().flatMap((sample) => freshMessage(dice, sample) ?? []);
  for (const { carrier, body, query, sample } of sent) {
    const response = await postHook(origin, demo, carrier, body, query);
    if (!response.ok) throw new Error(`${sample}: ${response.status}`);
  }
  await db.settled();
  const events = new Map(
    db
      .all<{ number: string; events: string }>(
        `SELECT n.number, s.events FROM shipment_numbers n
         JOIN shipments s ON s.id = n.shipment_id`,
      )
      .map((row) => [row.number, readEvents(row.events).length]),
  );
  return new Map(
    sent
      .map(({ sample, numbers }): [string, number[]] => [
        sample,
        numbers.map((number) => events.get(number.toUpperCase()) ?? 0),
      ])
      .filter(([, counts]) => counts.every((count) => count > 0)),
  );
}

/** Everything that is still owed is done: what was lost is sent again, what waits is worked on. */
async function finish(run: Run, dataDir: string, say: Plan['say']): Promise<Installation> {
  const db = installation(dataDir);
  const first = await timedStart(dataDir, run.starts);
  say('sending again what was not acknowledged');
  for (const tasks of run.pending.values()) {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      await tryOnce(run, tasks, task, first.running);
    }
  }
  await db.settled();
  await stopServer(first.child, 'SIGTERM');
  // Instead of waiting for hours: what is to be tried again later is due now.
  for (const table of ['deliveries', 'announcements', 'inbox', 'imports']) {
    db.write(`UPDATE ${table} SET due_at = 1 WHERE due_at IS NOT NULL`);
  }
  const last = await timedStart(dataDir, run.starts);
  say('waiting for what is still to be delivered');
  const owed = `deliveries WHERE state = 'waiting'`;
  const left = () => db.count(owed) + db.count('announcements WHERE due_at IS NOT NULL');
  // As long as it goes on: after fifty kills there are thousands.
  for (let before = left(); before > 0; ) {
    const rest = before;
    if (!(await until(() => left() < rest, SETTLE_MS))) break;
    before = left();
  }
  await db.settled();
  await stopServer(last.child, 'SIGTERM');
  return db;
}

export const acknowledged = (book: Book): number =>
  book.messages.length +
  [...book.series.values()].reduce((sum, scans) => sum + scans, 0) +
  book.imports.length +
  book.reports.length +
  book.tickets.length;
