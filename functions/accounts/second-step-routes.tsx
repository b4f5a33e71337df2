// The page between the password and the desk, for an account with a second step.
import { Hono } from 'hono';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { textIn } from '../lib/form.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import type { AccountContext } from './access.ts';
import { accountPage, Fault, readOwnForm, redirectTo, refusalIn } from './account-page.tsx';
import { langOf } from './desk-context.ts';
import { safeTarget } from './safe-target.ts';
import { takeSecondStep } from './second-step.ts';

const PATH = '/sign-in/code';

export const secondStepRoutes = new Hono<{ Bindings: Env }>()
  .get(PATH, (c) => codePage(c, c.req.query('back') ?? '', undefined, 200))
  .post(PATH, async (c) => {
    const t = words(langOf(c));
    const fields = await readOwnForm(c);
    const back = textIn(fields, 'back');
    try {
      const step = await takeSecondStep(c, textIn(fields, 'code'));
      if (step.state === 'in') return redirectTo(safeTarget(back, langOf(c)), step.cookies);
      if (step.state === 'over') return overPage(c, back);
      const fault = t(step.state === 'locked' ? 'signin.code.locked' : 'signin.code.wrong');
      return codePage(c, back, fault, step.state === 'locked' ? 429 : 422);
    } catch (error) {
      const { fault, status } = refusalIn(error, t);
      return codePage(c, back, fault, status);
    }
  });

function codePage(
  c: AccountContext,
  back: string,
  fault: string | undefined,
  status: number,
): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const result = (
    <form class="fields" method="post" action={`/${lang}${PATH}`}>
      <input type="hidden" name="back" value={back} />
      <Fault text={fault} />
      <TextField
        name="code"
        label={t('signin.code')}
        hint={t('signin.code.hint')}
        value=""
        autocomplete="one-time-code"
        maxlength={20}
        required
      />
      <Button>{t('signin.submit')}</Button>
    </form>
  );
  const below = <p class="fine">{t('signin.code.lost')}</p>;
  const page = { title: t('signin.code.title'), lead: t('signin.code.lead') };
  return accountPage(c, { ...page, icon: 'shield-check', result, below, status });
}

/** Too late, or too many wrong codes: from the password on. */
function overPage(c: AccountContext, back: string): Promise<Response> {
  const t = words(langOf(c));
  const query = new URLSearchParams({ back });
  const result = (
    <LinkButton href={`/${langOf(c)}/sign-in?${query}`}>{t('account.to_sign_in')}</LinkButton>
  );
  const page = { title: t('signin.code.over'), lead: t('signin.code.over.lead') };
  return accountPage(c, { ...page, icon: 'clock-alert', result, status: 401 });
}
