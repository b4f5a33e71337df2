// What a member of a seller may do: look, work on tickets and parcels, or also run the account.
export const ROLES = ['viewer', 'agent', 'owner'] as const;
export type Role = (typeof ROLES)[number];

export const mayActAs = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
