// Declares an operation on one ticket. The guard (which sets `c.var.allowed`), the security and the refusals
// in the API document derive from it.
import type { MiddlewareHandler } from 'hono';
import type { Actor } from '../accounts/access.ts';
import { withEntry } from '../accounts/operation.ts';
import type { Role } from '../accounts/roles.ts';
import type { Env } from '../env.ts';
import { type Described, describe } from '../lib/describe.ts';
import { type Allowed, allowSeller, allowTicket } from './access.ts';

interface Declared extends Omit<Described, 'security'> {
  /** The least role one of the seller's people needs. */
  needs: Role;
}

interface TicketEnv<Of extends Allowed> {
  Bindings: Env;
  Variables: { allowed: Of };
}

/** For the seller's people, and for the holder of the ticket's token. */
export const ticketOperation = (of: Declared) =>
  guarded<Allowed>(of, 'ticket', (env, request, id) => allowTicket(env, request, id, of.needs));

/** For the seller's people only. */
export const sellerTicketOperation = (of: Declared) =>
  guarded<Allowed & { acting: Actor }>(of, 'seller', (env, request, id) =>
    allowSeller(env, request, id, of.needs),
  );

function guarded<Of extends Allowed>(
  { needs: _, problems = [], ...rest }: Declared,
  security: 'ticket' | 'seller',
  allow: (env: Env, request: Request, id: string) => Promise<Of>,
): MiddlewareHandler<TicketEnv<Of>> {
  const refusals = ['unauthorized', 'forbidden', 'not-found'] as const;
  return withEntry<MiddlewareHandler<TicketEnv<Of>>>(
    async (c, next) => {
      c.set('allowed', await allow(c.env, c.req.raw, c.req.param('id') ?? ''));
      await next();
    },
    describe({ ...rest, security, problems: [...refusals, ...problems] }),
  );
}
