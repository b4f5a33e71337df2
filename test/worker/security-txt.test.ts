// Whom to tell of a hole in this installation.
import { createExecutionContext, env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import worker from '../../functions/index.ts';
import { ORIGIN } from './support/hooks.ts';

const read = (contact: string) =>
  worker.fetch(
    new Request(`${ORIGIN}/.well-known/security.txt`),
    { ...env, SECURITY_CONTACT: contact },
    createExecutionContext(),
  );

test('security.txt names the operator’s contact, its own address and an expiry date in the future', async () => {
  const text = await (await read('mailto:security@desk.test')).text();
  const fields = Object.fromEntries(text.split('\n').map((line) => line.split(/: (.*)/)));
  expect(fields.Contact).toBe('mailto:security@desk.test');
  expect(fields.Canonical).toBe(`${ORIGIN}/.well-known/security.txt`);
  expect(Date.parse(fields.Expires)).toBeGreaterThan(Date.now());
});

test('without a contact there is no security.txt', async () => {
  expect((await read('')).status).toBe(404);
});
