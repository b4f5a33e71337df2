// The members and invitations of the shop, as a page.

import { Hono } from 'hono';
import * as v from 'valibot';
import { Email, type Member, ROLES, Role } from '../contract/account.ts';
import { gapOf, type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Select } from '../parts/fields.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { Thumb } from '../parts/row.tsx';
import type { SellerEnv } from './access.ts';
import { readOwnForm } from './account-page.tsx';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { invite, remove, setRole, withdrawInvite } from './members.ts';
import { type InvitationFormValues, Invitations, InviteForm } from './members-invite.tsx';
import { listInvitations, listMembers } from './members-store.ts';
import { mayActAs } from './roles.ts';
import { Saved, settingsPage } from './settings-nav.tsx';

const PATH = '/settings/members';

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
      {done && done !== 'unsent' && <Saved>{t(`members.done.${done}`)}</Saved>}
      {done === 'unsent' && (
        <Notice tone="soon" icon="triangle-alert" isNews>
          {t('members.done.unsent')}
        </Notice>
      )}
      {typed.refusal && (
        <Notice tone="late" icon="circle-alert" isNews>
          {typed.refusal}
        </Notice>
      )}
      <section class="card flush">
        <ul class="lines">
          {members.map((one) => (
            <MemberLine c={c} one={one} isOwner={isOwner} t={t} />
          ))}
        </ul>
      </section>
      {isOwner ? (
        <>
          <Invitations c={c} invitations={invitations} t={t} />
          <InviteForm c={c} typed={typed} t={t} />
        </>
      ) : (
        <Notice icon="lock">{t('members.owner_only')}</Notice>
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
      <Thumb icon="user-round" />
      <p class="what">
        <b>
          {one.name}
          {one.userId === c.var.acting.user?.id && <span class="soft"> {t('members.you')}</span>}
        </b>
        <small>{one.email}</small>
      </p>
      <Chip>{t(`role.${one.role}`)}</Chip>
      {isOwner && (
        <details class="confirm">
          <summary
            class={buttonClass({ look: 'second', isSmall: true, children: true })}
            aria-label={`${t('members.change')}: ${one.name}`}
          >
            {t('members.change')}
          </summary>
          <div>
            <form class="fields" method="post" action={`${path}/role`}>
              <Select
                id={`role-${one.id}`}
                name="role"
                label={t('members.role')}
                value={one.role}
                options={ROLES.map((role) => [role, t(`role.${role}`)] as const)}
                required
              />
              <Button>{t('members.role.save')}</Button>
            </form>
            <Confirm
              text={t('members.remove')}
              question={`${t('members.remove.question', { name: one.name })}${gapOf(langOf(c))}${t('members.remove.hint')}`}
            >
              <form method="post" action={`${path}/remove`}>
                <Button look="danger">{t('members.remove.yes')}</Button>
              </form>
            </Confirm>
          </div>
        </details>
      )}
    </li>
  );
}
