// The fence itself.
import { expect, test } from 'vitest';
import { outside } from './support/outside.ts';

test('a host answers what the test says, and keeps what it was asked', async () => {
  const asked = outside('carrier.test', async (request) => new Response(await request.text()));
  const response = await fetch('https://carrier.test/a', { method: 'POST', body: 'number' });
  expect(await response.text()).toBe('number');
  expect(asked.map(({ url }) => url)).toEqual(['https://carrier.test/a']);
  expect(await asked[0]?.text()).toBe('number');
});

test.fails('a call to any other host fails the test, even where the caller shrugs it off', async () => {
  await fetch('https://carrier.test/b').catch(() => null);
});
