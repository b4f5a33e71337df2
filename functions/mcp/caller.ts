// Who an assistant works for.
import type { Role } from '../accounts/roles.ts';
import type { Ask } from './ask.ts';

export interface Caller {
  /** null: nobody in particular. */
  role: Role | null;
  keyId: string | null;
}

/** What a tool is given besides its input. */
export interface Reach {
  ask: Ask;
  /** For links. */
  origin: string;
}
