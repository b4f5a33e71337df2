// The short form of `npm run fuzz`: a few thousand requests nobody who means well would send.
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';

// Always the same requests: a failure is news of the change at hand. FUZZ_SEED takes others.
const seed = Number(process.env.FUZZ_SEED ?? 1);

test('requests of all kinds are answered as documented, and none with a failure of ours', async () => {
  const { tally, inbox, integrity, dataDir } = await fuzz({
    seed,
    requests: 3_000,
    isTimed: false,
    say: () => {},
  });
  const findings = [...tally.findings.values()];
  expect(findings.map(({ fault, what, index }) => `${fault}: ${what} (request ${index})`)).toEqual(
    [],
  );
  expect({ ...inbox, integrity }).toEqual({ failed: 0, waiting: 0, integrity: 'ok' });
  const past = Object.values(tally.kinds).flatMap(({ statuses }) =>
    Object.entries(statuses).flatMap(([status, count]) => (/401|429/.test(status) ? [] : [count])),
  );
  expect(past.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(tally.times.length / 2);
  rmSync(dataDir, { recursive: true, force: true });
}, 600_000);
