import { ROLES, type Role } from '../contract/account.ts';

export type { Role };

export const mayActAs = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
