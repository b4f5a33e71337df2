// Opening a shop: a form, a letter, a link, the desk.
import { Hono } from 'hono';
import * as v from 'valibot';
import { Email, NAME_CHARS_MAX, Name } from '../contract/account.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { textIn } from '../lib/form.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
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
    <form class="fields" method="post" action={`/${langOf(c)}/sign-up`}>
      <Fault text={fault} />
      <TextField
        name="shop"
        label={t('signup.shop')}
        hint={t('signup.shop.hint')}
        value={typed.shop}
        error={faults.shop}
        autocomplete="organization"
        maxlength={NAME_CHARS_MAX}
        required
      />
      <NameField value={typed.name} error={faults.name} t={t} />
      <EmailField value={typed.email} error={faults.email} t={t} />
      <NewPasswordField label="signin.password" error={faults.password} t={t} />
      <Button>{t('signup.submit')}</Button>
    </form>
  );
  const below = (
    <p>
      {t('signup.have')} <a href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</a>
    </p>
  );
  return accountPage(c, {
    title: t('signup.title'),
    lead: t('signup.lead'),
    result,
    next: [t('signup.next.1'), t('signup.next.2'), t('signup.next.3')],
    below,
    status,
  });
}

function confirmPage(c: AccountContext, shop: string, email: string): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <form method="post">
      <Button>{t('signup.confirm.submit')}</Button>
    </form>
  );
  const lead = t('signup.confirm.lead', { shop, email });
  const title = t('signup.confirm.title');
  return accountPage(c, { icon: 'badge-check', tone: 'done', title, lead, result });
}

function takenPage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = <LinkButton href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</LinkButton>;
  const page = { title: t('letter.here.subject'), lead: t('signup.taken.lead') };
  return accountPage(c, { ...page, icon: 'user-round', result, status: 409 });
}

function goneLinkPage(c: AccountContext): Promise<Response> {
  const t = words(langOf(c));
  const result = (
    <>
      <LinkButton href={`/${langOf(c)}/sign-in`}>{t('account.to_sign_in')}</LinkButton>
      <LinkButton look="second" href={`/${langOf(c)}/sign-up`}>
        {t('signup.title')}
      </LinkButton>
    </>
  );
  const page = { title: t('account.gone.title'), lead: t('signup.gone.lead') };
  return accountPage(c, { ...page, icon: 'clock-alert', result, status: 410 });
}
