// Builds the site into dist/ when something it is made of is newer than the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_readConfig } from 'wrangler';
import { contentSecurityPolicy, stylesIn } from '../functions/lib/csp.ts';

const STAMP = 'dist/.built';
const SOURCES = [
  'site',
  'functions/contract',
  'functions/carriers',
  'functions/guide',
  'functions/parts',
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
  writeFileSync('dist/_headers', headers());
  writeFileSync(STAMP, origin);
}

/** Stands in canonical links and the sitemap, so a site built for another origin is built anew. */
const publicOrigin = (): string =>
  process.env.PUBLIC_ORIGIN ||
  String(unstable_readConfig({ config: 'wrangler.toml' }).vars.PUBLIC_ORIGIN);

const isBuiltFor = (origin: string): boolean =>
  existsSync(STAMP) && readFileSync(STAMP, 'utf8') === origin;

function run(command: string, args: string[], env: Record<string, string> = {}): void {
  execFileSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}

/** For the files of the site, on Cloudflare and here; pages with holes get theirs from the Worker. */
function headers(): string {
  const styles = new Set(builtPages().flatMap((page) => stylesIn(readFileSync(page, 'utf8'))));
  const hashes = [...styles].map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(hashes)}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/widget/*
  Cross-Origin-Resource-Policy: cross-origin
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=3600
`;
}

/** Pages served as they are, without the frames that the Worker fills; every area has a style of its own. */
const builtPages = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html') && !/[\\/]frame[\\/]/.test(path))
    .map((path) => join('dist', path));

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
