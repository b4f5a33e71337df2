// What a page says of an account at Ozon: the key with its end and what it lacks, and the notifications.
import { type DeskContext, langOf } from '../accounts/desk.tsx';
import type { More } from '../connections/hooks.ts';
import type { KeyEnds } from '../connections/list-page.tsx';
import type { ConnectionRow } from '../connections/rows.ts';
import type { OzonAccount } from '../contract/ozon-account.ts';
import type { WordKey } from '../contract/words.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { Facts } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { type View, viewFor } from '../shipments/view.ts';
import { readAccounts } from './account.ts';
import { isEnding } from './key-end.ts';
import { WANTED_TYPES } from './push-addresses.ts';
import { troubleOf } from './push-state.ts';

/** For the page of a connection. */
export async function aboutOzon(c: DeskContext, row: ConnectionRow): Promise<More | null> {
  if (row.carrier !== 'ozon') return null;
  const accounts = await readAccounts(c.var.db, c.var.acting.sellerId);
  const account = accounts.find(({ connectionId }) => connectionId === row.id);
  if (!account) return null;
  const view = viewFor(langOf(c), Date.now());
  const state = account.pushes?.state;
  return {
    key: <KeyFacts account={account} view={view} />,
    pushes: account.pushes && <PushFacts pushes={account.pushes} view={view} />,
    isSubscribed: state !== undefined && SUBSCRIBED.includes(state),
  };
}

/** For the list of connections. */
export async function ozonKeyEnds(c: DeskContext, now: number): Promise<KeyEnds> {
  const accounts = await readAccounts(c.var.db, c.var.acting.sellerId);
  return new Map(
    accounts.flatMap(({ connectionId, key }) => {
      const at = key.endsAt === null ? null : Date.parse(key.endsAt);
      return at === null ? [] : [[connectionId, { at, isSoon: isEnding(at, now) }] as const];
    }),
  );
}

/** Ozon has our address, whatever it thinks of it. */
const SUBSCRIBED: readonly string[] = [
  'receiving',
  'unstable',
  'unreachable',
  'disabled',
  'switched_off',
];

/** "The Ozon key ends 29 November …"; null: it does not end soon. */
export function keyWarning({ key }: OzonAccount, { t, lang, now }: View): string | null {
  const endsAt = key.endsAt === null ? null : Date.parse(key.endsAt);
  if (!isEnding(endsAt, now)) return null;
  return t(endsAt <= now ? 'ozon.key.ended' : 'ozon.key.ending', {
    date: formatTime(lang, endsAt, now),
  });
}

/** "The key has no right to: returns, labels."; null: nothing is known to be missing. */
export function lackWarning({ key }: OzonAccount, { t }: View): string | null {
  if (key.lacks.length === 0) return null;
  const needs = key.lacks.map((one) => t(`ozon.needs.${one.for}`));
  return t('ozon.key.lacks', { list: needs.join(t('list.comma')) });
}

function KeyFacts({ account, view }: { account: OzonAccount; view: View }) {
  const { t, lang, now } = view;
  const { endsAt, roles, lacks } = account.key;
  const warning = keyWarning(account, view);
  const lack = lackWarning(account, view);
  const end = endsAt === null ? t('ozon.key.endless') : formatDate(lang, Date.parse(endsAt), now);
  return (
    <>
      {warning && (
        <Notice tone="soon" icon="clock-alert">
          {warning}
        </Notice>
      )}
      {lack && (
        <Notice tone="soon" icon="lock">
          <p>{lack}</p>
          <details>
            <summary>{t('ozon.key.lacks.what')}</summary>
            <ul>
              {lacks.flatMap(({ methods }) =>
                methods.map((method) => (
                  <li>
                    <code>{method}</code>
                  </li>
                )),
              )}
            </ul>
          </details>
        </Notice>
      )}
      <Facts
        facts={[
          [t('ozon.key.end'), end],
          roles.length > 0 && [t('ozon.key.roles'), roles.join(t('list.comma'))],
        ]}
      />
    </>
  );
}

function PushFacts({ pushes, view }: { pushes: NonNullable<OzonAccount['pushes']>; view: View }) {
  const { t, lang, now } = view;
  const { state, since, types, elsewhere, detail } = pushes;
  const names = (some: readonly string[]) =>
    some.map((type) => typeName(type, t)).join(t('list.comma'));
  const trouble = troubleOf(state);
  return (
    <>
      <Notice
        tone={trouble ? 'soon' : state === 'receiving' ? 'done' : null}
        icon={trouble ? 'triangle-alert' : state === 'receiving' ? 'circle-check' : 'info'}
      >
        {t(`ozon.pushes.${state}`)}
        {detail && <p class="soft">{t('ozon.pushes.detail', { text: detail })}</p>}
      </Notice>
      {types.length > 0 && <p class="fine">{t('ozon.pushes.types', { list: names(types) })}</p>}
      {elsewhere.map(({ host, types: theirs }) => (
        <p class="fine">{t('ozon.pushes.elsewhere', { host, list: names(theirs) })}</p>
      ))}
      <p class="fine">
        {t('ozon.pushes.since', { date: formatTime(lang, Date.parse(since), now) })}
      </p>
    </>
  );
}

/** Types that we did not ask for are shown as Ozon writes them. */
const typeName = (type: string, t: View['t']): string =>
  WANTED_TYPES.some((one) => one === type) ? t(`ozon.push.${type}` as WordKey) : type;
