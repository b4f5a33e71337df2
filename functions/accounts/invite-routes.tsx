// Accepts an invitation, with an existing account or by opening one.

import { Hono } from 'hono';
import * as v from 'valibot';
import { Name } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { textIn } from '../lib/form.ts';
import { newId } from '../lib/ids.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { type AccountContext, findVisitor, type Visitor } from './access.ts';
import { NameField, NewPasswordField } from './account-fields.tsx';
import {
  accountPage,
  Fault,
  type Faults,
  faultsIn,
  isTooFast,
  openSessionFor,
  readOwnForm,
  redirectTo,
  refusalIn,
} from './account-page.tsx';
import { findUserByEmail, insertPerson, isEmailTaken, isMemberAlready } from './account-store.ts';
import { recordAudit } from './audit-store.ts';
import { copyShop } from './copy-shops.ts';
import { langOf } from './desk.tsx';
import { openInvitation } from './members.ts';
import { acceptInvitation, isInvitationGone, type OpenInvitation } from './members-store.ts';
import { hashPassword } from './passwords.ts';
import { setActiveShop } from './sessions-store.ts';

const PATH = '/invite/:path';

export const inviteRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, async (c) => {
    const invitation = await openInvitation(c.env, c.req.param('path'), Date.now());
    if (invitation === null) return gonePage(c);
    return invitePage(c, invitation, { name: '' }, {}, undefined, 200);
  })
  .post(PATH, async (c) => {
    const fields = await readOwnForm(c);
    const invitation = await openInvitation(c.env, c.req.param('path'), Date.now());
    if (invitation === null) return gonePage(c);
    const visitor = await findVisitor(c.env, c.req.raw);
    if (visitor?.user.email === invitation.email) return joinAs(c, visitor, invitation);
    const typed = {
      name: textIn(fields, 'name').trim(),
      password: textIn(fields, 'password'),
    };
    const t = words(langOf(c));
    const faults = faultsIn(typed, t);
    if (Object.keys(faults).length > 0) {
      return invitePage(c, invitation, typed, faults, undefined, 422);
    }
    if (isTooFast(c)) return invitePage(c, invitation, typed, {}, t('signin.slow'), 429);
    try {
      return await joinAsNew(c, invitation, typed);
    } catch (error) {
      const refusal = refusalIn(error, t);
      return invitePage(c, invitation, typed, {}, refusal.fault, refusal.status);
    }
  });

async function joinAs(
  c: AccountContext,
  { user, sessionId }: Visitor,
  invitation: OpenInvitation,
): Promise<Response> {
  const db = directoryOf(c.env);
  const now = Date.now();
  try {
    await db.batch([
      ...join(c, invitation, user.id, now),
      setActiveShop(db, sessionId, user.id, invitation.sellerId),
    ]);
    await copyShop(c.env, invitation.sellerId);
  } catch (error) {
    if (isInvitationGone(error)) return gonePage(c);
    if (!isMemberAlready(error)) throw error;
  }
  return redirectTo(`/${langOf(c)}/desk`);
}

async function joinAsNew(
  c: AccountContext,
  invitation: OpenInvitation,
  typed: { name: string; password: string },
): Promise<Response> {
  const db = directoryOf(c.env);
  const now = Date.now();
  const passwordHash = await hashPassword(c.env, typed.password);
  const { email } = invitation;
  const person = { id: newId('usr', now), name: v.parse(Name, typed.name), email, passwordHash };
  try {
    await db.batch([
      ...insertPerson(db, person, newId('aut', now), now),
      ...join(c, invitation, person.id, now),
    ]);
    await copyShop(c.env, invitation.sellerId);
  } catch (error) {
    if (isInvitationGone(error)) return gonePage(c);
    if (isEmailTaken(error)) return redirectTo(new URL(c.req.url).pathname);
    throw error;
  }
  return redirectTo(`/${langOf(c)}/desk`, await openSessionFor(c, person));
}

const join = (
  c: AccountContext,
  { id, sellerId, role }: OpenInvitation,
  userId: string,
  now: number,
): D1PreparedStatement[] => [
  ...acceptInvitation(
    directoryOf(c.env),
    { invitationId: id, memberId: newId('mem', now), userId },
    now,
  ),
  recordAudit(
    directoryOf(c.env),
    { sellerId, actor: userId, action: 'member_joined', subject: userId, detail: { role } },
    now,
  ),
];

/** The possible actions depend on the reader. */
async function invitePage(
  c: AccountContext,
  invitation: OpenInvitation,
  typed: { name: string },
  faults: Faults<'name' | 'password'>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const { email, sellerName: shop, role } = invitation;
  const visitor = await findVisitor(c.env, c.req.raw);
  const isKnown = (await findUserByEmail(directoryOf(c.env), email)) !== null;
  const result = (
    <>
      {visitor?.user.email === email ? (
        <form method="post">
          <Button>{t('invite.accept')}</Button>
        </form>
      ) : visitor ? (
        <>
          <p>{t('invite.other', { email: visitor.user.email })}</p>
          <form method="post" action={`/${langOf(c)}/sign-out`}>
            <Button look="second">{t('ticket.desk.signout')}</Button>
          </form>
        </>
      ) : isKnown ? (
        <SignInFirst c={c} />
      ) : (
        <NewPerson c={c} typed={typed} faults={faults} fault={fault} email={email} />
      )}
    </>
  );
  return accountPage(c, {
    icon: 'store',
    title: t('letter.invite.subject', { shop }),
    lead: t('invite.lead', { shop, role: t(`role.${role}`), email }),
    result,
    status,
  });
}

function SignInFirst({ c }: { c: AccountContext }) {
  const t = words(langOf(c));
  const back = new URLSearchParams({ back: new URL(c.req.url).pathname });
  return (
    <>
      <p>{t('invite.known')}</p>
      <LinkButton href={`/${langOf(c)}/sign-in?${back}`}>{t('account.to_sign_in')}</LinkButton>
    </>
  );
}

function NewPerson(props: {
  c: AccountContext;
  typed: { name: string };
  faults: Faults<'name' | 'password'>;
  fault: string | undefined;
  email: string;
}) {
  const { typed, faults } = props;
  const t = words(langOf(props.c));
  return (
    <form class="fields" method="post">
      <Fault text={props.fault} />
      <input type="hidden" name="email" value={props.email} />
      <NameField value={typed.name} error={faults.name} t={t} />
      <NewPasswordField label="signin.password" error={faults.password} t={t} />
      <Button>{t('invite.accept')}</Button>
    </form>
  );
}

function gonePage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const page = { title: t('account.gone.title'), lead: t('invite.gone') };
  return accountPage(c, { ...page, icon: 'clock-alert', status: 410 });
}
