// Shared by the pages before the desk: sign-in, sign-up, passwords, invitations.
import * as v from 'valibot';
import {
  Email,
  NAME_CHARS_MAX,
  Name,
  PASSWORD_CHARS_MAX,
  PASSWORD_CHARS_MIN,
  Password,
} from '../contract/account.ts';
import { PROBLEMS } from '../contract/problem.ts';
import { type Words, words } from '../contract/words.ts';
import { clientKey } from '../lib/client.ts';
import { explain } from '../lib/explain.ts';
import { readForm } from '../lib/form.ts';
import { escapeText } from '../lib/html.ts';
import { logError } from '../lib/log.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Tone, toneClass } from '../parts/tone.ts';
import { type AccountContext, isFromOurPages, loadAuth } from './access.ts';
import { langOf } from './desk-context.ts';
import { rememberDevice } from './known-device.ts';
import { recordSignIn } from './sign-in.ts';

export interface AccountPage {
  title: string;
  icon?: IconName;
  tone?: Tone;
  lead?: string;
  /** What stands in the card. */
  result?: unknown;
  /** What happens after this form, step by step. */
  next?: readonly string[];
  /** Below the card: the other way. */
  below?: unknown;
  isRoomy?: boolean;
  status?: number;
}

/** One card in the middle. The language links lead to the same address. */
export function accountPage(c: AccountContext, page: AccountPage): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const slots = {
    title: escapeText(page.title),
    here: escapeText(pathname.slice(4) + search),
    result: (<Gate {...page} t={words(langOf(c))} />).toString(),
  };
  const headers = { 'cache-control': 'no-store' };
  return fillPage(c.env, `/${langOf(c)}/frame/account/`, slots, {
    status: page.status ?? 200,
    headers,
  });
}

/** The card alone, for a page that is filled elsewhere. */
export function Gate(props: AccountPage & { t: Words; children?: unknown }) {
  const { title, icon, tone, lead, result, next, below, isRoomy, t } = props;
  return (
    <div class={isRoomy ? 'gate roomy' : 'gate'}>
      <section class="card">
        {icon && (
          <span class={`sign${toneClass(tone)}`}>
            <Icon name={icon} />
          </span>
        )}
        <h1>{title}</h1>
        {lead && <p class="soft">{lead}</p>}
        {result}
        {props.children}
      </section>
      {next && (
        <section class="next">
          <h2>{t('account.next')}</h2>
          <ol>
            {next.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {below ? <div class="beside">{below}</div> : null}
    </div>
  );
}

const FORM_BYTES_MAX = 16_384;

/** Accepts forms of our own pages only. */
export async function readOwnForm(c: AccountContext): Promise<FormData> {
  if (!isFromOurPages(c.env, c.req.raw)) throw httpProblem('foreign-origin');
  return (await readForm(c.req.raw, FORM_BYTES_MAX)).fields;
}

const CHECKS = { shop: Name, name: Name, email: Email, password: Password };
const COUNTS = {
  shop: { count: NAME_CHARS_MAX },
  name: { count: NAME_CHARS_MAX },
  email: {},
  password: { min: PASSWORD_CHARS_MIN, max: PASSWORD_CHARS_MAX },
};
type FieldName = keyof typeof CHECKS;

export type Faults<K extends FieldName> = Partial<Record<K, string>>;

/** Faults by field, in the reader's language. */
export function faultsIn<K extends FieldName>(typed: Record<K, string>, t: Words): Faults<K> {
  const names = Object.keys(typed) as K[];
  const wrong = names.filter((name) => !v.is(CHECKS[name], typed[name]));
  const faults = wrong.map((name) => [name, t(`account.error.${name}`, COUNTS[name])]);
  return Object.fromEntries(faults) as Faults<K>;
}

const limiter = new RateLimiter();

/** Counts one more form of this client. True: too many this minute. Nobody is locked out for it. */
export const isTooFast = (c: AccountContext): boolean =>
  limiter.take(clientKey(c.req.raw), Number(c.env.ACCOUNT_FORMS_PER_CLIENT), Date.now()) > 0;

/** Runs slow work after the response, so that its duration does not reveal the outcome. */
export const afterResponse = (c: AccountContext, work: () => Promise<unknown>): void =>
  c.executionCtx.waitUntil(work().catch((error) => logError('account.failed', error)));

/** Message and status of a refusal, for the page that shows the form again. */
export function refusalIn(error: unknown, t: Words): { fault: string; status: number } {
  if (!(error instanceof ProblemError)) throw error;
  return { fault: explain(error, t), status: PROBLEMS[error.slug].status };
}

/** Cookies of a new session for a person who has proved that the mailbox is theirs. */
export async function openSessionFor(
  c: AccountContext,
  { id, email }: { id: string; email: string },
): Promise<string[]> {
  const { headers } = await (await loadAuth(c.env)).api.openSession({
    body: { userId: id },
    headers: c.req.raw.headers,
    returnHeaders: true,
  });
  await recordSignIn(c.env, id);
  return [...headers.getSetCookie(), await rememberDevice(c.env, email)];
}

export function redirectTo(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** "Check your mailbox": the same whether or not the address has an account. */
export function letterSentPage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <>
      <p class="soft">{t('account.sent.missing')}</p>
      {c.env.MAIL_URL === 'log:' && <Notice>{t('account.sent.terminal')}</Notice>}
      <LinkButton look="second" href={`/${langOf(c)}/sign-in`}>
        {t('account.to_sign_in')}
      </LinkButton>
    </>
  );
  const lead = t('account.sent.lead');
  return accountPage(c, { icon: 'mail', title: t('account.sent.title'), lead, result });
}

export function Fault(props: { text: string | undefined }) {
  return props.text === undefined ? null : (
    <p class="error" role="alert">
      <Icon name="circle-alert" />
      {props.text}
    </p>
  );
}
