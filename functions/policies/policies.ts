// The register of rules people are shown, each with its source, the day it was last compared with it
// (in a stored copy of that source) and how far it can be trusted. Deadlines are computed from here.
// Each topic has a file of its own beside this one; `policy.ts` explains the fields.
import { LOGISTICS } from './logistics.ts';
import { MONEY } from './money.ts';
import { ORDERS } from './orders.ts';
import { PICKUP } from './pickup.ts';
import type { Policy } from './policy.ts';
import { RETURN_WINDOWS } from './return-windows.ts';
import { RETURNS, RETURNS_BEFORE } from './returns.ts';
import { SHOP, SHOP_BEFORE } from './shop.ts';
import { TALK } from './talk.ts';

export type { Policy } from './policy.ts';

/** The rules that hold. */
export const POLICIES = [
  ...PICKUP,
  ...RETURN_WINDOWS,
  ...RETURNS,
  ...ORDERS,
  ...LOGISTICS,
  ...MONEY,
  ...TALK,
  ...SHOP,
] as const;

export type PolicyId = (typeof POLICIES)[number]['id'];

/** Earlier versions of rules that hold today, under the same id. */
export const SUPERSEDED: readonly (Policy & { id: PolicyId })[] = [
  ...RETURNS_BEFORE,
  ...SHOP_BEFORE,
];

const byId = new Map<string, Policy>(POLICIES.map((policy) => [policy.id, policy]));

export function getPolicy(id: PolicyId): Policy {
  const policy = byId.get(id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
}

/** The rule as it was on a day (ISO 8601); null: none of its versions is known to have held then. */
export const policyOn = (id: PolicyId, day: string): Policy | null =>
  [getPolicy(id), ...SUPERSEDED].find(
    (policy) =>
      policy.id === id &&
      (policy.validFrom === null || policy.validFrom <= day) &&
      (policy.validTo === null || day <= policy.validTo),
  ) ?? null;

const STALE_AFTER_DAYS = 90;

/** Policies nobody has compared with their source for 90 days. */
export const overduePolicies = (now: number, policies: readonly Policy[] = POLICIES): Policy[] =>
  policies.filter(({ checkedOn }) => now - Date.parse(checkedOn) > STALE_AFTER_DAYS * 86_400_000);
