// The fence itself.
import { expect, test } from 'vitest';
import { outside } from './support/outside.ts';

test('a faked host answers as the test says and keeps its requests', async () => {
  const asked = outside('carrier.test', async (request) => new Response(await request.text()));
  const response = await fetch('https://carrier.test/a', { method: 'POST', body: 'number' });
  expect(await response.text()).toBe('number');
  expect(asked.map(({ url }) => url)).toEqual(['https://carrier.test/a']);
  expect(await asked[0]?.text()).toBe('number');
});

// It is meant to fail, and once is enough.
test.fails('a call to any other host fails the test, even when its error is caught', {
  retry: 0,
}, async () => {
  await fetch('https://carrier.test/b').catch(() => null);
});
