// One declaration of a seller's operation. The guard, and the security and errors of the API document, derive
// from it.
import type { MiddlewareHandler } from 'hono';
import { uniqueSymbol } from 'hono-openapi';
import { type Described, describe } from '../lib/describe.ts';
import { requireSeller, type SellerEnv } from './access.ts';
import type { Role } from './roles.ts';

export interface Operation extends Omit<Described, 'security'> {
  /** The minimum role. A read key is a viewer, a write key an agent; owners are people. */
  needs: Role;
  /** Only a signed-in person, whatever the role. */
  person?: true;
}

export function operation({
  needs,
  person,
  problems = [],
  ...rest
}: Operation): MiddlewareHandler<SellerEnv> {
  const isForPeople = person === true || needs === 'owner';
  const described = describe({
    ...rest,
    security: isForPeople ? 'session' : 'seller',
    problems: [
      'unauthorized',
      ...(isForPeople || needs !== 'viewer' ? (['forbidden'] as const) : []),
      ...problems,
    ],
  });
  return withEntry(requireSeller(needs, isForPeople), described);
}

/** hono-openapi finds the entry on the handler itself. */
export const withEntry = <H extends MiddlewareHandler>(
  handler: H,
  described: MiddlewareHandler,
): H => Object.assign(handler, { [uniqueSymbol]: Reflect.get(described, uniqueSymbol) });
