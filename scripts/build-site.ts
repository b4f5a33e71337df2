// Builds the site into dist/ when something it is made of is newer than the last build.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  writeFileSync(STAMP, '');
  const now = new Date();
  utimesSync(STAMP, now, now);
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
