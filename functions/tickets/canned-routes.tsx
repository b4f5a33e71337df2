// The desk page of canned answers and its forms.
import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { settingsPage } from '../accounts/settings-nav.tsx';
import type { ChatFinding } from '../contract/guide.ts';
import { words } from '../contract/words.ts';
import { TextArea, TextField } from '../lib/fields.tsx';
import { readForm, textIn } from '../lib/form.ts';
import { ProblemError } from '../lib/problem.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { removeCanned, saveCanned } from './canned.ts';
import { CANNED_BODY_MAX, CANNED_TITLE_MAX } from './canned-api.ts';
import { CANNED_MAX, findCanned } from './canned-store.ts';
import { ChatWarning } from './chat-findings.tsx';
import { ANYWAY } from './page-view.ts';

const PATH = '/settings/canned';

/** Each placeholder is shown to the user under its own name. */
const SLOTS = Object.fromEntries(
  ['number', 'carrier', 'status', 'date'].map((name) => [name, `{${name}}`]),
);

interface CannedFormValues {
  title: string;
  body: string;
  errors: { title?: string; body?: string };
  findings?: readonly ChatFinding[];
}
const NOTHING: CannedFormValues = { title: '', body: '', errors: {} };

export const cannedDeskRoutes = new Hono<SellerEnv>()
  .get(PATH, requireRole('viewer'), (c) => cannedPage(c, NOTHING))
  .post(PATH, requireRole('agent'), async (c) => {
    const t = words(langOf(c));
    const { fields } = await readForm(c.req.raw, 65_536);
    const title = textIn(fields, 'title').trim();
    const body = textIn(fields, 'body').trim();
    const errors = {
      ...fault('title', title, CANNED_TITLE_MAX, t),
      ...fault('body', body, CANNED_BODY_MAX, t),
    };
    if (Object.keys(errors).length > 0) return cannedPage(c, { title, body, errors });
    const findings = textIn(fields, ANYWAY) === '' ? checkChat(body) : [];
    if (findings.length > 0) return cannedPage(c, { title, body, errors: {}, findings });
    try {
      await saveCanned(c.var.db, c.var.acting, { title, body }, Date.now());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const many = t('desk.canned.many', { count: CANNED_MAX });
      return cannedPage(c, { title, body, errors: { title: many } });
    }
    return c.redirect(`/${langOf(c)}/desk/settings/canned`, 303);
  })
  .post(`${PATH}/:id/delete`, requireRole('agent'), async (c) => {
    await removeCanned(c.var.db, c.var.acting, c.req.param('id'), Date.now());
    return c.redirect(`/${langOf(c)}/desk/settings/canned`, 303);
  });

const fault = (
  name: 'title' | 'body',
  value: string,
  max: number,
  t: ReturnType<typeof words>,
): CannedFormValues['errors'] =>
  value === '' || value.length > max ? { [name]: t('desk.error.length', { count: max }) } : {};

async function cannedPage(c: DeskContext, typed: CannedFormValues): Promise<Response> {
  const lang = langOf(c);
  const t = words(lang);
  const answers = await findCanned(c.var.db, c.var.acting.sellerId);
  const mayWork = mayActAs(c.var.acting.role, 'agent');
  const result = (
    <>
      {answers.length === 0 && <p class="card">{t('desk.canned.empty')}</p>}
      {answers.map(({ id, title, body }) => (
        <article class="card stack">
          <h2>{title}</h2>
          <p class="body">{body}</p>
          {mayWork && (
            <form method="post" action={`/${lang}/desk/settings/canned/${id}/delete`}>
              <button type="submit" class="plain small">
                {t('desk.delete')}
              </button>
            </form>
          )}
        </article>
      ))}
      {mayWork && (
        <form class="card fields" method="post" action={`/${lang}/desk/settings/canned`}>
          <TextField
            name="title"
            label={t('ticket.desk.canned.title')}
            value={typed.title}
            error={typed.errors.title}
            required
          />
          <TextArea
            name="body"
            label={t('ticket.desk.canned.body', SLOTS)}
            value={typed.body}
            error={typed.errors.body}
            required
          />
          {typed.findings && (
            <ChatWarning findings={typed.findings} label={t('ticket.desk.canned.anyway')} t={t} />
          )}
          <button type="submit">{t('ticket.desk.canned.add')}</button>
        </form>
      )}
    </>
  );
  const isWrong = Object.keys(typed.errors).length > 0 || typed.findings !== undefined;
  const status = isWrong ? 422 : 200;
  return settingsPage(c, 'canned', { result, status });
}
