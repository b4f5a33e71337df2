// The run: a server of its own as `npm start` runs it, requests of all kinds, then what became of it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { Dice, seedOf } from '../dice.ts';
import { installation } from '../installation.ts';
import { liftedLimits } from '../limits.ts';
import { residentKb } from '../resident-memory.ts';
import { newDataDir, type Running, startServer, stopServer } from '../server-process.ts';
import { apiShot } from './api.ts';
import { openCallers } from './callers.ts';
import { type FoundForm, formShot, pageShot, SELDOM, walkPages } from './forms.ts';
import { messageShot } from './messages.ts';
import { type Shot, send } from './shot.ts';
import { findSlow, healthShot, type Slowness } from './slow.ts';
import { Tally } from './tally.ts';
import { type Caller, World } from './world.ts';

export interface Plan {
  seed: number;
  requests: number;
  /** What took long is looked at again. */
  isTimed: boolean;
  /** Told how far it is. */
  say: (line: string) => void;
}

export interface Outcome {
  tally: Tally;
  seconds: number;
  /** null: not timed. */
  slowness: Slowness | null;
  health: { before: number; after: number };
  /** Resident memory of all processes of the server, in MiB; null where the system does not tell. */
  memory: { before: number | null; after: number | null };
  inbox: { failed: number; waiting: number };
  integrity: string;
  dataDir: string;
}

const AT_ONCE = 4;
/** Pages are walked anew after so many requests: what there is has changed. */
const ROUND = 1_500;
const TOO_SLOW = 50;
/** By then code is compiled and caches are filled. */
const WARM_AFTER = 1_000;

export async function fuzz({ seed, requests, isTimed, say }: Plan): Promise<Outcome> {
  const dataDir = newDataDir();
  const carriers = await openCarriers();
  const { child, running } = await startServer(dataDir, settingsFor(carriers.origin));
  try {
    const world = new World();
    world.carriers.push(...CARRIERS.map(({ id }) => id));
    await openCallers(running, world);
    const tally = new Tally();
    const fire = async (shot: Shot, index: number): Promise<void> => {
      const answer = await send(running.origin, shot);
      tally.add(shot, answer, index);
      shot.learn?.(answer);
    };
    const before = (await send(running.origin, healthShot())).ms;
    const from = performance.now();
    let memory: number | null = null;
    let next = 0;
    while (next < requests) {
      const forms: FoundForm[] = [];
      for await (const shot of walks(seed, next, world, forms)) {
        if (next < requests) await fire(shot, next++);
      }
      const until = Math.min(requests, next + ROUND);
      const lane = async () => {
        while (next < until) {
          const index = next++;
          const dice = new Dice(seedOf(seed, index));
          await fire(await shotFor(dice, world, running, forms), index);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      if (memory === null && next >= Math.min(WARM_AFTER, requests)) memory = memoryOf(child.pid);
      say(`${next} requests, ${tally.findings.size} findings`);
    }
    const seconds = (performance.now() - from) / 1000;
    const db = installation(dataDir);
    await db.settled();
    const after = (await send(running.origin, healthShot())).ms;
    const grown = memoryOf(child.pid);
    if (isTimed) say(`looking again at what took more than ${TOO_SLOW} times the median`);
    const slowness = isTimed ? await findSlow(tally, running, TOO_SLOW) : null;
    await db.settled();
    return {
      tally,
      seconds,
      slowness,
      health: { before, after },
      memory: { before: memory, after: grown },
      inbox: {
        failed: db.count(`inbox WHERE state = 'failed'`),
        waiting: db.count(`inbox WHERE state = 'waiting'`),
      },
      integrity: db.integrity(),
      dataDir,
    };
  } finally {
    await stopServer(child, 'SIGTERM');
    carriers.close();
  }
}

/** Nothing leaves this machine. */
const settingsFor = (carriers: string): Record<string, string> => ({
  ...liftedLimits(),
  OFFLINE: '1',
  CARRIER_ORIGINS: JSON.stringify(
    Object.fromEntries(CARRIERS.filter(({ polling }) => polling).map(({ id }) => [id, carriers])),
  ),
});

async function shotFor(
  dice: Dice,
  world: World,
  running: Running,
  forms: FoundForm[],
): Promise<Shot> {
  const kind = dice.weighted([0.45, 'api'], [0.22, 'forms'], [0.28, 'messages'], [0.05, 'pages']);
  if (kind === 'api') return apiShot(dice, world, running.origin);
  if (kind === 'messages') return messageShot(dice, world, running.demo);
  const labels = [...new Set(forms.map(({ label }) => label))];
  const label = dice.pick(labels);
  const form = dice.pick(forms.filter((one) => one.label === label));
  if (kind === 'pages' || form === undefined) return somePage(dice, world);
  if (SELDOM.test(form.action) && dice.chance(0.9)) return somePage(dice, world);
  return formShot(dice, world, form, running.origin);
}

/** Where a form led to, or one of the pages anybody may open. */
function somePage(dice: Dice, world: World): Shot {
  const next = world.next.shift();
  if (next && dice.chance(0.8)) return pageShot(world, next.caller, next.path);
  return pageShot(
    world,
    world.callers.at(-1) as Caller,
    dice.pick(publicPages(dice, world)) ?? '/',
  );
}

const publicPages = (dice: Dice, world: World): string[] => {
  const number = encodeURIComponent(world.number(dice));
  return [
    `/ru/report?n=${number}`,
    `/zh/report?n=${number}`,
    `/en/track?n=${number}`,
    `/ru/p/${dice.pick(world.parcels) ?? 'x'}`,
    `/en/t/${dice.pick(world.reports) ?? 'x'}`,
    `/zh/guide?role=buyer&issue=late`,
    '/ru/chat',
    '/en/sign-in',
    '/ru/sign-up',
    '/en/password',
  ];
};

/** As owner of one of the shops, and as a visitor. */
async function* walks(
  seed: number,
  from: number,
  world: World,
  forms: FoundForm[],
): AsyncGenerator<Shot> {
  const dice = new Dice(seedOf(seed, from) ^ 1);
  const owners = world.callers.filter(({ name }) => name.startsWith('owner'));
  const owner = dice.chance(0.6) ? owners[0] : dice.pick(owners);
  const walked = [
    walkPages(dice, world, owner as Caller, ['/ru/desk', '/en/shops', '/zh/desk/settings/me']),
    walkPages(dice, world, world.callers.at(-1) as Caller, publicPages(dice, world)),
  ];
  for (const walk of walked) forms.push(...(yield* walk));
}

/** In place of the carriers' own servers: answers something, right or wrong. */
async function openCarriers(): Promise<{ origin: string; close: () => void }> {
  let asked = 0;
  const answers = ['{}', '[]', 'no JSON', '{"access_token":"t","expires_in":60}', '<a><b>', ''];
  const server = createServer((request, response) => {
    request.resume();
    asked += 1;
    response.statusCode = asked % 5 === 0 ? 503 : asked % 7 === 0 ? 401 : 200;
    response.end(answers[asked % answers.length]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Of the process and its children: Node and workerd. */
function memoryOf(pid: number | undefined): number | null {
  try {
    return Math.round(residentKb(pid ?? 0) / 1024);
  } catch {
    return null;
  }
}
