// `npm run bench`: what things cost and how they grow, measured in one run and written to docs/benchmarks.md. Times are
// ratios to a bare Worker; asserts nothing. SIZES=1000,100000 and ROUNDS=… for a short run; PRINT=1 only prints.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { eventsPerSecond } from './bench/consumer.ts';
import { fillBare, fillOurs, makeFirst, numberAt, prepareBare, prepareOurs } from './bench/fill.ts';
import { type Ratio, ratios } from './bench/floors.ts';
import { type Spread, spread } from './bench/measure.ts';
import { measureMemory } from './bench/memory.ts';
import { costs } from './bench/operations.ts';
import { measurePages } from './bench/pages.ts';
import { profilePaths } from './bench/profile.ts';
import { type Results, report } from './bench/report.ts';
import { coldStarts } from './bench/start.ts';
import { measureStorage } from './bench/storage.ts';
import { forget, openBare, openOurs } from './bench/systems.ts';
import { buildSite } from './build-site.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 2000);
const SIZES = (process.env.SIZES ?? '1000,100000,1000000').split(',').map(Number);
const CONSUMER_RUNS = 3;

buildSite();
const growth = await measureGrowth();
const results: Results = {
  machine: machine(),
  day: new Date().toISOString().slice(0, 10),
  ...growth,
  profiles: await profilePaths(),
  storage: await measureStorage(),
  start: await coldStarts(),
  memory: await measureMemory(),
};
const text = report(results);
console.log(text);
if (process.env.PRINT !== '1') writeFileSync('docs/benchmarks.md', text);
process.exit(0);

/** All sizes in turn, on the same two databases. */
async function measureGrowth(): Promise<Pick<Results, 'ratios' | 'consumer' | 'costs' | 'pages'>> {
  const [bare, ours] = [await openBare(), await openOurs()];
  await prepareBare(bare);
  await prepareOurs(ours);
  await makeFirst(ours);
  const text = async (path: string) => (await fetch(new URL(path, ours.url))).text();
  const answer = await text(`/api/v1/track/${numberAt(0)}`);
  const page = await text(`/ru/track?n=${numberAt(0)}`);
  await fetch(bare.url, { method: 'PUT', body: page });
  await fillBare(bare, answer, 0, 1);

  const all: Ratio[] = [];
  const consumer: { parcels: number; perSecond: Spread }[] = [];
  let stored = 1;
  for (const parcels of SIZES) {
    await fillOurs(ours, stored, parcels);
    await fillBare(bare, answer, stored, parcels);
    stored = parcels;
    all.push(...(await ratios(bare, ours, parcels, ROUNDS)));
    const runs: number[] = [];
    for (let i = 0; i < CONSUMER_RUNS; i++) runs.push(await eventsPerSecond(ours, parcels));
    consumer.push({ parcels, perSecond: spread(runs) });
    console.log(`measured with ${parcels} parcels`);
  }
  const pages = await measurePages(ours);
  await Promise.all([bare.mf.dispose(), ours.mf.dispose()]);
  const counted = await openOurs(ours.folder, true);
  const asked = await costs(counted, stored);
  await counted.mf.dispose();
  for (const { folder } of [bare, ours]) forget(folder);
  return { ratios: all, consumer, costs: asked, pages };
}

function machine(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}, commit ${commit}`;
}
