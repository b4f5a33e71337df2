// `npm run fuzz`: tens of thousands of requests no one who means well would send, to a server of its own.
// --seed 1, --requests 100000; --verbose counts every
// operation and form; --write puts the table into docs/reliability.md.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzTable } from './fuzz/report.ts';
import { fuzz } from './fuzz/run.ts';
import { curlOf } from './fuzz/shot.ts';
import { writeSection } from './reliability.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    requests: { type: 'string', default: '100000' },
    verbose: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const requests = Number(values.requests);
console.log(`Seed ${seed}. The same again: npm run fuzz -- --seed ${seed} --requests ${requests}`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const outcome = await fuzz({ seed, requests, isTimed: true, say: console.log });
const table = fuzzTable(outcome, { seed, requests });
console.log(`\n${table}\n`);
if (values.write) writeSection('fuzz', table);

if (values.verbose) {
  for (const [label, statuses] of [...outcome.tally.labels].toSorted())
    console.log(label, statuses);
}
const findings = [...outcome.tally.findings.values()];
const { inbox, integrity, slowness, dataDir } = outcome;
const isClean =
  findings.length === 0 && inbox.failed === 0 && integrity === 'ok' && !slowness?.left;
if (isClean) rmSync(dataDir, { recursive: true, force: true });
else {
  const folder = join(dataDir, 'findings');
  mkdirSync(folder);
  for (const [i, { fault, what, shot, index, count }] of findings.entries()) {
    const file = join(folder, `${i}.body`);
    writeFileSync(file, shot.body ?? '');
    console.log(`${fault}, ${count} times: ${what} (request ${index}, as ${shot.as})`);
    console.log(`  ${curlOf(shot, file)}`);
  }
  console.log(`\nThe data is kept: DATA_DIR=${dataDir} npm start, then H=http://localhost:8787`);
}
process.exit(isClean ? 0 : 1);
