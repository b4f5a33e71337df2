// Passwords are hashed beside the Worker, in the format better-auth reads.
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { describe, expect, test } from 'vitest';
import { hasher } from '../../scripts/hasher.ts';

const PASSWORD = 'ﬁve words of Çelik';
type Hasher = ReturnType<typeof hasher>;

const ask = (service: Hasher, what: string, body: object) =>
  service(new Request(`http://hasher/${what}`, { method: 'POST', body: JSON.stringify(body) }));
const verify = async (service: Hasher, hash: string, password: string) =>
  (await ask(service, 'verify', { hash, password })).json();

test('better-auth accepts a hash of the hasher, and the hasher one of better-auth', async () => {
  const service = hasher();
  const hash = String(await (await ask(service, 'hash', { password: PASSWORD })).json());
  expect(hash).toMatch(/^[\da-f]{32}:[\da-f]{128}$/);
  expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true);
  expect(await verify(service, await hashPassword(PASSWORD), PASSWORD)).toBe(true);
  expect(await verify(service, hash, `${PASSWORD}!`)).toBe(false);
});

test('hashing a password does not block the event loop', async () => {
  let isDone = false;
  const hashed = ask(hasher(), 'hash', { password: PASSWORD }).then(() => {
    isDone = true;
  });
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(isDone).toBe(false);
  await hashed;
});

describe('a hasher with too much to do', () => {
  test('a hasher with a full queue answers 503 with Retry-After, then works again', async () => {
    const service = hasher(1, 2);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ask(service, 'hash', { password: PASSWORD })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 503, 503]);
    expect(Number(answers[4]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(service, 'hash', { password: PASSWORD })).status).toBe(200);
  });

  test('a hasher frees the place of a failed task for the next one', async () => {
    const service = hasher(1, 8);
    const broken = ask(service, 'verify', { hash: 'no hash', password: PASSWORD });
    const next = ask(service, 'hash', { password: PASSWORD });
    await expect(broken).rejects.toThrow();
    expect((await next).status).toBe(200);
  });
});

test('a hasher answers an unknown task with 404', async () => {
  expect((await ask(hasher(), 'read', {})).status).toBe(404);
});
