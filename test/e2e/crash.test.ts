// The short form of `npm run chaos`: the server is killed while it works, and started again.
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { acknowledged, chaos } from '../../scripts/chaos/run.ts';

// Always the same moments and messages, as far as a machine can do the same twice.
const seed = Number(process.env.CHAOS_SEED ?? 1);

test('acknowledged work exists exactly once after the runtime is killed, and nothing is half done', async () => {
  const { book, findings, dataDir } = await chaos({ seed, cycles: 4, say: () => {} });
  expect(findings).toEqual([]);
  expect(acknowledged(book)).toBeGreaterThan(0);
  for (const work of [book.messages, book.imports, book.reports, book.tickets]) {
    expect(work.length).toBeGreaterThan(0);
  }
  rmSync(dataDir, { recursive: true, force: true });
}, 600_000);
