// The Worker as one module, the way wrangler would bundle it.
import { build } from 'esbuild';

/** `before`: what runs before anything of it. */
export async function bundleWorker(entry = 'functions/index.ts', before = ''): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    banner: { js: before },
    write: false,
    outfile: 'index.js',
  });
  return outputFiles[0]?.text ?? '';
}
