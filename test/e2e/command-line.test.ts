// The command line of packages/client against the system as `npm start` runs it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const { origin } = inject('server');
const NUMBER = '1106321645';

const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, [
    'packages/client/src/cli.ts',
    ...args,
    '--origin',
    origin,
  ]);

test('parcel-desk track prints where a parcel is, for people and as JSON', async () => {
  const people = await run('track', NUMBER, '--lang', 'ru');
  expect(people.stdout).toMatch(new RegExp(`^${NUMBER} {2}cdek, `));
  expect(people.stdout).toMatch(/[а-яё]{5}/);
  const [result] = JSON.parse((await run('track', NUMBER, '--json')).stdout);
  expect(result).toMatchObject({ number: NUMBER, shipments: [{ carrier: 'cdek' }] });
});

test('parcel-desk who prints the steps of the guide with their sources', async () => {
  const { steps, turn } = JSON.parse((await run('who', NUMBER, '--json')).stdout);
  const { stdout } = await run('who', NUMBER);
  for (const step of steps) expect(stdout).toContain(step.title);
  expect(stdout).toContain(`${turn}: `);
});

test('parcel-desk says what is wrong and exits with 1 for a refusal, 2 for misuse', async () => {
  await expect(run('track', '!!')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('/number'),
  });
  await expect(run('track')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('parcel-desk who'),
  });
  await expect(run('who', NUMBER, '--lang', 'de')).rejects.toMatchObject({ code: 2 });
  await expect(run('--nothing')).rejects.toMatchObject({ code: 2 });
});
