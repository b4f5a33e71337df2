// Hashes new passwords in the format better-auth checks.
import type { Env } from '../env.ts';
import { loadAuth } from './access.ts';

/** Throws `busy`. */
export async function hashPassword(env: Env, password: string): Promise<string> {
  const { password: hasher } = await (await loadAuth(env)).$context;
  return hasher.hash(password);
}
