// A person's own access: name, password, signed-in browsers, leaving the shop.

import { Hono } from 'hono';
import * as v from 'valibot';
import { Name } from '../contract/account.ts';
import { type Words, words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Confirm } from '../parts/menu.tsx';
import { Notice } from '../parts/notice.tsx';
import { findVisitor, type SellerEnv, type Visitor } from './access.ts';
import { NameField, NewPasswordField, OwnPasswordField } from './account-fields.tsx';
import { type Faults, faultsIn, readOwnForm, redirectTo } from './account-page.tsx';
import { renameUser } from './account-store.ts';
import { callAuth } from './ask-auth.ts';
import { recordPersonalAudit } from './audit-store.ts';
import { nameBrowser } from './browser-name.ts';
import { askToSignIn, type DeskContext, langOf, requireRole } from './desk.tsx';
import { KeysForm } from './keys-setting.tsx';
import { remove } from './members.ts';
import { findMembership } from './members-store.ts';
import { Security } from './security-card.tsx';
import {
  endOtherSessions,
  endSession,
  type ListedSession,
  listSessions,
} from './sessions-store.ts';
import { Saved, settingsPage } from './settings-nav.tsx';
import { guessOwn } from './sign-in.ts';
import { deleteLinksOf } from './verification-store.ts';

/** On this page; its parts with forms of their own are pages below it. */
const PATH = '/settings/me';

interface AccountFormValues {
  name: string | null;
  faults: Faults<'name' | 'password'> & { current?: string; leave?: string };
}
const NOTHING: AccountFormValues = { name: null, faults: {} };

export const settingsMeRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => mePage(c, NOTHING))
  .post(`${PATH}/name`, requireRole('viewer'), async (c) => {
    const db = directoryOf(c.env);
    const name = textIn(await readOwnForm(c), 'name').trim();
    const faults = faultsIn({ name }, words(langOf(c)));
    if (faults.name) return mePage(c, { name, faults });
    const { actor } = c.var.acting;
    const now = Date.now();
    await db.batch([
      renameUser(db, actor, v.parse(Name, name), now),
      recordPersonalAudit(db, actor, 'name_changed', now),
    ]);
    return done(c);
  })
  .post(`${PATH}/password`, requireRole('viewer'), changePassword)
  .post(`${PATH}/sessions/:id/end`, requireRole('viewer'), async (c) => {
    await readOwnForm(c);
    const { meta } = await endSession(
      directoryOf(c.env),
      c.req.param('id'),
      c.var.acting.actor,
    ).run();
    if (meta.changes === 0) throw httpProblem('not-found');
    return done(c);
  })
  .post(`${PATH}/sessions/end`, requireRole('viewer'), async (c) => {
    const db = directoryOf(c.env);
    await readOwnForm(c);
    const visitor = await findVisitor(c.env, c.req.raw);
    if (visitor === null) return askToSignIn(c);
    const { sessionId, user } = visitor;
    await db.batch([
      endOtherSessions(db, sessionId, user.id),
      recordPersonalAudit(db, user.id, 'signed_out_elsewhere', Date.now()),
    ]);
    return done(c);
  })
  .post(`${PATH}/leave`, requireRole('viewer'), async (c) => {
    await readOwnForm(c);
    const { sellerId, actor } = c.var.acting;
    try {
      const id = (await findMembership(directoryOf(c.env), sellerId, actor)) ?? '';
      await remove(c.env, c.var.acting, id, Date.now());
    } catch (error) {
      if (!(error instanceof ProblemError) || error.slug !== 'last-owner') throw error;
      const leave = words(langOf(c))('problem.last-owner.help');
      return mePage(c, { name: null, faults: { leave } });
    }
    return c.redirect(`/${langOf(c)}/shops`, 303);
  });

/** better-auth ends the other sessions; no reset link outlives the password it was to replace. */
async function changePassword(c: DeskContext): Promise<Response> {
  const db = directoryOf(c.env);
  const t = words(langOf(c));
  const fields = await readOwnForm(c);
  const [current, password] = [textIn(fields, 'current'), textIn(fields, 'password')];
  const faults = faultsIn({ password }, t);
  if (faults.password) return mePage(c, { name: null, faults });
  const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
  const { actor } = c.var.acting;
  try {
    const response = await guessOwn(c.env, actor, () => callAuth(c, '/change-password', body));
    if (!response.ok) return mePage(c, { name: null, faults: { current: t('me.password.wrong') } });
    await db.batch([
      deleteLinksOf(db, actor),
      recordPersonalAudit(db, actor, 'password_changed', Date.now()),
    ]);
    return redirectTo(`/${langOf(c)}/desk/settings/me?done`, response.headers.getSetCookie());
  } catch (error) {
    return mePage(c, { name: null, faults: { current: explain(error, t) } });
  }
}

const done = (c: DeskContext): Response => c.redirect(`/${langOf(c)}/desk/settings/me?done`, 303);

async function mePage(c: DeskContext, { name, faults }: AccountFormValues): Promise<Response> {
  const t = words(langOf(c));
  const visitor = await findVisitor(c.env, c.req.raw);
  if (visitor === null) return askToSignIn(c);
  const sessions = await listSessions(directoryOf(c.env), visitor.user.id, Date.now());
  const path = `/${langOf(c)}/desk/settings/me`;
  const result = (
    <>
      {c.req.query('done') !== undefined && <Saved>{t('settings.saved')}</Saved>}
      <form class="card fields" method="post" action={`${path}/name`}>
        <h2>{visitor.user.email}</h2>
        <NameField value={name ?? visitor.user.name} error={faults.name} t={t} />
        <Button>{t('ticket.desk.canned.add')}</Button>
      </form>
      <Security path={path} visitor={visitor} t={t} />
      <Sessions c={c} visitor={visitor} sessions={sessions} path={path} t={t} />
      <PasswordForm path={path} faults={faults} t={t} />
      <KeysForm path={path} isOn={visitor.user.hasSingleKeys} t={t} />
      <section class="card stack">
        <h2>{t('me.leave.title')}</h2>
        {faults.leave && (
          <Notice tone="late" icon="circle-alert" isNews>
            {faults.leave}
          </Notice>
        )}
        <p class="soft">{t('me.leave.lead')}</p>
        <Confirm text={t('me.leave')} question={t('me.leave.question')}>
          <form method="post" action={`${path}/leave`}>
            <Button look="danger">{t('me.leave.sure')}</Button>
          </form>
        </Confirm>
        <p>
          <a href={`/${langOf(c)}/shops/delete-account`}>{t('leaving.account')}</a>
        </p>
      </section>
    </>
  );
  return settingsPage(c, 'me', { result, status: Object.keys(faults).length > 0 ? 422 : 200 });
}

function Sessions(props: {
  c: DeskContext;
  visitor: Visitor;
  sessions: ListedSession[];
  path: string;
  t: Words;
}) {
  const { c, visitor, sessions, path, t } = props;
  const at = (time: string) => formatTime(langOf(c), Date.parse(time), Date.now());
  return (
    <section class="card flush">
      <div class="card-head">
        <h2>{t('me.sessions')}</h2>
      </div>
      <ul class="lines">
        {sessions.map(({ id, userAgent, createdAt, updatedAt }) => (
          <li>
            <p class="what">
              <b>{nameBrowser(userAgent) ?? t('me.session.unknown')}</b>
              <small>{t('me.session.times', { since: at(createdAt), last: at(updatedAt) })}</small>
            </p>
            {id === visitor.sessionId ? (
              <Chip>{t('me.session.this')}</Chip>
            ) : (
              <form method="post" action={`${path}/sessions/${id}/end`}>
                <Button look="second" isSmall>
                  {t('me.session.end')}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={`${path}/sessions/end`}>
          <Button look="second">{t('me.sessions.end')}</Button>
        </form>
      )}
    </section>
  );
}

function PasswordForm(props: { path: string; faults: AccountFormValues['faults']; t: Words }) {
  const { path, faults, t } = props;
  return (
    <form class="card fields" method="post" action={`${path}/password`}>
      <h2>{t('me.password')}</h2>
      <OwnPasswordField name="current" label="me.password.current" error={faults.current} t={t} />
      <NewPasswordField label="password.new" error={faults.password} t={t} />
      <p class="fine">{t('me.password.ends')}</p>
      <Button>{t('password.submit')}</Button>
    </form>
  );
}
