// This installation's rules for target-url.ts.
import type { Env } from '../env.ts';
import type { TargetRules } from './target-url.ts';

export const rulesOf = (env: Env): TargetRules => ({
  allowsPrivate: env.ALLOW_PRIVATE_TARGETS === '1',
  origin: env.PUBLIC_ORIGIN,
});
