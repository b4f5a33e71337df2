// Opening a shop: a form, a letter, a link, the desk.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email, NAME_CHARS_MAX, Name } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { TextField } from '../lib/fields.tsx';
import { textIn } from '../lib/form.ts';
import type { AccountContext } from './access.ts';
import { EmailField, NameField, NewPasswordField } from './account-fields.tsx';
import {
  accountPage,
  afterResponse,
  Fault,
  type Faults,
  faultsIn,
  isTooFast,
  letterSentPage,
  openSessionFor,
  readOwnForm,
  redirectTo,
  refusalIn,
} from './account-page.tsx';
import { langOf } from './desk.tsx';
import { beginSignUp, findSignUp, finishSignUp } from './sign-up.ts';

const PATH = '/sign-up';

interface SignUpFormValues {
  shop: string;
  name: string;
  email: string;
  password: string;
}
const NOTHING: SignUpFormValues = { shop: '', name: '', email: '', password: '' };

export const signUpRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, (c) => signUpPage(c, NOTHING, {}, undefined, 200))
  .post(PATH, async (c) => {
    const t = words(langOf(c));
    const typed = readTyped(await readOwnForm(c));
    const faults = faultsIn(typed, t);
    if (Object.keys(faults).length > 0) return signUpPage(c, typed, faults, undefined, 422);
    if (isTooFast(c)) return signUpPage(c, typed, {}, t('signin.slow'), 429);
    const { shop, name, email, password } = typed;
    const clean = {
      shop: v.parse(Name, shop),
      name: v.parse(Name, name),
      email: v.parse(Email, email),
    };
    const request = { ...clean, password, lang: langOf(c), client: clientKey(c.req.raw) };
    try {
      afterResponse(c, await beginSignUp(c.env, request, Date.now()));
    } catch (error) {
      const { fault, status } = refusalIn(error, t);
      return signUpPage(c, typed, {}, fault, status);
    }
    return redirectTo(`/${langOf(c)}/sign-up/sent`);
  })
  .get(`${PATH}/sent`, (c) => letterSentPage(c))
  .get(`${PATH}/:token`, async (c) => {
    const pending = await findSignUp(c.env, c.req.param('token'), Date.now());
    return pending === null ? goneLinkPage(c) : confirmPage(c, pending.shop, pending.email);
  })
  // By POST, since programs that scan mail open every link.
  .post(`${PATH}/:token`, async (c) => {
    await readOwnForm(c);
    const token = c.req.param('token');
    const pending = await findSignUp(c.env, token, Date.now());
    if (pending === null) return goneLinkPage(c);
    const person = await finishSignUp(c.env, token, pending, Date.now());
    if (person === null) return takenPage(c);
    return redirectTo(`/${langOf(c)}/desk`, await openSessionFor(c, person));
  });

const readTyped = (fields: FormData): SignUpFormValues => ({
  shop: textIn(fields, 'shop').trim(),
  name: textIn(fields, 'name').trim(),
  email: textIn(fields, 'email').trim(),
  password: textIn(fields, 'password'),
});

function signUpPage(
  c: AccountContext,
  typed: SignUpFormValues,
  faults: Faults<keyof SignUpFormValues>,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <>
      <p>{t('signup.lead')}</p>
      <form class="card fields" method="post" action={`/${langOf(c)}/sign-up`}>
        <Fault text={fault} />
        <TextField
          name="shop"
          label={t('signup.shop')}
          value={typed.shop}
          error={faults.shop}
          autocomplete="organization"
          maxlength={NAME_CHARS_MAX}
          required
        />
        <NameField value={typed.name} error={faults.name} t={t} />
        <EmailField value={typed.email} error={faults.email} t={t} />
        <NewPasswordField label="signin.password" error={faults.password} t={t} />
        <button type="submit">{t('signup.submit')}</button>
      </form>
      <p>
        {t('signup.have')} <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>
      </p>
    </>
  );
  return accountPage(c, { title: t('signup.title'), result, status });
}

function confirmPage(c: AccountContext, shop: string, email: string): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form class="card stack" method="post">
      <p>{t('signup.confirm.lead', { shop, email })}</p>
      <p>
        <button type="submit">{t('signup.confirm.submit')}</button>
      </p>
    </form>
  );
  return accountPage(c, { title: t('signup.confirm.title'), result });
}

function takenPage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <div class="card stack">
      <p>{t('signup.taken.lead')}</p>
      <p>
        <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>
      </p>
    </div>
  );
  return accountPage(c, { title: t('letter.here.subject'), result, status: 409 });
}

function goneLinkPage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <div class="card stack">
      <p>{t('signup.gone.lead')}</p>
      <p>
        <a href={`/${langOf(c)}/sign-up`}>{t('signup.title')}</a>
      </p>
      <p>
        <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>
      </p>
    </div>
  );
  return accountPage(c, { title: t('account.gone.title'), result, status: 410 });
}
