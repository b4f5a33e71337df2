// Signs a person in without a password: they have proved who they are by the link in their mail.
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as v from 'valibot';

/** better-auth plugin: `auth.api.openSession({ body: { userId }, headers, returnHeaders: true })`. */
export const openSession = {
  id: 'open-session',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: v.object({ userId: v.string() }), requireHeaders: true },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (user === null) throw new Error('a session for nobody');
        // A mailbox is one proof, and this account asks for two.
        if (Reflect.get(user, 'twoFactorEnabled'))
          throw new Error('a session past the second step');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return { sessionId: session.id };
      },
    ),
  },
};
