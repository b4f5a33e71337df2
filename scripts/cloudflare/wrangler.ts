// Runs wrangler, the one on PATH: npm puts the project's own there.
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { Refusal } from '../refusal.ts';

/** What it printed; refuses with its own words where it fails, unless `mayFail` knows them. */
export function wrangler(
  command: readonly string[],
  { input, mayFail = () => false }: { input?: string; mayFail?: (said: string) => boolean } = {},
): string | null {
  const { status, stdout, stderr, error } = spawnSync('wrangler', command, {
    encoding: 'utf8',
    // Nobody is asked anything: without a terminal it takes its defaults.
    input: input ?? '',
    env: { ...process.env, NO_COLOR: '1', WRANGLER_SEND_METRICS: 'false' },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw new Refusal(`wrangler could not be run: ${error.message}`);
  if (status === 0) return stdout;
  const said = stripVTControlCharacters(`${stdout}\n${stderr}`).trim();
  if (mayFail(said)) return null;
  throw new Refusal(
    `wrangler ${command.join(' ')} failed:\n${said}\n\nNot signed in? npx wrangler login. ` +
      'What was done stays, and this can be run again.',
  );
}
