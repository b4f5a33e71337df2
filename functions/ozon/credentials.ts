// Client-Id and Api-Key of a connection; the database stores them sealed only.
import * as v from 'valibot';
import type { Env } from '../env.ts';
import { logError } from '../lib/log.ts';
import { unseal } from '../lib/secrets.ts';
import type { OzonCredentials } from './client.ts';

const Credentials = v.object({
  clientId: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  apiKey: v.string(),
});

/** null: no credentials, or sealed with another key than this installation has now. */
export async function openCredentials(
  env: Pick<Env, 'SECRETS_KEY'>,
  { id, credentials }: { id: string; credentials: string | null },
): Promise<OzonCredentials | null> {
  if (credentials === null) return null;
  try {
    return v.parse(Credentials, JSON.parse(await unseal(credentials, env.SECRETS_KEY)));
  } catch {
    logError('ozon.sealed', new Error('credentials cannot be opened'), { connectionId: id });
    return null;
  }
}
