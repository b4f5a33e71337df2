// What a process and those it started hold in memory, by Linux' own figures.
import { readFileSync } from 'node:fs';

/** KiB; `named`: only of programs with this name. Throws when the process is gone. */
export function residentKb(pid: number, named?: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const isCounted = named === undefined || status.startsWith(`Name:\t${named}\n`);
  const own = isCounted ? Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) : 0;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  return children
    .filter((child) => child.trim() !== '')
    .reduce((sum, child) => sum + residentKb(Number(child), named), own);
}
