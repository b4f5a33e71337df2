// Whether a signed-in person knows their password: asked again before what cannot be undone.
import { type AccountContext, loadAuth } from './access.ts';
import { guessOwn } from './sign-in.ts';

/** Throws `quota-used-up` and `busy`. */
export async function isOwnPassword(
  c: AccountContext,
  userId: string,
  password: string,
): Promise<boolean> {
  const { api } = await loadAuth(c.env);
  const response = await guessOwn(c.env, userId, () =>
    api.verifyPassword({ body: { password }, headers: c.req.raw.headers, asResponse: true }),
  );
  return response.ok;
}
