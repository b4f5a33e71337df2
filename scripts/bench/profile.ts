// Where the Worker's own time goes on each path: shares of the samples in which its isolate was at work.

import { freePort } from '../server-process.ts';
import { storeEvents } from './consumer.ts';
import { fillOurs, HOOK, makeFirst, message, numberAt, prepareOurs } from './fill.ts';
import { ask } from './floors.ts';
import { type Frame, type Profile, profiled } from './inspector.ts';
import { forget, openOurs, type System } from './systems.ts';

export interface PathProfile {
  path: string;
  /** Largest first; together 1. */
  parts: { name: string; share: number }[];
}

const PARCELS = 3000;
const ROUNDS = 3000;
const REST = 'everything else';

/** The first that a frame of the stack belongs to. */
const PARTS: readonly (readonly [string, (frame: Frame) => boolean])[] = [
  ['idle', named('(idle)')],
  ['packing with a dictionary', named('deflateRawSync', 'pack')],
  ['unpacking with a dictionary', named('inflateRawSync', 'unpack')],
  ['calls to D1 and reading its answers', ({ url }) => url.includes('d1-api')],
  ['whose number it may be', named('candidatesFor', 'detectCarriers')],
  ['whose turn it is, in words', named('decidedFor', 'answerIssue', 'describeStep')],
  ['HTML', named('runWithRenderContext', 'renderAnswers', 'fillPage')],
  ['merging the event', named('planUpdates', 'planMerge', 'planOnto', 'describeShipment')],
  ['parsing the message', named('parsePayload', 'parseUpdates', 'safeParse')],
  ['reading the body', named('readCapped')],
  ['routes, limits, what was typed', ({ functionName }) => /dispatch|^match$/.test(functionName)],
  ['garbage collection', named('(garbage collector)')],
  ['the runtime', named('(program)')],
];

function named(...names: string[]): (frame: Frame) => boolean {
  // The bundler numbers names that occur twice.
  return ({ functionName }) => names.includes(functionName.replace(/\d+$/, ''));
}

export async function profilePaths(): Promise<PathProfile[]> {
  const port = await freePort();
  const ours = await openOurs(undefined, false, { inspectorPort: port });
  await prepareOurs(ours);
  await makeFirst(ours);
  await fillOurs(ours, 1, PARCELS);
  const all: PathProfile[] = [];
  for (const [path, one] of Object.entries(REQUESTS)) {
    const repeat = async (rounds: number) => {
      for (let i = 0; i < rounds; i++) await one(ours, i);
    };
    await repeat(ROUNDS / 10);
    all.push({ path, parts: partsOf(await profiled(port, () => repeat(ROUNDS))) });
  }
  await (await storeEvents(ours, PARCELS))();
  const events = await profiled(port, await storeEvents(ours, PARCELS));
  all.push({ path: 'consumer', parts: partsOf(events) });
  await ours.mf.dispose();
  forget(ours.folder);
  return all;
}

let sent = 0;
const pick = (i: number) => numberAt((i * 7919 * 131) % PARCELS);
const REQUESTS = {
  lookup: (system: System, i: number) => ask(system, `/api/v1/track/${pick(i)}`),
  page: (system: System, i: number) => ask(system, `/ru/track?n=${pick(i)}`),
  webhook: (system: System) =>
    ask(
      system,
      HOOK,
      message(`${40_000_000 + sent++}-0001-1`, 'posting_in_pickup_point', Date.now()),
    ),
};

function partsOf({ nodes, samples, timeDeltas }: Profile): PathProfile['parts'] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const partOf = (id: number): string => {
    const stack: Frame[] = [];
    for (let at = byId.get(id); at; at = byId.get(parents.get(at.id) ?? -1))
      stack.push(at.callFrame);
    return PARTS.find(([, isOf]) => stack.some(isOf))?.[0] ?? REST;
  };
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const part = partOf(id);
    times.set(part, (times.get(part) ?? 0) + (timeDeltas[i] ?? 0));
  }
  times.delete('idle');
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([name, time]) => ({ name, share: time / total }))
    .toSorted((a, b) => b.share - a.share);
}
