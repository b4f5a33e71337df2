// Builds the site into dist/ when something it is made of is newer than the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { contentSecurityPolicy, stylesIn } from '../functions/lib/csp.ts';

const STAMP = 'dist/.built';
const SOURCES = [
  'site',
  'functions/contract',
  'functions/carriers',
  'functions/guide',
  'functions/policies',
  'docs/openapi.json',
  'scripts/build-site.ts',
  'package.json',
];

export function buildSite(): void {
  const origin = publicOrigin();
  if (isBuiltFor(origin) && newest(SOURCES) <= statSync(STAMP).mtimeMs) return;
  console.log('Building the site …');
  run('astro', ['build', '--root', 'site', '--silent'], {
    PUBLIC_ORIGIN: origin,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  buildSearchIndex();
  writeFileSync('dist/_headers', headers());
  writeFileSync(STAMP, origin);
}

/** Stands in canonical links and the sitemap, so a site built for another origin is built anew. */
const publicOrigin = (): string =>
  process.env.PUBLIC_ORIGIN ||
  String(unstable_readConfig({ config: 'wrangler.toml' }).vars.PUBLIC_ORIGIN);

const isBuiltFor = (origin: string): boolean =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === origin;

/** One index per language of what is marked `data-pagefind-body`; its ready-made widgets go. */
function buildSearchIndex(): void {
  run('pagefind', ['--site', 'dist', '--silent']);
  const dir = 'dist/pagefind';
  const widgets = readdirSync(dir).filter((file) => /^pagefind-.*(?:ui|highlight)\./.test(file));
  for (const file of widgets) rmSync(join(dir, file));
}

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}

/**
 * For the files of the site, on Cloudflare and here; pages with holes get theirs from the Worker.
 * The search compiles WebAssembly, in a worker that has a policy of its own: no page allows it.
 */
function headers(): string {
  const html = readFileSync('dist/ru/index.html', 'utf8');
  const hashes = stylesIn(html).map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(hashes)}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/pagefind/pagefind-worker.js
  ! Content-Security-Policy
  Content-Security-Policy: default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'
`;
}

function newest(paths: string[]): number {
  return Math.max(0, ...paths.filter(existsSync).map(newestIn));
}

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== '.astro')
    .map((name) => newestIn(join(path, name)));
  return Math.max(0, ...inside);
}

if (process.argv[1]?.endsWith('build-site.ts')) buildSite();
