// Passwords are hashed beside the one thread that answers everybody.
import { expect, inject, test } from 'vitest';

const { origin } = inject('server');
const SIGN_INS = 6;

test('other requests are answered many times while sign-in passwords are hashed', async () => {
  const answered: ('sign-in' | 'healthz')[] = [];
  let isOver = false;
  const signIns = Array.from({ length: SIGN_INS }, async (_, i) => {
    const response = await fetch(`${origin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', 'cf-connecting-ip': `10.77.0.${i}` },
      body: JSON.stringify({ email: `nobody${i}@hashing.test`, password: 'a guess' }),
    });
    expect(response.status).toBe(401);
    answered.push('sign-in');
  });
  const asking = (async () => {
    while (!isOver) {
      expect((await fetch(`${origin}/healthz`)).status).toBe(200);
      answered.push('healthz');
    }
  })();
  await Promise.all(signIns);
  isOver = true;
  const before = answered.slice(0, answered.lastIndexOf('sign-in'));
  await asking;
  // Hashed in the Worker, they let one or two through: whoever came before the first of them.
  expect(before.filter((one) => one === 'healthz').length).toBeGreaterThan(SIGN_INS);
});
