// The Worker as one module, the way wrangler would bundle it.
import { type BuildOptions, build } from 'esbuild';

/** As wrangler builds it. */
export const WORKER_OPTIONS = {
  bundle: true,
  format: 'esm' as const,
  target: 'es2024',
  conditions: ['workerd', 'worker', 'browser'],
  external: ['node:*', 'cloudflare:*'],
  jsx: 'automatic' as const,
  jsxImportSource: 'hono/jsx',
} satisfies BuildOptions;

/** `before`: what runs before anything of it. */
export async function bundleWorker(entry = 'functions/index.ts', before = ''): Promise<string> {
  const { outputFiles } = await build({
    ...WORKER_OPTIONS,
    entryPoints: [entry],
    banner: { js: before },
    write: false,
    outfile: 'index.js',
  });
  return outputFiles[0]?.text ?? '';
}
