// A person's passkeys: list, add with the password, remove.
import { Hono } from 'hono';
import { NAME_CHARS_MAX } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import { directoryOf } from '../lib/databases.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import type { SellerEnv } from './access.ts';
import { OwnPasswordField } from './account-fields.tsx';
import { readOwnForm } from './account-page.tsx';
import { recordPersonalAudit } from './audit-store.ts';
import { type DeskContext, langOf, requireRole } from './desk.tsx';
import { isOwnPassword } from './own-password.ts';
import { PasskeyForm } from './passkey-parts.tsx';
import { deletePasskey, listPasskeys, PASSKEYS_MAX } from './passkey-store.ts';
import { beginAdding, finishAdding } from './passkeys.ts';
import { Saved, settingsPage } from './settings-nav.tsx';

const PATH = '/settings/me/passkeys';

export const settingsPasskeysRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => passkeysPage(c, '', {}))
  .post(PATH, requireRole('viewer'), async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const name = textIn(fields, 'name').trim();
    const { id } = c.var.person;
    const isFull = (await listPasskeys(directoryOf(c.env), id)).length >= PASSKEYS_MAX;
    if (isFull) return passkeysPage(c, name, { name: t('passkey.full', { count: PASSKEYS_MAX }) });
    try {
      if (!(await isOwnPassword(c, id, textIn(fields, 'current')))) {
        return passkeysPage(c, name, { current: t('me.password.wrong') });
      }
    } catch (error) {
      return passkeysPage(c, name, { current: explain(error, t) });
    }
    return createPage(c, name);
  })
  .post(`${PATH}/add`, requireRole('viewer'), async (c) => {
    const fields = await readOwnForm(c);
    const answer = { response: textIn(fields, 'response'), name: textIn(fields, 'name') };
    if (await finishAdding(c, c.var.person.id, answer)) {
      return c.redirect(`/${langOf(c)}/desk${PATH}?done`, 303);
    }
    return passkeysPage(c, answer.name, { name: words(langOf(c))('passkey.failed') });
  })
  .post(`${PATH}/:id/remove`, requireRole('viewer'), async (c) => {
    await readOwnForm(c);
    const db = directoryOf(c.env);
    const { id: userId } = c.var.person;
    const { meta } = await deletePasskey(db, c.req.param('id'), userId).run();
    if (meta.changes === 0) throw httpProblem('not-found');
    await recordPersonalAudit(db, userId, 'passkey_removed', Date.now()).run();
    return c.redirect(`/${langOf(c)}/desk${PATH}?done`, 303);
  });

async function createPage(c: DeskContext, name: string): Promise<Response> {
  const t = words(langOf(c));
  const { options, cookies } = await beginAdding(c);
  const result = (
    <section class="card stack">
      <h2>{t('passkey.add')}</h2>
      <p class="soft">{t('passkey.add.lead')}</p>
      <PasskeyForm
        kind="create"
        options={options}
        action={`/${langOf(c)}/desk${PATH}/add`}
        fields={{ name }}
        text={t('passkey.create')}
        t={t}
      />
    </section>
  );
  const response = await settingsPage(c, 'me', { result });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

async function passkeysPage(
  c: DeskContext,
  name: string,
  faults: { name?: string; current?: string },
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const path = `/${lang}/desk${PATH}`;
  const passkeys = await listPasskeys(directoryOf(c.env), c.var.person.id);
  const result = (
    <>
      {c.req.query('done') !== undefined && <Saved>{t('settings.saved')}</Saved>}
      {passkeys.length > 0 && (
        <section class="card flush">
          <div class="card-head">
            <h2>{t('passkey.title')}</h2>
          </div>
          <ul class="lines">
            {passkeys.map((one) => (
              <li>
                <p class="what">
                  <b>{one.name || t('passkey.unnamed')}</b>
                  {one.createdAt && (
                    <small>{formatTime(lang, Date.parse(one.createdAt), Date.now())}</small>
                  )}
                </p>
                <form method="post" action={`${path}/${one.id}/remove`}>
                  <Button look="second" isSmall>
                    {t('passkey.remove')}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form class="card fields" method="post" action={path}>
        <h2>{t('passkey.add')}</h2>
        <p class="soft">{t('passkey.lead', { host: new URL(c.env.PUBLIC_ORIGIN).host })}</p>
        <TextField
          name="name"
          label={t('passkey.name')}
          hint={t('passkey.name.hint')}
          value={name}
          error={faults.name}
          maxlength={NAME_CHARS_MAX}
        />
        <OwnPasswordField name="current" label="signin.password" error={faults.current} t={t} />
        <Button>{t('me.two.begin')}</Button>
      </form>
    </>
  );
  return settingsPage(c, 'me', { result, status: Object.keys(faults).length > 0 ? 422 : 200 });
}
