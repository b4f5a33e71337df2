// A form that was sent after the session had ended: nothing of what was typed is lost. The form comes back with
// its fields, to be sent again once its sender has signed in.
import type { Context } from 'hono';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { readForm } from '../lib/form.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { TextArea } from '../parts/fields.tsx';
import { isFromOurPages } from './access.ts';
import { accountPage } from './account-page.tsx';
import { langOf } from './desk-context.ts';

const FORM_BYTES_MAX = 65_536;
/** Passwords and keys are not written into a page. */
const SECRET = /pass|current|secret|key|^code$|^response$/i;
/** Forms that ask for the credentials of others, each under a name of its own. */
const ASKS_FOR_KEYS = /\/desk\/(?:connections|settings\/notifications)(?:\/|$)/;

/** Only our own pages get their fields back: another site must not prepare a form in our name. */
export async function sessionEndedPage(c: Context<{ Bindings: Env }>): Promise<Response> {
  const t = words(langOf(c));
  const fields = isFromOurPages(c.env, c.req.raw) ? await fieldsOf(c.req.raw) : null;
  const typed = fields?.texts.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[1] ?? '';
  const { pathname, search } = new URL(c.req.url);
  const result = (
    <form class="fields" method="post" action={pathname + search}>
      {fields?.texts.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {typed.length > 20 && (
        <TextArea id="typed" name="" label={t('error.401.typed')} value={typed} rows={4} readonly />
      )}
      {fields?.hasFiles && <p class="fine">{t('error.401.photos')}</p>}
      <LinkButton href={`/${langOf(c)}/sign-in`} isNewTab>
        {t('error.401.signin')}
      </LinkButton>
      {fields && <Button look="second">{t('error.401.again')}</Button>}
    </form>
  );
  return accountPage(c, {
    icon: 'log-out',
    title: t('error.401.title'),
    lead: t(fields ? 'error.401.kept' : 'error.401.lost'),
    result,
    isRoomy: true,
    status: 401,
  });
}

/** null: not readable, or with a secret. */
async function fieldsOf(
  request: Request,
): Promise<{ texts: [string, string][]; hasFiles: boolean } | null> {
  if (ASKS_FOR_KEYS.test(new URL(request.url).pathname)) return null;
  const form = await readForm(request, FORM_BYTES_MAX).catch(() => null);
  if (form === null) return null;
  const all = [...form.fields];
  if (all.length === 0 || all.some(([name]) => SECRET.test(name))) return null;
  const texts = all.filter((one): one is [string, string] => typeof one[1] === 'string');
  return { texts, hasFiles: form.isCut || form.files.size > 0 };
}
