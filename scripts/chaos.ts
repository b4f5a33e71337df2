// `npm run chaos`: a server of its own is killed again and again while it works; nothing it has
// acknowledged may be lost, nothing may stand there twice. --seed 1, --cycles 50; --write puts the
// table into docs/reliability.md.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chaosTable } from './chaos/report.ts';
import { chaos } from './chaos/run.ts';
import { writeSection } from './reliability.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    cycles: { type: 'string', default: '50' },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const cycles = Number(values.cycles);
console.log(`Seed ${seed}. The same again: npm run chaos -- --seed ${seed} --cycles ${cycles}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const outcome = await chaos({ seed, cycles, say: console.log });
const table = chaosTable(outcome, { seed, cycles });
console.log(`\n${table}\n`);
if (values.write) writeSection('chaos', table);
for (const { what, example, count } of outcome.findings) {
  console.log(`${what}, ${count} times: ${example}`);
}
if (outcome.findings.length === 0) rmSync(outcome.dataDir, { recursive: true, force: true });
else console.log(`The data is kept in ${outcome.dataDir}`);
process.exit(outcome.findings.length > 0 ? 1 : 0);
