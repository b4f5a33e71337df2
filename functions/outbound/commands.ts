// Lets the bot of a channel answer commands, or ends it. Only Telegram: its updates carry a secret we choose.
import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { unseal } from '../lib/secrets.ts';
import type { Fault } from '../mail/sent.ts';
import { setTelegramWebhook } from './channels/telegram.ts';
import { limitTrying } from './channels.ts';
import { type ReachedChannel, setCommands } from './channels-store.ts';

/** null: done. The row is written first: an update that comes at once finds its secret. */
export async function setCommandsOf(
  env: Env,
  { sellerId, actor }: Actor,
  channel: ReachedChannel,
  isOn: boolean,
  now: number,
): Promise<Fault | null> {
  if (channel.kind !== 'telegram' || channel.credentials === null) throw httpProblem('not-found');
  if (isOn) await limitTrying(env, sellerId, channel.user_id, now);
  const db = databaseOf(env, sellerId);
  const { token = '' } = JSON.parse(await unseal(channel.credentials, env.SECRETS_KEY));
  const secret = newSecret() + newSecret();
  const action = isOn ? ('bot_commands_on' as const) : ('bot_commands_off' as const);
  const detail = { bot: channel.hint };
  await db.batch([
    setCommands(db, channel.id, isOn ? await sha256Hex(secret) : null),
    recordAudit(db, { sellerId, actor, action, subject: null, detail }, now),
  ]);
  const url = isOn ? `${env.PUBLIC_ORIGIN}/bots/telegram/${channel.id}` : '';
  const isTaken = await setTelegramWebhook(token, url, secret);
  if (isTaken || !isOn) return null;
  await setCommands(db, channel.id, channel.commands_hash).run();
  return 'refused';
}
