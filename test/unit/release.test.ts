// A release: what stands in .changeset becomes the next version of CHANGELOG.md.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('a release moves the words of each changeset to the top of the changelog and raises the version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcel-desk-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['package.json', 'CHANGELOG.md', '.changeset']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  for (const name of readdirSync(join(folder, '.changeset'))) {
    if (name.endsWith('.md') && name !== 'README.md') rmSync(join(folder, '.changeset', name));
  }
  writeFileSync(
    join(folder, '.changeset', 'one.md'),
    '---\n"parcel-desk": minor\n---\n\nNumbers are read aloud.\nIn three languages.\n',
  );
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  const before = JSON.parse(readFileSync('package.json', 'utf8')).version.split('.').map(Number);
  execFileSync(resolve('node_modules/.bin/changeset'), ['version'], {
    cwd: folder,
    stdio: 'pipe',
    shell: process.platform === 'win32',
  });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  expect(version).toBe(`${before[0]}.${before[1] + 1}.0`);
  const log = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  const [, released = ''] = log.split(/^## /m);
  expect(released).toContain(`${version}\n`);
  expect(released).toContain('- Numbers are read aloud.\n  In three languages.');
  expect(log.indexOf('# Changelog')).toBe(0);
  expect(readdirSync(join(folder, '.changeset'))).not.toContain('one.md');
});
