// A code of an authenticator app signs in once. better-auth takes the same one again for as long as it is valid
// (a minute and a half): here its time step is claimed before, in one statement (RFC 6238, section 5.2).
import { createOTP } from '@better-auth/utils/otp';
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import { claimStep, findTwoFactor } from './two-factor-store.ts';

/** As better-auth counts them. */
const STEP_MS = 30_000;
const STEPS_AROUND = [-1, 0, 1];

type AuthContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** better-auth hook, before any of its endpoints. */
export const refuseUsedCodes = (db: D1Database) =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp') return;
    const userId = await whoIsAsked(ctx);
    const kept = userId === null ? null : await findTwoFactor(db, userId);
    // The endpoint refuses.
    if (userId === null || kept === null) return;
    const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: kept.secret });
    const step = await stepOf(secret, String(ctx.body?.code ?? ''), Date.now());
    if (step === null) return;
    const { meta } = await claimStep(db, userId, step).run();
    if (meta.changes === 0) {
      throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'The code was used' });
    }
  });

/** Number of the time step whose code it is; null: of none that counts now. */
async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  const current = Math.floor(now / STEP_MS);
  for (const around of STEPS_AROUND) {
    if ((await createOTP(secret).hotp(current + around)) === code) return current + around;
  }
  return null;
}

/** Who is signed in, or else half signed in by the cookie of the first step. */
async function whoIsAsked(ctx: AuthContext): Promise<string | null> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie('two_factor');
  const waiting = await ctx.getSignedCookie(name, ctx.context.secret);
  const found = waiting ? await ctx.context.internalAdapter.findVerificationValue(waiting) : null;
  return found?.value ?? null;
}
