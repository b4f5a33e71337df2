// docs/benchmarks.md: what was measured, with the machine it was measured on. Pure.
import type { Ratio } from './floors.ts';
import type { Spread } from './measure.ts';
import type { Memory } from './memory.ts';
import type { Cost } from './operations.ts';
import type { Page } from './pages.ts';
import type { PathProfile } from './profile.ts';
import type { ColdStart } from './start.ts';
import type { Storage } from './storage.ts';

export interface Results {
  machine: string;
  day: string;
  ratios: Ratio[];
  consumer: { parcels: number; perSecond: Spread }[];
  costs: Cost[];
  storage: Storage[];
  pages: Page[];
  start: ColdStart;
  memory: Memory[];
  profiles: PathProfile[];
}

/** Cloudflare's prices in dollars for a million, read 2026-11-26. */
const PRICES = { rowRead: 0.001, rowWritten: 1, request: 0.3, queueOperation: 0.4 };
const SOURCES = {
  d1: 'https://developers.cloudflare.com/d1/platform/pricing/',
  workers: 'https://developers.cloudflare.com/workers/platform/pricing/',
  queues: 'https://developers.cloudflare.com/queues/platform/pricing/',
};
const EVENTS = 9;
const LOOKUPS = 10;
const QUEUE_OPERATIONS = 3;

export function report(results: Results): string {
  const { machine, day, ratios, consumer, costs, storage, pages, start, memory, profiles } =
    results;
  return `# Benchmarks

Written by \`npm run bench\` on ${day}: ${machine}. Times are compared with a bare Worker that does the one statement
each path needs and answers as many bytes, in turns within one run, so that the machine cancels out. Medians; ranges in
brackets. Nothing here is asserted by a test; rows and statements are (\`test/worker/rows-written.test.ts\`,
\`lookup.test.ts\`).

## Against a bare Worker

Aims at p50: lookup 1.1x, page 1.25x, webhook 1.2x (1.5x at p99); 600 events a second, and with a million parcels at most
1.2x fewer than with a thousand. Why some are missed stands below.

${table(
  ['path', 'at once', 'parcels stored', 'p50', 'p99', 'bare p50'],
  ratios.map((one) => [
    one.path,
    String(one.atOnce),
    count(one.parcels),
    `${one.p50.toFixed(2)}x`,
    `${one.p99.toFixed(2)}x`,
    `${one.bareP50.toFixed(2)} ms`,
  ]),
)}

### Where our own time goes

Shares of the time the Worker's isolate is at work, by V8's sampling profiler, ${SHOWN_PERCENT} % and more. The bare Worker has only
the calls to D1 and the runtime.

${table(
  ['path', 'parts'],
  profiles.map(({ path, parts }) => [path, parts.filter(isShown).map(partText).join(', ')]),
)}

${WHY}

## Events worked off

${table(
  ['parcels stored', 'events a second'],
  consumer.map(({ parcels, perSecond }) => [count(parcels), range(perSecond, 0)]),
)}

## What an operation asks of D1

With ${count(Math.max(...ratios.map(({ parcels }) => parcels)))} parcels stored. Statements of a batch are counted each.

${table(
  ['operation', 'rows read', 'rows written', 'statements'],
  costs.map((one) => [one.operation, fixed(one.read), fixed(one.written), fixed(one.statements)]),
)}

${money(costs)}

## Bytes on disk

A parcel with nine events that came by webhooks, everything of it counted, after VACUUM.

${table(
  ['carrier', 'while its messages are kept', 'after that'],
  storage.map(({ carrier, alive, ended }) => [
    carrier,
    `${count(alive)} bytes`,
    `${count(ended)} bytes`,
  ]),
)}

## Pages

HTML with gzip, and the time to the first content in Chromium with an empty cache at 16 KB/s and 400 ms.

${table(
  ['page', 'bytes', 'first content'],
  pages.map(({ name, bytes, content }) => [name, count(bytes), `${range(content, 0)} ms`]),
)}

## Cold start

From starting the runtime to its first answer: ${range(start.ours, 0)} ms, a bare Worker ${range(start.bare, 0)} ms.
${count(start.bytesAtStart)} bytes (gzip) are loaded at the start.

## Memory

What workerd holds at most during an operation above what it held just before, its databases, caches and everything
not yet collected included. Reading, checking and keeping the largest file stays within a heap of 64 MB:
\`test/unit/import-memory.test.ts\`.

${table(
  ['operation', 'MiB'],
  memory.map(({ operation, grewBy }) => [operation, fixed(grewBy)]),
)}
`;
}

const SHOWN_PERCENT = 3;
const isShown = ({ share }: { share: number }): boolean => share * 100 >= SHOWN_PERCENT;
const partText = ({ name, share }: { name: string; share: number }): string =>
  `${name} ${Math.round(share * 100)} %`;

const WHY = `What is beyond the aims is work the bare Worker does not have. A lookup unpacks the snapshot (so that a parcel takes a
quarter of the room), names the carriers a number may be of, and counts the visitor. A page also decides whose turn it
is and writes the HTML, about a third of a millisecond with everything warm; a copy kept ready would be wrong a minute
later, since it says how much time is left. A webhook stores a row under an id of its own with two indexes and wakes
the queue, where the bare one adds a line to a table, and its p99 waits for waves of the consumer: on one machine the
database and the consumer share the webhook's event loop. Waves of eight messages are the middle: of four, 480 events a
second and a p99 of 1.9x, of sixteen, 840 and 2.7x (2026-11-27).`;

/** What a million parcels cost by these figures. */
function money(costs: readonly Cost[]): string {
  const of = (beginning: string) => costs.find(({ operation }) => operation.startsWith(beginning));
  const sum = (key: 'read' | 'written') =>
    (of('first event')?.[key] ?? 0) +
    (EVENTS - 1) * (of('further event')?.[key] ?? 0) +
    LOOKUPS * (of('lookup of a number')?.[key] ?? 0);
  const rows = sum('read') * PRICES.rowRead + sum('written') * PRICES.rowWritten;
  const requests = (EVENTS * 2 + LOOKUPS) * PRICES.request;
  const queues = EVENTS * QUEUE_OPERATIONS * PRICES.queueOperation;
  const total = rows + requests + queues;
  return `A million parcels with ${EVENTS} events and ${LOOKUPS} lookups each: ${dollars(rows)} for rows, ${dollars(requests)} for requests and
queue invocations, ${dollars(queues)} for queue operations, ${dollars(total)} in all, without storage, CPU time and what is included in
the plan. Prices: [D1](${SOURCES.d1}), [Workers](${SOURCES.workers}), [Queues](${SOURCES.queues}), read 2026-11-26. Beside it, what trackers publish for as many parcels, read
2026-11-27: AfterShip $47,950 (Tracking 20K Pro, $959 for 20,000,
https://support.aftership.com/en/article/aftership-monthly-service-plans-upgrade-guidelines-1b1fxi7/). They poll
carriers for it, which is not in our sum.`;
}

const dollars = (amount: number): string => `$${amount.toFixed(2)}`;
const count = (value: number): string => Math.round(value).toLocaleString('en');
const fixed = (value: number): string => String(Math.round(value * 10) / 10);
const range = ({ median, least, most }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
