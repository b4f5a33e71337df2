// Builds the site into dist/ when something it is made of is newer than the last build.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../functions/lib/csp.ts';

const STAMP = 'dist/.built';
const SOURCES = [
  'site',
  'functions/contract',
  'functions/carriers',
  'functions/guide',
  'package.json',
];

export function buildSite(): void {
  if (existsSync(STAMP) && newest(SOURCES) <= statSync(STAMP).mtimeMs) return;
  console.log('Building the site …');
  execFileSync('astro', ['build', '--root', 'site', '--silent'], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  writeFileSync('dist/_headers', securityHeaders());
  writeFileSync(STAMP, '');
  const now = new Date();
  utimesSync(STAMP, now, now);
}

/** For the files of the site, on Cloudflare and here; pages with holes get theirs from the Worker. */
function securityHeaders(): string {
  const html = readFileSync('dist/ru/index.html', 'utf8');
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
  const hashes = styles.map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return `/*
  Content-Security-Policy: ${contentSecurityPolicy(hashes)}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
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
