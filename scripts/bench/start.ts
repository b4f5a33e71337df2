// From starting the runtime to its first answer, ours as it is deployed against a bare Worker.

import { Miniflare } from 'miniflare';
import { buildWorker } from '../build-worker.ts';
import { miniflareOptions } from '../miniflare-options.ts';
import { type Spread, spread } from './measure.ts';

const STARTS = 7;

export interface ColdStart {
  bare: Spread;
  ours: Spread;
  /** gzip. */
  bytesAtStart: number;
}

export async function coldStarts(): Promise<ColdStart> {
  const files = await buildWorker();
  const options = await miniflareOptions({ SECRETS_KEY: btoa('0'.repeat(32)) });
  const [worker] = (options as { workers: { modules: object[] }[] }).workers;
  const modules = files
    .filter(({ name }) => name.endsWith('.js'))
    .toSorted((a, b) => Number(b.name === 'index.js') - Number(a.name === 'index.js'))
    .map(({ name, contents }) => ({
      type: 'ESModule',
      path: name,
      contents: new TextDecoder().decode(contents),
    }));
  if (worker) worker.modules = modules;
  const times: Record<'bare' | 'ours', number[]> = { bare: [], ours: [] };
  for (let i = 0; i < STARTS; i++) {
    times.bare.push(await timeOf(BARE));
    times.ours.push(await timeOf(options));
  }
  const bytesAtStart = files.reduce((sum, { isAtStart, gzip }) => sum + (isAtStart ? gzip : 0), 0);
  return { bare: spread(times.bare), ours: spread(times.ours), bytesAtStart };
}

const BARE = {
  modules: true as const,
  script: 'export default { fetch: () => new Response("ok") }',
  compatibilityDate: '2026-07-01',
};

async function timeOf(options: ConstructorParameters<typeof Miniflare>[0]): Promise<number> {
  const begun = performance.now();
  const mf = new Miniflare(options);
  await (await fetch(new URL('/.well-known/security.txt', await mf.ready))).arrayBuffer();
  const took = performance.now() - begun;
  await mf.dispose();
  return took;
}
