// "Tell me when it appears": looks up the numbers that browsers wait for, and pushes once that one is known. The
// push says no more than that; the public page, which it leads to, says what everybody may read.
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { unseal } from '../lib/secrets.ts';
import { deleteAwaited, leaseAwaited } from '../shipments/awaited-store.ts';
import { lookUp } from '../shipments/lookup.ts';
import type { AwaitedRow } from '../shipments/rows.ts';
import { sendWebPush } from './channels/web-push.ts';

const RECHECK_MS = 15 * 60_000;
/** What has not appeared by then hardly will. */
export const AWAITED_MS = 60 * 86_400_000;
const SLICE = 30;

/** Killed after a push and before its row is deleted, it pushes once more; the browser shows one of the two. */
export async function tellAppeared(env: Env, now: number): Promise<'more' | undefined> {
  const directory = directoryOf(env);
  const due = await leaseAwaited(directory, now, now + RECHECK_MS, SLICE);
  const waiting = due.filter(({ created_at }) => created_at + AWAITED_MS > now);
  const known = await knownAmong(env, new Set(waiting.map(({ number }) => number)), now);
  const appeared = waiting.filter(({ number }) => known.has(number));
  const isOver = await Promise.all(appeared.map((row) => tell(env, row)));
  const over = [
    ...due.filter((row) => !waiting.includes(row)),
    ...appeared.filter((_, i) => isOver[i]),
  ];
  if (over.length > 0)
    await deleteAwaited(
      directory,
      over.map(({ id }) => id),
    ).run();
  return due.length === SLICE ? 'more' : undefined;
}

/** In any database, whichever this run is about. */
async function knownAmong(
  { onlyShard: _, ...everywhere }: Env,
  numbers: ReadonlySet<string>,
  now: number,
): Promise<ReadonlySet<string>> {
  if (numbers.size === 0) return numbers;
  const answers = await lookUp(everywhere, [...numbers], now);
  return new Set(
    answers.filter(({ shipments }) => shipments.length > 0).map(({ number }) => number),
  );
}

/** True: told, or nobody to tell any more. Otherwise it is tried again with the next look-up. */
async function tell(env: Env, { number, lang, subscription }: AwaitedRow): Promise<boolean> {
  const t = words(lang);
  const push = {
    title: t('await.news'),
    body: t('await.news.more', { number }),
    url: `/${lang}/track?n=${encodeURIComponent(number)}`,
  };
  const sealed = JSON.parse(await unseal(subscription, env.SECRETS_KEY));
  const sent = await sendWebPush(env, sealed, push);
  return sent.ok || sent.reason === 'refused';
}
