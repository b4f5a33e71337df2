// Carries a new webhook address to its page once: sealed, in a cookie of that page, for minutes. Nothing of
// it is stored here, and reloading the page does not make another one.
import { getCookie } from 'hono/cookie';
import { type DeskContext, langOf } from '../accounts/desk.tsx';
import { seal, unseal } from '../lib/secrets.ts';

const NAME = 'connection_address';
const LIVES_SECONDS = 300;

interface Flash {
  id: string;
  hookUrl: string;
}

export async function setFlash(c: DeskContext, flash: Flash): Promise<void> {
  const value = encodeURIComponent(await seal(JSON.stringify(flash), c.env.SECRETS_KEY));
  c.header('set-cookie', cookie(c, value, LIVES_SECONDS), { append: true });
}

/** null: nothing to show for this connection. */
export async function takeFlash(c: DeskContext, id: string): Promise<string | null> {
  const sealed = getCookie(c, NAME);
  if (sealed === undefined) return null;
  try {
    const flash: Flash = JSON.parse(await unseal(sealed, c.env.SECRETS_KEY));
    return flash.id === id ? flash.hookUrl : null;
  } catch {
    return null;
  }
}

/** Sent with the page that showed the address. */
export const clearFlash = (c: DeskContext): string => cookie(c, '', 0);

function cookie(c: DeskContext, value: string, seconds: number): string {
  const path = `/${langOf(c)}/desk/connections`;
  const secure = new URL(c.env.PUBLIC_ORIGIN).protocol === 'https:' ? '; Secure' : '';
  return `${NAME}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
