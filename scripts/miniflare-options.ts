// wrangler.toml as options of Miniflare, for running the Worker on one machine.
import { readFileSync } from 'node:fs';
import type { Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { bundleWorker } from './bundle.ts';
import { shiftClock } from './clock-shift.ts';
import { hasher } from './hasher.ts';

type Options = ConstructorParameters<typeof Miniflare>[0];

/**
 * The Worker first, the files behind it: Miniflare would put its asset router in front of every
 * request, which costs a lookup a fifth of its time. functions/compose.ts hands on what is a file.
 * `bindings`: with a FRONT_KEY it answers the front only.
 * `networks`: what the Worker may call besides public addresses ('private', or as CIDR).
 * `clockShift`: how far its `Date` is off, in ms; of a demo only (clock-shift.ts).
 */
export async function miniflareOptions(
  bindings: Record<string, string>,
  networks: readonly string[] = [],
  clockShift = 0,
): Promise<Options> {
  const { workerOptions, main } = unstable_getMiniflareWorkerOptions('wrangler.toml');
  const { assets, ...options } = workerOptions;
  const before = clockShift === 0 ? '' : `(${shiftClock})(${clockShift});`;
  const contents = await bundleWorker(main, before);
  return {
    workers: [
      {
        ...options,
        name: 'parcel-desk',
        modules: [
          ...(bindings.FRONT_KEY ? [FRONT_ONLY] : []),
          { type: 'ESModule', path: 'index.js', contents },
        ],
        bindings: { ...options.bindings, ...bindings },
        serviceBindings: { ...options.serviceBindings, ASSETS: 'files', HASHER: hasher() },
        outboundService: outside(networks),
      },
      {
        name: 'files',
        compatibilityDate: '2026-07-01',
        modules: [
          {
            type: 'ESModule',
            path: 'files.js',
            contents: 'export default { fetch: () => new Response(null, { status: 404 }) }',
          },
        ],
        assets: { ...assets, routerConfig: { has_user_worker: true } },
      },
    ],
  } as Options;
}

/**
 * Miniflare's own port believes what it is told: whoever finds it on this machine is refused. And it counts what
 * runs: before a stop, `mf-drain` ends the taking of batches and answers how many are still under way.
 */
const FRONT_ONLY = {
  type: 'ESModule',
  path: 'front-only.js',
  contents: `
    import worker from './index.js';
    export * from './index.js';
    let running = 0;
    let isStopping = false;
    const counted = (work) => async (...given) => {
      // What it was about is in its table, and the next start takes it up.
      if (isStopping) return;
      running++;
      try {
        return await work(...given);
      } finally {
        running--;
      }
    };
    export default {
      ...worker,
      queue: counted(worker.queue),
      scheduled: counted(worker.scheduled),
      fetch: (request, env, ctx) => {
        if (request.headers.get('mf-front-key') !== env.FRONT_KEY) {
          return new Response(null, { status: 403 });
        }
        if (!request.headers.has('mf-drain')) return worker.fetch(request, env, ctx);
        isStopping = true;
        return Response.json({ running });
      },
    };`,
};

/**
 * workerd asks where a name leads when it connects, and goes to these networks only: a public name
 * that turns out to be a private address (DNS rebinding) leads nowhere. OFFLINE=1: to this machine only.
 */
export const outside = (networks: readonly string[]) => ({
  network: {
    allow: process.env.OFFLINE === '1' ? ['127.0.0.0/8', '::1/128'] : ['public', ...networks],
    tlsOptions: { trustBrowserCas: true, trustedCertificates: extraAuthorities() },
  },
});

/** Certificates of NODE_EXTRA_CA_CERTS, as Node itself trusts them. */
function extraAuthorities(): string[] {
  const file = process.env.NODE_EXTRA_CA_CERTS;
  if (!file) return [];
  const pem = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
  return readFileSync(file, 'utf8').match(pem) ?? [];
}
