// Deleting one's account, with the password again. Beside the choice of a shop: who has no shop can leave too.
import { Hono } from 'hono';
import type { AccountContext, Visitor } from '../accounts/access.ts';
import { OwnPasswordField } from '../accounts/account-fields.tsx';
import { accountPage, readOwnForm } from '../accounts/account-page.tsx';
import { langOf } from '../accounts/desk-context.ts';
import { isOwnPassword } from '../accounts/own-password.ts';
import { asVisitor, type VisitorEnv } from '../accounts/shops-routes.tsx';
import { words } from '../contract/words.ts';
import { explain } from '../lib/explain.ts';
import { textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { closeAccount, whatGoesWith } from './close.ts';

const PATH = '/shops/delete-account';

export const deleteAccountRoutes = new Hono<VisitorEnv>()
  .get(PATH, asVisitor, (c) => deletePage(c, c.var.visitor, undefined, 200))
  .post(PATH, asVisitor, async (c) => {
    const t = words(langOf(c));
    const { visitor } = c.var;
    const password = textIn(await readOwnForm(c), 'current');
    try {
      if (!(await isOwnPassword(c, visitor.user.id, password))) {
        return deletePage(c, visitor, t('me.password.wrong'), 422);
      }
      await closeAccount(c.env, visitor.user.id, Date.now());
    } catch (error) {
      // The page says which shops they are.
      const isOwner = error instanceof ProblemError && error.slug === 'last-owner';
      const fault = isOwner ? undefined : explain(error, t);
      return deletePage(c, visitor, fault, isOwner ? 409 : 422);
    }
    return c.redirect(`/${langOf(c)}/sign-in`, 303);
  });

async function deletePage(
  c: AccountContext,
  { user }: Visitor,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const { gone, needing } = await whatGoesWith(c.env, user.id);
  const result =
    needing.length > 0 ? (
      <>
        <Notice tone="late" icon="circle-alert">
          {t('leaving.account.owner')}
        </Notice>
        <Names names={needing.map(({ sellerName }) => sellerName)} />
        <LinkButton look="second" href={`/${lang}/desk/settings/members`}>
          {t('desk.viewer.who')}
        </LinkButton>
      </>
    ) : (
      <form class="fields" method="post" action={`/${lang}${PATH}`}>
        {gone.length > 0 && (
          <>
            <p>{t('leaving.account.shops')}</p>
            <Names names={gone.map(({ sellerName }) => sellerName)} />
          </>
        )}
        <Notice tone="late" icon="triangle-alert">
          {t('leaving.final')}
        </Notice>
        <OwnPasswordField name="current" label="signin.password" error={fault} t={t} />
        <Button look="danger">{t('leaving.account.sure')}</Button>
      </form>
    );
  const page = {
    title: t('leaving.account.title', { email: user.email }),
    lead: t('leaving.account.lead'),
  };
  return accountPage(c, { ...page, icon: 'trash-2', tone: 'late', result, isRoomy: true, status });
}

const Names = ({ names }: { names: string[] }) => (
  <ul>
    {names.map((name) => (
      <li>{name}</li>
    ))}
  </ul>
);
