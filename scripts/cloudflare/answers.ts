// What wrangler prints (4.116; src/d1/list.ts, src/queues/cli/commands/list.ts, src/r2/bucket.ts,
// src/secret/index.ts), as values. Only some of its commands know JSON.
import { stripVTControlCharacters } from 'node:util';

/** `d1 list --json`: ids by name. */
export const readDatabases = (printed: string): Map<string, string> =>
  new Map(
    (JSON.parse(printed) as { name: string; uuid: string }[]).map(({ name, uuid }) => [name, uuid]),
  );

/** `queues list`: a table whose second column is the name; one page. */
export const readQueues = (printed: string): string[] =>
  stripVTControlCharacters(printed)
    .split('\n')
    .map((line) => line.split('│').map((cell) => cell.trim()))
    .filter((cells) => cells.length > 3 && cells[1] !== 'id' && cells[1] !== '')
    .map((cells) => cells[2] ?? '');

/** `r2 bucket list`: blocks of labelled lines. */
export const readBuckets = (printed: string): string[] =>
  [...stripVTControlCharacters(printed).matchAll(/^name:\s+(\S+)$/gm)].map(([, name = '']) => name);

/** `secret list`. */
export const readSecretNames = (printed: string): string[] =>
  (JSON.parse(printed) as { name: string }[]).map(({ name }) => name);

/** Of `secret list`, before anything was deployed. */
export const isNoWorkerYet = (printed: string): boolean =>
  /Worker ".*" not found/.test(stripVTControlCharacters(printed));
