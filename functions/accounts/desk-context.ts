// What the pages of the desk are given: a person in a shop; and the language, first in the address.
import type { Context } from 'hono';
import type { Lang } from '../contract/lang.ts';
import type { SellerEnv } from './access.ts';

export type DeskContext = Context<SellerEnv>;

/** From the address: an error page is rendered outside the route, where no parameter has a name. */
export const langOf = (c: Pick<Context, 'req'>): Lang => c.req.path.slice(1, 3) as Lang;
