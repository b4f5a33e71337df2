// The operator's session in a browser: a signed cookie for an hour. Another OPERATOR_KEY or SECRETS_KEY ends it.
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Env } from '../env.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { isSigned, sign } from '../lib/signed.ts';
import { HOUR_MS } from '../lib/time.ts';

export type OperatorContext = Context<{ Bindings: Env }>;

const LASTS_MS = HOUR_MS;

export async function isOperator(c: OperatorContext, now: number): Promise<boolean> {
  if (!c.env.OPERATOR_KEY) return false;
  const [until = '', signature = ''] = (getCookie(c, nameOf(c)) ?? '').split('.');
  if (!(Number(until) > now)) return false;
  return isSigned(c.env.SECRETS_KEY, 'operator', await statementOf(c.env, until), signature);
}

export async function openCookie(c: OperatorContext, now: number): Promise<string> {
  const until = String(now + LASTS_MS);
  const signature = await sign(c.env.SECRETS_KEY, 'operator', await statementOf(c.env, until));
  return cookie(c, `${until}.${signature}`, LASTS_MS / 1000);
}

export const endCookie = (c: OperatorContext): string => cookie(c, '', 0);

const cookie = (c: OperatorContext, value: string, seconds: number): string =>
  `${nameOf(c)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${isSecure(c) ? '; Secure' : ''}`;

/** With this name a browser takes it from this host over https only. */
const nameOf = (c: OperatorContext): string =>
  isSecure(c) ? '__Host-parcel-desk-operator' : 'parcel-desk-operator';

const isSecure = ({ env }: OperatorContext): boolean => env.PUBLIC_ORIGIN.startsWith('https:');

const statementOf = async ({ OPERATOR_KEY }: Env, until: string): Promise<string> =>
  `${until}\n${await sha256Hex(OPERATOR_KEY ?? '')}`;
