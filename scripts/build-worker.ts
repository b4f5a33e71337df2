// Builds the Worker for Cloudflare into .worker/: minified and in parts, so that what most requests do without
// (the desk, or accounts with better-auth) is loaded when it is needed. wrangler itself makes one file, where an
// import() only puts off running the code. Stops where more is loaded at the start than fits.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { WORKER_OPTIONS } from './bundle.ts';
import { endWith, Refusal } from './refusal.ts';

/** Of what is loaded at the start, gzip: it is read and compiled before the first answer. */
export const AT_START_MAX = 900_000;
/** Of all parts together, gzip; Cloudflare's own limit is 10 MB. */
export const IN_ALL_MAX = 1_500_000;

export interface BuiltFile {
  name: string;
  contents: Uint8Array;
  gzip: number;
  isAtStart: boolean;
  /** Packages it has code of. */
  packages: string[];
}

export async function buildWorker(outdir = '.worker'): Promise<BuiltFile[]> {
  const { outputFiles, metafile } = await build({
    ...WORKER_OPTIONS,
    entryPoints: { index: 'functions/index.ts' },
    splitting: true,
    minify: true,
    // Russian and Chinese as they are: escaped they take three times the space.
    charset: 'utf8',
    sourcemap: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutUnused],
    metafile: true,
    write: false,
    outdir,
  });
  const atStart = loadedAtStart(metafile);
  return outputFiles.map(({ path, contents }) => ({
    name: basename(path),
    contents,
    gzip: path.endsWith('.js') ? gzipSync(contents).length : 0,
    isAtStart: atStart.has(basename(path)),
    packages: packagesIn(metafile, basename(path)),
  }));
}

function packagesIn({ outputs }: Metafile, name: string): string[] {
  const [, output] = Object.entries(outputs).find(([path]) => basename(path) === name) ?? [];
  const names = Object.keys(output?.inputs ?? {}).flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)];
}

/** Libraries that a dependency would load for schemas we do not use, and zod's words in 50 languages. */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    const nothing = { path: 'nothing', namespace: 'nothing' };
    onResolve({ filter: /^(?:effect|sury|zod-to-json-schema|zod-openapi)$/ }, () => nothing);
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default null' }));
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'",
      resolveDir: join(path, '..'),
    }));
  },
};

/** The entry and what it imports by name, in turn. */
function loadedAtStart({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const { kind, path: next } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && outputs[next]) visit(next);
    }
  };
  const entry = Object.keys(outputs).find((path) =>
    outputs[path]?.entryPoint?.endsWith('index.ts'),
  );
  if (entry !== undefined) visit(entry);
  return new Set([...found].map((path) => basename(path)));
}

export function sizesOf(parts: readonly BuiltFile[]): { atStart: number; inAll: number } {
  const sum = (some: readonly BuiltFile[]) => some.reduce((total, { gzip }) => total + gzip, 0);
  return { atStart: sum(parts.filter(({ isAtStart }) => isAtStart)), inAll: sum(parts) };
}

async function run(outdir: string): Promise<void> {
  const parts = await buildWorker(outdir);
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir);
  for (const { name, contents } of parts) writeFileSync(join(outdir, name), contents);
  const { atStart, inAll } = sizesOf(parts);
  const kb = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
  console.log(
    `Worker: ${kb(atStart)} gzip at the start, ${kb(inAll)} in all ${parts.length / 2} parts`,
  );
  if (atStart > AT_START_MAX || inAll > IN_ALL_MAX) {
    throw new Refusal(`At most ${kb(AT_START_MAX)} at the start and ${kb(IN_ALL_MAX)} in all.`);
  }
}

if (process.argv[1]?.endsWith('build-worker.ts')) await run('.worker').catch(endWith);
