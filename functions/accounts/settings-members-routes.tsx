// The members and invitations of the shop, as a page.

import { Hono } from 'hono';
import * as v from 'valibot';
import { Email, type Invitation, type Member, ROLES, Role } from '../contract/account.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { textIn } from '../lib/form.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { formatTime } from '../lib/time.ts';
import type { SellerEnv } from './access.ts';
import { readOwnForm } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { invite, remove, setRole, withdrawInvite } from './members.ts';
import { listInvitations, listMembers } from './members-store.ts';
import { mayActAs } from './roles.ts';
import { settingsPage } from './settings-nav.tsx';

const PATH = '/settings/members';

interface InvitationFormValues {
  email: string;
  role: string;
  /** Shown beside the address. */
  fault?: string;
  /** Shown above the list. */
  refusal?: string;
}
const NOTHING: InvitationFormValues = { email: '', role: 'agent' };

export const settingsMembersRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => membersPage(c, NOTHING))
  .post(PATH, requireRole('owner'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const typed = { email: textIn(fields, 'email').trim(), role: textIn(fields, 'role') };
    const email = v.safeParse(Email, typed.email);
    if (!email.success) return membersPage(c, { ...typed, fault: t('account.error.email') });
    const invitation = { email: email.output, role: roleIn(typed.role) };
    return runAction(c, typed, async () => {
      const { isSent } = await invite(c.env, c.var.acting, invitation, Date.now());
      return isSent ? 'invited' : 'unsent';
    });
  })
  .post(`${PATH}/:id/role`, requireRole('owner'), async (c) => {
    const role = roleIn(textIn(await readOwnForm(c), 'role'));
    return runAction(c, NOTHING, async () => {
      await setRole(c.env, c.var.acting, c.req.param('id'), role, Date.now());
      return 'changed';
    });
  })
  .post(`${PATH}/:id/remove`, requireRole('owner'), async (c) => {
    await readOwnForm(c);
    return runAction(c, NOTHING, async () => {
      await remove(c.env, c.var.acting, c.req.param('id'), Date.now());
      return 'changed';
    });
  })
  .post(`${PATH}/invitations/:id/withdraw`, requireRole('owner'), async (c) => {
    await readOwnForm(c);
    await withdrawInvite(c.env, c.var.acting, c.req.param('id'), Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/members?done=changed`, 303);
  });

const DONE = ['invited', 'unsent', 'changed'] as const;

function roleIn(text: string): Role {
  if (!v.is(Role, text)) throw httpProblem('invalid-input');
  return text;
}

/** A refusal by the shop's rules is shown on the page, above the current state. */
async function runAction(
  c: DeskContext,
  typed: InvitationFormValues,
  action: () => Promise<(typeof DONE)[number]>,
): Promise<Response> {
  try {
    const done = await action();
    return c.redirect(`/${langOf(c)}/desk/settings/members?done=${done}`, 303);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const t = words(langOf(c));
    const isWaiting = error.extensions.retryAfterSeconds !== undefined;
    const text = isWaiting ? explain(error, t) : t(`problem.${error.slug}.help`);
    const isAboutAddress = isWaiting || error.slug === 'already-member';
    if (isAboutAddress) return membersPage(c, { ...typed, fault: text });
    if (error.slug !== 'last-owner') throw error;
    return membersPage(c, { ...typed, refusal: text });
  }
}

async function membersPage(c: DeskContext, typed: InvitationFormValues): Promise<Response> {
  const db = directoryOf(c.env);
  const t = words(langOf(c));
  const { sellerId, role } = c.var.acting;
  const isOwner = mayActAs(role, 'owner');
  const [members, invitations] = await Promise.all([
    listMembers(db, sellerId),
    isOwner ? listInvitations(db, sellerId, Date.now()) : [],
  ]);
  const done = DONE.find((one) => one === c.req.query('done'));
  const result = (
    <>
      {done && <p class="note">{t(`members.done.${done}`)}</p>}
      {typed.refusal && (
        <p class="error" role="alert">
          {typed.refusal}
        </p>
      )}
      <ul class="list rows">
        {members.map((one) => (
          <MemberLine c={c} one={one} isOwner={isOwner} t={t} />
        ))}
      </ul>
      {isOwner && (
        <>
          <Invitations c={c} invitations={invitations} t={t} />
          <InviteForm c={c} typed={typed} t={t} />
        </>
      )}
    </>
  );
  return settingsPage(c, 'members', { result, status: typed.fault || typed.refusal ? 422 : 200 });
}

function MemberLine(props: { c: DeskContext; one: Member; isOwner: boolean; t: Words }) {
  const { c, one, isOwner, t } = props;
  const path = `/${langOf(c)}/desk/settings/members/${one.id}`;
  return (
    <li>
      <span>
        <strong>{one.name}</strong>
        {one.userId === c.var.acting.user?.id && <span class="fine"> {t('members.you')}</span>}
      </span>
      <span>{t(`role.${one.role}`)}</span>
      <span class="fine">{one.email}</span>
      {isOwner && (
        <details>
          <summary>{t('members.change')}</summary>
          <div class="stack">
            <form class="fields" method="post" action={`${path}/role`}>
              <Select
                id={`role-${one.id}`}
                name="role"
                label={t('members.role')}
                value={one.role}
                options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
                required
              />
              <button type="submit" class="small">
                {t('members.role.save')}
              </button>
            </form>
            <form method="post" action={`${path}/remove`}>
              <p class="fine">{t('members.remove.hint')}</p>
              <button type="submit" class="plain small">
                {t('members.remove')}
              </button>
            </form>
          </div>
        </details>
      )}
    </li>
  );
}

function Invitations(props: { c: DeskContext; invitations: Invitation[]; t: Words }) {
  const { c, invitations, t } = props;
  const lang = langOf(c);
  if (invitations.length === 0) return null;
  return (
    <section class="list">
      <h2>{t('members.invited')}</h2>
      <ul class="rows">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li>
            <span>{email}</span>
            <span>{t(`role.${role}`)}</span>
            <span class="fine">
              {t('keys.until', { date: formatTime(lang, Date.parse(expiresAt), Date.now()) })}
            </span>
            <form
              method="post"
              action={`/${lang}/desk/settings/members/invitations/${id}/withdraw`}
            >
              <button
                type="submit"
                class="plain small"
                aria-label={`${t('members.withdraw')}: ${email}`}
              >
                {t('members.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm({ c, typed, t }: { c: DeskContext; typed: InvitationFormValues; t: Words }) {
  return (
    <form class="card fields" method="post" action={`/${langOf(c)}/desk/settings/members`}>
      <h2>{t('start.invite.title')}</h2>
      <TextField
        name="email"
        type="email"
        label={t('signin.email')}
        value={typed.email}
        error={typed.fault}
        required
      />
      <Select
        name="role"
        label={t('members.role')}
        hint={t('members.role.hint')}
        value={typed.role}
        options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
        required
      />
      <button type="submit">{t('members.invite')}</button>
    </form>
  );
}
