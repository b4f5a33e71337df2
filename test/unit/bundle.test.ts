// The Worker as it is built for Cloudflare: how much of it is loaded before the first answer.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  AT_START_MAX,
  type BuiltFile,
  buildWorker,
  IN_ALL_MAX,
  sizesOf,
} from '../../scripts/build-worker.ts';

let files: BuiltFile[];
beforeAll(async () => {
  files = await buildWorker();
});

describe('the Worker built for Cloudflare', () => {
  test('what is loaded at its start fits into 900 KB, gzip', () => {
    const { atStart, inAll } = sizesOf(files);
    expect(atStart).toBeGreaterThan(100_000);
    expect(atStart).toBeLessThanOrEqual(AT_START_MAX);
    expect(inAll).toBeLessThanOrEqual(IN_ALL_MAX);
    expect(AT_START_MAX).toBe(900_000);
  });

  test('libraries of accounts, assistants, spreadsheets and web push wait until they are needed', () => {
    const atStart = files.filter((file) => file.isAtStart).flatMap((file) => file.packages);
    expect(atStart).toContain('hono');
    const late = [
      'better-auth',
      'zod',
      'kysely',
      'hucre',
      '@block65/webcrypto-web-push',
      '@modelcontextprotocol/server',
    ];
    expect(late.filter((name) => atStart.includes(name))).toEqual([]);
    const inAll = files.flatMap((file) => file.packages);
    expect(late.filter((name) => !inAll.includes(name))).toEqual([]);
  });

  test('it is minified, in UTF-8, and each part has its source map', () => {
    const scripts = files.filter(({ name }) => name.endsWith('.js'));
    const maps = new Set(files.map(({ name }) => name));
    for (const { name, contents } of scripts) {
      const text = new TextDecoder().decode(contents);
      expect(maps.has(`${name}.map`), name).toBe(true);
      expect(text).toContain(`//# sourceMappingURL=${name}.map`);
    }
    const all = scripts.map(({ contents }) => new TextDecoder().decode(contents)).join('');
    expect(all).toContain('Нет данных от перевозчика');
  });
});
