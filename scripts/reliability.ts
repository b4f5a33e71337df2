// docs/reliability.md: tables that the commands themselves write, each between its marks.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

const FILE = 'docs/reliability.md';

export function writeSection(name: 'fuzz' | 'chaos', text: string): void {
  const [begin, end] = [
    `<!-- ${name}: written by npm run ${name} -- --write -->`,
    `<!-- ${name}: end -->`,
  ];
  const document = readFileSync(FILE, 'utf8');
  const [from, to] = [document.indexOf(begin), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${FILE} has no place for ${name}`);
  const [head, tail] = [document.slice(0, from + begin.length), document.slice(to)];
  writeFileSync(FILE, `${head}\n\n${text}\n\n${tail}`);
}

/** What somebody needs to know to do it again and compare. */
export function runLines(command: string, seconds: number): string[] {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `\`${command}\``,
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}, ${Math.round(seconds)} s; ` +
      `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${memory} GiB, ` +
      `${type()} ${release()}, Node ${process.versions.node}.`,
  ];
}

export const tableOf = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const isChanged =
    git('status', '--porcelain', '--untracked-files=no', '--', '.', `:!${FILE}`) !== '';
  return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`;
}
